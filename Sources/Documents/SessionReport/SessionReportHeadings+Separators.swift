extension SessionReportHeadings {
  /// Moves past whatever sets a heading apart from its value, and instructions in brackets.
  static func skipSeparators(_ rest: inout Substring) -> Label.Separator {
    var separator = Label.Separator.none
    var blanks = 0
    while let scalar = rest.unicodeScalars.first {
      switch scalar {
      case ":", "|", "\t", "=":
        separator = .mark
      case ")", "]":
        break
      case "*", "_", ";", ".", ",", "?":
        guard scalar != "," || separator == .mark, isTrailing(rest) else { return separator }
      case "-", "–", "—":
        guard isTrailing(rest), blanks > 0 else { return separator }
        // After a colon the dash is a list's, not the heading's.
        if separator == .mark { return separator }
        separator = .dash
      case "(", "[":
        guard let after = instruction(rest) else { return separator }
        rest = after
        separator = .mark
        continue
      case _ where separator == .none && isSerialNumber(rest):
        rest = rest.drop { $0.isASCII && $0.isNumber }
        continue
      default:
        guard scalar.isBlank else { return separator }
        blanks += 1
        if blanks >= 2, separator == .none { separator = .gap }
        rest = rest.dropFirstScalar
        continue
      }
      rest = rest.dropFirstScalar
    }
    return .mark
  }

  /// True for a mark that is followed by a blank, another mark or nothing.
  private static func isTrailing(_ rest: Substring) -> Bool {
    guard let next = rest.dropFirstScalar.unicodeScalars.first else { return true }
    return next.isBlank || next == "*" || next == "_" || next == ":" || next == "["
      || next == "("
  }

  /// True for the number of "Speaker 2:".
  private static func isSerialNumber(_ rest: Substring) -> Bool {
    guard let first = rest.unicodeScalars.first, first.isDigit else { return false }
    let after = rest.drop { $0.isASCII && $0.isNumber }.trimmedFront
    guard rest.prefix(3).contains(where: { !$0.isNumber }), after.first == ":" else { return false }
    return after.dropFirst().first?.isNumber != true
  }

  /// Returns what follows an instruction in brackets, such as "(3 paragraphs)".
  private static func instruction(_ rest: Substring) -> Substring? {
    let close: Character = rest.first == "(" ? ")" : "]"
    guard let end = rest.prefix(300).firstIndex(of: close) else { return nil }
    let words = rest[..<end].words
    guard words.contains(where: instructionWords.contains) else { return nil }
    return rest[rest.index(after: end)...]
  }

  private static let instructionWords: Set<String> = [
    "sentence", "sentences", "paragraph", "paragraphs", "word", "words", "bullet", "bullets",
    "please", "indicate", "listed", "optional", "max", "maximum", "required", "etc", "characters",
    "applicable", "page", "pages",
  ]
}
