extension StringProtocol where SubSequence == Substring {
  /// The place after the first sentence, when another one follows.
  var sentenceEnd: String.Index? {
    var index = startIndex
    while let mark = self[index...].firstIndex(where: { ".?!".contains($0) }) {
      let after = self.index(after: mark)
      index = after
      guard after < endIndex, self[after].isWhitespace else { continue }
      let rest = self[after...].trimmedFront
      guard let first = rest.unicodeScalars.first, !first.isLowercase else { continue }
      if self[mark] == ".", self[..<mark].endsInAbbreviation { continue }
      return after
    }
    return nil
  }

  /// True when a full stop after it belongs to its last word: "e.g", "Mr", "J".
  private var endsInAbbreviation: Bool {
    let word = self.suffix(12).split { $0.isWhitespace || $0 == "(" }.last ?? ""
    let plain = word.lowercased()
    return ["e.g", "i.e", "etc", "vs", "cf", "no", "mr", "ms", "mrs", "dr", "prof", "st"]
      .contains(plain)
      || plain.count == 1 && word.first?.isUppercase == true
  }

  /// The first clause, for a title: the first sentence, or the part of a long one up to a comma
  /// or "and", or as many whole words as fit, with an ellipsis.
  var firstClause: String {
    let sentence = self[..<(sentenceEnd ?? firstLineEnd)].prefix(600).tidied
    let plain = sentence.withoutFullStop
    guard plain.count > 80 else { return String(plain) }
    var clause: String.Index?
    for separator in [
      "; ", ": ", " – ", " — ", " - ", ", ", " and ", " but ", " so that ", " which ",
    ] {
      var from = plain.index(plain.startIndex, offsetBy: 40)
      let end = plain.index(plain.startIndex, offsetBy: 80)
      while from < end, !plain[from...].hasPrefix(separator) { from = plain.index(after: from) }
      guard from < end, !plain[..<from].hasOpenBracketAtEnd else { continue }
      if let found = clause, found <= from { continue }
      clause = from
    }
    if let clause { return String(plain[..<clause].trimmed) }
    var words = plain.cut(to: 80).split(separator: " ")
    while words.count > 3, let last = words.last,
      functionWords.contains(last.filter { $0 != "…" }.lowercased())
    {
      words.removeLast()
    }
    let cut = words.joined(separator: " ")
    return cut.hasSuffix("…") ? cut : cut + "…"
  }

  private var firstLineEnd: String.Index { firstIndex(where: \.isNewline) ?? endIndex }

  private var hasOpenBracketAtEnd: Bool { String(self).hasOpenBracket }

  private var withoutFullStop: Substring {
    var text = trimmed
    for link in [" and", " or"] where text.hasSuffix(link) {
      let before = text.dropLast(link.count)
      if before.last == ";" || before.last == "," { text = before }
    }
    while let last = text.last, ".;:,".contains(last) { text = text.dropLast().trimmed }
    return text.isEmpty ? self[...] : text
  }
}
