import Domain
import Foundation
import GRDB
import Schema

/// Somebody else's copy, only ever read, and trusted in nothing.
///
/// Its schema is compared with ours before anything is selected; then its names and changes are
/// read, each with its size known before it is loaded.
final class ForeignFile {
  let path: String
  private let queue: DatabaseQueue
  /// It has exactly the schema of this docket, so that its `file` row may be read too.
  private let isOfOurs: Bool

  /// Opens another file.
  ///
  /// - Parameter own: the file that asks; waits as long as that one.
  /// - Returns: `nil` when it is the same file: closing it would let go of our own locks.
  /// - Throws: `FileFault` when it is no docket, is damaged, or is not what it claims to be.
  static func open(_ path: String, beside own: Database) throws -> ForeignFile? {
    let name = try String.fetchOne(
      own, sql: "SELECT file FROM pragma_database_list WHERE name = 'main'")
    if let name, FileHeader.areSame(name, path) { return nil }
    let busyTimeout = try Int.fetchOne(own, sql: "PRAGMA busy_timeout")
    return try ForeignFile(path, busyTimeout: busyTimeout.map { Double($0) / 1000 })
  }

  /// - Throws: `FileFault` when it is no docket, is damaged, or is not what it claims to be.
  init(_ path: String, busyTimeout: Double? = nil) throws {
    try FileHeader.check(path, isOther: true)
    self.path = path
    var configuration = Repository.configuration(busyTimeout ?? Repository.busyTimeout)
    configuration.readonly = true
    (queue, isOfOurs) = try ForeignFile.translating(path) { [configuration] in
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      return try queue.read { db in
        let isOurs = try SchemaFingerprint.isOurs(db)
        try FileHeader.checkSize(of: path, in: db)
        if isOurs { return (queue, true) }
        // A newer docket may have more beside the log; one of this version has not.
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        guard version > Migration.newest, try SchemaFingerprint.hasOurLog(db) else {
          throw try SchemaFingerprint.fault(of: db, path) ?? FileFault.damaged(path)
        }
        return (queue, false)
      }
    }
  }

  private static func translating<Value>(_ path: String, _ body: () throws -> Value) throws -> Value
  {
    do { return try body() } catch let error as DatabaseError {
      if error.extendedResultCode == .SQLITE_READONLY_ROLLBACK {
        throw FileFault(
          .badData, "\(path) was left half-written by a program that died",
          hints: [
            "docket -f \(ShellWord.path(path)) status", "it puts that right; then try again",
          ])
      }
      throw FileHeader.truncation(of: path, after: error) ?? FileFault(error, path: path)
    } catch is RowDecodingError {
      throw FileFault.damaged(path)
    }
  }

  /// Reads what it has and the other side lacks, in one state of the file, then closes it.
  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    defer { try? queue.close() }
    return try ForeignFile.translating(path) { try queue.read(body) }
  }

  /// What the file says of itself: of which file it is a slice, for whom, and since when.
  func origin(in db: Database) throws -> SliceOrigin? {
    isOfOurs ? try SliceOrigin(db) : nil
  }

  /// The coalition whose file it says it is.
  func home(in db: Database) throws -> String? { isOfOurs ? try Snapshot(db).home() : nil }

  /// The names of the changes that it has and this file lacks: as its summary tells them, which is
  /// checked when it tells of none.
  ///
  /// - Throws: `FileFault` when the summary of either file is not what its names make.
  func namesMissing(in own: Database, from theirs: Database) throws -> [ChangeName] {
    let missing = try Summary.namesMissing(in: own, from: theirs)
    guard missing.isEmpty, try !Summary.areBelievable(own, theirs) else { return missing }
    let fault = "is damaged: its summary is not what its changes make"
    guard try Summary.isTrue(in: theirs) else {
      throw FileFault(.badData, "\(path) \(fault)", hints: FileFault.damagedHints(path))
    }
    throw FileFault(.badData, "this file \(fault)", hints: ["docket doctor"])
  }

  /// One change, checked as far as its own text goes.
  func change(_ name: ChangeName, in db: Database) throws -> (entry: History.Entry, body: [UInt8]) {
    let length = try Int.fetchOne(
      db.cachedStatement(
        sql: "SELECT length(body) FROM change WHERE name = ? AND typeof(body) = 'blob'"),
      arguments: [Data(name.bytes)])
    guard let length else { throw ForeignFile.fault(path, name, "it is missing or no bytes") }
    guard length <= Change.longest else {
      throw ForeignFile.fault(path, name, "it is longer than 1 MiB")
    }
    let body = try Data.fetchOne(
      db.cachedStatement(sql: "SELECT body FROM change WHERE name = ?"),
      arguments: [Data(name.bytes)])
    guard let body else { throw ForeignFile.fault(path, name, "it is missing or no bytes") }
    let bytes = [UInt8](body)
    guard ChangeName(hashing: bytes) == name else {
      throw ForeignFile.fault(path, name, "it does not match its bytes")
    }
    let change: Change
    do { change = try Change(canonical: bytes) } catch {
      throw ForeignFile.fault(path, name, error.reason)
    }
    guard change.clock.hasRoom else {
      throw ForeignFile.fault(path, name, "no clock can follow its own")
    }
    return (History.Entry(name: name, change: change), bytes)
  }

  static func fault(_ path: String, _ name: ChangeName, _ reason: String) -> FileFault {
    FileFault(
      .badData, "\(path): change \(name.description.prefix(16)) cannot be taken in: \(reason)",
      hints: [
        "nothing was taken in: docket -f \(ShellWord.path(path)) doctor",
        "from a sound copy: docket -f \(ShellWord.path(path)) doctor --repair --from COPY",
      ])
  }
}
