/// Text that belongs together, and the lines of the source that each part of it came from.
struct Passage {
  /// Where a line of the source begins in the text.
  struct Mark {
    /// Where the line begins in the text, in UTF-8 bytes.
    var offset: Int
    var line: Int
    /// The index of the line in the source.
    var index: Int
  }

  var text = ""
  var marks: [Mark] = []
  /// The list mark that stood before the text.
  var marker: ListMarker?
  /// The blanks before its first line, where they can be compared with others.
  private(set) var indent: Int?
  /// Blank lines before it.
  var blanksBefore = 0
  /// True when a page of the source begins with it.
  var startsPage = false

  /// The first line of the source.
  var line: Int { marks.first?.line ?? 1 }
  /// The last line of the source.
  var lastLine: Int { marks.last?.line ?? 1 }

  /// Begins a passage with a line, and takes a list mark off it.
  init(_ line: TextLine) {
    blanksBefore = line.blanksBefore
    startsPage = line.startsPage
    indent = line.indent
    marks = [Mark(offset: 0, line: line.number, index: line.index)]
    take(line.text)
  }

  private init(text: String, marks: [Mark], blanksBefore: Int, startsPage: Bool) {
    self.text = text
    self.marks = marks
    self.blanksBefore = blanksBefore
    self.startsPage = startsPage
  }

  private mutating func take(_ line: Substring) {
    guard let (marker, rest) = ListMarker.parse(line) else {
      text = String(line)
      return
    }
    self.marker = marker
    text = String(rest)
  }

  /// Appends a line that the text was torn from.
  mutating func join(_ line: TextLine) {
    let endsInHyphen = text.utf8.last == 0x2D && text.utf8.dropLast().last.map { $0 > 0x40 } == true
    if !text.isEmpty, !endsInHyphen { text += " " }
    marks.append(Mark(offset: text.utf8.count, line: line.number, index: line.index))
    text += line.text
  }

  /// Appends a passage as a paragraph or line of its own, with its list mark as it stood.
  mutating func append(_ other: Passage) {
    text += other.blanksBefore > 0 || other.startsPage ? "\n\n" : "\n"
    if let marker = other.marker { text += marker.written + " " }
    let offset = text.utf8.count
    marks += other.marks.map { Mark(offset: $0.offset + offset, line: $0.line, index: $0.index) }
    text += other.text
  }

  /// Puts text before the passage's own.
  mutating func prepend(_ opening: String) {
    text = opening + text
    for (place, mark) in marks.enumerated() where mark.offset > 0 {
      marks[place].offset += opening.utf8.count
    }
  }

  /// The number of the line that a place in the text came from.
  func line(at index: String.Index) -> Int {
    let offset = text.utf8.distance(from: text.startIndex, to: index)
    return marks[markIndex(at: offset)].line
  }

  /// The part of the text in a range, without blanks at its ends; a list mark is taken off it.
  func part(_ range: Range<String.Index>) -> Passage {
    let slice = text[range].trimmed
    let start = text.utf8.distance(from: text.startIndex, to: slice.startIndex)
    let end = start + slice.utf8.count
    let first = markIndex(at: start)
    var kept: [Mark] = []
    for mark in marks[first...] {
      if mark.offset > start, mark.offset >= end { break }
      kept.append(Mark(offset: max(0, mark.offset - start), line: mark.line, index: mark.index))
    }
    let isFirst = range.lowerBound == text.startIndex
    var result = Passage(
      text: String(slice), marks: kept, blanksBefore: isFirst ? blanksBefore : 0,
      startsPage: isFirst && startsPage)
    result.indent = isFirst ? indent : nil
    if let (marker, rest) = ListMarker.parse(slice) {
      result.marker = marker
      result.dropBeginning(before: rest)
    } else if isFirst {
      result.marker = marker
    }
    return result
  }

  /// Drops the text before what it ends with.
  private mutating func dropBeginning(before rest: Substring) {
    let count = text.utf8.count - rest.utf8.count
    marks = marks[markIndex(at: count)...].map {
      Mark(offset: max(0, $0.offset - count), line: $0.line, index: $0.index)
    }
    text = String(rest)
  }

  private func markIndex(at offset: Int) -> Int {
    var low = 0
    var high = marks.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if marks[middle].offset <= offset { low = middle } else { high = middle }
    }
    return low
  }
}

extension Passage {
  /// The text with its list mark before it, for fields that are no lists.
  var listText: String {
    guard let marker else { return text }
    return marker.kind == .bullet ? text : "\(marker.written) \(text)"
  }

  /// True when the last word cannot end a sentence, or a comma or a cut word ends the text.
  var endsInMidClause: Bool {
    if text.utf8.last == 0x2C { return true }
    let words = text.suffix(60).split(whereSeparator: \.isWhitespace)
    guard words.count > 2, let last = words.last else { return false }
    return danglingWords.contains(String(last))
  }
}
