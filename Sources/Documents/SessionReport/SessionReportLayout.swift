/// Sorts the lines of the source under their headings.
struct SessionReportLayout {
  /// What a heading stands for.
  typealias Field = SessionReportHeadings.Field
  /// A heading and the lines under it.
  typealias Entry = SessionReport.Entry

  let headings: SessionReportHeadings
  var entries = [Entry(field: nil, line: 1, index: 0)]
  /// The fields that have got a value.
  private(set) var filled: Set<Field> = []
  /// Indices of the lines that are page numbers.
  var pageNumbers: [Int] = []
  /// Indices of the lines of headings in words that are not known.
  private(set) var looseHeadings: [Int] = []
  private var hasSection = false
  private var blanks = 0
  private var startsPage = false

  /// The field of the latest heading.
  var current: Field? { entries.last?.field }

  /// True from the first section on, but for header fields that stand after it.
  var isInSection: Bool {
    guard let current else { return false }
    return current.isSection || current == .other && hasSection
  }

  /// Sorts all lines of a source, and sets page numbers aside.
  init(_ source: SourceText, headings: SessionReportHeadings) {
    self.headings = headings
    var index = 0
    while index < source.lines.count {
      index += add(source, at: index)
    }
    setPageNumbersAside()
  }

  /// Adds one line, or two when a heading is torn, and returns how many.
  private mutating func add(_ source: SourceText, at index: Int) -> Int {
    let line = source.lines[index]
    startsPage = startsPage || line.startsPage
    let text = line.text.trimmed
    if text.isEmpty {
      blanks += 1
      return 1
    }
    if entries.last?.body.isEmpty == true, current?.isSection == true, blanks == 0,
      text.isHeadingTail
    {
      looseHeadings.append(index)
      return 1
    }
    let match = headings.match(text)
    if match.isTorn, let shorter = match.label,
      let torn = tornLabel(source, at: index, unlike: shorter)
    {
      open(torn, line: line, index: index, valueIndex: index + 1)
      return 2
    }
    if let label = match.label.map(asCount), accepts(label) {
      open(label, line: line, index: index, valueIndex: index)
    } else {
      let indent = line.text.unicodeScalars.prefix { $0.isBlank }.count
      append(
        text, line: line, index: index, isIndented: line.text.utf8.first == 0x09, indent: indent)
    }
    return 1
  }

  /// Finds a heading that a narrow page has torn into two lines.
  private func tornLabel(
    _ source: SourceText, at index: Int, unlike shorter: SessionReportHeadings.Label
  ) -> SessionReportHeadings.Label? {
    guard let next = source.lines[(index + 1)...].first?.text.trimmed, !next.isEmpty else {
      return nil
    }
    let match = headings.match("\(source.lines[index].text.trimmed) \(next)"[...])
    guard let label = match.label, !match.isTorn, label.wordCount >= shorter.wordCount,
      accepts(label), label.rest.utf8.count <= next.utf8.count
    else { return nil }
    return label
  }

  private mutating func open(
    _ label: SessionReportHeadings.Label, line: SourceText.Line, index: Int, valueIndex: Int
  ) {
    let field = label.field
    let interrupted = current
    entries.append(
      Entry(field: field, line: line.number, index: index, headingWords: label.wordCount))
    hasSection = hasSection || field.isSection
    if label.isLoose { looseHeadings += index...valueIndex }
    blanks = 0
    startsPage = false
    var value = strippingBars(label.rest)
    var next: SessionReportHeadings.Label?
    if let inner = labelWithin(value, after: field) {
      value = inner.value
      next = inner.label
    }
    if field == .instruction { value = line.text.trimmed }
    if !value.isEmpty {
      let number = line.number + valueIndex - index
      append(
        value, line: SourceText.Line(number: number, text: line.text), index: valueIndex,
        isIndented: false)
    }
    if let next { return open(next, line: line, index: index, valueIndex: valueIndex) }
    if field == .instruction {
      entries.append(Entry(field: interrupted, line: line.number, index: index))
    }
  }

  /// Finds the second heading of a line such as "Time: 9:00 Workshop Organiser: …".
  private func labelWithin(
    _ rest: Substring, after field: Field
  ) -> (value: Substring, label: SessionReportHeadings.Label)? {
    guard field != .instruction else { return nil }
    var start = rest.startIndex
    let end = rest.utf8.index(rest.startIndex, offsetBy: 160, limitedBy: rest.endIndex)
    while start < end ?? rest.endIndex {
      if let label = headings.match(rest[start...]).label {
        if label.field == .instruction { return (rest[..<start].trimmed, label) }
        if !field.isSection, !label.field.isSection, label.separator == .mark,
          label.rest.isEmpty || label.wordCount >= 2, accepts(label)
        {
          return (strippingBars(rest[..<start]), label)
        }
      }
      guard field == .date || field == .time, let blank = rest[start...].firstIndex(of: " ")
      else { return nil }
      start = rest.index(after: blank)
    }
    return nil
  }

  private mutating func append(
    _ text: Substring, line: SourceText.Line, index: Int, isIndented: Bool, indent: Int? = nil
  ) {
    let isRow = text.utf8.first == 0x7C && text.utf8.last == 0x7C
    let text = strippingBars(text)
    let last = entries.count - 1
    if let field = entries[last].field { filled.insert(field) }
    entries[last].body.append(
      TextLine(
        index: index, number: line.number, text: text, isIndented: isIndented,
        isRow: isRow, indent: indent, blanksBefore: blanks, startsPage: startsPage))
    blanks = 0
    startsPage = false
  }

  /// Removes the bars of a table around a cell.
  private func strippingBars(_ text: Substring) -> Substring {
    var text = text
    while text.utf8.last == 0x7C || text.unicodeScalars.last?.isBlank == true {
      text = text[..<text.unicodeScalars.index(before: text.endIndex)]
    }
    return text.drop { $0 == "|" || $0.isWhitespace }.trimmedFront
  }
}
