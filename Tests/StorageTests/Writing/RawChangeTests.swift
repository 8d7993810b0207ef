import Domain
import GRDB
import TestSupport
import Testing

@testable import Storage

/// Well-formed changes that no docket of today writes.
struct RawChangeTests {
  let repository: Repository
  static let id = Identifier(high: 0x0190_0000_0000_7000, low: 0x8000_0000_0000_0001)

  init() throws { repository = try Repository.inMemory(home: "DC-CIV") }

  static func raw(
    _ kind: String = "action", _ edit: Edit = Edit(), id: Identifier = id, at counter: Int = 0,
    parents: [ChangeName] = []
  ) -> [UInt8] {
    guard let clock = Clock(milliseconds: morning, counter: counter) else { return [] }
    let change = Change(
      at: morning, clock: clock, actor: .name("newer"),
      on: day("2017-12-07"), batch: Identifier(high: 7, low: UInt64(counter)),
      subject: Subject(kindName: kind, id: id), parents: parents, edit: edit)
    return change.json.canonical
  }

  private func expectAccepted(_ bodies: [[UInt8]], _ comment: Comment) throws {
    for body in bodies { _ = try Change(canonical: body) }
    try repository.take(bodies)
    try repository.expectSound(comment)
    #expect(try Set(repository.log().map(\.body)).isSuperset(of: bodies), comment)
  }

  private func rows(_ table: String) throws -> [String] {
    try #require(try repository.contents()[table])
  }

  @Test func `an unknown kind is kept and named as a stranger`() throws {
    try expectAccepted([Self.raw("treaty", Edit(set: ["title": "Ours"]))], "kind")
    #expect(try rows("stranger").count == 1)
    #expect(try rows("action").isEmpty)
  }

  @Test func `an unknown field is kept, named, and taken along by an undo`() throws {
    let edit = Edit(set: [Field.reference: "CIV:A-1", Field.title: "One", "weight": ["kg": 3]])
    try expectAccepted([Self.raw("action", edit)], "field")
    #expect(try rows("stranger").count == 1)
    #expect(try rows("stranger")[0].contains("weight"))
    #expect(try rows("action").count == 1)
    try repository.run(Author(now: morning, actor: .name("newer"), random: { 3 })) {
      _ = try $0.undoLatest()
    }
    #expect(try rows("stranger").isEmpty)
    try repository.expectSound()
  }

  static let unreadable: [(String, String, JSON)] = [
    ("action", "status", ["is": "paused"]), ("action", "status", ["is": "done"]),
    ("action", "status", ["is": "open", "more": 1]), ("action", "due", ["day": "2017-02-30"]),
    ("proposal", "status", ["is": "last-call", "number": 1]), ("proposal", "status", "raised"),
  ]

  @Test(arguments: unreadable)
  func `a value of unknown shape is kept and named as a stranger`(
    kind: String, field: String, value: JSON
  ) throws {
    let edit = Edit(set: [Field.reference: "CIV:A-1", Field.title: "One", field: value])
    try expectAccepted([Self.raw(kind, edit)], "value")
    #expect(try rows("stranger").count == 1)
    #expect(try rows("stranger")[0].contains(field))
    #expect(try rows(kind).count == 1)
    #expect(try repository.read { try String.fetchOne($0.db, sql: "SELECT due FROM item") } == nil)
  }

  @Test func `members that are unknown are kept with the change`() throws {
    var text = String(decoding: Self.raw(), as: UTF8.self)
    text = text.replacing(#""format":1"#, with: #""format":2,"future":{"a":[1]}"#)
    try expectAccepted([Array(text.utf8)], "members")
  }

  @Test func `an action without a title shows an empty one`() throws {
    try expectAccepted([Self.raw("action", Edit(set: [Field.reference: "CIV:A-1"]))], "no title")
    #expect(try rows("action").count == 1)
    #expect(
      try repository.read { try Row.fetchOne($0.db, sql: "SELECT title FROM item")?[0] } == "")
  }

