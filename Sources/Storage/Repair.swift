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
  /// Damaged changes that the copy has not either: they are in the damaged file alone.
  public var lost: [ChangeName] = []
  /// Part of the damaged file's log could not be read: what only that part held is in it alone.
  public var isCutShort = false
  /// Where the damaged file lies now.
  public var damagedPath = ""
}

extension Repository {
  /// Makes a sound file out of a damaged one and a copy of it.
  ///
  /// Every change that is sound in either file goes into a new one, which then takes the place of
  /// the damaged one; that one is kept beside it.
  /// - Throws: `FileFault` when there is no such file, when the copy is damaged too, or when both
  ///   share no change, so that it is a copy of something else; both files are as they were then.
  public static func repair(_ path: String, from copy: String, on day: Day) throws -> RepairReceipt
  {
    guard !FileHeader.areSame(path, copy) else {
      throw FileFault(.badData, "\(copy) is this very file", hints: ["name another copy of it"])
    }
    // Whatever else is wrong with it is to be repaired.
    do { try FileHeader.check(path) } catch {
      guard error.cause == .badData else { throw error }
    }
    var receipt = RepairReceipt()
    let part = FileHeader.part(of: path)
    try? FileManager.default.removeItem(atPath: part)
    let fresh = try Repository.create(at: part, home: nil)
    // Rolls back what a program that died left, and keeps writers out until the end.
    var unsafe = configuration()
    unsafe.allowsUnsafeTransactions = true
    // Lets SQLite read what is left of a file that was cut; nothing is written to it.
    unsafe.prepareDatabase { try $0.execute(sql: "PRAGMA writable_schema = ON") }
    // Beside an empty database, because GRDB opens none whose schema cannot be read.
    let damaged = try? DatabaseQueue(configuration: unsafe)
    let filled = try filledUp(path, to: part + "-filled")
    defer { if let filled { try? FileManager.default.removeItem(atPath: filled) } }
    try? damaged?.writeWithoutTransaction {
      try $0.execute(sql: "ATTACH DATABASE ? AS damaged", arguments: [filled ?? path])
    }
    let isLocked =
      (try? damaged?.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }) != nil
    defer { if isLocked { try? damaged?.writeWithoutTransaction { try $0.rollback() } } }
    do {
      try fresh.queue.write { target in
        let (unsound, isWhole) =
          try damaged.map { try copySoundChanges(from: $0, to: target) } ?? ([], false)
        receipt.isCutShort = !isWhole
        receipt.kept = try Int.fetchOne(target, sql: "SELECT count(*) FROM change") ?? 0
        let other = try OtherFile(copy)
        receipt.fetched = try other.read { theirs in
          if try Snapshot(target).home() == nil {
            let home = try other.origin(in: theirs)?.of ?? other.home(in: theirs)
            try target.execute(
              sql: "UPDATE file SET home = ?1, home_is_given = ?1 IS NOT NULL", arguments: [home])
          }
          let names = try Data.fetchAll(
            theirs, sql: "SELECT name FROM change WHERE length(name) = 32 ORDER BY name")
          var fetched = 0
          var isCopy = receipt.kept == 0
          for bytes in names {
            let name = ChangeName(digest: bytes)
            let isMissing = try other.copyIfMissing(name, from: theirs, to: target)
            if isMissing { fetched += 1 }
            if !isMissing || unsound.contains(name) { isCopy = true }
          }
          guard isCopy else {
            throw FileFault(
              .badData, "\(copy) is no copy of \(path): they share no change",
              hints: ["nothing was changed; name a copy or a backup of that very file"])
          }
          return fetched
        }
        receipt.lost = try unsound.filter { try Projection.key(of: $0, in: target) == nil }.sorted()
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

  /// Makes a copy of a file that was cut, with empty pages for its end: SQLite reads no other.
  ///
  /// - Returns: where the copy is; `nil` when nothing is cut off.
  private static func filledUp(_ path: String, to copy: String) throws -> String? {
    guard let (_, whole) = FileHeader.missingEnd(of: path) else { return nil }
    try? FileManager.default.removeItem(atPath: copy)
    try FileManager.default.copyItem(atPath: path, toPath: copy)
    guard chmod(copy, 0o600) == 0, truncate(copy, off_t(whole)) == 0 else {
      try? FileManager.default.removeItem(atPath: copy)
      return nil
    }
    return copy
  }

  /// Copies what hashes to its name and can be read; what SQLite cannot read is passed over, from
  /// both ends of the log.
  ///
  /// - Returns: the names of the changes that are not sound, and whether all of the log was read.
  private static func copySoundChanges(from queue: DatabaseQueue, to target: Database) throws
    -> (unsound: Set<ChangeName>, isWhole: Bool)
  {
    try queue.writeWithoutTransaction { source in
      var unsound: Set<ChangeName> = []
      var isWhole = false
      guard (try? SchemaFingerprint.isOurs("change", in: "damaged", source)) == true else {
        return ([], false)
      }
      for order in ["ASC", "DESC"] {
        let rows = try? Row.fetchCursor(
          source,
          sql: """
            SELECT name, body FROM change WHERE length(body) <= \(Change.longest)
            ORDER BY key \(order)
            """)
        var isRead = rows != nil
        func next() -> Row? {
          do { return try rows?.next() } catch {
            isRead = false
            return nil
          }
        }
        while let row = next() {
          let bytes = try? row.decode(Data.self, atIndex: 0)
          guard let name = bytes.flatMap(ChangeName.init(bytes:)),
            let body = try? row.decode(Data.self, atIndex: 1)
          else { continue }
          guard ChangeName(hashing: [UInt8](body)) == name,
            (try? Change(canonical: [UInt8](body))) != nil
          else {
            unsound.insert(name)
            continue
          }
          guard try Projection.key(of: name, in: target) == nil else { continue }
          try target.cachedStatement(sql: "INSERT INTO change (name, body) VALUES (?, ?)")
            .execute(arguments: [Data(name.bytes), body])
        }
        isWhole = isWhole || isRead
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
      return (unsound, isWhole)
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
    for end in ["-journal", "-wal", "-shm"] where manager.fileExists(atPath: path + end) {
      rename(path + end, kept + end)
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
