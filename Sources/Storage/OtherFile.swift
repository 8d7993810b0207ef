import Domain
import Foundation
import GRDB
import Schema

/// Somebody else's copy, only ever read, and trusted in nothing.
///
/// Its schema is compared with ours before anything is selected; then its names and changes are
/// read, each with its size known before it is loaded.
final class OtherFile {
  let path: String
  private let queue: DatabaseQueue
  /// It has exactly the schema of this docket, so that its `file` row may be read too.
  private let isOfOurs: Bool

  /// - Throws: `FileFault` when it is no docket, is damaged, or is not what it claims to be.
  init(_ path: String) throws {
    try FileHeader.check(path, allowsNewer: true)
    self.path = path
    var configuration = Configuration()
    configuration.readonly = true
    configuration.foreignKeysEnabled = false
    configuration.busyMode = .timeout(Repository.patience)
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA trusted_schema = OFF")
      try db.execute(sql: "PRAGMA cell_size_check = ON")
    }
    queue = try DatabaseQueue(path: path, configuration: configuration)
    isOfOurs = try queue.read { db in
      if try SchemaFingerprint.isOurs(db) { return true }
      guard try SchemaFingerprint.hasOurLog(db) else {
        throw FileFault(
          .badData, "\(path) holds tables, views or triggers that docket did not make",
          hints: ["do not trust it: ask whoever sent it for another copy"])
      }
      return false
    }
  }

  /// Reads what it has and the other side lacks, in one state of the file, then closes it.
  ///
  /// - Parameter lacks: tells which of some names are new, by their first two bytes.
  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    defer { try? queue.close() }
    do { return try queue.read(body) } catch let error as DatabaseError {
      throw FileFault(error, path: path)
    }
  }

  /// What the file says of itself: of which file it is a slice, for whom, and since when.
  func origin(in db: Database) throws -> (of: String, with: String, day: String)? {
    guard isOfOurs else { return nil }
    let row = try Row.fetchOne(db, sql: "SELECT slice_of, slice_with, slice_day FROM file LIMIT 1")
    guard let row, let of = row[0] as String?, let with = row[1] as String?,
      let day = row[2] as String?
    else { return nil }
    return (of, with, day)
  }

  /// One change, checked as far as its own text goes.
  func change(_ name: ChangeName, in db: Database) throws -> (entry: History.Entry, body: [UInt8]) {
    let length = try Int.fetchOne(
      db.cachedStatement(
        sql: "SELECT length(body) FROM change WHERE name = ? AND typeof(body) = 'blob'"),
      arguments: [Data(name.bytes)])
    guard let length else { throw fault(name, "it is missing or no bytes") }
    guard length <= Change.longest else { throw fault(name, "it is longer than 1 MiB") }
    let body = try Data.fetchOne(
      db.cachedStatement(sql: "SELECT body FROM change WHERE name = ?"),
      arguments: [Data(name.bytes)])
    guard let body else { throw fault(name, "it is missing or no bytes") }
    let bytes = [UInt8](body)
    guard ChangeName(hashing: bytes) == name else {
      throw fault(name, "it does not match its bytes")
    }
    do {
      return (History.Entry(name: name, change: try Change(canonical: bytes)), bytes)
    } catch {
      throw fault(name, error.reason)
    }
  }

  func fault(_ name: ChangeName, _ reason: String) -> FileFault {
    FileFault(
      .badData, "\(path): change \(name.description.prefix(16)) cannot be taken in: \(reason)",
      hints: [
        "nothing was merged; docket -f \(path) doctor tells more",
        "docket -f \(path) doctor --repair --from COPY mends it from a sound copy",
      ])
  }
}
