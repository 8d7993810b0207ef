public import Domain
import Foundation
import GRDB

/// What a repair brought.
public struct RepairReceipt: Sendable {
  /// Changes that were sound here.
  public var kept = 0
  /// Changes that were damaged or missing here and came from the copy.
  public var fetched = 0
  /// Damaged changes that the copy has not either: they are in the damaged file alone.
  public var lost: [ChangeName] = []
  /// Part of the damaged file's log could not be read, not even its names: what only that part
  /// held is in it alone.
  public var isCutShort = false
  /// Nothing of the damaged file's log could be read, so that nothing shows the copy to be one.
  public var isGuess = false
  /// Where the damaged file lies now.
  public var damagedPath = ""
}

extension Repository {
  /// Makes a sound file out of a damaged one, and out of a copy of it where there is one.
  ///
  /// Every change that is sound in either file goes into a new one, which then takes the place of
  /// the damaged one; that one is kept beside it.
  /// - Parameter busyTimeout: how long to wait for another writer, in seconds.
  /// - Throws: `FileFault` when there is no such file, when the copy is damaged too, when both
  ///   share no change, so that it is a copy of something else, or when there is no copy and the
  ///   log of the damaged file is not whole; both files are as they were then.
  public static func repair(
    _ path: String, from copy: String? = nil, on day: Day,
    busyTimeout: Double = Repository.busyTimeout
  ) throws -> RepairReceipt {
    // What a link leads to is repaired, and the link stays.
    let path = PathName.isLink(path) ? PathName.real(path) ?? path : path
    if let copy, FileHeader.areSame(path, copy) {
      throw FileFault(.badData, "\(copy) is this very file", hints: ["name another copy of it"])
    }
    let damaged = try DamagedFile(path, busyTimeout: busyTimeout)
    defer { damaged.close() }
    let part = FileHeader.part(of: path)
    try? FileManager.default.removeItem(atPath: part)
    let fresh = try Repository.create(at: part, home: nil)
    do {
      var receipt = try fresh.fill(from: damaged, at: path, and: copy)
      let diagnosis = try fresh.diagnose()
      guard diagnosis.findings.isEmpty else {
        throw copy.map { copy in
          FileFault(
            .badData, "\(copy) does not have all that is damaged or missing in \(path)",
            hints: ["nothing was changed; try another copy", diagnosis.findings[0]])
        } ?? notWhole(path)
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

  /// Whether every change of a damaged file is sound, so that it can be repaired without a copy.
  ///
  /// Writes nothing.
  static func hasWholeLog(_ path: String, busyTimeout: Double) -> Bool {
    guard let damaged = try? DamagedFile(path, busyTimeout: busyTimeout) else { return false }
    defer { damaged.close() }
    guard let replay = try? Repository.inMemory(),
      (try? replay.fill(from: damaged, at: path, and: nil)) != nil
    else { return false }
    return (try? replay.diagnose().findings.isEmpty) == true
  }

  /// Takes in what is sound of a damaged file and of a copy of it, and computes the tables.
  private func fill(from damaged: DamagedFile, at path: String, and copy: String?) throws
    -> RepairReceipt
  {
    try queue.write { target in
      var receipt = RepairReceipt()
      let salvage = try damaged.copySoundChanges(to: target)
      receipt.kept = try Int.fetchOne(target, sql: "SELECT count(*) FROM change") ?? 0
      if let copy {
        receipt.fetched = try Repository.fetch(
          from: copy, into: target, whatLacks: salvage, ofFile: path)
        receipt.lost = try salvage.missing(in: target)
        receipt.isCutShort = !salvage.isWhole && salvage.indexed == nil
        receipt.isGuess = receipt.kept == 0
      } else {
        let known = max(salvage.indexed?.count ?? 0, salvage.entries)
        guard salvage.isWhole, salvage.isFileKnown, salvage.unsound.isEmpty,
          receipt.kept >= max(known, 1)
        else {
          throw Repository.notWhole(path)
        }
      }
      try Projection.rebuild(in: target)
      return receipt
    }
  }

  private static func notWhole(_ path: String) -> FileFault {
    FileFault(
      .badData, "not all changes of \(path) are sound", hints: FileFault.damagedHints(path))
  }

  /// Copies every change that a copy has and the new file lacks.
  ///
  /// - Returns: how many these were.
  private static func fetch(
    from copy: String, into target: Database, whatLacks salvage: DamagedFile.Salvage,
    ofFile path: String
  ) throws -> Int {
    let other = try ForeignFile(copy)
    let isEmpty = try Int.fetchOne(target, sql: "SELECT count(*) FROM change") == 0
    return try other.read { theirs in
      let own = try Snapshot(target).home()
      let home = try other.origin(in: theirs)?.of ?? other.home(in: theirs)
      if own == nil {
        try target.execute(
          sql: "UPDATE file SET home = ?1, home_is_given = ?1 IS NOT NULL", arguments: [home])
      }
      let names = try Data.fetchAll(
        theirs, sql: "SELECT name FROM change WHERE length(name) = 32 ORDER BY name")
      var fetched = 0
      var isCopy = isEmpty && (own == nil || own == home)
      for bytes in names {
        let name = ChangeName(digest: bytes)
        let isMissing = try other.copyIfMissing(name, from: theirs, to: target)
        if isMissing { fetched += 1 }
        if !isMissing || salvage.unsound.keys.contains(name) { isCopy = true }
      }
      guard isCopy else {
        throw FileFault(
          .badData, "\(copy) is no copy of \(path): they share no change",
          hints: ["nothing was changed; name a copy or a backup of that very file"])
      }
      return fetched
    }
  }

  /// Puts a new file in the place of an old one, which is kept under another name.
  private static func replace(_ path: String, by part: String, keepingAs name: String) throws
    -> String
  {
    let manager = FileManager.default
    let kept = PathName.unused(name)
    // The damaged file gets a second name first, so that there is always one at the path.
    guard link(path, kept) == 0 || (try? manager.copyItem(atPath: path, toPath: kept)) != nil else {
      throw FileFault(
        .inputOutput, "cannot put the repaired file in the place of \(path)",
        hints: ["nothing was changed; see that you may write in its folder"])
    }
    // A journal that could not be rolled back belongs to the damaged file. Whoever writes to the
    // new one has a journal of this name, so that it goes first.
    if manager.fileExists(atPath: path + "-journal") {
      rename(path + "-journal", kept + "-journal")
    }
    var status = stat()
    if stat(kept, &status) == 0 { chmod(part, status.st_mode & 0o777) }
    guard rename(part, path) == 0 else {
      throw FileFault(
        .inputOutput, "cannot put the repaired file in the place of \(path)",
        hints: ["the damaged one is kept as \(kept); see that you may write in its folder"])
    }
    return kept
  }
}

extension ForeignFile {
  /// - Returns: whether the change was missing, so that it was copied.
  fileprivate func copyIfMissing(_ name: ChangeName, from theirs: Database, to target: Database)
    throws -> Bool
  {
    guard try Projection.key(of: name, in: target) == nil else { return false }
    let (_, body) = try change(name, in: theirs)
    try LogWriter(target).append(name, body)
    return true
  }
}
