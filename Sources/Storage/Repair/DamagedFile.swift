import Domain
import Foundation
import GRDB

/// A file that may be damaged anywhere: what can be read of its log is read, and nothing is
/// written to it. Other writers are kept out for as long as it lives.
final class DamagedFile {
  /// What the log has beside the changes that were saved.
  struct Salvage {
    /// What stands under a name that its bytes do not hash to, or is no change: the hash of its
    /// bytes, by that name.
    var unsound: [ChangeName: ChangeName] = [:]
    /// Every row of the log was read, and each is in `unsound` or was saved.
    var isWhole = false
    /// What the file says of itself was read: whose it is, and of what it is a slice.
    var isFileKnown = false
    /// How many rows of the log were read.
    var rows = 0
    /// The names in the log's index; `nil` when it cannot be read to its end.
    var indexed: Set<ChangeName>?
    /// Of how many changes the index by subject and time tells.
    var entries = 0

    /// The names of damaged and missing changes that a file has not got.
    func missing(in db: Database) throws -> [ChangeName] {
      func isIn(_ name: ChangeName) throws -> Bool { try Projection.key(of: name, in: db) != nil }
      var missing = Set(
        try unsound.filter { name, hash in try !isIn(name) && !isIn(hash) }.map(\.key))
      // A row whose name alone is damaged has another name in the index, where nothing is missing.
      if let indexed, !isWhole || indexed.count > rows {
        missing.formUnion(try indexed.filter { try !isIn($0) })
      }
      return missing.sorted()
    }
  }

  private let queue: DatabaseQueue
  private let filled: (folder: String, path: String)?

  /// - Throws: `FileFault` when somebody else writes to it for longer than the busy timeout, or when
  ///   SQLite would touch another file to read this one.
  init(_ path: String, busyTimeout: Double) throws {
    try FileHeader.check(path, isDamaged: true)
    var configuration = Repository.configuration(busyTimeout)
    configuration.allowsUnsafeTransactions = true
    // Lets SQLite read what is left of a file that was cut; nothing is written to it.
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA writable_schema = ON") }
    // Beside an empty database, because GRDB opens none whose schema cannot be read.
    queue = try DatabaseQueue(configuration: configuration)
    filled = DamagedFile.filledUp(path)
    do {
      try queue.writeWithoutTransaction { [filled] db in
        try db.execute(sql: "ATTACH DATABASE ? AS damaged", arguments: [filled?.path ?? path])
        // Rolls back what a program that died left.
        try db.execute(sql: "BEGIN IMMEDIATE")
      }
    } catch let error as DatabaseError {
      // Whatever else SQLite says, what it still can read is read.
      guard error.resultCode != .SQLITE_BUSY else {
        close()
        throw FileFault(error, path: path)
      }
    }
  }

  func close() {
    try? queue.writeWithoutTransaction { if $0.isInsideTransaction { try $0.rollback() } }
    try? queue.close()
    if let filled { try? FileManager.default.removeItem(atPath: filled.folder) }
  }

  /// Makes a copy of a file that was cut, with empty pages for its end: SQLite reads no other.
  ///
  /// - Returns: a folder of its own and the copy in it; `nil` when nothing is cut off.
  private static func filledUp(_ path: String) -> (folder: String, path: String)? {
    guard let (_, whole) = FileHeader.missingEnd(of: path) else { return nil }
    // Not beside the file: who only looks at it may not be able to write there.
    var template = Array((NSTemporaryDirectory() + "/docket-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let copy = folder + "/filled.docket"
    guard (try? FileManager.default.copyItem(atPath: path, toPath: copy)) != nil,
      chmod(copy, 0o600) == 0, truncate(copy, off_t(whole)) == 0
    else {
      try? FileManager.default.removeItem(atPath: folder)
      return nil
    }
    return (folder, copy)
  }

  /// Copies every sound change, and what the file says of itself.
  ///
  /// Pages that SQLite cannot read are passed over, from both ends of the log.
  func copySoundChanges(to target: Database) throws -> Salvage {
    try queue.writeWithoutTransaction { source in
      var salvage = Salvage()
      guard hasColumns("change", of: target, source) else { return salvage }
      salvage.indexed = try? Set(
        Data.fetchAll(
          source, sql: "SELECT name FROM damaged.change INDEXED BY sqlite_autoindex_change_1"
        ).compactMap(ChangeName.init(bytes:)))
      for order in ["ASC", "DESC"] where !salvage.isWhole {
        try copy(in: order, from: source, to: target, &salvage)
      }
      if hasColumns("entry", of: target, source) {
        let count = try? Int.fetchOne(source, sql: "SELECT count(*) FROM damaged.entry")
        salvage.entries = (count ?? nil) ?? 0
      }
      if hasColumns("file", of: target, source) {
        let row = try? Row.fetchOne(
          source,
          sql: "SELECT home, home_is_given, slice_of, slice_with, slice_day FROM damaged.file")
        if let row = row ?? nil {
          let update: Void? = try? target.execute(
            sql: """
              UPDATE file SET home = ?, home_is_given = ?, slice_of = ?, slice_with = ?,
                slice_day = ?
              """, arguments: StatementArguments(row.databaseValues))
          salvage.isFileKnown = update != nil
        }
      }
      return salvage
    }
  }

  /// Whether a name leads to a table with the columns of ours, none of them computed, so that
  /// reading it runs nothing; damaged letters of its definition change nothing of that.
  private func hasColumns(_ table: String, of own: Database, _ db: Database) -> Bool {
    func columns(_ db: Database, _ schema: String) -> [String]? {
      try? String.fetchAll(
        db, sql: "SELECT name || ' ' || hidden FROM pragma_table_xinfo(?, ?) ORDER BY cid",
        arguments: [table, schema])
    }
    // As SQLite has it in memory, since its own table may be damaged too.
    let types = try? String.fetchAll(
      db, sql: "SELECT type FROM pragma_table_list(?) WHERE schema = 'damaged'",
      arguments: [table])
    let expected = columns(own, "main")
    return types == ["table"] && expected?.isEmpty == false && columns(db, "damaged") == expected
  }

  /// Copies what hashes to its name, or to a name that the index knows, in one order of the log.
  private func copy(
    in order: String, from source: Database, to target: Database, _ salvage: inout Salvage
  ) throws {
    let rows = try? Row.fetchCursor(
      source,
      sql: """
        SELECT name, CASE WHEN length(body) <= \(Change.longest) THEN body END
        FROM damaged.change ORDER BY key \(order)
        """)
    guard let rows else { return }
    let log = try LogWriter(target)
    var count = 0
    var hasNames = true
    while true {
      let row: Row?
      do { row = try rows.next() } catch { return }
      guard let row else { break }
      count += 1
      let body = [UInt8]((try? row.decode(Data.self, atIndex: 1)) ?? Data())
      let bytes = try? row.decode(Data.self, atIndex: 0)
      let (name, hash) = (bytes.flatMap(ChangeName.init(bytes:)), ChangeName(hashing: body))
      guard name == hash || salvage.indexed?.contains(hash) == true,
        (try? Change(canonical: body)) != nil
      else {
        if let name { salvage.unsound[name] = hash } else { hasNames = false }
        continue
      }
      guard try Projection.key(of: hash, in: target) == nil else { continue }
      try log.append(hash, body)
    }
    (salvage.rows, salvage.isWhole) = (count, hasNames)
  }
}
