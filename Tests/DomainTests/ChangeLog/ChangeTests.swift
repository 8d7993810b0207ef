import Domain
import TestSupport
import Testing

struct ChangeTests {
  static let name = String(repeating: "0a", count: 32)
  static let later = String(repeating: "0b", count: 32)
  static let id = Examples.id

  /// The members of a change with all of its parts.
  static let members: [String: JSON] = [
    "actor": ["person": .string(id.description)],
    "add": ["tags": ["paper"]],
    "at": 1_494_979_200_000,
    "batch": .string(id.description),
    "by": ["name": "Ada"],
    "clock": [1_494_979_200_000, 3],
    "format": 1,
    "kind": "action",
    "on": "2017-05-17",
    "parents": [.string(name), .string(later)],
    "place": ["message": "<k3@list>"],
    "reason": "labs are slow",
    "remove": ["tags": ["draft", "old"]],
    "seen": [.string(later)],
    "set": ["due": ["day": "2017-06-30"], "title": "Draft"],
    "subject": .string(id.description),
    "undoes": [.string(name)],
  ]
  static let optional = [
    "add", "by", "parents", "place", "reason", "remove", "seen", "set", "undoes",
  ]

  static func bytes(_ members: [String: JSON]) -> [UInt8] {
    JSON.object(members.map { JSON.Member($0.key, $0.value) }).canonical
  }

  static func fault(_ bytes: [UInt8]) -> String? {
    do throws(ChangeFault) {
      _ = try Change(canonical: bytes)
      return nil
    } catch {
      return error.reason
    }
  }

  @Test func `a change with all of its parts reads back byte-equal`() throws {
    let bytes = Self.bytes(Self.members)
    let change = try Change(canonical: bytes)
    #expect(change.json.canonical == bytes)
    #expect(change.actor == .person(Self.id))
    #expect(change.by == .name("Ada"))
    #expect(change.clock == Clock(milliseconds: 1_494_979_200_000, counter: 3))
    #expect(change.on == day("2017-05-17"))
    #expect(change.place == .message("<k3@list>"))
    #expect(change.subject == Subject(.action, Self.id))
    #expect(change.parents.map(\.description) == [Self.name, Self.later])
    #expect(change.edit.fields == ["tags", "due", "title"])
    #expect(try Change(canonical: change.json.canonical) == change)
  }

  @Test(arguments: optional)
  func `a part that may be missing reads back without it`(key: String) throws {
    var members = Self.members
    members[key] = nil
    let change = try Change(canonical: Self.bytes(members))
    #expect(change.json.canonical == Self.bytes(members))
  }

  @Test func `an edit that does nothing is empty`() throws {
    var members = Self.members
    for key in ["add", "remove", "set"] { members[key] = nil }
    #expect(try Change(canonical: Self.bytes(members)).edit.isEmpty)
    #expect(try Change(canonical: Self.bytes(Self.members)).edit.isEmpty == false)
    #expect(!Edit(set: ["due": .null]).isEmpty)
  }

  @Test(arguments: ["actor", "at", "batch", "clock", "format", "kind", "on", "subject"])
  func `a part that must be there is asked for`(key: String) {
    var members = Self.members
    members[key] = nil
    #expect(Self.fault(Self.bytes(members)) == "its \(key) is missing or malformed")
  }

  @Test(
    arguments: [
      ("actor", ["name"]), ("actor", [:]), ("actor", ["person": "OCL"]), ("actor", ["robot": "7"]),
      ("actor", ["name": "Ada", "person": "x"]), ("actor", ["name": 7]),
      ("at", "now"), ("batch", "7"), ("by", .null), ("by", "Ada"), ("clock", [1]),
      ("clock", [1, 2, 3]), ("clock", [-1, 0]), ("clock", [1, -1]), ("clock", ["1", 0]),
      ("clock", [253_402_300_800_000, 0]), ("format", "1"), ("kind", 7), ("kind", ""),
      ("kind", .string(String(repeating: "k", count: 65))), ("on", "2017-02-30"), ("on", 17_303),
      ("place", "M-1"), ("place", ["meeting": "M-1"]), ("reason", .null), ("reason", 7),
      ("subject", "A-1"), ("parents", []), ("parents", .string(name)), ("parents", ["0a"]),
      ("parents", [.string(later), .string(name)]), ("parents", [.string(name), .string(name)]),
      ("seen", []), ("seen", [1]), ("undoes", []), ("undoes", .null),
      ("undoes", [.string(name), .string(name)]), ("set", [:]), ("set", []), ("add", [:]),
      ("add", ["tags": []]), ("add", ["tags": "paper"]), ("remove", ["tags": .null]),
    ] as [(String, JSON)])
  func `a malformed part is named`(key: String, value: JSON) {
    var members = Self.members
    members[key] = value
    #expect(Self.fault(Self.bytes(members)) == "its \(key) is missing or malformed")
  }

  @Test func `a format below the first is unknown, a later one is read as far as it goes`() {
    for format in [0, -1] {
      var members = Self.members
      members["format"] = .integer(format)
      #expect(Self.fault(Self.bytes(members)) == "its format is unknown")
    }
    var members = Self.members
    members["format"] = 2
    #expect(Self.fault(Self.bytes(members)) == nil)
  }

  @Test func `members, kinds and fields that are not known are passed over`() throws {
    var members = Self.members
    members["mood"] = "glad"
    members["kind"] = "poll"
    members["set"] = ["colour": "blue"]
    let change = try Change(canonical: Self.bytes(members))
    #expect(change.subject.kindName == "poll")
    #expect(change.subject.kind == nil)
    #expect(change.edit.set == ["colour": "blue"])
  }

  @Test func `sixty-four parents are allowed, one more is not`() {
    func names(_ count: Int) -> JSON {
      .array(
        (0..<count).map { number in
          .string(String(repeating: "0", count: 60) + String(1000 + number))
        })
    }
    var members = Self.members
    members["parents"] = names(64)
    #expect(Self.fault(Self.bytes(members)) == nil)
    members["parents"] = names(65)
    #expect(Self.fault(Self.bytes(members)) == "it has more than 64 parents")
  }

  @Test func `bytes that are no canonical object are no change`() {
    #expect(Self.fault(Array("[]".utf8)) == "it is no JSON object")
    #expect(Self.fault(Array("{\"b\":1,\"a\":2}".utf8)) == "its JSON is not in canonical form")
    #expect(Self.fault(Array("{\"a\":1.0}".utf8)) == "it is no canonical JSON at byte 6")
    let deep = Array(String(repeating: "[", count: 100).utf8)
    #expect(Self.fault(deep) == "its values nest too deep")
    let long = [UInt8](repeating: 0x20, count: Change.longest + 1)
    #expect(Self.fault(long) == "it is longer than 1 MiB")
  }
}
