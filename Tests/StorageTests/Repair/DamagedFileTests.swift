import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Storage

/// Files that were cut, altered, or left by a program that died. None of them stops the process.
struct DamagedFileTests {
  let folder: FastFolder
  let path: String
  let whole: [UInt8]
  let fingerprint: String

  init() throws {
    folder = try FastFolder()
    path = folder.file("t.docket")
    let repository = try Repository.create(at: path, home: "DC-CIV")
    var history = RandomHistory(repository, seed: 4)
    try history.run(6)
    try repository.run(someone()) {
      _ = try $0.importMeeting(Documents.session(), from: Documents.source("whole\n"))
    }
    fingerprint = try repository.fingerprint()
    whole = try bytes(path)
  }

  private func put(_ bytes: some Sequence<UInt8>, at path: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  /// Reads all of a file; `nil` when it is refused as damaged.
  private func readAll(_ path: String) throws -> Diagnosis? {
    do {
      let repository = try Repository.open(at: path)
      let diagnosis = try repository.diagnose()
      try repository.read { snapshot in
        _ = try snapshot.people()
        _ = try snapshot.home()
        for key in try Int64.fetchAll(snapshot.db, sql: "SELECT key FROM subject") {
          _ = try snapshot.shownName(ofKey: key)
          _ = try snapshot.state(ofKey: key).created
        }
      }
      return diagnosis
    } catch let fault as FileFault {
      #expect([.badData, .inputOutput].contains(fault.cause), "\(fault)")
      return nil
    } catch is Refusal {
      return nil
    }
  }

  @Test func `a file that was cut anywhere is refused`() throws {
    let cut = folder.file("cut.docket")
    for length in stride(from: 0, to: whole.count, by: 512) {
      try put(whole.prefix(length), at: cut)
      #expect(try readAll(cut) == nil, "cut at \(length)")
      #expect(try bytes(cut).count == length)
    }
    try put(whole, at: cut)
    #expect(try readAll(cut)?.findings == [])
  }

  /// Repairs a file without a copy.
  ///
  /// - Returns: whether that was done; it was refused then, with the file as it was, or everything
  ///   is there.
  private func isRepaired(_ path: String, _ comment: Comment) throws -> Bool {
    let before = try bytes(path)
    do {
      let receipt = try Repository.repair(path, on: day("2017-12-08"))
      let repaired = try Repository.open(at: path)
      try repaired.expectSound()
      #expect(try repaired.fingerprint() == fingerprint, comment)
      // No hash covers what a file says of itself, so that its letters may be wrong.
      #expect(try repaired.read { try $0.home() } != nil, comment)
      #expect(try bytes(receipt.damagedPath) == before, comment)
      try FileManager.default.removeItem(atPath: receipt.damagedPath)
      return true
    } catch let fault as FileFault {
      #expect(fault.cause == .badData)
      #expect(try bytes(path) == before)
      return false
    }
  }

  @Test(.repeatable())
  func `a byte that was flipped anywhere is harmless or found, and the log is saved`() throws {
    let seed = Rounds.seed
    var dice = SeededGenerator(seed: seed)
    let flipped = folder.file("flipped.docket")
    var repaired = 0
    var found = 0
    for _ in 0..<12 * Histories.count {
      var bytes = whole
      let place = Int.random(in: 0..<bytes.count, using: &dice)
      bytes[place] ^= UInt8.random(in: 1...255, using: &dice)
      try put(bytes, at: flipped)
      if let diagnosis = try readAll(flipped), diagnosis.findings.isEmpty {
        #expect(diagnosis.fingerprint == fingerprint, "seed \(seed), byte \(place)")
      } else {
        found += 1
        if try isRepaired(flipped, "seed \(seed), byte \(place)") { repaired += 1 }
      }
    }
    // Much of the file is no log, so that much of the damage leaves the log whole.
    #expect(found < 20 || repaired > found / 4, "seed \(seed): \(repaired) of \(found)")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(files == ["flipped.docket", "t.docket"])
  }

  @Test func `a change whose bytes were altered is named`() throws {
    let repository = try Repository.open(at: path)
    let log = try repository.log()
    try repository.queue.write { db in
      try db.execute(sql: "DROP TRIGGER change_is_never_altered")
      let body = String(decoding: log[0].body, as: UTF8.self)
        .replacing(#""format":1"#, with: #""format":3"#)
      try db.execute(
        sql: "UPDATE change SET body = ? WHERE name = ?",
        arguments: [Data(body.utf8), Data(log[0].name.bytes)])
    }
    #expect(
      try repository.diagnose().findings == ["change \(log[0].name) does not match its bytes"])
  }

  @Test func `what a program that died left half written is rolled back`() throws {
    let dead = folder.file("dead.docket")
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { db in
      // A cache of one page makes SQLite write into the file before the commit.
      try db.execute(sql: "PRAGMA cache_size = 1; BEGIN IMMEDIATE; DELETE FROM person")
      try db.execute(sql: "UPDATE statement SET text = text || hex(zeroblob(20000))")
      try put(try bytes(path), at: dead)
      try put(try bytes(path + "-journal"), at: dead + "-journal")
      try db.execute(sql: "ROLLBACK")
    }
    #expect(try bytes(dead) != whole)
    // A merge only reads it, and cannot roll it back.
    let own = try Repository.create(at: folder.file("own.docket"), home: "DC-X")
    let (half, journal) = (try bytes(dead), try bytes(dead + "-journal"))
    let refused = #expect(throws: FileFault.self) {
      try own.run(someone(seed: 9)) { _ = try $0.merge([dead]) }
    }
    #expect(refused?.message == "\(dead) was left half-written by a program that died")
    #expect(refused?.hints.first == "docket -f \(dead) status")
    #expect(try bytes(dead) == half)
    #expect(try bytes(dead + "-journal") == journal)
    let repository = try Repository.open(at: dead)
    try repository.expectSound()
    #expect(try repository.fingerprint() == fingerprint)
    #expect(!FileManager.default.fileExists(atPath: dead + "-journal"))
    try own.run(someone(seed: 9)) { _ = try $0.merge([dead]) }
    #expect(try own.fingerprint() == fingerprint)
  }

  @Test func `a disk that is full is said to be full, and nothing is lost`() throws {
    let repository = try Repository.open(at: path)
    try repository.queue.writeWithoutTransaction { db in
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      try db.execute(sql: "PRAGMA max_page_count = \(pages)")
    }
    let found = #expect(throws: FileFault.self) {
      try repository.run(someone(seed: 8)) { transaction in
        for _ in 0..<200 { _ = try transaction.create(.action, Edit(set: ["title": "x"])) }
      }
    }
    #expect(found?.message == "cannot write \(path): the disk is full")
    try repository.expectSound()
    #expect(try repository.fingerprint() == fingerprint)
  }
}
