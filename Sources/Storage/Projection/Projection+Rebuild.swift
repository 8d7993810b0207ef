import Domain
import Foundation
import GRDB

extension Projection {
  /// Empties every table of the projection and computes it again from the changes.
  ///
  /// Runs inside the caller's transaction. Local keys come out anew.
  /// - Parameter day: leaves out what took effect later.
  static func rebuild(in db: Database, asOf day: Day? = nil) throws {
    for table in tables.map(\.name) + ["subject", "summary"] {
      try db.execute(sql: "DELETE FROM \(table)")
    }
    let names = try indexAll(in: db)
    for key in try Int64.fetchAll(db, sql: "SELECT DISTINCT subject FROM entry ORDER BY subject") {
      let record = try Snapshot(db, asOf: day).state(ofKey: key)
      try markCancelled(record.history, in: db)
      try store(record, key: key, isNew: true, in: db)
    }
    try Summary.update(for: names, in: db)
  }

  /// Copies the log, and nothing that follows from it.
  static func copyChanges(from source: Database, to target: Database) throws {
    let rows = try Row.fetchCursor(source, sql: "SELECT name, body FROM change ORDER BY name")
    let log = try LogWriter(target)
    while let row = try rows.next() {
      try log.append(row.decode(atIndex: 0), row.decode(Data.self, atIndex: 1))
    }
  }

  private static func indexAll(in db: Database) throws -> [ChangeName] {
    var names: [ChangeName] = []
    let rows = try Row.fetchCursor(db, sql: "SELECT name, body, key FROM change ORDER BY name")
    while let row = try rows.next() {
      let entry = try History.Entry(row: row)
      try index(
        entry, key: row.decode(atIndex: 2), subjectKey: key(of: entry.change.subject, in: db),
        in: db)
      names.append(entry.name)
    }
    return names
  }

  /// The rows of one table as text that no local key takes part in, sorted: equal for two files
  /// with the same changes.
  static func contents(
    of table: (name: String, subjects: [String], changes: [String]), in db: Database
  )
    throws -> [String]
  {
    let columns =
      table.name == "search" ? "rowid AS rowid, title, text" : "*"
    var lines: [String] = []
    let rows = try Row.fetchCursor(db, sql: "SELECT \(columns) FROM \(table.name)")
    while let row = try rows.next() {
      var line: [String] = []
      for (column, value) in row {
        if table.subjects.contains(column), let key = Int64.fromDatabaseValue(value) {
          line.append("\(column)=\(try name(ofSubject: key, in: db))")
        } else if table.changes.contains(column), let key = Int64.fromDatabaseValue(value) {
          line.append("\(column)=\(try name(ofChange: key, in: db))")
        } else if case .blob(let data) = value.storage {
          line.append("\(column)=\(data.map { String($0, radix: 16) }.joined(separator: " "))")
        } else {
          line.append("\(column)=\(value)")
        }
      }
      lines.append(line.joined(separator: " "))
    }
    return lines.sorted()
  }

  private static func name(ofSubject key: Int64, in db: Database) throws -> String {
    guard key != 0 else { return "none" }
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT hex(id), kind FROM subject WHERE key = ?"), arguments: [key])
    return try row.map { row in
      "\(try row.decode(String.self, atIndex: 1)):\(try row.decode(String.self, atIndex: 0))"
    } ?? "unknown subject"
  }

  private static func name(ofChange key: Int64, in db: Database) throws -> String {
    try String.fetchOne(
      db.cachedStatement(sql: "SELECT hex(name) FROM change WHERE key = ?"), arguments: [key])
      ?? "unknown change"
  }
}
