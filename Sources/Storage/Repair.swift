public import Domain
import Foundation
import GRDB
import Schema

/// What a repair from a copy brought.
public struct RepairReceipt: Sendable {
  /// Changes that were sound here.
  public var kept = 0
  /// Changes that were damaged or missing here and came from the copy.
  public var fetched = 0
  /// Where the damaged file lies now.
  public var damagedPath = ""
}

extension Repository {
  /// Makes a sound file out of a damaged one and a copy of it.
  ///
  /// Every change that is sound in either file goes into a new one, which then takes the place of
  /// the damaged one; that one is kept beside it.
  /// - Throws: `FileFault` when the copy is damaged too; both files are as they were then.
  public static func repair(_ path: String, from copy: String, on day: Day) throws -> RepairReceipt
  {
    var receipt = RepairReceipt()
    let part = FileHeader.part(of: path)
    try? FileManager.default.removeItem(atPath: part)
    let fresh = try Repository.create(at: part, home: nil)
    // Rolls back what a program that died left, and keeps writers out until the end.
    let damaged = try? DatabaseQueue(path: path, configuration: configuration())
    let isLocked =
      (try? damaged?.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }) != nil
    defer { if isLocked { try? damaged?.writeWithoutTransaction { try $0.rollback() } } }
    do {
      try fresh.queue.write { target in
        receipt.kept = try damaged.map { try copySoundChanges(from: $0, to: target) } ?? 0
        let other = try OtherFile(copy)
        receipt.fetched = try other.read { theirs in
          let names = try Data.fetchAll(
            theirs, sql: "SELECT name FROM change WHERE length(name) = 32 ORDER BY name")
          return try names.count { name in
            try other.copyIfMissing(ChangeName(digest: name), from: theirs, to: target)
          }
        }
        try Projection.rebuild(in: target)
      }
      let diagnosis = try fresh.diagnose()
      guard diagnosis.findings.isEmpty else {
        throw FileFault(
          .badData, "\(copy) does not have all that is damaged or missing in \(path)",
          hints: ["nothing was changed; try another copy", diagnosis.findings[0]])
      }
      try fresh.queue.close()
      receipt.damagedPath = try replace(path, by: part, keepingAs: "\(path).damaged-\(day)")
      return receipt
    } catch {
      try? fresh.queue.close()
      try? FileManager.default.removeItem(atPath: part)
      if let error = error as? DatabaseError { throw FileFault(error, path: path) }
      throw error
    }
  }

  /// Copies what hashes to its name and can be read; what SQLite cannot read is passed over.
  private static func copySoundChanges(from queue: DatabaseQueue, to target: Database) throws
    -> Int
  {
    try queue.writeWithoutTransaction { source in
      var kept = 0
      let rows = try? Row.fetchCursor(
        source, sql: "SELECT name, body FROM change WHERE length(body) <= \(Change.longest)")
      while let row = (try? rows?.next()) ?? nil {
        guard let name = try? row.decode(Data.self, atIndex: 0),
          let body = try? row.decode(Data.self, atIndex: 1),
          ChangeName(hashing: [UInt8](body)).bytes.elementsEqual(name),
          (try? Change(canonical: [UInt8](body))) != nil
        else { continue }
        try target.cachedStatement(sql: "INSERT INTO change (name, body) VALUES (?, ?)")
          .execute(arguments: [name, body])
        kept += 1
      }
      let head = try? Row.fetchOne(
        source, sql: "SELECT home, home_is_given, slice_of, slice_with, slice_day FROM file")
      if let row = head ?? nil {
        try target.execute(
          sql: """
            UPDATE file SET home = ?, home_is_given = ?, slice_of = ?, slice_with = ?, slice_day = ?
            """,
          arguments: StatementArguments(row.databaseValues))
      }
      return kept
    }
  }

  /// Puts a new file in the place of an old one, which is kept under another name.
  private static func replace(_ path: String, by part: String, keepingAs name: String) throws
    -> String
  {
    let manager = FileManager.default
    var kept = name
    var number = 1
    while manager.fileExists(atPath: kept) {
      number += 1
      kept = "\(name)-\(number)"
    }
    // The damaged file gets a second name first, so that there is always one at the path.
    guard link(path, kept) == 0 || (try? manager.copyItem(atPath: path, toPath: kept)) != nil,
      rename(part, path) == 0
    else {
      throw FileFault(
        .inputOutput, "cannot put the repaired file in the place of \(path)",
        hints: ["nothing was changed; see that you may write in its folder"])
    }
    // A journal that could not be rolled back belongs to the damaged file.
    if manager.fileExists(atPath: path + "-journal") {
      rename(path + "-journal", kept + "-journal")
    }
    return kept
  }
}

extension OtherFile {
  /// - Returns: whether the change was missing, so that it was copied.
  fileprivate func copyIfMissing(_ name: ChangeName, from theirs: Database, to target: Database)
    throws -> Bool
  {
    guard try Projection.key(of: name, in: target) == nil else { return false }
    let (_, body) = try change(name, in: theirs)
    try target.cachedStatement(sql: "INSERT INTO change (name, body) VALUES (?, ?)")
      .execute(arguments: [Data(name.bytes), Data(body)])
    return true
  }
}
