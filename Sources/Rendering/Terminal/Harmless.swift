import Domain

/// Makes text from a file or a person harmless for a terminal.
///
/// What a reader cannot see and a terminal acts on is shown by its number, `<U+001B>`, as `less`
/// does. Applying it twice changes nothing more.
public enum Harmless {
  /// Keeps line feeds, line ends of documents (CR LF) and tabs.
  public static func block(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) || $0 == 0x0A || $0 == 0x09 }) {
      return text
    }
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    for index in scalars.indices {
      if isHostile(scalars, at: index) {
        result.append(contentsOf: name(of: scalars[index]).unicodeScalars)
      } else {
        result.append(scalars[index])
      }
    }
    return String(result)
  }

  /// Makes one line of it: line ends and tabs become spaces.
  public static func line(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
    let spaced = text.map { $0 == "\r\n" || $0 == "\n" || $0 == "\t" ? " " : $0 }
    return block(String(spaced))
  }

  /// `<U+001B>`
  public static func name(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
  }

  private static func isHostile(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    let scalar = scalars[index]
    func neighbour(_ offset: Int) -> Unicode.Scalar? {
      scalars.indices.contains(index + offset) ? scalars[index + offset] : nil
    }
    switch scalar.value {
    case 0x09, 0x0A, 0x20..<0x7F: return false
    case 0x0D: return neighbour(1)?.value != 0x0A
    // The soft hyphen, and the number signs of Arabic, Syriac and Kaithi, are seen.
    case 0xAD, 0x0600...0x0605, 0x06DD, 0x070F, 0x0890...0x0891, 0x08E2, 0x110BD, 0x110CD:
      return false
    case 0x200C, 0x200D: return !joins(neighbour(-1), neighbour(1))
    // The regions of a flag are spelt in tags behind a black flag.
    case 0xE0020...0xE007F: return !follows(neighbour(-1))
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: return true
    default: return false
    }
  }

  /// Whether a joiner stands where scripts and emoji need one, and not within Latin text, where
  /// it only hides (RFC 5892, appendix A, in short).
  private static func joins(_ left: Unicode.Scalar?, _ right: Unicode.Scalar?) -> Bool {
    guard let left, let right else { return false }
    func needsJoiners(_ scalar: Unicode.Scalar) -> Bool {
      let properties = scalar.properties
      return scalar.value >= 0x0600 && !(0x1E00...0x206F).contains(scalar.value)
        && (properties.isAlphabetic || properties.isEmoji || properties.isEmojiModifier
          || properties.isVariationSelector || properties.isGraphemeExtend)
    }
    return needsJoiners(left) && needsJoiners(right)
  }

  private static func follows(_ left: Unicode.Scalar?) -> Bool {
    guard let left else { return false }
    return left.value == 0x1F3F4 || (0xE0020...0xE007E).contains(left.value)
  }
}
