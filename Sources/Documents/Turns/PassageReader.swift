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
    if previous.isRow || line.isRow { return false }
    if let (marker, _) = ListMarker.parse(line.text) {
      // The dash of "Ann Lee - Lab" may be the first on a line.
      return marker.written == "-" && passage.marker == nil && !passage.text.endsClosed
        && line.blanksBefore == 0
        // With the blank after it, which fold counts, too.
        && pageWidth?.isFull(source.lines[previous.index].text, before: "--") == true
    }
    if passage.text.isEmpty { return true }
    if headings.isParting(passage.text[...]) { return false }
    if roster.opensTurn(line, after: passage) || headings.isParting(line.text) { return false }
    let isTight = line.blanksBefore == 0
    if isTight, !line.startsPage, isWrapped(previous, before: line) { return true }
    let isHanging = (line.indent ?? 0) > (passage.indent ?? 0)
    if isTight, !line.startsPage, passage.marker != nil, isHanging { return true }
    if passage.text.endsClosed { return false }
    let goesOn =
      line.text.unicodeScalars.first?.isLowercase == true || isTight && line.text.isAside
    if line.isIndented || line.startsPage, goesOn { return true }
    if passage.endsInMidClause || isTight && goesOn && passage.marker != nil { return true }
    let opensSmall = passage.text.unicodeScalars.first?.isLowercase == true
    return goesOn && !opensSmall
  }

  /// True when the first word of a line did not fit on the line above, in a report whose lines
  /// were all cut to one width.
  private func isWrapped(_ previous: BodyLine, before line: BodyLine) -> Bool {
    guard let pageWidth else { return false }
    return pageWidth.isFull(source.lines[previous.index].text, before: line.text)
  }

  /// The width that the lines of the source were cut to, or `nil` when they were not.
  static func pageWidth(of source: SourceText) -> PageWidth? {
    var width = PageWidth()
    for line in source.lines {
      if line.text.utf8.count > 400 { return nil }
      width.columns = max(width.columns, line.text.columns)
      width.bytes = max(width.bytes, line.text.byteColumns)
    }
    guard (40...120).contains(width.columns) else { return nil }
    var torn = 0
    for (line, next) in zip(source.lines, source.lines.dropFirst()) {
      guard next.text.unicodeScalars.first?.isLetterOrDigit == true, !line.text.isEmpty,
        !line.text.endsClosed
      else { continue }
      if width.isFull(line.text, before: next.text) { torn += 1 }
    }
    return torn > 2 ? width : nil
  }

  /// The longest line of a report; some programs count bytes where others count letters.
  struct PageWidth {
    var columns = 0
    var bytes = 0

    /// True when the first word of the next line would not fit on a line.
    func isFull(_ line: Substring, before next: Substring) -> Bool {
      let word = next.trimmedFront.prefix { !$0.isWhitespace }
      return line.columns + 2 + word.count > columns
        || line.byteColumns + 2 + word.utf8.count > bytes
    }
  }
}

extension Substring {
  /// The columns that the line takes up, with tabs as wide as they show.
  fileprivate var columns: Int { reduce(0) { $1 == "\t" ? $0 / 8 * 8 + 8 : $0 + 1 } }

  /// The same for a program that takes each byte for a column.
  fileprivate var byteColumns: Int { utf8.reduce(0) { $1 == 0x09 ? $0 / 8 * 8 + 8 : $0 + 1 } }
}

extension Substring {
  /// True for "(all three) now".
  fileprivate var isAside: Bool {
    first == "(" && dropFirst().unicodeScalars.first?.isLowercase == true
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
