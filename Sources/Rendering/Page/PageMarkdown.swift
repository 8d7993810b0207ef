import Domain

/// A report in Markdown (CommonMark, with the tables of GitHub's).
public struct PageMarkdown {
  public let page: ReportPage

  public init(page: ReportPage) { self.page = page }

  public func text() -> String {
    var blocks = ["# \(escape(page.title))", "\(escape(page.kind)), as at \(page.day.written)"]
    let facts = page.facts.dropFirst().map { "- **\(escape($0.label)):** \(inline($0.words))" }
    let figures = page.figures.map { "- \($0.value) \(escape($0.label))" }
    for list in [facts, figures] where !list.isEmpty { blocks.append(list.joined(separator: "\n")) }
    for section in page.sections {
      blocks.append("## \(escape(section.title))")
      for block in section.blocks { blocks += self.blocks(of: block) }
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private func blocks(of block: ReportPage.Block) -> [String] {
    switch block {
    case .paragraph(let words): return [inline(words)]
    case .list(let items): return [items.map { "- \(inline($0))" }.joined(separator: "\n")]
    case .entries(let entries):
      return entries.flatMap { entry in
        let head = "### \(escape(entry.reference)) \(escape(entry.title))"
        let state = "*\(escape(entry.state))*"
        let lines = entry.lines.map { "- **\(escape($0.label)):** \(inline($0.words))" }
        return [head, state] + (lines.isEmpty ? [] : [lines.joined(separator: "\n")])
      }
    case .table(let table):
      return [
        grid(table.columns.map { ($0.title, $0.isNumber) }, table.rows.map { $0.map(inline) })
      ]
    case .timeline(let timeline): return self.blocks(of: timeline)
    case .burnUp(let burnUp, let period):
      let points = burnUp.table(over: period, until: page.day)
      return [
        grid(
          [("Day", false), ("Agreed", true), ("Done", true)],
          points.map { [$0.day.written, String($0.scope), String($0.done)] })
      ]
    }
  }

  private func blocks(of timeline: Timeline) -> [String] {
    let rows = timeline.rows.map { row in
      [escape(row.reference), escape(row.steps), escape(row.dueWords)]
    }
    let more = timeline.omitted > 0 ? ["And \(timeline.omitted) more, below."] : []
    return [grid([("Item", false), ("Steps", false), ("Due", false)], rows)] + more
  }

  private func grid(_ columns: [(title: String, isNumber: Bool)], _ rows: [[String]]) -> String {
    let head = "| " + columns.map { escape($0.title) }.joined(separator: " | ") + " |"
    let rule = "|" + columns.map { $0.isNumber ? " ---: |" : " --- |" }.joined()
    return ([head, rule] + rows.map { "| " + $0.joined(separator: " | ") + " |" })
      .joined(separator: "\n")
  }

  private func inline(_ words: Words) -> String {
    words.pieces.map { piece in
      switch piece {
      case .text(let text), .reference(let text), .address(let text): escape(text)
      case .strong(let text): "**\(escape(text))**"
      case .quote(let text): "“\(escape(text))”"
      case .command(let text): "`" + Harmless.line(text).replacing("`", with: "'") + "`"
      }
    }.joined()
  }

  private func escape(_ text: String) -> String { MarkdownText.escape(text) }
}
