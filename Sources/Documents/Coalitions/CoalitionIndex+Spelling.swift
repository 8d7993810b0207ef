import Domain

extension CoalitionIndex {
  /// What tells codes apart: `DC-IoT`, `Dc IOT` and "DC on IoT" are one.
  static func key(_ code: Substring) -> String {
    var words = code.words
    if words.first == "dc" {
      words.removeFirst()
      words = Array(words.drop { ["on", "for", "of", "the"].contains($0) })
    } else if let first = words.first, first.hasPrefix("dc"), first.count > 2 {
      words[0] = String(first.dropFirst(2))
    }
    return words.joined()
  }

  /// The usual spelling of one of several: `DC-` and the part that mixes capitals and small
  /// letters, else the capitals; a code written in one, such as `DC3`, stays so.
  static func usualCode(_ spellings: [String]) -> String {
    let parts = spellings.map { spelling -> (isGlued: Bool, part: Substring) in
      let part = codePart(spelling[...])
      return (spelling.utf8.count == part.utf8.count + 2, part)
    }
    let best = parts.max { rank($0.part) < rank($1.part) }
    guard let best else { return "" }
    if let glued = spellings.first, parts.allSatisfy(\.isGlued) { return glued }
    return "DC-" + best.part.split(separator: " ").joined(separator: "-")
  }

  /// A code without "DC" and what sets it apart.
  private static func codePart(_ code: Substring) -> Substring {
    guard code.lowercased().hasPrefix("dc") else { return code }
    var rest = code.dropFirst(2)
    while true {
      rest = rest.drop { !($0.isLetter || $0.isNumber) }
      guard let blank = rest.firstIndex(where: \.isWhitespace),
        ["on", "for", "of", "the"].contains(rest[..<blank].lowercased())
      else { return rest }
      rest = rest[blank...]
    }
  }

  private static func rank(_ part: Substring) -> Int {
    let hasSmall = part.unicodeScalars.contains(where: \.isLowercase)
    let capitals = part.unicodeScalars.reduce(0) { $1.isUppercase ? $0 + 1 : $0 }
    return hasSmall && capitals >= 2 ? 1 : 0
  }

  /// The words of a name after "Dynamic Coalition on the", to compare by.
  static func core(_ name: Substring) -> String {
    coreWords(name).flatMap(\.words).filter { $0 != "s" }.joined(separator: " ")
  }

  /// The words of a name after "Dynamic Coalition on the", as written.
  static func coreWords(_ name: Substring) -> [Substring] {
    let words = name.utf8.split { !CoalitionScanner.isWordByte($0) }.map { Substring($0) }
    var rest = words[...]
    if rest.first?.lowercased() == "dynamic" { rest = rest.dropFirst(2) }
    if rest.first?.lowercased() == "dc" { rest = rest.dropFirst() }
    return withoutOpening(Array(rest)).filter { $0 != "s" }
  }

  /// Drops the "on the" that a name begins with.
  static func withoutOpening(_ words: [Substring]) -> ArraySlice<Substring> {
    words.drop { ["on", "for", "of", "the"].contains($0.lowercased()) }
  }

  /// A code made of the initials of a name's words after "Dynamic Coalition on".
  static func derivedCode(_ words: [Substring]) -> String {
    "DC-" + Initials.code(for: withoutOpening(words).joined(separator: " "), taken: [])
  }
}
