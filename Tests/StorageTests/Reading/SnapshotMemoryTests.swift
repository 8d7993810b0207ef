import Domain
import Foundation
import GRDB
import Testing

@testable import Storage

/// What a transaction remembers of its file is what the file holds, after each of its changes.
struct SnapshotMemoryTests {
  @Test(arguments: Histories.seeds)
  func `a transaction sees after each command what a fresh snapshot sees`(seed: UInt64) throws {
    let repository = try Repository.inMemory(home: seed % 2 == 0 ? "DC-CIV" : nil)
    var history = RandomHistory(repository, seed: seed)
    history.lifecycle = 30
    try history.run(30)
    try repository.run(someone("OCL", now: history.now, seed: seed)) { transaction in
      for step in 0..<20 {
        do { try history.command(transaction) } catch is Refusal {}
        try expectFresh(transaction, "seed \(seed), after \(step + 1) commands")
      }
    }
    try repository.expectSound("seed \(seed)")
  }

  @Test(arguments: Histories.seeds)
  func `a transaction sees after a merge what a fresh snapshot sees`(seed: UInt64) throws {
    let copies = try TwoCopies { copies, shared in
      var history = RandomHistory(shared, seed: seed)
      try history.run(25)
    }
    var ours = RandomHistory(copies.here, seed: seed &+ 1_000)
    var theirs = RandomHistory(copies.there, seed: seed &+ 2_000)
    (ours.lifecycle, theirs.lifecycle) = (30, 30)
    try ours.run(15)
    try theirs.run(15)
    try copies.here.run(someone("OCL", now: ours.now, seed: seed)) { transaction in
      try expectFresh(transaction, "seed \(seed), before the merge")
      _ = try transaction.merge([copies.there.path])
      try expectFresh(transaction, "seed \(seed), after the merge")
    }
    try copies.here.run(someone("OCL", now: ours.now, seed: seed &+ 1)) { transaction in
      for step in 0..<8 {
        do { try ours.command(transaction) } catch is Refusal {}
        try expectFresh(transaction, "seed \(seed), \(step + 1) commands after the merge")
      }
    }
    try copies.here.expectSound("seed \(seed)")
  }

  @Test func `the file's coalition is read anew when an import gives it one`() throws {
    let repository = try Repository.inMemory()
    try repository.run(someone()) { transaction in
      #expect(try transaction.snapshot.home() == nil)
      var dice = RandomHistory(repository, seed: 3)
      for _ in 0..<30 {
        do { try dice.command(transaction) } catch is Refusal {}
        try expectFresh(transaction, "an import")
      }
    }
  }

  @Test func `only so many histories are held, and the last one always`() throws {
    let memory = SnapshotMemory()
    let repository = try Repository.inMemory()
    let action = try repository.run(someone()) { try $0.makeAction("Draft") }
    let history = try repository.read { try $0.history(of: action) }
    for key in 1...Int64(5_000) { memory.remember(history, ofKey: key) }
    #expect(memory.history(ofKey: 1) == nil)
    #expect(memory.history(ofKey: 5_000) != nil)
  }

  private func expectFresh(
    _ transaction: Transaction, _ comment: String, _ location: SourceLocation = #_sourceLocation
  ) throws {
    let fresh = Snapshot(transaction.db)
    #expect(
      try Answers(transaction.snapshot) == Answers(fresh), "\(comment)", sourceLocation: location)
    let narrow = Snapshot(transaction.db)
    let combined = Set(try fresh.combinedConflictKeys())
    for key in try Int64.fetchAll(transaction.db, sql: "SELECT subject FROM item") {
      let isIn = try narrow.takesPartInCombinedConflict(key)
      #expect(isIn == combined.contains(key), "\(comment)", sourceLocation: location)
    }
  }
}

/// What a snapshot answers from memory, as values that can be compared.
private struct Answers: Equatable {
  var home: String?
  var combined: [Int64]
  var undone: [String]
  var groups: [Int64: Int64]
  var clashes: [[Int64]]
  var rules: [String]
  var names: [String] = []
  var histories: [String] = []
  var conflicts: [String]
  var items: [String]

  init(_ snapshot: Snapshot) throws {
    home = try snapshot.home()
    combined = try snapshot.combinedConflictKeys()
    undone = try snapshot.undoneBases(nil).map { "\($0)" }
    let people = try snapshot.personGroups()
    (groups, clashes) = (people.representative, people.clashes)
    let inForce = try snapshot.rules()
    rules = ["\(inForce.current)"] + inForce.programmes.map { "\($0)" }
    conflicts = try snapshot.conflicts().map { "\($0)" }
    items = try snapshot.items(where: ItemPredicate("1")).map { "\($0)" }
    for key in try Int64.fetchAll(snapshot.db, sql: "SELECT key FROM subject ORDER BY key") {
      let subject = try snapshot.subject(ofKey: key)
      names.append("\(try snapshot.key(of: subject) ?? 0) \(try snapshot.shownName(ofKey: key))")
      let history = try snapshot.history(ofKey: key)
      histories.append(
        zip(history.entries, history.isCancelled).map { "\($0.name) \($1)" }.joined(separator: ","))
    }
  }
}
