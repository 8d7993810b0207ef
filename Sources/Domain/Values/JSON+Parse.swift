extension JSON {
  /// Why bytes are no canonical JSON.
  public enum Fault: Error, Equatable, Sendable {
    /// Not JSON, or a number that is no integer, at this byte offset.
    case malformed(Int)
    /// Arrays and objects nested deeper than `JSON.deepest`.
    case tooDeep
    /// JSON, but not in the one form that RFC 8785 allows.
    case notCanonical
  }

  /// How deep values may nest. Nothing that docket writes comes near it.
  public static let deepest = 32

  /// Reads canonical bytes (RFC 8785): what does not read back byte-equal is refused, and so are
  /// invalid UTF-8, numbers that are no integers, and members given twice.
  public init(canonical bytes: [UInt8]) throws(Fault) {
    var parser = CanonicalParser(bytes: bytes)
    let value = try parser.value(depth: 0)
    guard parser.position == bytes.count else { throw .malformed(parser.position) }
    guard value.canonical == bytes else { throw .notCanonical }
    self = value
  }
}

/// Reads the subset of JSON that can be canonical; whether it is, the caller compares.
private struct CanonicalParser {
  let bytes: [UInt8]
  var position = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func expect(_ text: StaticString) throws(JSON.Fault) {
    let expected = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    guard bytes[position...].starts(with: expected) else { throw .malformed(position) }
    position += expected.count
  }

  mutating func value(depth: Int) throws(JSON.Fault) -> JSON {
    guard depth <= JSON.deepest else { throw .tooDeep }
    switch next {
    case UInt8(ascii: "n"):
      try expect("null")
      return .null
    case UInt8(ascii: "t"):
      try expect("true")
      return .bool(true)
    case UInt8(ascii: "f"):
      try expect("false")
      return .bool(false)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "["):
      return .array(
        try list(close: "]") { (parser: inout Self) throws(JSON.Fault) in
          try parser.value(depth: depth + 1)
        })
    case UInt8(ascii: "{"):
      let members = try list(close: "}") { (parser: inout Self) throws(JSON.Fault) in
        let key = try parser.string()
        try parser.expect(":")
        return JSON.Member(key, try parser.value(depth: depth + 1))
      }
      try refuseRepeats(members)
      return .object(members)
    default: return .integer(try integer())
    }
  }

  private mutating func list<Element>(
    close: Unicode.Scalar, _ element: (inout Self) throws(JSON.Fault) -> Element
  ) throws(JSON.Fault) -> [Element] {
    var elements: [Element] = []
    position += 1
    if next == UInt8(ascii: close) {
      position += 1
      return elements
    }
    while true {
      elements.append(try element(&self))
      if next == UInt8(ascii: close) {
        position += 1
        return elements
      }
      try expect(",")
    }
  }

  private func refuseRepeats(_ members: [JSON.Member]) throws(JSON.Fault) {
    // Canonical members are sorted, so that equal keys would be neighbours.
    for (left, right) in zip(members, members.dropFirst())
    where left.key.utf8.elementsEqual(right.key.utf8) {
      throw .malformed(position)
    }
  }

  private mutating func integer() throws(JSON.Fault) -> Int {
    let start = position
    if next == UInt8(ascii: "-") { position += 1 }
    while let byte = next, (0x30...0x39).contains(byte), position - start < 18 { position += 1 }
    guard let value = Int(String(decoding: bytes[start..<position], as: UTF8.self)),
      abs(value) <= JSON.largestInteger
    else { throw .malformed(start) }
    return value
  }

  private mutating func string() throws(JSON.Fault) -> String {
    guard next == UInt8(ascii: "\"") else { throw .malformed(position) }
    position += 1
    let start = position
    var content: [UInt8] = []
    while let byte = next {
      position += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let text = String(validating: content, as: UTF8.self) else {
          throw .malformed(start)
        }
        return text
      case UInt8(ascii: "\\"): content.append(try escape())
      case 0..<0x20: throw .malformed(position - 1)
      default: content.append(byte)
      }
    }
    throw .malformed(start)
  }

  /// The escapes of RFC 8785: those for control characters, the quote and the backslash.
  private mutating func escape() throws(JSON.Fault) -> UInt8 {
    let start = position
    guard let byte = next else { throw .malformed(start) }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): return byte
    case UInt8(ascii: "b"): return 0x08
    case UInt8(ascii: "t"): return 0x09
    case UInt8(ascii: "n"): return 0x0A
    case UInt8(ascii: "f"): return 0x0C
    case UInt8(ascii: "r"): return 0x0D
    case UInt8(ascii: "u"):
      try expect("00")
      guard position + 2 <= bytes.count, let high = Hex.value(bytes[position]), high < 2,
        let low = Hex.value(bytes[position + 1])
      else { throw .malformed(start) }
      position += 2
      return high << 4 | low
    default: throw .malformed(start)
    }
  }
}
