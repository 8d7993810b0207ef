import Domain

/// Writes JSON for people and programs: two spaces for each level, members in the order given.
enum JSONText {
  /// Returns the document, with a line end behind it.
  ///
  /// What a terminal would act on is escaped, so that the text is harmless and the value the same.
  static func pretty(_ value: JSON) -> String {
    var text = ""
    write(value, indent: "", into: &text)
    return text + "\n"
  }

  private static func write(_ value: JSON, indent: String, into text: inout String) {
    let inner = indent + "  "
    switch value {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .string(let value): write(value, into: &text)
    case .array(let values):
      guard !values.isEmpty else {
        text += "[]"
        return
      }
      for (offset, value) in values.enumerated() {
        text += (offset == 0 ? "[\n" : ",\n") + inner
        write(value, indent: inner, into: &text)
      }
      text += "\n" + indent + "]"
    case .object(let members):
      guard !members.isEmpty else {
        text += "{}"
        return
      }
      for (offset, member) in members.enumerated() {
        text += (offset == 0 ? "{\n" : ",\n") + inner
        write(member.key, into: &text)
        text += ": "
        write(member.value, indent: inner, into: &text)
      }
      text += "\n" + indent + "}"
    }
  }

  /// Writes a string with its quotes (RFC 8259, section 7).
  private static func write(_ string: String, into text: inout String) {
    text += "\""
    if string.utf8.allSatisfy({ (0x20..<0x7F).contains($0) && $0 != 0x22 && $0 != 0x5C }) {
      text += string + "\""
      return
    }
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      default:
        if needsEscape(scalar) {
          for unit in UTF16.encode(scalar).map({ Array($0) }) ?? [] { text += escape(unit) }
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
    }
    text += "\""
  }

  /// Wider than what is escaped on the screen: a joiner that is shown there may be escaped here.
  private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  private static func escape(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
