import Domain
import Testing

@testable import Storage

/// An undo in one copy that meets a redo in another.
struct RetractionConflictTests {
  /// Both copies have an action that was made, taken back and brought back; then one copy takes
  /// the making back once more, the other brings it back from an older undo.
  private func disagreeing(settingTitle: Bool) throws -> (TwoCopies, Subject) {
    var action: Subject?
    var undone: Identifier?
    let copies = try TwoCopies { copies, file in
      let made = try copies.run(file) { try $0.makeAction("One") }
      action = made
      if settingTitle {
        try copies.run(file) { try $0.append(Edit(set: [Field.title: "Two"]), to: made) }
      }
      undone = try copies.run(file) {
        _ = try $0.undoLatest()
        return $0.batch
      }
    }
    let batch = try #require(undone)
    // Here it is brought back and taken back again; there it is brought back.
    let redo = try copies.run(copies.here) {
      _ = try $0.undo(batch: batch)
      return $0.batch
    }
    try copies.run(copies.here) { _ = try $0.undo(batch: redo) }
    try copies.run(copies.there) { _ = try $0.undo(batch: batch) }
    return (copies, try #require(action))
  }

  @Test(arguments: [1, 2])
  func `on a value, keeping either settles it`(_ kept: Int) throws {
    let (copies, action) = try disagreeing(settingTitle: true)
    let found = try #require(try copies.meet().first)
    #expect((found.cause, found.name, found.field) == (.retraction, "A-1", "undo"))
    #expect(found.candidates.map(\.value) == ["brought back", "taken back"])
    try copies.run(copies.here) {
      try $0.settleConflict(keeping: kept, or: nil, of: "undo", in: "A-1")
    }
    try copies.expectSettled()
    #expect(try copies.here.state(action).text(Field.title) == (kept == 1 ? "Two" : "One"))
  }

  @Test(arguments: [1, 2])
  func `on the whole subject, it can be named and settled though it may not exist`(_ kept: Int)
    throws
  {
    let (copies, action) = try disagreeing(settingTitle: false)
    let found = try #require(try copies.meet().first)
    #expect((found.cause, found.name) == (.retraction, "A-1"))
    #expect(try copies.here.read { try $0.conflicts(about: "a-1") }.count == 1)
    try copies.run(copies.here) {
      try $0.settleConflict(keeping: kept, or: nil, of: "undo", in: "a1")
    }
    try copies.expectSettled()
    #expect(try copies.here.state(action).exists == (kept == 1))
  }

  @Test func `undone in both copies is none`() throws {
    var action: Subject?
    let copies = try TwoCopies { copies, file in
      action = try copies.run(file) { try $0.makeAction("One") }
    }
    for copy in [copies.here, copies.there] { try copies.run(copy) { _ = try $0.undoLatest() } }
    #expect(try copies.meet().isEmpty)
    #expect(try !copies.here.state(try #require(action)).exists)
  }

  /// An action of both copies that one of them took back.
  private func takenBack() throws -> (TwoCopies, action: Subject) {
    var action: Subject?
    let copies = try TwoCopies { copies, file in
      action = try copies.run(file) { try $0.makeAction("One") }
    }
    try copies.run(copies.here) { _ = try $0.undoLatest() }
    return (copies, try #require(action))
  }

  @Test(arguments: [1, 2])
  func `what one copy took back and another worked on stands or goes as it is settled`(
    _ kept: Int
  ) throws {
    let (copies, made) = try takenBack()
    try copies.run(copies.there, by: "anna") {
      try $0.append(Edit(set: [Field.text: "Ask them first"]), to: made)
    }
    let found = try #require(try copies.meet().first)
    #expect((found.cause, found.name, found.field) == (.unseenWork, "A-1", "undo"))
    #expect(found.candidates.map(\.value) == ["edits it: text", "taken back"])
    #expect(found.candidates.map(\.who) == ["anna", "olivia"])
    #expect(try !copies.here.state(made).exists)
    try copies.run(copies.here) {
      try $0.settleConflict(keeping: kept, or: nil, of: "undo", in: "A-1")
    }
    try copies.expectSettled()
    #expect(try copies.here.state(made).exists == (kept == 1))
    #expect(try copies.here.state(made).text(Field.text) == (kept == 1 ? "Ask them first" : nil))
  }

  @Test func `a new title in another copy does not bring back what was taken back unseen`() throws {
    let (copies, made) = try takenBack()
    try copies.run(copies.there, by: "anna") {
      try $0.append(Edit(set: [Field.title: "Two"]), to: made)
    }
    let found = try #require(try copies.meet().first)
    #expect((found.cause, found.name) == (.unseenWork, "A-1"))
    try copies.run(copies.here) {
      try $0.settleConflict(keeping: 2, or: nil, of: "undo", in: "A-1")
    }
    try copies.expectSettled()
    #expect(try !copies.here.state(made).exists)
  }

  @Test func `work that was taken back again in its copy is none`() throws {
    let (copies, made) = try takenBack()
    try copies.run(copies.there) { try $0.append(Edit(set: [Field.text: "Ask"]), to: made) }
    try copies.run(copies.there) { _ = try $0.undoLatest() }
    #expect(try copies.meet().isEmpty)
  }

  /// A proposal that one copy took back, and a concern about it that another raised.
  private func builtOn() throws -> (TwoCopies, proposal: Subject, concern: Subject) {
    var made: Subject?
    let copies = try TwoCopies { copies, file in
      made = try copies.run(file) { try $0.makeProposal("One") }
    }
    let proposal = try #require(made)
    try copies.run(copies.here) { _ = try $0.undoLatest() }
    let concern = try copies.run(copies.there, by: "anna") {
      try $0.create(
        .concern,
        Edit(set: [
          Field.about: .string(proposal.id.description), Field.text: "What is it?",
          Field.status: ConcernStatus.open.json, Field.blocking: true,
        ]), seen: [proposal])
    }
    return (copies, proposal, concern)
  }

  @Test func `what one copy took back and another built on is flagged, and brought back by undo`()
    throws
  {
    let (copies, proposal, concern) = try builtOn()
    let found = try #require(try copies.meet().first)
    #expect((found.cause, found.name) == (.undoneBasis, "P-1"))
    #expect(found.title == "was taken back in one copy and built on in another")
    #expect(found.subjects == [proposal, concern])
    #expect(found.candidates.map(\.who) == ["anna", "olivia"])
    #expect(found.candidates.map(\.value) == ["raises C-1 about P-1: What is it?", "taken back"])
    #expect(try copies.isFlagged(concern) == true)
    let undo = try copies.here.read { try $0.history(of: proposal).entries[1].change.batch }
    try copies.run(copies.here) { _ = try $0.undo(batch: undo) }
    try copies.expectSettled()
    #expect(try copies.here.state(proposal).exists)
  }

  @Test(arguments: [1, 2])
  func `keeping what was built brings back what it rests on; keeping the undo takes all back`(
    _ kept: Int
  ) throws {
    let (copies, proposal, concern) = try builtOn()
    try copies.run(copies.there, by: "anna") {
      try $0.append(Edit(set: [Field.answer: "This"]), to: concern)
    }
    try copies.run(copies.there, by: "anna") {
      try $0.append(Edit(set: [Field.text: "In short"]), to: proposal)
    }
    let found = try copies.meet()
    #expect(found.map(\.name) == ["P-1"])
    #expect(
      found[0].settling == [1, 2].map { "docket conflicts keep P-1 undo \($0)" })
    try copies.run(copies.here) {
      try $0.settleConflict(keeping: kept, or: nil, of: "undo", in: "P-1")
    }
    try copies.expectSettled()
    #expect(try copies.here.state(proposal).exists == (kept == 1))
    #expect(try copies.here.state(concern).exists == (kept == 1))
  }

  @Test(arguments: [1, 2])
  func `what was taken back with what it rests on comes back with it`(_ kept: Int) throws {
    var made: [Subject] = []
    let copies = try TwoCopies { copies, file in
      made = try copies.run(file) { transaction in
        let basis = try transaction.makeProposal("One")
        let link = Link(.implements, .subject(basis)).json
        let action = try transaction.create(
          .action,
          Edit(
            set: [Field.title: "Do it", Field.status: ["is": "open"]],
            add: [Field.links: [link]]), seen: [basis])
        return [basis, action]
      }
    }
    try copies.run(copies.here) { _ = try $0.undoLatest() }
    try copies.run(copies.there, by: "anna") {
      try $0.append(Edit(set: [Field.text: "Ask"]), to: made[1])
    }
    #expect(try copies.meet().map(\.name) == ["A-1"])
    try copies.run(copies.here) {
      try $0.settleConflict(keeping: kept, or: nil, of: "undo", in: "A-1")
    }
    try copies.expectSettled()
    for subject in made { #expect(try copies.here.state(subject).exists == (kept == 1)) }
  }

  @Test(arguments: [1, 2])
  func `taken back apart by two and brought back by a third, it is settled at once`(_ kept: Int)
    throws
  {
    let (copies, made) = try takenBack()
    let undone = try copies.run(copies.there) {
      _ = try $0.undoLatest()
      return $0.batch
    }
    try copies.run(copies.there) { _ = try $0.undo(batch: undone) }
    // Here it is brought back and taken back once more.
    let redone = try copies.run(copies.here) { transaction in
      let undo = try transaction.snapshot.history(of: made).entries[1].change.batch
      _ = try transaction.undo(batch: undo)
      return transaction.batch
    }
    try copies.run(copies.here) { _ = try $0.undo(batch: redone) }
    #expect(try copies.meet().map(\.cause) == [.retraction])
    try copies.run(copies.here) {
      try $0.settleConflict(keeping: kept, or: nil, of: "undo", in: "A-1")
    }
    try copies.expectSettled()
    #expect(try copies.here.state(made).exists == (kept == 1))
  }
}
