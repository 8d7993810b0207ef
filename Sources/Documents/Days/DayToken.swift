/// A word, a number or a mark of a written day or time.
struct DayToken: Equatable {
  /// What a token is made of.
  enum Kind: Equatable {
    case number(Int)
    case word
    case mark
  }

  var kind: Kind
  /// In lower case.
  var text: String

  var number: Int? { if case .number(let value) = kind { value } else { nil } }

  /// Splits a text; ordinal endings such as "th" are left out.
  static func read(_ text: some StringProtocol) -> [DayToken] {
    var tokens: [DayToken] = []
    var run = ""
    func close() {
      guard !run.isEmpty else { return }
      if let number = Int(run) {
        tokens.append(DayToken(kind: .number(number), text: run))
      } else if !(["st", "nd", "rd", "th"].contains(run) && tokens.last?.number != nil) {
        tokens.append(DayToken(kind: .word, text: run))
      }
      run = ""
    }
    for scalar in text.unicodeScalars.prefix(300) {
      let wasDigit = run.unicodeScalars.last?.isDigit
      if scalar.isLetterOrDigit {
        if let wasDigit, wasDigit != scalar.isDigit { close() }
        run += String(scalar).lowercased()
      } else {
        close()
        if !scalar.isBlank {
          let isDash = scalar == "–" || scalar == "—" || scalar == "-"
          tokens.append(DayToken(kind: .mark, text: isDash ? "-" : String(scalar)))
        }
      }
    }
    close()
    return joiningHalfDays(tokens)
  }

  /// Turns "a.m." and "p.m." into one word each.
  private static func joiningHalfDays(_ tokens: [DayToken]) -> [DayToken] {
    var result: [DayToken] = []
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      let following = tokens[index...].prefix(3).map(\.text)
      if token.text == "a" || token.text == "p", following.dropFirst() == [".", "m"] {
        result.append(DayToken(kind: .word, text: token.text + "m"))
        index += 3
        if index < tokens.count, tokens[index].text == "." { index += 1 }
      } else {
        result.append(token)
        index += 1
      }
    }
    return result
  }
}
