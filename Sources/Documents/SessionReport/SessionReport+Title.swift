import Domain

extension SessionReport {
  /// In characters.
  private static let longestTitle = 500

  /// Reads the title, or takes the first line for it.
  mutating func readTitle(_ texts: [[Passage]]) {
    guard let passage = titlePassage(texts) else {
      let entry = entries.first { $0.field == .title } ?? entries.first { $0.field != nil }
      if let entry { record.line = entry.line }
      return nameUntitled()
    }
    let title = passage.listText.tidied
    record.line = passage.line
    record.title = title.cut(to: SessionReport.longestTitle)
    guard record.title != title else { return }
    leaveUnread(passage)
    record.checks.append(
      Check(
        field: "title", line: passage.line,
        text: "longer than \(SessionReport.longestTitle) characters, so it was cut"))
  }

  /// The title's line: one that says "title" or "name" before one that only says "Session".
  private mutating func titlePassage(_ texts: [[Passage]]) -> Passage? {
    var given: [(passage: Passage, isExplicit: Bool)] = []
    for (entry, passages) in zip(entries, texts) where entry.field == .title {
      let words = source.lines[entry.index].text.words.prefix(entry.headingWords + 1)
      let isExplicit = words.contains { $0 == "title" || $0 == "name" }
      given += passages.map { ($0, isExplicit) }
    }
    let said = given.filter { !$0.passage.text.isPlaceholder }
    let kept = (said.first(where: \.isExplicit) ?? said.first)?.passage
    for other in given where other.passage.line != kept?.line { leaveUnread(other.passage) }
    return kept
  }

  /// Says where a second title stands, with which another report may begin.
  mutating func checkSecondReport() {
    let titles = source.lines.filter { line in
      let text = line.text.trimmed
      guard let label = headings.match(text).label, label.field == .title,
        label.separator == .mark, label.startsUppercase, !label.rest.trimmed.isEmpty
      else { return false }
      return text.words.prefix(label.wordCount + 1).contains("title")
    }
    guard let first = titles.first else { return }
    for second in titles.dropFirst() where second.text.tidied != first.text.tidied {
      record.checks.append(
        Check(
          field: "title", line: second.number,
          text: "a second title; if another report begins here, put each into a file of its own"))
      return
    }
  }

  /// Takes the first line for the title, or says that there is none.
  private mutating func nameUntitled() {
    let opening = entries.filter { $0.field == nil }.flatMap(\.body)
    let line = opening.first { $0.text.count <= 200 && !$0.text.words.contains("template") }
    record.title = line?.text.tidied ?? "Untitled session"
    record.line = line?.number ?? record.line
    let text = line == nil ? "no title is given" : "no title is given; this is the first line"
    record.checks.append(Check(field: "title", line: record.line, text: text))
  }
}
