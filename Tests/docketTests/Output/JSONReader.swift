import Domain

/// Reads JSON as any program would (RFC 8259), with the keys in their order.
struct JSONReader {
  private var rest: Substring.UnicodeScalarView

  struct Fault: Error { var rest: String }

  static func read(_ text: String) throws -> JSON {
    var reader = JSONReader(rest: Substring(text).unicodeScalars)
    let value = try reader.value()
    guard reader.next() == nil else { throw reader.fault }
    return value
  }

  private var fault: Fault { Fault(rest: String(Substring(rest.prefix(40)))) }

  /// The next scalar that is no white space, without taking it.
  private mutating func next() -> Unicode.Scalar? {
    rest = rest.drop { $0 == " " || $0 == "\n" }
    return rest.first
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next() == scalar else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func value() throws -> JSON {
    if take("[") {
      var values: [JSON] = []
      while !take("]") {
        values.append(try value())
        _ = take(",")
      }
      return .array(values)
    }
    if take("{") {
      var members: [JSON.Member] = []
      while !take("}") {
        let key = try string()
        guard take(":") else { throw fault }
        members.append(JSON.Member(key, try value()))
        _ = take(",")
      }
      return .object(members)
    }
    if next() == "\"" { return .string(try string()) }
    let word = String(Substring(rest.prefix { !",]}\n".unicodeScalars.contains($0) }))
    rest.removeFirst(word.unicodeScalars.count)
    switch word {
    case "null": return .null
    case "true": return .bool(true)
    case "false": return .bool(false)
    default:
      guard let number = Int(word) else { throw fault }
      return .integer(number)
    }
  }

  private mutating func string() throws -> String {
    guard take("\"") else { throw fault }
    var units: [UInt16] = []
    while let scalar = rest.popFirst(), scalar != "\"" {
      guard scalar == "\\", let escape = rest.popFirst() else {
        units += Array(UTF16.encode(scalar).map(Array.init) ?? [])
        continue
      }
      switch escape {
      case "n": units.append(0x0A)
      case "r": units.append(0x0D)
      case "t": units.append(0x09)
      case "u":
        guard let unit = UInt16(String(Substring(rest.prefix(4))), radix: 16) else { throw fault }
        units.append(unit)
        rest.removeFirst(4)
      default: units += Array(UTF16.encode(escape).map(Array.init) ?? [])
      }
    }
    return String(decoding: units, as: UTF16.self)
  }
}
