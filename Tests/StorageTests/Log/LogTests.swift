import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Storage

struct LogTests {
  let repository: Repository

  init() throws { repository = try Repository.inMemory(home: "DC-CIV") }

  private func add(_ title: String = "One", by author: Author = someone()) throws -> Subject {
    try repository.run(author) {
      try $0.create(.action, Edit(set: [Field.title: .string(title)]))
    }
  }

  @Test func `a stored body hashes to its name and reads back as the change`() throws {
    let author = Author(
      now: morning, actor: .name("Zoë"), by: .person(Identifier(high: 1, low: 2)),
      day: day("2017-12-01"), place: .message("<1@example.org>"), reason: "said \"so\"\n",
      random: { 5 })
    let name = try repository.run(author) {
      try $0.append(
        Edit(
          set: [Field.title: "One"], add: [Field.tags: ["b", "a"]], remove: [Field.tags: ["c"]]),
        to: Subject(.action, Identifier(high: 3, low: 4)), reason: "my own")
    }
    let logged = try #require(try repository.log().first)
    #expect(logged.name == name)
    #expect(ChangeName(hashing: logged.body) == name)
    let change = try Change(canonical: logged.body)
    #expect(change.at == morning)
    #expect(change.actor == .name("Zoë"))
    #expect(change.by == .person(Identifier(high: 1, low: 2)))
    #expect(change.on == day("2017-12-01"))
    #expect(change.place == .message("<1@example.org>"))
    #expect(change.reason == "my own")
    #expect(change.edit.set == [Field.title: "One"])
    #expect(change.edit.add == [Field.tags: ["b", "a"]])
    #expect(change.edit.remove == [Field.tags: ["c"]])
    #expect(change.json.canonical == logged.body)
  }

  @Test(arguments: [
    "UPDATE change SET body = body", "UPDATE change SET key = key + 1", "DELETE FROM change",
    "INSERT OR REPLACE INTO change (name, body) SELECT name, x'7b7d' FROM change",
  ])
  func `the log refuses to be altered`(sql: String) throws {
    _ = try add()
    let before = try repository.log()
    #expect(throws: DatabaseError.self) { try repository.queue.write { try $0.execute(sql: sql) } }
    #expect(try repository.log() == before)
  }

  @Test func `the same author, clock, dice and commands write the same bytes`() throws {
    func play() throws -> [Logged] {
      let repository = try Repository.inMemory()
      var history = RandomHistory(repository, seed: 11)
      try history.run(40)
      return try repository.log()
    }
    #expect(try play() == play())
  }

  @Test func `parents are the heads of the subject, ascending`() throws {
    let action = try add()
    let other = try repository.copy()
    try repository.run(someone(seed: 2)) { try $0.append(Edit(set: ["text": "a"]), to: action) }
    try other.run(someone(seed: 3)) { try $0.append(Edit(set: ["text": "b"]), to: action) }
    let union = try repository.union(other)
    let heads = try union.changes().filter { !$0.parents.isEmpty }.map {
      ChangeName(hashing: $0.json.canonical)
    }
    try union.run(someone(seed: 4)) { try $0.append(Edit(set: ["text": "c"]), to: action) }
    let last = try #require(try union.changes().last)
    #expect(heads.count == 2)
    #expect(last.parents == heads.sorted())
    #expect(last.seen == [])
    #expect(try union.state(action).history.conflicts == [])
  }

  @Test func `seen holds the heads of other subjects, each once, ascending`() throws {
    let first = try add("One", by: someone(seed: 1))
    let second = try add("Two", by: someone(seed: 2))
    try repository.run(someone(seed: 3)) { try $0.append(Edit(set: ["text": "x"]), to: first) }
    let third = try add("Three", by: someone(seed: 4))
    try repository.run(someone(seed: 5)) {
      try $0.append(
        Edit(set: ["text": "y"]), to: third,
        seen: [second, first, third, first, Subject(.action, Identifier(high: 9, low: 9))])
    }
    let heads = try [first, second].flatMap { try repository.state($0).history.heads }
    #expect(try repository.changes().last?.seen == heads.sorted())
  }

  @Test func `more than 64 heads are joined before a change goes on`() throws {
    let action = try add()
    let union = try repository.copy()
    var bodies: [[UInt8]] = []
    for copy in 0..<150 {
      let one = try repository.copy()
      try one.run(someone(seed: UInt64(100 + copy))) {
        try $0.append(Edit(set: ["text": .integer(copy)]), to: action)
      }
      bodies += try one.log().map(\.body)
    }
    try union.take(bodies)
    #expect(try union.state(action).history.heads.count == 150)
    try union.run(someone(seed: 1_000)) { try $0.append(Edit(set: ["text": "z"]), to: action) }
    let changes = try union.changes()
    #expect(changes.count == 154)
    #expect(changes.suffix(3).map(\.parents.count) == [64, 64, 24])
    #expect(changes.suffix(3).map(\.edit.isEmpty) == [true, true, false])
    #expect(try union.state(action).history.heads.count == 1)
    #expect(try union.state(action).history.conflicts == [])
    try union.expectSound()
    try union.run(someone(seed: 1_001)) { _ = try $0.undoLatest() }
    #expect(try union.state(action).history.conflicts == ["text"])
  }

  @Test func `a set that gains or loses nothing leaves no trace in a change`() throws {
    let action = try add()
    try repository.run(someone(seed: 2)) {
      try $0.append(
        Edit(set: ["text": "x"], add: [Field.tags: []], remove: [Field.tags: []]), to: action)
    }
    #expect(try repository.changes().last?.edit == Edit(set: ["text": "x"]))
    try repository.expectSound()
  }
}
