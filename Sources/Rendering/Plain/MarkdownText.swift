import Domain

/// Puts text into Markdown so that it reads there as it was given.
public enum MarkdownText {
  /// Returns one line in which nothing is markup (CommonMark, section 2.4).
  public static func escape(_ text: String) -> String {
    let line = Harmless.line(text)
    var result = ""
    for (offset, character) in line.enumerated() {
      if "\\`*_[]<>|~&".contains(character) || "#+-=".contains(character) && offset == 0 {
        result += "\\"
      }
      result.append(character)
    }
    return escapingNumber(result)
  }

  /// A number at the start would make a list of it: `1. `.
  private static func escapingNumber(_ line: String) -> String {
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, let mark = line.dropFirst(digits.count).first, mark == "." || mark == ")"
    else { return line }
    return digits + "\\" + line.dropFirst(digits.count)
  }
}
