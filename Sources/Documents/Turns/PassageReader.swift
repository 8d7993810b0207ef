/// Puts the lines of a document together: each paragraph, line or point of a list is a passage.
///
/// Lines that a page break or a narrow page has torn apart are joined by a single space; a line that
/// opens the turn of a speaker begins a passage of its own.
struct PassageReader {
  private let source: SourceText
  private let width: PageWidth?
  private let roster: Roster

  /// Reads lines of a source whose lines were cut to a width, or were not cut, with the people who
  /// are known to speak in it.
  init(_ source: SourceText, width: PageWidth?, roster: Roster) {
    self.source = source
    self.width = width
    self.roster = roster
  }

  /// The passages of lines that stand below one another.
  func passages(of lines: [TextLine]) -> [Passage] {
    var passages: [Passage] = []
    var previous: TextLine?
    for line in lines {
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
  private func continues(_ passage: Passage, after previous: TextLine, with line: TextLine) -> Bool
  {
    if previous.isRow || line.isRow { return false }
    if let (marker, _) = ListMarker.parse(line.text) {
      // The dash of "Ann Lee - Lab" may be the first on a line.
      return marker.written == "-" && passage.marker == nil && !passage.text.endsClosed
        && line.blanksBefore == 0
        // With the blank after it, which fold counts, too.
        && isFull(previous, before: "--")
    }
    if passage.text.isEmpty { return true }
    if roster.vocabulary.isParting(passage.text[...]) { return false }
    if opensTurn(line, after: passage) || roster.vocabulary.isParting(line.text) { return false }
    let isTight = line.blanksBefore == 0
    if isTight, !line.startsPage, isFull(previous, before: line.text) { return true }
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

  /// True when a text did not fit on the line above, in a document whose lines were all cut to one
  /// width.
  private func isFull(_ previous: TextLine, before text: Substring) -> Bool {
    width?.isFull(source.lines[previous.index].text, before: text) == true
  }

  /// True when a line opens a turn behind a passage, rather than going on with its sentence.
  private func opensTurn(_ line: TextLine, after passage: Passage) -> Bool {
    var text = line.text
    _ = text.dropRemoteMark()
    guard let tag = roster.tag(at: text) else { return false }
    guard tag.isWeak, !passage.text.endsClosed else { return true }
    return line.blanksBefore > 0 && !passage.endsInMidClause
  }
}

extension Substring {
  /// True for "(all three) now".
  fileprivate var isAside: Bool {
    first == "(" && dropFirst().unicodeScalars.first?.isLowercase == true
  }
}
