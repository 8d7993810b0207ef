import Domain
import Foundation

/// One field of a mail's header, written so that nothing in its value can end it or hide in it.
enum MailHeader {
  /// What a line may have, without its line end (RFC 5322, section 2.1.1, and RFC 2047, section 2).
  static let mostColumns = 76

  /// Returns a field with free text, such as `Subject`, folded, with CR LF behind it.
  ///
  /// Text beyond printable ASCII, and text that looks encoded already, becomes encoded words.
  static func text(_ name: String, _ value: String) -> String {
    let value = oneLine(value)
    let words = value.split(separator: " ", omittingEmptySubsequences: true).map(String.init)
    let isPlain =
      value.utf8.allSatisfy { (0x20..<0x7F).contains($0) } && !value.contains("=?")
      && words.allSatisfy { $0.utf8.count + name.utf8.count + 2 <= mostColumns }
    return fold(
      name, isPlain ? words : encodedWords(value, firstRoom: mostColumns - name.utf8.count - 2))
  }

  /// Returns a field with words that may stand on lines of their own: addresses, identities.
  static func list(_ name: String, _ words: [String]) -> String { fold(name, words) }

  /// Returns the words with a space or a new line before each (RFC 5322, section 2.2.3).
  private static func fold(_ name: String, _ words: [String]) -> String {
    var text = "\(name):"
    var used = text.utf8.count
    for word in words {
      if used + 1 + word.utf8.count > mostColumns, used > name.utf8.count + 1 {
        text += "\r\n"
        used = 0
      }
      text += " " + word
      used += 1 + word.utf8.count
    }
    return text + "\r\n"
  }

  /// Returns the value as one line that shows all that it holds: what ends lines or cannot be
  /// seen becomes a space.
  static func oneLine(_ value: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in value.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator, .surrogate, .format:
        // Joiners are part of how scripts and emoji are written.
        scalars.append(scalar.value == 0x200C || scalar.value == 0x200D ? scalar : " ")
      default: scalars.append(scalar)
      }
    }
    return String(scalars).split(separator: " ").joined(separator: " ")
  }

  /// Returns encoded words in UTF-8 and base64, each at most 75 long, cut between characters
  /// (RFC 2047, sections 2 and 5).
  static func encodedWords(_ value: String, firstRoom: Int = 75) -> [String] {
    let frame = "=?UTF-8?B??=".utf8.count
    var words: [String] = []
    var part: [UInt8] = []
    func room() -> Int { (min(75, words.isEmpty ? firstRoom : 75) - frame) / 4 * 3 }
    func close() {
      words.append("=?UTF-8?B?\(Data(part).base64EncodedString())?=")
      part = []
    }
    for scalar in value.unicodeScalars {
      let bytes = Array(String(Character(scalar)).utf8)
      if part.count + bytes.count > room(), !part.isEmpty { close() }
      part += bytes
    }
    if !part.isEmpty || words.isEmpty { close() }
    return words
  }
}
