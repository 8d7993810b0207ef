/// Codes made out of people's names.
public enum Initials {
  /// Returns a code for the name that is not among `taken`: `Matthew Shears` gives `MS`.
  ///
  /// The initials of all words, the parts of double names too, without titles, without what
  /// stands in brackets, and without particles in lower case (`de`, `von`) where two words are
  /// left. Where that is taken: with further letters of the last word (`MSH`, `MSHE`), then with
  /// a number (`MS2`). The same name and the same taken codes give the same answer.
  public static func code(for name: String, taken: some Sequence<String>) -> String {
    let taken = Set(taken.map(CodeMatching.key))
    func isFree(_ code: String) -> Bool {
      CodeRules.isCode(code) && !taken.contains(CodeMatching.key(code))
    }
    let words = words(of: name)
    let last = words.last ?? []
    // A single word lends its first two letters: one alone says too little.
    let initials =
      words.count == 1 ? String(last.prefix(2)) : String(words.compactMap(\.first).prefix(8))
    let stem = initials.isEmpty ? "X" : initials
    let used = words.count == 1 ? 2 : 1
    let longer = (0...2).map { stem + String(last.dropFirst(used).prefix($0)) }
    if let code = longer.first(where: isFree) { return code }
    var number = 2
    while !isFree(stem + "\(number)") {
      // `M2` is a reference, and stays one with any number behind it.
      if TypedReference(stem + "\(number)") != nil { return code(for: name + " X", taken: taken) }
      number += 1
    }
    return stem + "\(number)"
  }

  /// The words that count, each as its letters in capitals.
  private static func words(of name: String) -> [[Character]] {
    var depth = 0
    var open = ""
    for character in name {
      switch character {
      case "(", "[", "<": depth += 1
      case ")", "]", ">": depth = max(0, depth - 1)
      default: if depth == 0 { open.append(character) }
      }
    }
    let all = open.split { $0.isWhitespace || "-‐‑–.,".contains($0) }
      .map { word in word.filter { $0.isLetter } }
      .filter { !$0.isEmpty && !titles.contains($0.lowercased()) }
    let capitalised = all.filter { $0.first?.isLowercase == false }
    return (capitalised.count >= 2 ? capitalised : all).map { $0.flatMap(capital) }
  }

  private static let titles: Set<String> = ["dr", "prof", "professor", "mr", "mrs", "ms"]

  /// The letter in capitals, a Latin one without its accents, so that it can be typed anywhere.
  private static func capital(_ letter: Character) -> [Character] {
    let upper = letter.uppercased()
    guard let scalar = upper.unicodeScalars.first else { return [] }
    let prefix = "LATIN CAPITAL LETTER "
    guard let name = scalar.properties.name, name.hasPrefix(prefix),
      let base = name.dropFirst(prefix.count).split(separator: " ").first, base.count <= 2
    else { return Array(upper) }
    return Array(base)
  }
}
