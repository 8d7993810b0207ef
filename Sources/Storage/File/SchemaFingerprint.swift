import Crypto
import Domain
import GRDB
import Schema

/// Tells our schema from a stranger's before anything is selected from it.
enum SchemaFingerprint {
  /// The fingerprint of each version, the first one first.
  static let known = [
    "1f884936baaeca38dc55cf31e391537f2659526564caa62d5f346ba85e115ae4"
  ]

  /// Whether the file's schema is one that docket made.
  static func isOurs(_ db: Database) throws -> Bool { known.contains(try of(db)) }

  /// What is foreign in a file's schema, or else what it lacks; `nil` when it is ours.
  static func fault(of db: Database, _ path: String) throws -> FileFault? {
    if try isOurs(db) { return nil }
    let own = try Repository.inMemory().queue.read(parts)
    let found = try parts(of: db)
    func names(_ parts: Set<[String]>) -> Set<String> { Set(parts.map { $0[0] + " " + $0[1] }) }
    func list(_ names: Set<String>) -> String {
      let more = names.count > 4 ? " and \(names.count - 4) more" : ""
      return names.sorted().prefix(4).joined(separator: ", ") + more
    }
    let altered = names(found.subtracting(own))
    guard altered.isSubset(of: names(own)) else {
      return FileFault(
        .badData, "\(path) holds tables, views or triggers that docket did not make",
        hints: ["do not trust it: ask whoever sent it for another copy"])
    }
    guard !altered.isEmpty || found.count < own.count else {
      return FileFault(
        .badData, "\(path) is not stored as docket stores it: another program made it anew",
        hints: FileFault.damagedHints(path))
    }
    let lacks = list(names(own).subtracting(names(found)))
    return FileFault(
      .badData,
      lacks.isEmpty
        ? "\(path) is damaged or was tampered with: \(list(altered)) not as docket made it"
        : "\(path) is damaged: it lacks \(lacks)",
      hints: FileFault.damagedHints(path))
  }

  /// Type, name and text of everything in a schema, but what is SQLite's own.
  private static func parts(of db: Database) throws -> Set<[String]> {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT type, name, sql FROM sqlite_schema
        WHERE sql IS NOT NULL AND name NOT IN ('sqlite_stat1', 'sqlite_stat4')
        """)
    var parts: Set<[String]> = []
    for row in rows {
      let type = try row.decode(String.self, atIndex: 0)
      let name = try row.decode(String.self, atIndex: 1)
      let sql = try row.decode(String.self, atIndex: 2)
      parts.insert([type, name, sql])
    }
    return parts
  }

  /// Whether the tables that a merge reads are ours, whatever a newer docket has beside them.
  static func hasOurLog(_ db: Database) throws -> Bool {
    let count = try Int.fetchOne(
      db, sql: "SELECT count(*) FROM sqlite_schema WHERE lower(name) IN ('change', 'summary')")
    return try count == 2 && ["change", "summary"].allSatisfy { try isOurs($0, db) }
  }

  /// Whether a table is one of ours; nothing behind it in the schema is read.
  private static func isOurs(_ table: String, _ db: Database) throws -> Bool {
    let row = try Row.fetchOne(
      db, sql: "SELECT type, sql FROM sqlite_schema WHERE lower(name) = ?",
      arguments: [table])
    guard let row else { return false }
    let sql = try row.decode(String?.self, atIndex: 1)
    return try row.decode(String.self, atIndex: 0) == "table"
      && sql.map(Migration.all[0].sql.contains) == true
  }

  /// SHA-256 over everything in `sqlite_schema` but its own indexes and the tables that `ANALYZE`
  /// makes.
  ///
  /// A name in `sqlite_…` alone excuses nothing: whoever edits the schema by hand can give it to a
  /// trigger.
  static func of(_ db: Database) throws -> String {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT type, name, tbl_name, sql FROM sqlite_schema
        WHERE sql IS NOT NULL AND sql NOT IN ('CREATE TABLE sqlite_stat1(tbl,idx,stat)',
          'CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)')
        ORDER BY type, name
        """)
    var hash = SHA256()
    while let row = try rows.next() {
      for column in 0..<4 {
        try row.withUnsafeData(atIndex: column) { data in
          // The length first, so that no text can pass for the end of one and the next one's start.
          withUnsafeBytes(of: Int64(data?.count ?? -1).littleEndian) {
            hash.update(bufferPointer: $0)
          }
          if let data { hash.update(data: data) }
        }
      }
    }
    return String(describing: ChangeName(digest: Array(hash.finalize())))
  }
}
