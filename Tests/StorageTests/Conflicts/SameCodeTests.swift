import Domain
import Reports
import TestSupport
import Testing

@testable import Storage

/// People, coalitions and programmes that two copies made apart.
struct SameCodeTests {
  private func people(_ one: String?, _ two: String?) throws -> (TwoCopies, [Subject]) {
    let copies = try TwoCopies()
    let first = try copies.run(copies.here) { try $0.createPerson(code: "MB", name: one) }
    let second = try copies.run(copies.there) { try $0.createPerson(code: "MB", name: two) }
    return (copies, [first, second])
  }

  @Test(arguments: [("Mira Bach", "Mira Bach"), ("Mira Bach", nil), ("Mira Bach", "Bach, Mira")])
  func `people of one code with equal or missing names read as one`(_ one: String?, _ two: String?)
    throws
  {
    let (copies, people) = try people(one, two)
    #expect(try copies.meet().isEmpty)
    let found = try copies.here.read { try $0.person("MB") }
    #expect(found?.id == people.map(\.id).min())
    #expect(try copies.there.read { try $0.person("MB") } == found)
  }

  @Test func `differing names are a conflict, which joining settles`() throws {
    let (copies, people) = try people("Mira Bach", "Max Bohm")
    let found = try #require(try copies.meet().first)
    #expect((found.cause, found.name, found.subjects.count) == (.code, "MB", 2))
    #expect(refusal { try copies.here.read { try $0.person("MB") } } != nil)
    let typed = found.settling[0].split(separator: " ").suffix(2).map(String.init)
    let (one, two) = try copies.here.read {
      (try #require(try $0.person(typed[0])), try #require(try $0.person(typed[1])))
    }
    #expect(Set([one, two]) == Set(people))
    try copies.run(copies.here) { try $0.join(two, one) }
    try copies.expectSettled()
    #expect(try copies.here.read { try $0.person("MB") }?.id == people.map(\.id).min())
  }

  @Test func `a new code settles it too`() throws {
    let (copies, people) = try people("Mira Bach", "Max Bohm")
    #expect(try copies.meet().count == 1)
    try copies.run(copies.here) { try $0.append(Edit(set: [Field.code: "MBO"]), to: people[1]) }
    try copies.expectSettled()
    #expect(try copies.here.read { try $0.person("MB") } == people[0])
  }

  @Test func `joins lead nowhere twice, whichever way they point`() throws {
    let (copies, people) = try people("Mira Bach", "Max Bohm")
    _ = try copies.meet()
    try copies.run(copies.here) { try $0.join(people[0], people[1]) }
    try copies.run(copies.there) { try $0.join(people[1], people[0]) }
    #expect(try copies.meet().isEmpty)
  }

  @Test func `a coalition and a programme made apart are one`() throws {
    let copies = try TwoCopies()
    for (copy, name) in [(copies.here, "IoT"), (copies.there, "Things")] {
      try copies.run(copy) {
        try $0.createCoalition(code: "DC-IoT", Edit(set: [Field.name: .string(name)]))
        _ = try $0.createProgramme(Edit(set: [Field.code: "CIV-2018"]), seen: [])
      }
    }
    let found = try #require(try copies.meet().first)
    #expect((found.cause, found.name, found.field) == (.values, "DC-IoT", "name"))
    #expect(try copies.here.read { try $0.status(on: day("2017-12-08")) }.entryConflicts.count == 1)
    try copies.run(copies.here) {
      try $0.settleConflict(keeping: 1, or: nil, of: "name", in: "dc-iot")
    }
    try copies.expectSettled()
    #expect(try copies.here.read { try $0.programme("civ-2018") } != nil)
  }

  @Test func `a coalition that took another's code is a conflict`() throws {
    var other: Subject?
    let copies = try TwoCopies { copies, file in
      other = try copies.run(file) { try $0.createCoalition(code: "DC-X") }
    }
    try copies.run(copies.here) { try $0.createCoalition(code: "DC-Y") }
    let renamed = try #require(other)
    try copies.run(copies.there) { try $0.append(Edit(set: [Field.code: "DC-Y"]), to: renamed) }
    let found = try #require(try copies.meet().first)
    #expect((found.cause, found.name) == (.code, "DC-Y"))
    let typed = "DC-Y.\(renamed.id.suffix(4))"
    #expect(try copies.here.read { try $0.coalition(typed) } == renamed)
    try copies.run(copies.here) { try $0.append(Edit(set: [Field.code: "DC-Z"]), to: renamed) }
    try copies.expectSettled()
  }

  @Test func `a reference of nine digits leaves numbers for others`() throws {
    let copies = try TwoCopies { copies, file in
      try copies.run(file) { transaction in
        for text in ["CIV:A-999999999", "CIV:A-1", "CIV:A-2", "CIV:A-7"] {
          try transaction.append(
            Edit(set: [Field.reference: .string(text)]), to: transaction.newSubject(.action))
        }
      }
    }
    for number in [3, 4, 5] {
      let made = try copies.run(copies.here) { try $0.makeAction("Next") }
      #expect(try copies.here.shown(made) == "A-\(number)")
    }
  }

  @Test func `references given out twice have one suffix everywhere`() throws {
    let copies = try TwoCopies()
    let one = try copies.run(copies.here) { try $0.makeAction("One") }
    let two = try copies.run(copies.there) { try $0.makeAction("Two") }
    #expect(try copies.meet().isEmpty)
    let names = try [one, two].map { try copies.here.shown($0) }
    #expect(Set(names).count == 2)
    #expect(names.allSatisfy { $0.hasPrefix("A-1.") })
    let listed = try copies.here.read { try $0.items(Filter(), on: .last) }
    #expect(Set(listed.map(\.reference)) == Set(names))
    let typed = try #require(TypedReference("A-1"))
    #expect(try copies.here.read { try Set($0.subjects(meant: typed)) } == [one, two])
    #expect(refusal { try copies.here.read { try $0.subject(typed) } } != nil)
  }
}
