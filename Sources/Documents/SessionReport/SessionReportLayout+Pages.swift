extension SessionReportLayout {
  /// Takes the numbers of pages out of the text that they stand in.
  mutating func setPageNumbersAside() {
    let headers = pageHeaders
    for place in entries.indices where entries[place].field != nil {
      let isSection = entries[place].field?.isSection == true
      let body = entries[place].body
      var kept: [TextLine] = []
      var startsPage = false
      for (index, line) in body.enumerated() {
        let next = index + 1 < body.count ? body[index + 1] : nil
        if headers.contains(line.index) || isSection && Self.isPageNumber(line, before: next) {
          pageNumbers.append(line.index)
          startsPage = true
          continue
        }
        kept.append(line)
        if startsPage { kept[kept.count - 1].startsPage = true }
        startsPage = false
      }
      entries[place].body = kept
    }
  }

  /// The lines at the beginning and end of pages that stand there more than once, whatever their
  /// numbers.
  private var pageHeaders: Set<Int> {
    let lines = entries.flatMap(\.body)
    var places: [String: [Int]] = [:]
    for (place, line) in lines.enumerated() where Self.canBeHeader(line.text) {
      let before = place > 0 ? lines[place - 1] : nil
      let next = place + 1 < lines.count ? lines[place + 1] : nil
      let isBesideNumber =
        next.map { Self.isPageNumber($0, before: nil) } ?? false
        || before.map { Self.isPageNumber($0, before: line) } ?? false
      guard
        line.startsPage || next?.startsPage != false || before == nil || isBesideNumber
          || Self.endsInPageNumber(line.text)
      else { continue }
      let words = line.text.words.filter { Int($0) == nil && $0 != "page" && $0 != "of" }
      places[words.joined(separator: " "), default: []].append(line.index)
    }
    return Set(places.values.filter { $0.count > 1 }.joined())
  }

  /// True for a line of some words that is neither a sentence, a label nor a point of a list.
  private static func canBeHeader(_ text: Substring) -> Bool {
    text.utf8.count <= 120 && text.utf8.first != 0x5B && !text.utf8.contains(0x3A)
      && text.words.count > 2 && (!text.endsClosed || endsInPageNumber(text))
      && ListMarker.parse(text) == nil
  }

  /// True for "… Page 2" and "… Page 2 of 3".
  private static func endsInPageNumber(_ text: Substring) -> Bool {
    let words = text.suffix(20).words
    guard let page = words.lastIndex(of: "page"), page + 1 < words.count else { return false }
    return words[(page + 1)...].allSatisfy { Int($0) != nil || $0 == "of" }
  }

  /// True for "2" and "- 2 -" alone between blank lines or pages.
  private static func isPageNumber(
    _ line: TextLine, before next: TextLine?
  ) -> Bool {
    guard line.text.utf8.count <= 16 else { return false }
    let words = line.text.words
    guard words.count == 1, Int(words[0]) != nil,
      line.text.unicodeScalars.allSatisfy({ $0.isDigit || $0 == "-" || $0 == "–" || $0.isBlank })
    else { return false }
    return line.startsPage || next?.startsPage == true
      || line.blanksBefore > 0 && (next?.blanksBefore ?? 1) > 0
  }
}
