import Domain
import Testing

@testable import Storage

/// One file with one action, on which Olivia and Ana work.
struct UndoTests {
  let repository: Repository
  let action: Subject

  init() throws {
    repository = try Repository.inMemory(home: "DC-CIV")
    action = try repository.run(someone("olivia")) {
      try $0.create(.action, Edit(set: [Field.title: "Send it", Field.status: ["is": "open"]]))
    }
  }

  func title() throws -> String? { try repository.state(action).text(Field.title) }

  @discardableResult
  func set(_ title: String, by actor: String = "olivia", seed: UInt64 = 9) throws -> Identifier {
    try repository.run(someone(actor, seed: seed)) {
      try $0.append(Edit(set: [Field.title: .string(title)]), to: action)
      return $0.batch
    }
  }

  @discardableResult
  func undoLatest(by actor: String = "olivia", seed: UInt64 = 90) throws -> Retraction {
    try repository.run(someone(actor, seed: seed)) { try $0.undoLatest() }
  }

  @discardableResult
  func undo(_ batch: Identifier, by actor: String = "olivia", seed: UInt64 = 95) throws
    -> (retraction: Retraction, batch: Identifier)
  {
    try repository.run(someone(actor, seed: seed)) { (try $0.undo(batch: batch), $0.batch) }
  }

  @Test func `what an undone change covered shows again`() throws {
    try set("Post it", seed: 2)
    try set("Mail it", seed: 3)
    let retraction = try undoLatest(seed: 4)
    #expect(try title() == "Post it")
    #expect(retraction.subjects == [action])
    #expect(!retraction.isRedo)
    try undoLatest(seed: 5)
    #expect(try title() == "Send it")
    try repository.expectSound()
  }

  @Test func `an undo is a change that holds no value`() throws {
    let batch = try set("Post it")
    let undone = try #require(
      try repository.log().first { try Change(canonical: $0.body).batch == batch })
    try undoLatest()
    let last = try #require(try repository.changes().last)
    #expect(last.undoes == [undone.name])
    #expect(last.edit.isEmpty)
    #expect(last.parents == [undone.name])
  }

  @Test func `undoing the undo redoes, any number of times`() throws {
    var batch = try set("Post it", seed: 2)
    for round in 0..<6 {
      let (retraction, next) = try undo(batch, seed: UInt64(10 + round))
      #expect(retraction.isRedo == (round % 2 == 1))
      #expect(try title() == (round % 2 == 0 ? "Send it" : "Post it"))
      batch = next
    }
    try repository.expectSound()
  }

  @Test func `a command that was redone can be undone again`() throws {
    let batch = try set("Post it", seed: 2)
    let first = try undo(batch, seed: 3)
    try undo(first.batch, seed: 4)
    #expect(try title() == "Post it")
    #expect(try undoLatest(seed: 5).batch == batch)
    #expect(try title() == "Send it")
  }

  @Test func `undo walks back command by command to an empty file`() throws {
    try set("Post it", seed: 2)
    try set("Mail it", seed: 3)
    for seed: UInt64 in [4, 5, 6] { try undoLatest(seed: seed) }
    #expect(try !repository.state(action).exists)
    let refused = refusal { try undoLatest(seed: 7) }
    #expect(refused?.message == "there is no command of yours to take back")
    try repository.expectSound()
  }

  @Test func `everybody takes back their own latest command`() throws {
    try set("Post it", by: "olivia", seed: 2)
    try repository.run(someone("ana", seed: 3)) {
      try $0.append(Edit(set: [Field.text: "by Friday"]), to: action)
    }
    try undoLatest(by: "olivia", seed: 4)
    #expect(try title() == "Send it")
    #expect(try repository.state(action).text(Field.text) == "by Friday")
    try undoLatest(by: "ana", seed: 5)
    #expect(try repository.state(action).text(Field.text) == nil)
    #expect(refusal { try undoLatest(by: "victor", seed: 6) } != nil)
  }

  @Test func `undo is refused when somebody set the same field since`() throws {
    let batch = try set("Post it", by: "olivia", seed: 2)
    let later = try set("Mail it", by: "ana", seed: 3)
    let count = try repository.log().count
    let refused = refusal { try undo(batch) }
    #expect(refused?.message == "cannot take that back: a later step of A-1 rests on it")
    #expect(refused?.hints.first == "docket undo \(later.short)")
    #expect(try repository.log().count == count)
    try undo(later, seed: 4)
    try undo(batch, seed: 5)
    #expect(try title() == "Send it")
  }

  @Test func `a later step with another field does not stand against an undo`() throws {
    let batch = try set("Post it", seed: 2)
    try repository.run(someone(seed: 3)) {
      try $0.append(Edit(set: [Field.text: "by Friday"]), to: action)
    }
    try undo(batch)
    #expect(try title() == "Send it")
    #expect(try repository.state(action).text(Field.text) == "by Friday")
  }

  @Test func `what stands on a subject keeps it from being taken back`() throws {
    let created = try #require(try repository.changes().first).batch
    let text = try repository.run(someone("ana", seed: 2)) {
      try $0.append(Edit(set: [Field.text: "by Friday"]), to: action)
      return $0.batch
    }
    #expect(refusal { try undo(created) } != nil)
    try undo(text, seed: 3)
    let note = try repository.run(someone("ana", seed: 4)) { transaction in
      let note = transaction.newSubject(.note)
      let edit = Edit(set: [Field.about: action.json, Field.text: "Why?"])
      try transaction.append(edit, to: note, seen: [action])
      return transaction.batch
    }
    let refused = refusal { try undo(created, seed: 5) }
    #expect(refused?.message == "cannot take that back: a note rests on A-1")
    #expect(refused?.hints.first == "docket undo \(note.short)")
    try undo(note, seed: 6)
    try undo(created, seed: 7)
    #expect(try !repository.state(action).exists)
    try repository.expectSound()
  }

  @Test func `a redo is refused when somebody set the same field since`() throws {
    let undone = try undo(try set("Post it", seed: 2), seed: 3)
    try set("Mail it", by: "ana", seed: 4)
    #expect(refusal { try undo(undone.batch, seed: 5) } != nil)
    #expect(try title() == "Mail it")
  }

  @Test func `a set's elements come and go each for itself`() throws {
    func tag(_ edit: Edit, seed: UInt64) throws -> Identifier {
      try repository.run(someone(seed: seed)) {
        try $0.append(edit, to: action)
        return $0.batch
      }
    }
    let paper = try tag(Edit(add: [Field.tags: ["paper"]]), seed: 2)
    let both = try tag(Edit(add: [Field.tags: ["press", "paper"]]), seed: 3)
    let none = try tag(Edit(remove: [Field.tags: ["paper"]]), seed: 4)
    #expect(try repository.state(action).tags == ["press"])
    try undo(none, seed: 5)
    #expect(try Set(repository.state(action).tags) == ["paper", "press"])
    try undo(paper, seed: 6)
    #expect(try Set(repository.state(action).tags) == ["paper", "press"])
    try undo(both, seed: 7)
    #expect(try repository.state(action).tags == [])
    try repository.expectSound()
  }
}
