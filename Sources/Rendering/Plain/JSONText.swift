public import Domain

/// Writes JSON for people and programs: two spaces for each level, members in the order given.
public enum JSONText {
  /// Returns the document, with a line end behind it.
  ///
  /// What a terminal would act on is escaped, so that the text is harmless and the value the same.
  public static func pretty(_ value: JSON) -> String {
    var bytes: [UInt8] = []
    write(value, depth: 0, into: &bytes)
    bytes.append(UInt8(ascii: "\n"))
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func write(_ value: JSON, depth: Int, into bytes: inout [UInt8]) {
    switch value {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
    case .integer(let value): bytes.append(contentsOf: String(value).utf8)
    case .string(let value): write(value, into: &bytes)
    case .array(let values):
      bytes.append(UInt8(ascii: "["))
      for (offset, value) in values.enumerated() {
        if offset > 0 { bytes.append(UInt8(ascii: ",")) }
        startLine(depth + 1, into: &bytes)
        write(value, depth: depth + 1, into: &bytes)
      }
      if !values.isEmpty { startLine(depth, into: &bytes) }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (offset, member) in members.enumerated() {
        if offset > 0 { bytes.append(UInt8(ascii: ",")) }
        startLine(depth + 1, into: &bytes)
        write(member.key, into: &bytes)
        bytes.append(contentsOf: ": ".utf8)
        write(member.value, depth: depth + 1, into: &bytes)
      }
      if !members.isEmpty { startLine(depth, into: &bytes) }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private static func startLine(_ depth: Int, into bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  /// Writes a string with its quotes (RFC 8259, section 7).
  private static func write(_ string: String, into bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    let isPlain = string.utf8.withContiguousStorageIfAvailable { units in
      guard units.allSatisfy({ (0x20..<0x7F).contains($0) && $0 != 0x22 && $0 != 0x5C }) else {
        return false
      }
      bytes.append(contentsOf: units)
      return true
    }
    if isPlain != true {
      for scalar in string.unicodeScalars { write(scalar, into: &bytes) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func write(_ scalar: Unicode.Scalar, into bytes: inout [UInt8]) {
    switch scalar {
    case "\"": bytes.append(contentsOf: "\\\"".utf8)
    case "\\": bytes.append(contentsOf: "\\\\".utf8)
    case "\n": bytes.append(contentsOf: "\\n".utf8)
    case "\r": bytes.append(contentsOf: "\\r".utf8)
    case "\t": bytes.append(contentsOf: "\\t".utf8)
    case _ where needsEscape(scalar):
      for unit in UTF16.encode(scalar).map({ Array($0) }) ?? [] {
        bytes.append(contentsOf: escape(unit).utf8)
      }
    default: bytes.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
    }
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
