extension Passage {
  /// The steps that a sentence counts: "It was agreed to: (1) write; (2) wait", or `points`.
  ///
  /// What opens the sentence is the first of them, without a list mark.
  var steps: [Passage] {
    guard marker == nil || marker?.kind == .letter, text.utf8.contains(0x29) else {
      return points
    }
    var whole = self
    whole.restoreMarker()
    for labels in Passage.countings {
      let starts = whole.counted(labels)
      guard starts.count > 1, let first = starts.first else { continue }
      let text = whole.text
      var steps: [Passage] = []
      if first > text.startIndex { steps += whole.part(text.startIndex..<first).openingApart }
      for (start, end) in zip(starts, starts.dropFirst() + [text.endIndex]) {
        steps.append(whole.part(start..<end))
      }
      return steps
    }
    return points
  }

  /// The whole sentences, and the one that opens a list behind them.
  private var openingApart: [Passage] {
    var end = text.startIndex
    while let next = text[end...].sentenceEnd, next > end { end = next }
    guard end > text.startIndex else { return [self] }
    return [part(text.startIndex..<end), part(end..<text.endIndex)]
  }

  private static let countings: [[String]] = [
    (1...30).map(String.init),
    ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"],
    "abcdefghij".map(String.init),
  ]

  /// The places of "(1)", "(2)" and so on, or of "1)", "2)", in their order.
  private func counted(_ labels: [String]) -> [String.Index] {
    for opening in ["(", ""] {
      var starts: [String.Index] = []
      var rest = text[...]
      for label in labels {
        guard let range = Passage.range(of: opening + label + ") ", in: rest) else { break }
        starts.append(range.lowerBound)
        rest = rest[range.upperBound...]
      }
      if starts.count > 1 { return starts }
    }
    return []
  }

  /// Finds a mark that nothing but a blank stands before.
  private static func range(of mark: String, in text: Substring) -> Range<String.Index>? {
    guard let range = text.firstRange(of: mark),
      text[..<range.lowerBound].unicodeScalars.last?.isBlank != false
    else { return nil }
    return range
  }
}
