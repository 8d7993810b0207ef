/// Finds where a text speaks of dynamic coalitions, in whatever spelling.
struct CoalitionScanner {
  private let text: String
  private let utf8: String.UTF8View

  /// Scans a text whose blanks and hyphens are ordinary ones (`String.plain`).
  init(_ text: String) {
    self.text = text
    utf8 = text.utf8
  }

  /// The mentions, in the order of the text.
  func mentions() -> [CoalitionMention] {
    var mentions: [CoalitionMention] = []
    var index = utf8.startIndex
    var startsWord = true
    while index < utf8.endIndex {
      let byte = utf8[index]
      if startsWord, byte == 0x44 || byte == 0x64, let mention = mention(at: index) {
        mentions.append(mention)
        // What stands in the brackets after a name is part of its mention.
        if let code = mention.code, code.endIndex > index { index = code.endIndex }
        startsWord = false
        continue
      }
      startsWord = !CoalitionScanner.isWordByte(byte)
      index = utf8.index(after: index)
    }
    return mentions
  }

  /// True for a byte of a letter, a digit or a hyphen in UTF-8.
  static func isWordByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || byte >= 0x80 || byte == 0x2D
  }

  private func mention(at start: String.Index) -> CoalitionMention? {
    let word = self.word(at: start)
    if word.lowercased() == "dynamic" {
      let second = self.word(at: skipBlanks(word.endIndex))
      guard second.lowercased() == "coalition" else { return nil }
      return named(from: start, wordsFrom: second.endIndex, isFull: true)
    }
    guard word.utf8.count >= 2, word.utf8.first == 0x44, let second = word.dropFirst().utf8.first,
      second == 0x43 || second == 0x63
    else { return nil }
    if word.utf8.count == 2 { return named(from: start, wordsFrom: word.endIndex, isFull: false) }
    guard CoalitionScanner.isCode(word) else { return nil }
    return CoalitionMention(code: word, text: text, start: start)
  }

  /// True for `DC-IoT`, `DC3`, `DCAD`, but not for "DC-based".
  static func isCode(_ word: Substring) -> Bool {
    var rest = word.dropFirst(2)
    let isApart = rest.first == "-"
    while rest.first == "-" { rest = rest.dropFirst() }
    guard let first = rest.unicodeScalars.first, rest.utf8.count <= 24 else { return false }
    if isApart { return first.isUppercase || first.isDigit }
    return rest.unicodeScalars.allSatisfy { $0.isUppercase || $0.isDigit }
  }

  /// Reads the name that follows "Dynamic Coalition" or "DC", and a code in brackets after it.
  private func named(from start: String.Index, wordsFrom: String.Index, isFull: Bool)
    -> CoalitionMention?
  {
    var mention = CoalitionMention(text: text, start: start, isFull: isFull)
    var index = wordsFrom
    while mention.words.count < 24 {
      let next = skipBlanks(
        mention.words.isEmpty ? index : skipLink(index), comma: !mention.words.isEmpty)
      guard next < utf8.endIndex else { break }
      if utf8[next] == 0x28 {
        guard let code = code(inBracketsAt: next, of: mention.words, isFull: isFull) else { break }
        mention.code = code
        if mention.words.isEmpty { return mention }
        mention.name = text[start..<index]
        return mention
      }
      let word = word(at: next)
      guard !word.isEmpty, word.utf8.count <= 60, !startsAnother(word, at: next) else { break }
      if let code = spelledCode(word, after: mention.words, from: start, isFull: isFull) {
        return CoalitionMention(code: code, text: text, start: start)
      }
      mention.words.append(word)
      index = word.endIndex
    }
    return mention.words.isEmpty ? nil : mention
  }

  /// Reads `DC IoT` and `DC on CIV`.
  private func spelledCode(
    _ word: Substring, after words: [Substring], from start: String.Index, isFull: Bool
  ) -> Substring? {
    guard !isFull, word.utf8.count <= 10, !text[..<start].suffix(12).contains("Washington"),
      words.isEmpty || words.count == 1 && ["on", "for", "of"].contains(words[0].lowercased()),
      word.unicodeScalars.reduce(0, { $1.isUppercase ? $0 + 1 : $0 }) >= 2
    else { return nil }
    return text[start..<word.endIndex]
  }

  private func startsAnother(_ word: Substring, at index: String.Index) -> Bool {
    switch word.lowercased() {
    case "dynamic": self.word(at: skipBlanks(word.endIndex)).lowercased() == "coalition"
    default:
      (word.hasPrefix("DC") || word.hasPrefix("Dc")) && CoalitionScanner.isCode(word)
    }
  }

  private func code(
    inBracketsAt open: String.Index, of words: [Substring], isFull: Bool
  ) -> Substring? {
    let start = utf8.index(after: open)
    guard let close = utf8[start...].prefix(28).firstIndex(of: 0x29) else { return nil }
    let code = text[start..<close].trimmed
    if code.utf8.starts(with: "DC".utf8) || code.utf8.starts(with: "Dc".utf8) {
      let isPlain = code.unicodeScalars.allSatisfy {
        $0.isLetterOrDigit || $0 == "-" || $0 == " "
      }
      return isPlain && code.utf8.count > 2 ? code : nil
    }
    // Other initials are its code only when they begin as the name does.
    let significant = words.filter { !functionWords.contains($0.lowercased()) }
    guard isFull, (2...10).contains(code.utf8.count), significant.count <= 8,
      code.unicodeScalars.allSatisfy(\.isLetterOrDigit),
      code.unicodeScalars.first == significant.first?.unicodeScalars.first
    else { return nil }
    return code
  }

  private func word(at start: String.Index) -> Substring {
    var end = start
    while end < utf8.endIndex, CoalitionScanner.isWordByte(utf8[end]) {
      // No-break spaces and typographic marks end a word, though they are no ASCII.
      if utf8[end] == 0xC2 || utf8[end] == 0xE2 { break }
      end = utf8.index(after: end)
    }
    return text[start..<end]
  }

  private func skipBlanks(_ start: String.Index, comma: Bool = false) -> String.Index {
    var index = start
    if comma, index < utf8.endIndex, utf8[index] == 0x2C { index = utf8.index(after: index) }
    while index < utf8.endIndex {
      switch utf8[index] {
      case 0x20, 0x09, 0x0A, 0xC2, 0xA0, 0x26: index = utf8.index(after: index)
      default: return index
      }
    }
    return index
  }

  /// Moves past what joins two words of a name: the "'s" of "Children's Rights", the slash of
  /// "Access/Disability".
  private func skipLink(_ start: String.Index) -> String.Index {
    let rest = text[start...].prefix(4)
    if rest.first == "/" {
      return rest.dropFirst().first?.isUppercase == true ? text.index(after: start) : start
    }
    guard rest.hasPrefix("'s") || rest.hasPrefix("’s") else { return start }
    let after = rest.dropFirst(2)
    guard after.first == " ", after.dropFirst().first?.isUppercase == true else { return start }
    return after.startIndex
  }
}
