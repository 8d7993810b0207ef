/// What titles, texts, messages and names must be before they enter a change.
public enum TextRules {
  /// In Unicode scalars, which SQLite counts as characters too: what counts as one character on
  /// the screen depends on the year of the Unicode tables.
  public static let longestTitle = 500
  /// In bytes of UTF-8: 256 KiB.
  public static let longestText = 262_144

  /// Returns a title, or a name of as little length, as one line without white space around it.
  ///
  /// - Throws: `UsageFault` when nothing is left, `Refusal` when it is too long.
  public static func title(_ text: String, called noun: String = "title") throws -> String {
    guard let title = filled(text).map(oneLine) else { throw UsageFault("the \(noun) is empty") }
    let count = title.unicodeScalars.count
    guard count <= longestTitle else {
      throw Refusal(
        "the \(noun) has \(count) characters; at most \(longestTitle) are allowed",
        hints: [
          noun == "title"
            ? "shorten the title, and put the rest into the text" : "shorten the \(noun)"
        ])
    }
    return title
  }

  /// Returns the text with a space for line ends, and the white space about them, and for tabs.
  public static func oneLine(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0xC2 || $0 == 0xE2 }),
      text.contains(where: { $0.isNewline || $0 == "\t" })
    else { return text }
    return text.split { $0.isNewline || $0 == "\t" }.map { trimmed(String($0)) }
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Returns the text as it is.
  public static func text(_ text: String) throws(Refusal) -> String {
    try fitting(text, called: "text")
  }

  /// Returns what `-m` gave, or the editor, without white space around it; `nil` when it is blank.
  public static func message(_ text: String?) throws(Refusal) -> String? {
    guard let message = filled(text) else { return nil }
    return try fitting(message, called: "message")
  }

  private static func fitting(_ text: String, called noun: String) throws(Refusal) -> String {
    let count = text.utf8.count
    guard count <= longestText else {
      throw Refusal(
        "the \(noun) has \(count) bytes; at most \(longestText) (256 KiB) are allowed",
        hints: ["keep the long form elsewhere, and link it: docket link --help"])
    }
    return text
  }

  /// Returns a name that may stand in a change: never an e-mail address.
  ///
  /// An address in angle brackets goes, and any other is cut before its `@`; `nil` when nothing
  /// is left of it.
  public static func actorName(_ text: String) -> String? {
    var name = Substring(text)
    if let bracket = name.firstIndex(of: "<"), name[bracket...].contains(where: isAt),
      filled(String(name[..<bracket])) != nil
    {
      name = name[..<bracket]
    }
    let start = name.drop { $0 == "<" || $0.isWhitespace }
    return filled(String(start.prefix { !isAt($0) }))
  }

  /// Whether the text could be taken for an e-mail address: something on both sides of an `@`.
  public static func looksLikeMailAddress(_ text: String) -> Bool {
    text.split(whereSeparator: \.isWhitespace).contains { word in
      guard let at = word.firstIndex(where: isAt) else { return false }
      return at != word.startIndex && word.index(after: at) != word.endIndex
    }
  }

  /// The commercial at in its three widths.
  private static func isAt(_ character: Character) -> Bool {
    character == "@" || character == "\u{FF20}" || character == "\u{FE6B}"
  }

  /// Returns the text without white space around it; `nil` when nothing visible is left.
  static func filled(_ text: String?) -> String? {
    guard let text else { return nil }
    let content = trimmed(text)
    return content.unicodeScalars.allSatisfy(isInvisible) ? nil : content
  }

  static func trimmed(_ text: String) -> String {
    let start = text.drop(while: \.isWhitespace)
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }

  /// Returns what was typed in quotation marks, shortened where it is long.
  static func quoted(_ text: String) -> String {
    guard text.unicodeScalars.count > 60 else { return "\"\(text)\"" }
    return "\"\(String(String.UnicodeScalarView(text.unicodeScalars.prefix(57))))…\""
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    return properties.isWhitespace || properties.isDefaultIgnorableCodePoint
      || properties.generalCategory == .control
  }
}
