public import Domain
import Foundation
import GRDB
import GRDBSQLite
import Schema

/// One docket file: opens it, keeps its schema, and gives out reads and writes.
///
/// A read sees one state of the file and writes nothing. A write is one transaction: either all of
/// it is in the file when `write` returns, or nothing of it.
public final class Repository {
  /// As the user named it.
  public let path: String
  /// How long a command waits for another writer before it gives up, in seconds.
  public static let busyTimeout: Double = 30
  let queue: DatabaseQueue

  init(path: String, queue: DatabaseQueue) {
    self.path = path
    self.queue = queue
  }

  /// Opens the docket file at a path.
  ///
  /// - Parameter busyTimeout: how long to wait for another writer, in seconds.
  /// - Throws: `FileFault` when there is none, or it is no docket, damaged, or from a newer docket.
  ///   The file is as it was.
  public static func open(at path: String, busyTimeout: Double = Repository.busyTimeout)
    throws(FileFault) -> Repository
  {
    try FileHeader.check(path)
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration(busyTimeout))
      let repository = Repository(path: path, queue: queue)
      try queue.read { db in
        if let fault = try SchemaFingerprint.fault(of: db, path) { throw fault }
        try FileHeader.checkSize(of: path, in: db)
      }
      return repository
    } catch let fault as FileFault {
      throw fault
    } catch let error as DatabaseError {
      throw FileHeader.truncation(of: path, after: error) ?? FileFault(error, path: path)
    } catch is RowDecodingError {
      throw FileFault.damaged(path)
    } catch {
      throw FileFault(.inputOutput, "cannot open \(path): \(error)")
    }
  }

  /// Makes a new docket file.
  ///
  /// - Parameter home: the code of the coalition whose file it is to be, when that is known.
  /// - Throws: `FileFault` when something is there already or no file can be made; an unfinished
  ///   file is removed again.
  public static func create(at path: String, home: String?) throws(FileFault) -> Repository {
    try checkPlace(path)
    // Whoever makes the name first has it: of two at once, neither removes the other's file.
    try FileHeader.claim(path)
    do {
      let repository = try make(DatabaseQueue(path: path, configuration: configuration()), path)
      try repository.queue.write { db in
        try db.execute(
          sql: "UPDATE file SET home = ?, home_is_given = ?", arguments: [home, home != nil])
      }
      return repository
    } catch {
      try? FileManager.default.removeItem(atPath: path)
      if let error = error as? DatabaseError,
        [.SQLITE_FULL, .SQLITE_IOERR].contains(error.resultCode)
      {
        throw FileFault(error, path: path)
      }
      throw FileFault(
        .cannotCreate, "cannot make \(path)", hints: ["see that you may write in its folder"])
    }
  }

  /// Sees that a new file can be made at a path.
  ///
  /// - Throws: `FileFault` when something is there already, or there is no such folder.
  public static func checkPlace(_ path: String) throws(FileFault) {
    var isFolder: ObjCBool = false
    guard !FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      guard !isFolder.boolValue else {
        throw FileFault(
          .inputOutput, "\(path) is a folder", hints: ["name a new file in it with -f"])
      }
      throw FileFault(
        .cannotCreate, "\(path) is there already",
        hints: ["docket -f \(ShellWord.path(path)) status"])
    }
    let folder = PathName.folder(of: path)
    let hasFolder = FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder)
    guard hasFolder, isFolder.boolValue else {
      throw FileFault(
        .cannotCreate, "cannot make \(path): there is no folder \(folder)",
        hints: ["mkdir -p \(ShellWord.path(folder))"])
    }
  }

  /// An empty docket in memory: for rebuilding a projection, and for tests.
  public static func inMemory(home: String? = nil) throws -> Repository {
    let repository = try make(DatabaseQueue(configuration: configuration()), ":memory:")
    try repository.queue.write { db in
      try db.execute(
        sql: "UPDATE file SET home = ?, home_is_given = ?", arguments: [home, home != nil])
    }
    return repository
  }

  private static func make(_ queue: DatabaseQueue, _ path: String) throws -> Repository {
    try queue.write { db in
      for migration in Migration.all { try db.execute(sql: migration.sql) }
      try db.execute(sql: "INSERT INTO file (key) VALUES (1)")
      try db.execute(sql: "PRAGMA application_id = \(Migration.applicationID)")
      try db.execute(sql: "PRAGMA user_version = \(Migration.newest)")
    }
    return Repository(path: path, queue: queue)
  }

  static func configuration(_ busyTimeout: Double = Repository.busyTimeout) -> Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    configuration.busyMode = .timeout(busyTimeout)
    configuration.prepareDatabase { db in
      // What a stranger's schema could call is not to be trusted, whoever made the file.
      try db.execute(sql: "PRAGMA trusted_schema = OFF")
      try db.execute(sql: "PRAGMA cell_size_check = ON")
      // Reports go over their tables more than once. In kibibytes, taken as they are needed.
      try db.execute(sql: "PRAGMA cache_size = -65536")
      // Nothing that docket writes comes near it; what is longer is refused before it is read.
      sqlite3_limit(db.sqliteConnection, SQLITE_LIMIT_LENGTH, 16 << 20)
    }
    return configuration
  }

  /// Runs a closure on one state of the file.
  ///
  /// - Throws: `FileFault`, and what the closure throws.
  public func read<Value>(_ body: (Snapshot) throws -> Value) throws -> Value {
    try translating { try queue.read { db in try body(Snapshot(db)) } }
  }

  /// Runs a closure on the file as things stood at the end of a day.
  ///
  /// The log is replayed in memory, without what took effect later; the file is only read.
  /// - Throws: `FileFault`, and what the closure throws.
  public func read<Value>(asOf day: Day, _ body: (Snapshot) throws -> Value) throws -> Value {
    let replay = try Repository.inMemory()
    return try translating {
      try replay.queue.write { memory in
        try queue.read { db in
          try Projection.copyChanges(from: db, to: memory)
          let home = try Snapshot(db).home()
          try memory.execute(sql: "UPDATE file SET home = ?", arguments: [home])
        }
        try Projection.rebuild(in: memory, asOf: day)
        return try body(Snapshot(memory, asOf: day))
      }
    }
  }

  /// Runs a closure as one transaction, and commits it when the closure returns.
  ///
  /// - Throws: `FileFault`, and what the closure throws; nothing is written then.
  public func write<Value>(as author: Author, _ body: (Transaction) throws -> Value) throws -> Value
  {
    try translating {
      var value: Value?
      try writable(isDryRun: author.isDryRun).writeWithoutTransaction { db in
        do {
          try db.inTransaction(.immediate) {
            try checkStillThere(db)
            let transaction = try Transaction(db, author: author)
            value = try body(transaction)
            try transaction.finish()
            return author.isDryRun ? .rollback : .commit
          }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_IOERR {
          try checkStillThere(db)
          throw error
        }
      }
      guard let value else { throw FileFault(.inputOutput, "nothing was written to \(path)") }
      return value
    }
  }

  /// Sees that no other file took the place of this one while it was waited for: what is written
  /// to the old one would be seen by nobody.
  private func checkStillThere(_ db: Database) throws {
    var hasMoved: Int32 = 0
    sqlite3_file_control(db.sqliteConnection, "main", SQLITE_FCNTL_HAS_MOVED, &hasMoved)
    guard hasMoved == 0 else {
      throw FileFault(
        .busy, "\(path) was moved away or replaced while it was being opened",
        hints: ["nothing was written; try again"])
    }
  }

  /// The file; for a dry run on one that is read-only, a copy in memory.
  private func writable(isDryRun: Bool) throws -> DatabaseQueue {
    if path == ":memory:" || FileManager.default.isWritableFile(atPath: path) { return queue }
    guard isDryRun else {
      throw FileFault(.permission, FileFault.readOnly(path), hints: FileFault.readOnlyHints)
    }
    let copy = try DatabaseQueue(configuration: Repository.configuration())
    try queue.backup(to: copy)
    return copy
  }

  func translating<Value>(_ body: () throws -> Value) throws -> Value {
    do { return try body() } catch let error as DatabaseError {
      throw FileFault(error, path: path)
    } catch is RowDecodingError {
      throw FileFault.damaged(path)
    } catch let fault as FileFault {
      throw fault.hinting(at: path)
    }
  }
}
