import Domain

/// The initials that stand for a person.
enum PersonCode {
  /// True for two to six letters, at least two of them capitals: `VC`, `OCL`, `MvB`.
  static func looksRight(_ text: some StringProtocol) -> Bool {
    let scalars = text.unicodeScalars
    guard (2...6).contains(scalars.count), scalars.first?.isUppercase == true else { return false }
    return scalars.allSatisfy { $0.isLetterOrDigit }
      && scalars.reduce(0) { $1.isUppercase ? $0 + 1 : $0 } >= 2
      && CodeRules.isCode(String(text))
  }
}
