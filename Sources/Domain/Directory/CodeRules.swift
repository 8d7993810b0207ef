/// What a code of a person, coalition or programme may look like.
public enum CodeRules {
  public static let longest = 40

  /// Words that stand for somebody or something else wherever a code could be typed.
  public static let reserved: Set<String> = ["all", "any", "me", "new", "nobody", "none", "own"]

  /// Returns the code without white space around it.
  ///
  /// - Throws: `UsageFault`, which says what a code looks like and why this is none.
  public static func code(_ text: String) throws(UsageFault) -> String {
    let code = TextRules.trimmed(text)
    if let doubt = doubt(about: code) {
      throw UsageFault(
        "\(TextRules.quoted(code)) cannot be a code: \(doubt)",
        hints: ["a code is short and has no spaces: OCL, DC-IoT, CIV-2017"])
    }
    return code
  }

  public static func isCode(_ text: String) -> Bool { doubt(about: text) == nil }

  private static func doubt(about code: String) -> String? {
    guard let first = code.unicodeScalars.first else { return "it is empty" }
    guard code.unicodeScalars.count <= longest else {
      return "it has more than \(longest) characters"
    }
    if code.contains(where: \.isWhitespace) { return "it has a space in it" }
    guard
      code.unicodeScalars.allSatisfy({ isWordScalar($0) || "-_.&+".unicodeScalars.contains($0) })
    else { return "it may have letters, digits and - _ . & + only" }
    guard isWordScalar(first) else { return "it must begin with a letter or a digit" }
    if code.contains("..") { return "two dots stand for a range" }
    if TypedReference(code) != nil { return "it reads as a reference" }
    if reserved.contains(code.lowercased()) { return "the word has a meaning of its own" }
    return nil
  }

  /// Letters of any script, their marks, and digits; nothing that is invisible.
  private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    guard !scalar.properties.isDefaultIgnorableCodePoint else { return false }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber:
      return true
    default: return false
    }
  }
}
