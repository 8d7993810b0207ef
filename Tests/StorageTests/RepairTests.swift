import Domain
import Foundation
import GRDB
import Testing

@testable import Storage

/// A damaged file and a copy of it.
struct RepairTests {
  let copies: TwoCopies
  let log: [Logged]

  init() throws {
    copies = try TwoCopies { copies, file in
      let action = try copies.run(file) { try $0.makeAction("One") }
      try copies.run(file) { try $0.append(Edit(set: [Field.title: "Two"]), to: action) }
      for number in 0..<40 { try copies.run(file) { _ = try $0.makeAction("Item \(number)") } }
    }
    log = try copies.here.log()
  }

  /// Changes the file with SQL, its triggers away for that long.
  private func damage(_ sql: String, _ arguments: StatementArguments = []) throws {
    let queue = try DatabaseQueue(path: copies.here.path)
    try queue.write { db in
      let triggers = try String.fetchAll(
        db, sql: "SELECT sql FROM sqlite_schema WHERE type = 'trigger'")
      for name in try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger'")
      {
        try db.execute(sql: "DROP TRIGGER \(name)")
      }
      try db.execute(sql: sql, arguments: arguments)
      for trigger in triggers { try db.execute(sql: trigger) }
    }
    try queue.close()
  }

  private func findings() throws -> [String] {
    try Repository.open(at: copies.here.path).diagnose().findings
  }

  private func repair() throws -> RepairReceipt {
    try Repository.repair(copies.here.path, from: copies.there.path, on: day("2017-12-08"))
  }

  private func expectWhole() throws {
    let repaired = try Repository.open(at: copies.here.path)
    try repaired.expectSound()
    #expect(try repaired.log() == log)
    #expect(try repaired.read { try $0.home() } == "DC-CIV")
    let names = try FileManager.default.contentsOfDirectory(atPath: copies.folder.path).sorted()
    #expect(names == ["here.docket", "here.docket.damaged-2017-12-08", "there.docket"])
  }

  @Test func `a missing parent is found and fetched`() throws {
    let changes = try copies.here.changes()
    let child = try #require(changes.first { !$0.parents.isEmpty })
    let parent = child.parents[0]
    try damage("DELETE FROM change WHERE name = ?", [Data(parent.bytes)])
    #expect(
      try findings() == [
        "change \(ChangeName(hashing: child.json.canonical)) rests on change \(parent), "
          + "which is not in this file"
      ])
    let receipt = try repair()
    #expect((receipt.kept, receipt.fetched, receipt.lost) == (log.count - 1, 1, []))
    try expectWhole()
  }

  @Test func `an altered body is found and fetched, and one that no copy has is counted`() throws {
    let only = try copies.run(copies.here) { transaction in
      _ = try transaction.makeAction("Only here")
      return transaction.batch
    }
    let mine = try #require(
      try copies.here.log().first { try Change(canonical: $0.body).batch == only })
    for logged in [log[5], mine] {
      var body = logged.body
      body[40] ^= 1
      try damage(
        "UPDATE change SET body = ? WHERE name = ?", [Data(body), Data(logged.name.bytes)])
    }
    #expect(try findings().count == 2)
    let receipt = try repair()
    #expect((receipt.kept, receipt.fetched, receipt.lost) == (log.count - 1, 1, [mine.name]))
    try expectWhole()
  }

  @Test func `a copy that lacks it too leaves both files as they are`() throws {
    let changes = try copies.here.changes()
    let parent = try #require(changes.first { !$0.parents.isEmpty }).parents[0]
    try damage("DELETE FROM change WHERE name = ?", [Data(parent.bytes)])
    try FileManager.default.removeItem(atPath: copies.there.path)
    try FileManager.default.copyItem(atPath: copies.here.path, toPath: copies.there.path)
    let before = try bytes(copies.here.path)
    let fault = #expect(throws: FileFault.self) { try repair() }
    #expect(fault?.message.contains("does not have all that is damaged or missing") == true)
    #expect(try bytes(copies.here.path) == before)
    let names = try FileManager.default.contentsOfDirectory(atPath: copies.folder.path).sorted()
    #expect(names == ["here.docket", "there.docket"])
  }

  @Test(arguments: [
    "UPDATE action SET title = 'x'", "DELETE FROM entry WHERE change > 3",
    "UPDATE reference SET number = number + 7", "UPDATE summary SET hash = zeroblob(32)",
    "DELETE FROM summary",
  ])
  func `a projection or summary that is false is found, and computed again`(_ sql: String) throws {
    try damage(sql)
    let file = try Repository.open(at: copies.here.path)
    let before = try bytes(file.path)
    let diagnosis = try file.diagnose()
    #expect(!diagnosis.findings.isEmpty)
    #expect(diagnosis.isRepairable)
    #expect(diagnosis.findings.allSatisfy { $0.contains("differs from a replay of the log") })
    #expect(try bytes(file.path) == before)
    try file.repairProjection()
    try file.expectSound()
    #expect(try file.contents() == copies.there.contents())
  }

  @Test func `pages that SQLite cannot read are passed over, from both ends`() throws {
    let whole = try bytes(copies.here.path)
    var dice = SeededGenerator(seed: Histories.firstSeed)
    for _ in 0..<20 {
      var broken = whole
      let page = Int.random(in: 1..<broken.count / 4096, using: &dice)
      broken.replaceSubrange(
        page * 4096..<(page + 1) * 4096, with: [UInt8](repeating: 0xA5, count: 4096))
      try Data(broken).write(to: URL(fileURLWithPath: copies.here.path))
      let receipt = try repair()
      #expect(receipt.kept + receipt.fetched == log.count, "page \(page)")
      try expectWhole()
      try FileManager.default.removeItem(atPath: receipt.damagedPath)
    }
  }
}
