extension SessionReport.Layout {
  /// Takes the numbers of pages out of the text that they stand in.
  mutating func setPageNumbersAside() {
    for place in entries.indices where entries[place].field?.isSection == true {
      let body = entries[place].body
      var kept: [SessionReport.BodyLine] = []
      var startsPage = false
      for (index, line) in body.enumerated() {
        let next = index + 1 < body.count ? body[index + 1] : nil
        if Self.isPageNumber(line, before: next) {
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

  /// True for "Page 2 of 3" and "- 2 -", and for "2" alone between blank lines or pages.
  private static func isPageNumber(
    _ line: SessionReport.BodyLine, before next: SessionReport.BodyLine?
  ) -> Bool {
    guard line.text.utf8.count <= 16 else { return false }
    let words = line.text.words
    if words.first == "page", words.count == 2 || words.count == 4 {
      return words.dropFirst().allSatisfy { Int($0) != nil || $0 == "of" }
    }
    guard words.count == 1, Int(words[0]) != nil,
      line.text.unicodeScalars.allSatisfy({ $0.isDigit || $0 == "-" || $0 == "–" || $0.isBlank })
    else { return false }
    return line.startsPage || next?.startsPage == true
      || line.blanksBefore > 0 && (next?.blanksBefore ?? 1) > 0
  }
}
