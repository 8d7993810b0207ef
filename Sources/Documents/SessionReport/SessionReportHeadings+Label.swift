extension SessionReportHeadings {
  /// A heading found at the beginning of a line.
  struct Label {
    /// What sets a heading apart from its value.
    enum Separator {
      /// A colon, tab or bar.
      case mark
      case dash
      /// Two spaces or more.
      case gap
      /// One space, or nothing.
      case none
    }

    var field: Field
    var wordCount: Int
    var separator: Separator
    var startsUppercase: Bool
    /// True when words that no alias has were taken for a part of it.
    var isLoose: Bool
    /// What stands on the line after heading, separator and instructions in brackets.
    var rest: Substring
  }

  /// What a line is as a heading.
  struct Match {
    var label: Label?
    /// True when the whole line is the beginning of a longer heading.
    var isPartial = false

    /// True when the next line may be needed to see where the heading ends.
    var isTorn: Bool {
      guard let rest = label?.rest else { return isPartial }
      let opensBracket = rest.utf8.first == 0x28 || rest.utf8.first == 0x5B
      return isPartial
        || opensBracket && rest.utf8.count < 60 && !rest.utf8.contains(0x29)
          && !rest.utf8.contains(0x5D)
    }
  }

  /// Finds the longest heading that the line begins with, whatever bullets or numbers precede it.
  func match(_ line: Substring) -> Match {
    let utf8 = line.utf8
    guard let start = opening(of: line), let second = Self.next(in: utf8, after: start) else {
      return Match()
    }
    let bucket = Self.bucket(Self.lower(utf8[start]), Self.lower(utf8[second]))
    var isPartial = false
    for alias in aliases[bucket] ?? [] {
      switch Self.walk(alias.key, in: utf8, from: start) {
      case .no: continue
      case .cut: isPartial = isPartial || alias.wordCount >= 4 && utf8.count >= 12
      case .end(let end):
        let label = label(alias.field, alias.wordCount, line: line, start: start, end: end)
        return Match(label: label, isPartial: isPartial)
      }
    }
    return Match(label: prompt(line, start: start), isPartial: isPartial)
  }

  private func label(
    _ field: Field, _ wordCount: Int, line: Substring, start: String.Index, end: String.Index
  ) -> Label {
    var rest = line[end...]
    let separator = Self.skipSeparators(&rest)
    return Label(
      field: field, wordCount: wordCount, separator: separator,
      startsUppercase: line.unicodeScalars[start].isUppercase, isLoose: false, rest: rest)
  }

  /// Reads an instruction of a template that is not in the table by the words that it uses.
  private func prompt(_ line: Substring, start: String.Index) -> Label? {
    guard
      prompts.contains(where: {
        if case .end = Self.walk($0.key, in: line.utf8, from: start) { true } else { false }
      })
    else { return nil }
    let colon = line.prefix(400).firstIndex(of: ":")
    let instruction = colon.map { line[start..<$0] } ?? line[start...]
    guard instruction.utf8.count <= 400 else { return nil }
    let words = " " + instruction.folded + " "
    guard let field = promptWords.first(where: { words.contains(" " + $0.words + " ") })?.field
    else { return nil }
    var rest = colon.map { line[$0...] } ?? line[line.endIndex...]
    _ = Self.skipSeparators(&rest)
    return Label(
      field: field, wordCount: 5, separator: .mark,
      startsUppercase: line.unicodeScalars[start].isUppercase, isLoose: true, rest: rest)
  }

  /// The first letter of the line, when nothing but bullets, numbers and marks stand before it.
  private func opening(of line: Substring) -> String.Index? {
    var seen = 0
    var index = line.utf8.startIndex
    while index < line.utf8.endIndex, seen < 16 {
      let byte = line.utf8[index]
      if Self.isLetter(byte) { return index }
      if byte == 0x3A || byte == 0x5B { return nil }
      index = line.utf8.index(after: index)
      seen += 1
    }
    return nil
  }

  private enum Walk {
    case no, cut
    case end(String.Index)
  }

  private static func walk(
    _ key: [UInt8], in utf8: Substring.UTF8View, from start: String.Index
  ) -> Walk {
    var index = start
    for expected in key {
      while index < utf8.endIndex, utf8[index] != expected, isFiller(utf8[index]) {
        index = utf8.index(after: index)
      }
      guard index < utf8.endIndex else { return .cut }
      guard lower(utf8[index]) == expected else { return .no }
      index = utf8.index(after: index)
    }
    if index < utf8.endIndex, isLetter(utf8[index]) || utf8[index] == 0xC3 { return .no }
    return .end(index)
  }

  private static func next(in utf8: Substring.UTF8View, after start: String.Index) -> String.Index?
  {
    var index = utf8.index(after: start)
    while index < utf8.endIndex, isFiller(utf8[index]) { index = utf8.index(after: index) }
    return index < utf8.endIndex ? index : nil
  }

  /// What a heading may have between two of its letters: anything but letters, digits and the
  /// marks that set it apart. Bytes outside ASCII are the parts of typographic marks.
  private static func isFiller(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x3A, 0x7C: false
    case 0xC3...0xDF: false
    default: !isLetter(byte) && !(0x30...0x39).contains(byte)
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}
