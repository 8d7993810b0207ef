extension SessionReport {
  /// Puts the lines of an entry together: each paragraph, line or point of a list is a passage.
  ///
  /// Lines that a page break or a narrow page has torn apart are joined by a single space.
  func passages(of entry: Entry) -> [Passage] {
    var passages: [Passage] = []
    var previous: BodyLine?
    for line in entry.body {
      if let previous, let last = passages.indices.last,
        continues(passages[last], after: previous, with: line)
      {
        passages[last].join(line)
      } else {
        passages.append(Passage(line))
      }
      previous = line
    }
    return passages
  }

  /// True when the line goes on with a sentence that the passage has begun.
  private func continues(_ passage: Passage, after previous: BodyLine, with line: BodyLine) -> Bool
  {
    if ListMarker.parse(line.text) != nil || previous.isRow || line.isRow { return false }
    if passage.text.isEmpty { return true }
    if headings.isParting(passage.text[...]) { return false }
    if roster.opensTurn(line, after: passage) || headings.isParting(line.text) { return false }
    let isTight = line.blanksBefore == 0
    if isTight, !line.startsPage, isWrapped(previous, before: line) { return true }
    if passage.text.endsClosed { return false }
    let goesOn =
      line.text.unicodeScalars.first?.isLowercase == true || isTight && line.text.isAside
    if line.isIndented || line.startsPage, goesOn { return true }
    if passage.endsInMidClause { return true }
    let opensSmall = passage.text.unicodeScalars.first?.isLowercase == true
    return goesOn && !opensSmall
  }

  /// True when the first word of a line did not fit on the line above, in a report whose lines
  /// were all cut to one width.
  private func isWrapped(_ previous: BodyLine, before line: BodyLine) -> Bool {
    guard let pageWidth else { return false }
    let above = source.lines[previous.index].text.count
    let word = line.text.prefix { !$0.isWhitespace }.count
    return above + 1 + word > pageWidth
  }

  /// The width that the lines of the source were cut to, or `nil` when they were not.
  static func pageWidth(of source: SourceText) -> Int? {
    var width = 0
    for line in source.lines {
      if line.text.utf8.count > 400 { return nil }
      width = max(width, line.text.count)
    }
    guard (40...120).contains(width) else { return nil }
    var torn = 0
    for (line, next) in zip(source.lines, source.lines.dropFirst()) {
      guard next.text.unicodeScalars.first?.isLetterOrDigit == true, !line.text.isEmpty,
        !line.text.endsClosed
      else { continue }
      let word = next.text.prefix { !$0.isWhitespace }.count
      if line.text.count + 1 + word > width { torn += 1 }
    }
    return torn > 2 ? width : nil
  }
}

extension Substring {
  /// True for "(DC3)" and "(all three) now".
  fileprivate var isAside: Bool {
    guard first == "(" else { return false }
    if let close = firstIndex(of: ")"), index(after: close) == endIndex { return true }
    return dropFirst().unicodeScalars.first?.isLowercase == true
  }
}

extension Passage {
  /// True when the last word cannot end a sentence, or a comma or a cut word ends the text.
  var endsInMidClause: Bool {
    if text.utf8.last == 0x2C { return true }
    let words = text.suffix(60).split(whereSeparator: \.isWhitespace)
    guard words.count > 2, let last = words.last else { return false }
    return danglingWords.contains(String(last))
  }
}
