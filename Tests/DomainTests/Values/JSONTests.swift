import Domain
import TestSupport
import Testing

struct JSONTests {
  static func text(_ json: JSON) -> String { String(decoding: json.canonical, as: UTF8.self) }

  static func fault(_ bytes: [UInt8]) -> JSON.Fault? {
    do throws(JSON.Fault) {
      _ = try JSON(canonical: bytes)
      return nil
    } catch {
      return error
    }
  }

  @Test func `members are sorted by UTF-16 code units, as RFC 8785 section 3.2.3 shows`() {
    let json: JSON = [
      "\u{20AC}": "Euro Sign", "\r": "Carriage Return", "\u{FB33}": "Hebrew Letter Dalet",
      "1": "One", "\u{1F600}": "Emoji: Grinning Face", "\u{80}": "Control",
      "\u{F6}": "Latin Small Letter O With Diaeresis",
    ]
    let order = [
      "Carriage Return", "One", "Control", "Latin Small Letter O With Diaeresis", "Euro Sign",
      "Emoji: Grinning Face", "Hebrew Letter Dalet",
    ]
    let text = Self.text(json)
    let positions = order.compactMap { text.firstRange(of: $0)?.lowerBound }
    #expect(positions.count == order.count)
    #expect(positions == positions.sorted())
  }

  @Test func `a surrogate pair comes before U+FB33 although its code point is higher`() throws {
    let canonical = "{\"\u{1F600}\":1,\"\u{FB33}\":2}"
    #expect(Self.text(["\u{FB33}": 2, "\u{1F600}": 1]) == canonical)
    #expect(Self.fault(Array(canonical.utf8)) == nil)
    #expect(Self.fault(Array("{\"\u{FB33}\":2,\"\u{1F600}\":1}".utf8)) == .notCanonical)
  }

