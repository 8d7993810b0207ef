import Domain
import Testing

@testable import Storage

struct UndoBatchTests {
  @Test func `a command over several subjects is taken back as one`() throws {
    let repository = try Repository.inMemory()
    let (first, second, batch) = try repository.run(someone(seed: 1)) { transaction in
      let first = try transaction.create(.action, Edit(set: [Field.title: "One"]))
      let second = try transaction.create(.action, Edit(set: [Field.title: "Two"]), seen: [first])
      return (first, second, transaction.batch)
    }
    let closed = try repository.run(someone(seed: 2)) { transaction in
      for action in [first, second] {
        try transaction.append(Edit(set: [Field.status: ["is": "open"]]), to: action)
      }
      return transaction.batch
    }
    let undone = try repository.run(someone(seed: 3)) { try $0.undo(batch: closed) }
    #expect(undone.subjects == [first, second])
    #expect(try repository.state(second).value(Field.status) == nil)
    try repository.run(someone(seed: 4)) { _ = try $0.undo(batch: batch) }
    #expect(try !repository.state(first).exists)
    #expect(try !repository.state(second).exists)
    try repository.expectSound()
  }

  @Test func `one subject of a command can be taken back alone`() throws {
    let repository = try Repository.inMemory()
    let (first, second, batch) = try repository.run(someone(seed: 1)) { transaction in
      let first = try transaction.create(.action, Edit(set: [Field.title: "One"]))
      let second = try transaction.create(.action, Edit(set: [Field.title: "Two"]))
      return (first, second, transaction.batch)
    }
    #expect(try repository.read { try $0.lastStep(of: second)?.batch } == batch)
    try repository.run(someone(seed: 2)) { _ = try $0.undo(batch: batch, onlyOf: second) }
    #expect(try repository.state(first).exists)
    #expect(try !repository.state(second).exists)
    try repository.run(someone(seed: 3)) { _ = try $0.undoLatest() }
    #expect(try !repository.state(first).exists)
    let again = refusal {
      try repository.run(someone(seed: 4)) { try $0.undo(batch: batch) }
    }
    #expect(again?.message == "that command is taken back already")
  }

  @Test func `references of what was taken back stay taken`() throws {
    let repository = try Repository.inMemory(home: "DC-CIV")
    func add(_ seed: UInt64) throws -> Subject {
      try repository.run(someone(seed: seed)) {
        try $0.create(.action, Edit(set: [Field.title: "One"]))
      }
    }
    #expect(try repository.shown(try add(1)) == "A-1")
    let undo = try repository.run(someone(seed: 2)) {
      _ = try $0.undoLatest()
      return $0.batch
    }
    #expect(try repository.shown(try add(3)) == "A-2")
    let typed = try #require(TypedReference("a1"))
    let refused = refusal { try repository.read { try $0.subject(typed) } }
    #expect(refused?.message == "A-1 was taken back on 2017-12-07 by tester")
    #expect(refused?.hints == ["docket undo \(undo.short)"])
    try repository.run(someone(seed: 4)) { _ = try $0.undo(batch: undo) }
    #expect(try repository.read { try $0.shownName(of: try $0.subject(typed)) } == "A-1")
  }

  @Test func `what a copy rests on can be brought back after the other took it back`() throws {
    let first = try Repository.inMemory(home: "DC-CIV")
    let action = try first.run(someone(seed: 1)) {
      try $0.create(.action, Edit(set: [Field.title: "One"]))
    }
    let second = try first.copy(home: "DC-CIV")
    let undo = try first.run(someone(now: morning + 1, seed: 2)) {
      _ = try $0.undoLatest()
      return $0.batch
    }
    try second.run(someone("ana", now: morning + 2, seed: 3)) { transaction in
      let edit = Edit(set: [Field.about: action.json, Field.text: "Why?"])
      try transaction.append(edit, to: transaction.newSubject(.note), seen: [action])
      try transaction.append(Edit(set: [Field.text: "by Friday"]), to: action)
    }
    let both = try first.union(second)
    #expect(try !both.state(action).exists)
    let redo = try both.run(someone(now: morning + 3, seed: 4)) { try $0.undo(batch: undo) }
    #expect(redo.isRedo)
    #expect(try both.state(action).text(Field.title) == "One")
    #expect(try both.state(action).text(Field.text) == "by Friday")
    try both.expectSound()
  }

  @Test func `a command is found by the beginning of its id`() throws {
    let repository = try Repository.inMemory()
    let batch = try repository.run(someone()) {
      _ = try $0.create(.action, Edit(set: [Field.title: "One"]))
      return $0.batch
    }
    let digits = batch.description
    for length in [4, 8, 9, 18, 36] {
      let typed = String(digits.prefix(length))
      #expect(try repository.read { try $0.batch(startingWith: typed) } == batch)
      #expect(try repository.read { try $0.batch(startingWith: typed.uppercased()) } == batch)
    }
    for typed in ["", "abc", "zzzz", "00000000", digits + "0"] {
      let refused = refusal { try repository.read { try $0.batch(startingWith: typed) } }
      #expect(refused?.message == "there is no command \"\(typed)\"")
    }
  }
}
