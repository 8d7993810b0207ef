import Domain
import Foundation
import GRDB

/// Appends changes to the log of a file; nothing else does.
struct LogWriter {
  private let db: Database
  private let statement: GRDB.Statement

  init(_ db: Database) throws {
    self.db = db
    statement = try db.cachedStatement(sql: "INSERT INTO change (name, body) VALUES (?, ?)")
  }

  /// Appends the bytes of one change, and nothing that follows from them.
  ///
  /// - Parameters:
  ///   - name: the 32 bytes that `body` hashes to; whoever calls has seen to that.
  ///   - body: the change as it is hashed.
  /// - Returns: its key in this file.
  /// - Throws: `DatabaseError` when a change of this name is there; nothing is appended then.
  @discardableResult
  func append(_ name: Data, _ body: Data) throws -> Int64 {
    try statement.execute(arguments: [name, body])
    return db.lastInsertedRowID
  }

  @discardableResult
  func append(_ name: ChangeName, _ body: [UInt8]) throws -> Int64 {
    try append(Data(name.bytes), Data(body))
  }
}
