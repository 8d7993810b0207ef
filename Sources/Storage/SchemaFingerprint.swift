import Domain
import GRDB

/// Tells our schema from a stranger's before anything is selected from it.
enum SchemaFingerprint {
  /// The fingerprint of each version, the first one first.
  static let known = [
    "26b0d7550d86e15d0f59513c72c240f0b2a8193365459e0e73e6ad1a1bb7e49e"
  ]

  /// Whether the file's schema is one that docket made.
  static func isOurs(_ db: Database) throws -> Bool { known.contains(try of(db)) }

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
    var text: [JSON] = []
    while let row = try rows.next() {
      for column in 0..<4 {
        text.append(try row.decode(String?.self, atIndex: column).map { .string($0) } ?? .null)
      }
    }
    return String(describing: ChangeName(hashing: JSON.array(text).canonical))
  }
}
