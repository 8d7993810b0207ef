import Domain
import Testing

@testable import Storage

/// What copies that were edited apart hold together.
struct UnionTests {
  let first: Repository
  let second: Repository
  let action: Subject

  init() throws {
    first = try Repository.inMemory(home: "DC-CIV")
    action = try first.run(someone(seed: 1)) {
      try $0.create(.action, Edit(set: [Field.title: "One"], add: [Field.tags: ["paper"]]))
    }
    second = try first.copy(home: "DC-CIV")
  }

  private func set(_ title: String, in repository: Repository, now: Int, seed: UInt64) throws {
    try repository.run(someone(now: now, seed: seed)) {
      try $0.append(Edit(set: [Field.title: .string(title)]), to: action)
    }
  }

  /// The united file, which is the same the other way round.
  private func united() throws -> Repository {
    let union = try first.union(second)
    let other = try second.union(first)
    #expect(try union.fingerprint() == other.fingerprint())
    #expect(try union.contents() == other.contents())
    try union.expectSound()
    return union
  }

  @Test func `two values are a conflict that shows the later clock first`() throws {
    try set("Later", in: first, now: morning + 9, seed: 2)
    try set("Earlier", in: second, now: morning + 5, seed: 3)
    let union = try united()
    let state = try union.state(action)
    #expect(state.text(Field.title) == "Later")
    #expect(state.history.candidates(for: Field.title).map(\.value) == ["Later", "Earlier"])
    let rows = try #require(try union.contents()["conflict"])
    #expect(rows.count == 2)
    #expect(rows.contains { $0.contains("position=1") && $0.contains("Later") })
    #expect(rows.contains { $0.contains("position=2") && $0.contains("Earlier") })
  }

  @Test func `setting the field again settles a conflict`() throws {
    try set("Later", in: first, now: morning + 9, seed: 2)
    try set("Earlier", in: second, now: morning + 5, seed: 3)
    let union = try united()
    try set("Earlier", in: union, now: morning, seed: 4)
    #expect(try union.contents()["conflict"] == [])
    #expect(try union.state(action).text(Field.title) == "Earlier")
    try union.expectSound()
  }

  @Test func `equal values are no conflict`() throws {
    try set("Same", in: first, now: morning + 9, seed: 2)
    try set("Same", in: second, now: morning + 5, seed: 3)
    #expect(try united().contents()["conflict"] == [])
  }

  @Test func `a removal takes away only what its maker had seen`() throws {
    try first.run(someone(seed: 2)) {
      try $0.append(Edit(remove: [Field.tags: ["paper"]]), to: action)
    }
    try second.run(someone(seed: 3)) {
      try $0.append(Edit(add: [Field.tags: ["paper"]]), to: action)
    }
    #expect(try united().state(action).tags == ["paper"])
  }

  @Test func `an undo in one copy and an edit in the other both hold`() throws {
    try set("Two", in: first, now: morning + 1, seed: 2)
    try second.take(try first.log().map(\.body))
    try first.run(someone(now: morning + 2, seed: 3)) { _ = try $0.undoLatest() }
    try second.run(someone("ana", now: morning + 3, seed: 4)) {
      try $0.append(Edit(set: [Field.text: "by Friday"]), to: action)
    }
    let union = try united()
    #expect(try union.state(action).text(Field.title) == "One")
    #expect(try union.state(action).text(Field.text) == "by Friday")
    #expect(try union.contents()["conflict"] == [])
  }

  @Test func `a file united with itself stays as it is`() throws {
    let fingerprint = try first.fingerprint()
    try first.take(try first.log().map(\.body))
    #expect(try first.fingerprint() == fingerprint)
    try first.expectSound()
  }

  @Test func `a reference that copies gave out twice is told apart by its suffix`() throws {
    let one = try first.run(someone(seed: 21)) { try $0.create(.action, Edit(set: ["title": "A"])) }
    let two = try second.run(someone(seed: 22)) {
      try $0.create(.action, Edit(set: ["title": "B"]))
    }
    #expect(try first.shown(one) == "A-2")
    #expect(try second.shown(two) == "A-2")
    let union = try united()
    let names = try [one, two].map { try union.shown($0) }
    #expect(names[0] != names[1])
    let typed = try #require(TypedReference("a2"))
    let refused = refusal { try union.read { try $0.subject(typed) } }
    #expect(refused?.message.hasPrefix("A-2 was given out twice: A-2.") == true)
    for (subject, name) in zip([one, two], names) {
      let found = try #require(TypedReference(name.uppercased()))
      #expect(try union.read { try $0.subject(found) } == subject)
    }
    #expect(try union.shown(action) == "A-1")
    let next = try union.run(someone(seed: 23)) { try $0.create(.action, Edit()) }
    #expect(try union.shown(next) == "A-3")
  }
}