  @Test func `no value of any field, be it of any type, stops the projection`() throws {
    let values: [JSON] = [
      nil, true, -1, .integer(JSON.largestInteger), "", "2017-02-30", "x\u{0}y", "\u{202E}x", [],
      [[]], [nil, 1, "x"], [:], ["is": 3], ["is": "paused", "on": ["person": "me"]],
      ["day": "2017-02-30"], ["line": 1, "text": 2], ["meeting": "x", "line": "y"],
      ["person": "01900000-0000-7000-8000-000000000001"], ["id": "x", "kind": "action"],
      ["id": "01900000-0000-7000-8000-000000000009", "kind": "x\u{0}y"],
      "01900000-0000-7000-8000-000000000001",
    ]
    var bodies: [[UInt8]] = []
    var number: UInt64 = 100
    for kind in Kind.allCases {
      for value in values {
        number += 1
        let fields = Field.known.subtracting([kind.essentialField])
        var edit = Edit(set: Dictionary(uniqueKeysWithValues: fields.map { ($0, value) }))
        edit.set[kind.essentialField] = kind.essentialField == Field.about ? value : "CIV:A-1"
        bodies.append(Self.raw(kind.rawValue, edit, id: Identifier(high: 1, low: number)))
        edit.set[kind.essentialField] = value
        bodies.append(Self.raw(kind.rawValue, edit, id: Identifier(high: 2, low: number)))
      }
    }
    try expectAccepted(bodies, "values")
  }

  @Test func `no element of any set, be it of any type, stops the projection`() throws {
    let id = JSON.string(Self.id.description)
    let elements: [JSON] = [
      nil, 1, "", "a\u{0}b", "a\u{0}c", "é", "e\u{301}", [], [:], id, ["person": id],
      ["person": id, "remote": true], ["person": id, "remote": "no"],
      ["relation": "depends-on", "id": id, "kind": "action"],
      ["relation": "depends-on", "id": id, "kind": "action", "more": 1],
      ["relation": "eats", "id": id, "kind": "action"],
      ["relation": "relates-to", "address": "a\u{0}b"],
      ["relation": "relates-to", "address": "a\u{0}c"], ["field": "text", "line": 1, "text": "x"],
      ["field": "text", "line": 1, "text": "x", "suggestion": ""],
    ]
    var bodies: [[UInt8]] = []
    for (offset, kind) in Kind.allCases.enumerated() {
      let sets = Dictionary(uniqueKeysWithValues: Field.known.map { ($0, elements) })
      let about: JSON = kind == .note || kind == .answer ? ["id": id, "kind": "action"] : id
      let edit = Edit(
        set: [
          kind.essentialField: kind.essentialField == Field.about ? about : "CIV:A-1",
          Field.text: "x", Field.coalition: id, Field.person: id,
        ], add: sets, remove: ["unknown": elements])
      bodies.append(
        Self.raw(kind.rawValue, edit, id: Identifier(high: 3, low: UInt64(offset))))
    }
    try expectAccepted(bodies, "elements")
  }

  @Test func `one id under two kinds is two subjects, one kind with a NUL another`() throws {
    let edit = Edit(set: [Field.reference: "CIV:A-1", Field.title: "One"])
    try expectAccepted(
      [
        Self.raw("action", edit), Self.raw("proposal", edit, at: 1),
        Self.raw("action\u{0}x", Edit(set: [Field.title: "Two"]), at: 2),
      ], "kinds")
    #expect(try repository.state(Subject(.action, Self.id)).text(Field.title) == "One")
    #expect(try rows("action").count == 1)
    #expect(try rows("proposal").count == 1)
    #expect(try rows("stranger").count == 1)
  }

  @Test func `two roots of one subject are read as one`() throws {
    let edit = Edit(set: [Field.reference: "CIV:A-1", Field.title: "One"])
    var other = edit
    other.set[Field.reference] = "CIV:A-2"
    try expectAccepted([Self.raw("action", edit), Self.raw("action", other, at: 1)], "roots")
    #expect(try rows("conflict").isEmpty)
    #expect(try rows("reference").count == 2)
    #expect(try repository.shown(Subject(.action, Self.id)) == "A-1")
  }

  @Test func `what is not in this file is no obstacle to what is`() throws {
    let gone = ChangeName(hashing: [1])
    try repository.take([
      Self.raw("action", Edit(set: [Field.reference: "CIV:A-1"]), parents: [gone])
    ])
    #expect(try rows("action").count == 1)
    #expect(try repository.diagnose().findings.count == 1)
  }
}
