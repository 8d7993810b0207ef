import Domain
import Foundation
import GRDB
import TestSupport
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
    #expect(diagnosis.remedy == .tables)
    #expect(diagnosis.findings.allSatisfy { $0.contains("differs from a replay of the log") })
    #expect(try bytes(file.path) == before)
    try file.repairProjection()
    try file.expectSound()
    #expect(try file.contents() == copies.there.contents())
  }

  @Test(.repeatable())
  func `pages that SQLite cannot read are passed over, from both ends`() throws {
    let whole = try bytes(copies.here.path)
    var dice = SeededGenerator(seed: Rounds.seed)
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

  /// The pages of a table or index, as its tree has them (SQLite file format, section 1.6).
  private func pages(of name: String) throws -> [Int] {
    let queue = try DatabaseQueue(path: copies.here.path)
    defer { try? queue.close() }
    let root = try queue.read { db in
      try Int.fetchOne(
        db, sql: "SELECT rootpage FROM sqlite_schema WHERE name = ?", arguments: [name])
    }
    let file = try bytes(copies.here.path)
    func children(of page: Int) -> [Int] {
      let start = (page - 1) * 4096
      func number(_ place: Int, _ count: Int) -> Int {
        file[(start + place)..<(start + place + count)].reduce(0) { $0 << 8 | Int($1) }
      }
      guard [2, 5].contains(file[start]) else { return [page] }
      let cells = (0..<number(3, 2)).map { number(number(12 + 2 * $0, 2), 4) }
      return [page] + (cells + [number(8, 4)]).flatMap(children)
    }
    return children(of: try #require(root))
  }

  @Test(arguments: ["entry_by_batch", "entry", "action", "summary", "subject"])
  func `damage outside the log is repaired without a copy`(_ name: String) throws {
    let whole = try bytes(copies.here.path)
    for page in try pages(of: name) {
      var broken = whole
      broken.replaceSubrange(
        (page - 1) * 4096..<page * 4096, with: [UInt8](repeating: 0xA5, count: 4096))
      try Data(broken).write(to: URL(fileURLWithPath: copies.here.path))
      let diagnosis = try Repository.diagnose(copies.here.path)
      #expect(diagnosis.remedy == .newFile, "page \(page)")
      #expect(try bytes(copies.here.path) == broken)
      let receipt = try Repository.repair(copies.here.path, on: day("2017-12-08"))
      #expect((receipt.kept, receipt.fetched, receipt.lost) == (log.count, 0, []))
      #expect(try bytes(receipt.damagedPath) == broken)
      try expectWhole()
      try FileManager.default.removeItem(atPath: receipt.damagedPath)
    }
  }

  @Test func `damage in the log is not repaired without a copy`() throws {
    let whole = try bytes(copies.here.path)
    for page in try pages(of: "change") {
      var broken = whole
      broken.replaceSubrange(
        (page - 1) * 4096..<page * 4096, with: [UInt8](repeating: 0xA5, count: 4096))
      try Data(broken).write(to: URL(fileURLWithPath: copies.here.path))
      #expect(throws: FileFault.self) {
        try Repository.repair(copies.here.path, on: day("2017-12-08"))
      }
      #expect(try bytes(copies.here.path) == broken)
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: copies.folder.path).sorted()
    #expect(names == ["here.docket", "there.docket"])
  }

  @Test func `a change whose name alone was damaged is saved under its own name`() throws {
    let name = log[5].name
    // In the table alone: the index of names still has the old one.
    var file = try bytes(copies.here.path)
    let places = file.indices.dropLast(32).filter { file[$0...].starts(with: name.bytes) }
    let row = try #require(places.first { file[($0 + 32)...].starts(with: log[5].body) })
    file[row] ^= 1
    try Data(file).write(to: URL(fileURLWithPath: copies.here.path))
    #expect(try Repository.diagnose(copies.here.path).remedy == .newFile)
    let receipt = try Repository.repair(copies.here.path, on: day("2017-12-08"))
    #expect((receipt.kept, receipt.lost) == (log.count, []))
    try expectWhole()
  }

  @Test func `what a link leads to is repaired, with its rights`() throws {
    let link = copies.folder.file("link.docket")
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: copies.here.path)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o640], ofItemAtPath: copies.here.path)
    var broken = try bytes(copies.here.path)
    let page = try pages(of: "entry_by_day")[0]
    broken.replaceSubrange((page - 1) * 4096..<page * 4096, with: repeatElement(0xA5, count: 4096))
    try broken.withUnsafeBytes { bytes in
      let handle = try #require(FileHandle(forWritingAtPath: copies.here.path))
      try handle.write(contentsOf: Data(bytes))
      try handle.close()
    }
    _ = try Repository.repair(link, on: day("2017-12-08"))
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: link) == copies.here.path)
    let rights = try FileManager.default.attributesOfItem(atPath: copies.here.path)
    #expect(rights[.posixPermissions] as? Int == 0o640)
    try FileManager.default.removeItem(atPath: link)
    try expectWhole()
  }

  @Test func `a file to which somebody else writes is not replaced`() throws {
    try damage("DELETE FROM summary")
    let before = try bytes(copies.here.path)
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let writer = try DatabaseQueue(path: copies.here.path, configuration: configuration)
    try writer.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
    for copy in [copies.there.path, nil] {
      let fault = #expect(throws: FileFault.self) {
        try Repository.repair(copies.here.path, from: copy, on: day("2017-12-08"), busyTimeout: 0.1)
      }
      #expect(fault?.cause == .busy)
    }
    try writer.writeWithoutTransaction { try $0.rollback() }
    #expect(try bytes(copies.here.path) == before)
    let names = try FileManager.default.contentsOfDirectory(atPath: copies.folder.path).sorted()
    #expect(names == ["here.docket", "there.docket"])
  }
}