  @Test func `strings use the shortest escapes`() throws {
    let json = JSON.string("\u{20AC}$\u{F}\nA'B\"\\\\\"/\u{8}\t\u{C}\r\u{1F}\u{7F}\u{2028}")
    #expect(
      Self.text(json)
        == "\"\u{20AC}$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\\b\\t\\f\\r\\u001f\u{7F}\u{2028}\"")
    #expect(try JSON(canonical: json.canonical) == json)
  }

  @Test(arguments: [
    "null", "true", "false", "0", "-1", "9007199254740991", "-9007199254740991", "\"\"", "[]",
    "{}", "[1,[2,{\"a\":null}]]", "{\"\":0,\"a\":[],\"b\":{}}", "\"\\u0000\"", "\"e\u{301}\"",
  ])
  func `canonical text reads back byte-equal`(text: String) throws {
    #expect(try JSON(canonical: Array(text.utf8)).canonical == Array(text.utf8))
  }

  @Test(arguments: [
    "{\"a\":1,\"a\":1}", "{\"a\":1,\"b\":2,\"a\":3}", "{\"b\":1,\"a\":2}", "1.0", "1e3", "1E3",
    "-0", "00", "01", "-01", "+1", "1.", ".5", "-", "9007199254740992", "-9007199254740992",
    "99999999999999999999999", "1 ", " 1", "\n1", "[1, 2]", "[1 ,2]", "{ }", "{\"a\": 1}", "[1,]",
    "[,1]", "{\"a\":1,}", "{\"a\"}", "{a:1}", "{1:1}", "[1", "{\"a\":1", "\"a", "\"\\\"", "nul",
    "True", "NaN", "Infinity", "", "1 2", "[]]", "nullx", "\"\\/\"", "\"\\u0041\"",
    "\"\\u000A\"", "\"\\u000a\"", "\"\\u001F\"", "\"\\u00\"", "\"\\u001", "\"\\x\"", "\"\\ud83d\"",
    "\"\\ud83d\\ude00\"", "'a'", "\"\n\"", "\"\u{1}\"", "\u{FEFF}1", "// x\n1",
  ])
  func `anything but the canonical form is refused`(text: String) {
    #expect(Self.fault(Array(text.utf8)) != nil)
  }

  @Test(arguments: [
    [0x22, 0xFF, 0x22], [0x22, 0xC3, 0x22], [0x22, 0xC0, 0xAF, 0x22], [0x22, 0x80, 0x22],
    // Surrogates written as UTF-8, one alone and a pair.
    [0x22, 0xED, 0xA0, 0xBD, 0x22], [0x22, 0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80, 0x22],
    // Beyond U+10FFFF.
    [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], [0xFF], [0x31, 0x00],
  ])
  func `bytes that are no UTF-8 are refused`(bytes: [UInt8]) {
    #expect(Self.fault(bytes) != nil)
  }

  @Test(arguments: ["[", "{\"a\":"])
  func `deep nesting is refused without a crash`(open: String) {
    #expect(Self.fault(Array(String(repeating: open, count: 100_000).utf8)) == .tooDeep)
  }

  @Test func `values nest as deep as is allowed and no deeper`() {
    func nested(_ depth: Int) -> [UInt8] {
      Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
    }
    #expect(Self.fault(nested(JSON.deepest + 1)) == nil)
    #expect(Self.fault(nested(JSON.deepest + 2)) == .tooDeep)
  }

  @Test func `texts that only look the same are two values`() {
    #expect(JSON.string("\u{E9}") != JSON.string("e\u{301}"))
    #expect(Set([JSON.string("\u{E9}"), JSON.string("e\u{301}")]).count == 2)
    let json: JSON = ["\u{E9}": 1]
    #expect(json["e\u{301}"] == nil)
    #expect(json["\u{E9}"]?.integer == 1)
  }

  @Test func `the order of members does not tell objects apart`() {
    let (left, right): (JSON, JSON) = (["a": 1, "b": 2], ["b": 2, "a": 1])
    #expect(left == right)
    #expect(left.hashValue == right.hashValue)
  }

  @Test(.repeatable(), arguments: Rounds.usualSeeds)
  func `random values read back`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<300 {
      let json = Self.random(depth: 4, &random)
      #expect(try JSON(canonical: json.canonical) == json, "seed \(seed)")
    }
  }

  @Test(.repeatable(), arguments: Rounds.usualSeeds)
  func `random damage is refused or reads back, and never crashes`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<1000 {
      var bytes = Self.random(depth: 3, &random).canonical
      let place = Int.random(in: bytes.indices, using: &random)
      bytes[place] = UInt8.random(in: .min ... .max, using: &random)
      if let json = try? JSON(canonical: bytes) {
        #expect(json.canonical == bytes, "seed \(seed)")
      }
    }
  }

  static func random(depth: Int, _ random: inout SeededGenerator) -> JSON {
    switch Int.random(in: 0..<(depth > 0 ? 6 : 4), using: &random) {
    case 0: return .null
    case 1: return .bool(.random(using: &random))
    case 2:
      let largest = JSON.largestInteger
      return .integer(.random(in: -largest...largest, using: &random))
    case 3: return .string(text(&random))
    case 4:
      return .array(
        (0..<Int.random(in: 0..<4, using: &random)).map { _ in
          Self.random(depth: depth - 1, &random)
        })
    default:
      var members: [JSON.Member] = []
      for _ in 0..<Int.random(in: 0..<4, using: &random) {
        let key = text(&random)
        guard !members.contains(where: { $0.key.utf8.elementsEqual(key.utf8) }) else { continue }
        members.append(JSON.Member(key, Self.random(depth: depth - 1, &random)))
      }
      return .object(members)
    }
  }

  static func text(_ random: inout SeededGenerator) -> String {
    let ranges: [ClosedRange<UInt32>] = [
      0...0x7F, 0x80...0xD7FF, 0xE000...0xFFFF, 0x10000...0x10FFFF,
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0..<6, using: &random) {
      let range = ranges[Int.random(in: 0..<4, using: &random)]
      if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &random)) {
        text.append(scalar)
      }
    }
    return String(text)
  }
}
