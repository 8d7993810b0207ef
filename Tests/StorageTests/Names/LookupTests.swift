import Domain
import Testing

@testable import Storage

struct LookupTests {
  let repository: Repository
  let action: Subject

  init() throws {
    repository = try Repository.inMemory(home: "DC-CIV")
    action = try repository.run(someone(seed: 1)) { transaction in
      let action = try transaction.create(.action, Edit(set: [Field.title: "One"]))
      try transaction.createPerson(code: "OCL", name: "Olivia Clark-Léger")
      try transaction.createPerson(code: nil, name: "Ana Prado")
      try transaction.createCoalition(
        code: "DC-IoT", Edit(add: [Field.spellings: ["Internet of Things", "DC IoT"]]))
      return action
    }
  }

  private func find(_ text: String, in file: Repository? = nil) throws -> Subject {
    let typed = try #require(TypedReference(text), "\(text) is typed wrongly")
    return try (file ?? repository).read { try $0.subject(typed) }
  }

  @Test(arguments: ["A-1", "a-1", "A1", "a1", "CIV:A-1", "civ:a1", "DC-CIV:A-1", "dc-civ:a1"])
  func `a reference is found however it is typed`(text: String) throws {
    #expect(try find(text) == action)
  }

  @Test func `a reference is found by any part of its suffix`() throws {
    for length in 1...12 { #expect(try find("a1." + action.id.suffix(length)) == action) }
    let wrong = action.id.suffix(1) == "0" ? "1" : "0"
    #expect(refusal { try find("a1." + wrong) } != nil)
  }

  @Test func `another coalition's reference is found by its code alone`() throws {
    let other = try Repository.inMemory(home: "DC-IoT")
    let theirs = try other.run(someone("mira", seed: 5)) { transaction in
      _ = try transaction.create(.action, Edit(set: [Field.title: "Theirs"]))
      return try transaction.create(.action, Edit(set: [Field.title: "Theirs too"]))
    }
    let union = try repository.union(other)
    #expect(try union.shown(theirs) == "IoT:A-2")
    #expect(try union.shown(action) == "A-1")
    for text in ["IoT:A-2", "iot:a2", "dc-iot:A2", "DC-IoT:A-2"] {
      #expect(try find(text, in: union) == theirs)
    }
    #expect(try find("a1", in: union) == action)
    let refused = refusal { try find("a2", in: union) }
    #expect(
      refused?.message == "there is no A-2 of this file's own: did you mean IoT:A-2?")
    let far = refusal { try find("iot:a9", in: union) }
    #expect(far?.message == "iot:A-9 is not in this file: the file of iot may have it")
  }

  @Test func `what was never given out is refused with what there is`() throws {
    #expect(
      refusal { try find("a2") }?.message == "there is no A-2: the last action is A-1")
    #expect(
      refusal { try find("p1") }?.message == "there is no P-1: this file has no proposal yet")
  }

  @Test func `one subject with a reference from before the coalition is found once`() throws {
    let before = try Repository.inMemory()
    try before.run(someone(seed: 1)) {
      var record = Documents.session()
      record.organizer = nil
      _ = try $0.importMeeting(record, from: Documents.source())
    }
    let after = try Repository.inMemory(home: "DC-CIV")
    let meeting = try after.run(someone(seed: 2)) {
      try $0.importMeeting(Documents.session(), from: Documents.source()).meeting
    }
    let union = try after.union(before)
    #expect(try union.state(meeting).references.count == 2)
    #expect(try find("m1", in: union) == meeting)
    #expect(try union.shown(meeting) == "M-1")
  }

  @Test func `a bare reference from before the coalition and one of it are told apart`() throws {
    let before = try Repository.inMemory()
    let old = try before.run(someone(seed: 3)) {
      try $0.create(.action, Edit(set: [Field.title: "Old"]))
    }
    let union = try repository.union(before)
    #expect(try union.shown(old) == "A-1." + old.id.suffix(3))
    #expect(try union.shown(action) == "A-1." + action.id.suffix(3))
    #expect(refusal { try find("a1", in: union) } != nil)
    #expect(try find(union.shown(old), in: union) == old)
  }

  @Test func `a suffix grows until it tells apart`() throws {
    let ids = [0x8000_0000_0000_0421, 0x8000_0000_0001_0421].map {
      Identifier(high: 0x0190_0000_0000_7000, low: $0)
    }
    let union = try Repository.inMemory(home: "DC-CIV")
    try union.take(
      ids.enumerated().map { offset, id in
        RawChangeTests.raw("action", Edit(set: ["ref": "CIV:A-1"]), id: id, at: offset)
      })
    // In fives of bits from the low end: 1, 1, 1, then 0 and 2.
    #expect(
      try ids.map { try union.shown(Subject(.action, $0)) } == ["A-1.1110", "A-1.1112"])
    for id in ids {
      let subject = Subject(.action, id)
      #expect(try find(union.shown(subject), in: union) == subject)
    }
  }

  @Test func `people are found by code and by name`() throws {
    for text in [
      "OCL", "ocl", "Olivia Clark-Léger", "olivia clark leger", "Clark-Léger, Olivia",
    ] {
      let found = try #require(try repository.read { try $0.person(text) }, "\(text)")
      #expect(try repository.shown(found) == "OCL")
    }
    for text in ["OC", "Olivia", "", "Olivia Other"] {
      #expect(try repository.read { try $0.person(text) } == nil)
    }
  }

  @Test func `coalitions are found by code and spelling`() throws {
    for text in ["DC-IoT", "dciot", "DC IOT", "internet of things"] {
      #expect(try repository.read { try $0.coalition(text) } == Subject.coalition(code: "DC-IoT"))
    }
    #expect(try repository.read { try $0.coalition("DC-IRP") } == nil)
  }
}
