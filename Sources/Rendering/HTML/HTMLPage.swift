import Domain

/// A report as one HTML file that needs nothing else: no script, and no request to anywhere.
public struct HTMLPage {
  let page: ReportPage
  let anchors: HTMLAnchors
  /// Makes visible what a reader could not see.
  let harmless: (String) -> String

  /// - Parameter harmless: shows control characters and their like in words.
  public init(_ page: ReportPage, harmless: @escaping (String) -> String) {
    self.page = page
    self.harmless = harmless
    anchors = HTMLAnchors(references: page.anchors)
  }

  /// The whole file. The same page gives the same bytes.
  ///
  /// - Throws: what the template library finds wrong with a template of ours.
  public func text() throws -> String {
    let templates = try HTMLTemplates()
    let ids = page.sections.map { anchors.id(for: $0.title) }
    let values: [String: Any] = [
      "head": shown("\(page.title): \(page.kind)"), "kind": shown(page.kind),
      "title": shown(page.title), "day": page.day.written, "style": templates.style,
      "facts": page.facts.map { ["label": shown($0.label), "runs": runs($0.words)] },
      "glance": page.figures.isEmpty
        ? [] : [["figures": page.figures.map { ["value": "\($0.value)", "label": $0.label] }]],
      "sections": zip(ids, page.sections).map { id, section -> [String: Any] in
        ["id": id, "name": shown(section.title), "blocks": section.blocks.map(block)]
      },
    ]
    return templates.page(values) ?? ""
  }

  func shown(_ text: String) -> String { harmless(text) }

  private func block(_ block: ReportPage.Block) -> [String: Any] {
    switch block {
    case .paragraph(let words): ["paragraph": ["runs": runs(words)]]
    case .list(let items): ["list": ["items": items.map { ["runs": runs($0)] }]]
    case .entries(let entries): ["entries": entries.map(entry)]
    case .table(let table): ["table": self.table(table)]
    case .timeline(let timeline): ["timeline": TimelineDrawing(timeline, on: self).values]
    case .burnUp(let burnUp, let period):
      ["burnUp": BurnUpDrawing(burnUp, over: period, until: page.day, on: self).values]
    }
  }

  private func entry(_ entry: ReportPage.Entry) -> [String: Any] {
    var values: [String: Any] = [
      "reference": shown(entry.reference), "entryTitle": shown(entry.title),
      "runs": runs(Words(entry.state)), "tone": entry.tone.rawValue,
      "hasLines": !entry.lines.isEmpty,
    ]
    if let id = anchors.place(of: entry.reference) { values["anchor"] = id }
    values["lines"] = entry.lines.map { line -> [String: Any] in
      var values: [String: Any] = ["lineLabel": shown(line.label)]
      let id = line.anchor.flatMap(anchors.place)
      if let id { values["lineAnchor"] = id }
      values["runs"] = runs(line.words, at: id)
      return values
    }
    return values
  }

  func table(_ table: ReportPage.Table) -> [String: Any] {
    [
      "caption": shown(table.caption),
      "columns": table.columns.map { ["columnTitle": shown($0.title), "isNumber": $0.isNumber] },
      "rows": zip(table.rows, table.anchors).map { cells, anchor -> [String: Any] in
        let id = anchor.flatMap(anchors.place)
        var values: [String: Any] = [
          "cells": zip(cells, table.columns).enumerated().map { offset, cell -> [String: Any] in
            var values: [String: Any] = ["runs": runs(cell.0, at: id), "isHead": offset == 0]
            if let look = HTMLPage.look(of: cell.0, in: cell.1) { values["look"] = look }
            return values
          }
        ]
        if let id { values["rowAnchor"] = id }
        return values
      },
    ]
  }

  /// How a cell is set: numbers on the right, and what is short, such as a day, on one line.
  private static func look(of words: Words, in column: ReportPage.Column) -> String? {
    if column.isNumber { return "n" }
    let length = words.pieces.reduce(0) { length, piece in
      if case .text(let text) = piece { length + text.utf8.count } else { length + 12 }
    }
    return (1...12).contains(length) ? "short" : nil
  }

  /// The pieces of a sentence, each under the name of what it is.
  ///
  /// - Parameter place: the id of where they stand, to which nothing in them leads.
  func runs(_ words: Words, at place: String? = nil) -> [[String: Any]] {
    words.pieces.flatMap { piece -> [[String: Any]] in
      switch piece {
      case .text(let text): linked(text, at: place)
      case .strong(let text): [["strong": shown(text)]]
      case .quote(let text): [["quote": shown(text)]]
      case .command(let text): [["code": shown(text)]]
      case .reference(let name): [link(shown(name), anchors.link(to: name, from: place))]
      case .address(let text): [link(shown(text), HTMLAnchors.web(text))]
      }
    }
  }

  /// A text in which the references that have a place on the page lead there.
  private func linked(_ text: String, at place: String?) -> [[String: Any]] {
    var runs: [[String: Any]] = []
    var plain = text.startIndex
    for word in text.split(whereSeparator: { !HTMLPage.isOfReference($0) }) {
      // What ends a sentence is none of the reference before it.
      var name = word
      while name.last == "." || name.last == ":" { name.removeLast() }
      guard let address = anchors.link(to: String(name), from: place) else { continue }
      if plain < name.startIndex {
        runs.append(["plain": shown(String(text[plain..<name.startIndex]))])
      }
      runs.append(link(shown(String(name)), address))
      plain = name.endIndex
    }
    if plain < text.endIndex { runs.append(["plain": shown(String(text[plain...]))]) }
    return runs
  }

  private static func isOfReference(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "-" || character == ":"
      || character == "."
  }

  private func link(_ text: String, _ address: String?) -> [String: Any] {
    address.map { ["link": ["href": $0, "text": text]] } ?? ["plain": text]
  }
}
