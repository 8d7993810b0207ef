import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Storage

/// Files that a stranger made to do harm: each is refused, or taken for what it is, and no other
/// file is touched.
struct HostileFileTests {
  let hostile: Hostile

  init() throws { hostile = try Hostile() }

  static let schemas = [
    "DROP TABLE change; CREATE VIEW change AS SELECT 1 AS key, x'00' AS name, x'7b7d' AS body",
    "DROP TABLE summary; CREATE VIEW summary AS SELECT x'00' AS prefix, zeroblob(32) AS hash",
    "ALTER TABLE change ADD COLUMN more TEXT GENERATED ALWAYS AS (hex(zeroblob(1000000)))",
    "DROP TABLE change; CREATE VIRTUAL TABLE change USING fts5 (key, name, body)",
    "ALTER TABLE change RENAME TO change_2; CREATE TABLE change (key, name, body)",
    """
    DROP TABLE summary;
    CREATE TABLE summary (prefix BLOB PRIMARY KEY, hash BLOB) STRICT, WITHOUT ROWID
    """,
  ]

  @Test(arguments: schemas, [1, 2])
  func `a view or generated column in place of our tables is refused`(
    _ sql: String, _ version: Int
  ) throws {
    try hostile.edit(sql)
    try hostile.edit("PRAGMA user_version = \(version)")
    let outcome = try hostile.attempt()
    let told = outcome.merge?.message ?? ""
    #expect(
      told.hasSuffix("that docket did not make") || told.hasSuffix("not as docket made it"),
      "\(told)")
    #expect(outcome.diff?.cause == .badData)
    #expect(outcome.open?.cause == .badData)
  }

  @Test(arguments: [
    "CREATE TRIGGER more AFTER INSERT ON change BEGIN DELETE FROM person; END",
    "CREATE TABLE more (x DEFAULT (load_extension('x')))",
    "CREATE INDEX more ON change (length(body))",
    "DROP TRIGGER change_is_never_deleted; CREATE INDEX more ON change (length(body))",
  ])
  func `anything that is not of our schema is refused`(_ sql: String) throws {
    try hostile.edit(sql)
    let outcome = try hostile.attempt()
    #expect(outcome.open?.message.hasSuffix("that docket did not make") == true)
    #expect(outcome.merge == nil || outcome.merge?.cause == .badData)
  }

  @Test(arguments: [
    ("DROP VIEW item; CREATE VIEW item AS SELECT load_extension('x') AS subject", "view item"),
    ("ALTER TABLE person ADD COLUMN more TEXT", "table person"),
  ])
  func `what has a name of ours and another text is refused by that name`(
    _ sql: String, _ name: String
  ) throws {
    try hostile.edit(sql)
    let outcome = try hostile.attempt()
    #expect(
      outcome.open?.message.hasSuffix(
        " is damaged or was tampered with: \(name) not as docket made it") == true)
    #expect(outcome.merge?.cause == .badData)
  }

  @Test func `a second table under a name that differs in case is refused`() throws {
    try hostile.edit { db in
      try db.execute(
        sql: """
          PRAGMA user_version = 2; PRAGMA writable_schema = ON;
          INSERT INTO sqlite_schema (type, name, tbl_name, rootpage, sql) VALUES
            ('view', 'CHANGE', 'CHANGE', 0, 'CREATE VIEW CHANGE AS SELECT 1 AS name, 2 AS body');
          PRAGMA writable_schema = OFF;
          """)
    }
    #expect(try hostile.attempt().merge?.cause == .badData)
  }

  @Test func `a write-ahead log beside it is refused, and none is made`() throws {
    try hostile.edit("PRAGMA journal_mode = WAL")
    for end in ["-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: hostile.path + end)
    }
    #expect(try hostile.attempt().merge?.message.hasSuffix("put it into WAL mode") == true)
  }

  @Test func `a journal that names another file is refused, and that file stays`() throws {
    let victim = hostile.folder.file("victim")
    try Data("mine".utf8).write(to: URL(fileURLWithPath: victim))
    // A header of a hot journal, then the record of its super-journal (SQLite, section 3).
    var journal: [UInt8] = [0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7]
    journal += [UInt8](repeating: 0, count: 504)
    let name = Array(victim.utf8)
    journal += [0, 0, 0, 0] + name + [0, 0, 0, UInt8(name.count)]
    let sum = name.reduce(UInt32(0)) { $0 &+ UInt32($1) }
    journal += (0..<4).map { UInt8(truncatingIfNeeded: sum >> (24 - 8 * $0)) }
    journal += [0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7]
    try Data(journal).write(to: URL(fileURLWithPath: hostile.path + "-journal"))
    let outcome = try hostile.attempt()
    #expect(outcome.merge?.cause == .badData)
    #expect(outcome.open?.message.hasSuffix("-journal was not made by docket") == true)
    #expect(try bytes(victim) == Array("mine".utf8))
  }

  @Test func `a changed body under an old hash rejects the merge, by name`() throws {
    let name = try hostile.insert(Hostile.body())
    try hostile.edit { db in
      try db.execute(sql: "DROP TRIGGER change_is_never_altered")
      try db.execute(
        sql: "UPDATE change SET body = ? WHERE name = ?",
        arguments: [Data(Hostile.body("Nine", "Nein")), Data(name.bytes)])
      try db.execute(sql: SchemaText.neverAltered)
    }
    let outcome = try hostile.attempt()
    #expect(
      outcome.merge?.message
        == "\(hostile.path): change \(name.description.prefix(16)) cannot be taken in: "
        + "it does not match its bytes")
    #expect(outcome.diff?.message == outcome.merge?.message)
    #expect(outcome.open?.cause == .badData)
  }

  @Test func `parents that lead in a circle stop nobody`() throws {
    // No two bodies can name each other by their hashes, so that the names are false.
    let names = [ChangeName(hashing: [1]), ChangeName(hashing: [2])]
    for (own, other) in [(0, 1), (1, 0)] {
      try hostile.insert(Hostile.body(parents: [names[other]], at: 5 + own), as: names[own])
    }
    let outcome = try hostile.attempt()
    #expect(outcome.merge?.message.hasSuffix("it does not match its bytes") == true)
    #expect(outcome.diff == outcome.merge)
    #expect(outcome.open?.message.hasSuffix("does not match its bytes") == true)
    // In the tables too, where every report reads them.
    try hostile.edit { db in
      try db.execute(
        sql: """
          INSERT INTO entry SELECT key, (SELECT max(key) FROM subject), 1, 0, substr(name, 1, 16),
            'x', 'x', '2017-12-07', 0, 0 FROM change WHERE name IN (?, ?)
          """, arguments: [Data(names[0].bytes), Data(names[1].bytes)])
    }
    #expect(try hostile.attempt().open?.cause == .badData)
    let repository = try Repository.open(at: hostile.path)
    #expect(throws: FileFault.self) { _ = try repository.read { try $0.log(LogFilter()) } }
  }

  static let bodies: [(what: String, body: [UInt8], reason: String)] = [
    ("duplicate keys", Hostile.body(#""format":1"#, #""format":1,"format":1"#), "canonical JSON"),
    ("a fraction", Hostile.body(#""format":1"#, #""format":1.0"#), "canonical JSON"),
    ("white space", Hostile.body(#""format":1"#, #""format": 1"#), "canonical JSON"),
    ("an exponent", Hostile.body(#""format":1"#, #""format":1e0"#), "canonical JSON"),
    ("minus nought", Hostile.body(#""format":1"#, #""format":-0"#), "canonical form"),
    ("format 0", Hostile.body(#""format":1"#, #""format":0"#), "format is unknown"),
    ("an array", Array("[]".utf8), "no JSON object"),
    ("nothing", Array("{}".utf8), "is missing"),
    (
      "nested deep", Array((String(repeating: "[", count: 100_000)).utf8), "nest too deep"
    ),
    (
      "nested deep in a field",
      Hostile.body(
        #""Nine""#,
        String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)),
      "nest too deep"
    ),
    ("invalid UTF-8", Hostile.body().map { $0 == UInt8(ascii: "N") ? 0xFF : $0 }, "canonical JSON"),
    (
      "a clock beyond 9999", Hostile.body("[\(morning),", "[\(Clock.lastMillisecond + 1),"),
      "its clock is missing or malformed"
    ),
    ("a clock before 1970", Hostile.body("[\(morning),", "[-1,"), "its clock is missing"),
    ("a day that is none", Hostile.body("2017-12-07", "2017-02-30"), "its on is missing"),
    ("a kind of no letters", Hostile.body(#""kind":"action""#, #""kind":"""#), "its kind"),
    (
      "no parent", Hostile.body(parents: [ChangeName(hashing: [1])]), "which is in neither file"
    ),
    (
      "65 parents",
      Hostile.body(parents: (0..<65).map { ChangeName(hashing: [$0]) }.sorted()),
      "more than 64 parents"
    ),
    (
      "parents out of order",
      Hostile.body(parents: [ChangeName(hashing: [1]), ChangeName(hashing: [1])]),
      "its parents is missing or malformed"
    ),
  ]

  @Test(arguments: bodies)
  func `a body that is no change rejects the merge, by name`(
    _ bad: (what: String, body: [UInt8], reason: String)
  ) throws {
    let name = try hostile.insert(bad.body)
    let outcome = try hostile.attempt("\(bad.what)")
    let message = try #require(outcome.merge?.message)
    #expect(message.contains(name.description.prefix(16)), "\(bad.what)")
    #expect(message.contains(bad.reason), "\(bad.what): \(message)")
    #expect(outcome.diff != nil)
    #expect(outcome.open?.cause == .badData)
  }

  @Test func `a body of a gigabyte is refused before it is read`() throws {
    let name = ChangeName(hashing: Hostile.body())
    try hostile.edit { db in
      try db.execute(
        sql: "INSERT INTO change (name, body) VALUES (?, zeroblob(999999000))",
        arguments: [Data(name.bytes)])
      try Summary.update(for: [name], in: db)
    }
    let before = peakMemory()
    let own = hostile.own
    let merged = #expect(throws: FileFault.self) {
      try own.run(someone(seed: 77)) { _ = try $0.merge([hostile.path]) }
    }
    #expect(merged?.message.hasSuffix("it is longer than 1 MiB") == true)
    #expect(throws: FileFault.self) { _ = try own.differences(from: hostile.path) }
    let repository = try Repository.open(at: hostile.path)
    #expect(throws: FileFault.self) {
      _ = try repository.read { try $0.damagedChanges() }
    }
    #expect(peakMemory() - before < 700_000)
  }

  /// The most that this process held so far, in kilobytes; 0 where the system does not tell.
  private func peakMemory() -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line.flatMap { Int($0.filter(\.isNumber)) } ?? 0
  }
}

/// Parts of the schema that tests take away for a moment.
enum SchemaText {
  static let neverAltered = """
    CREATE TRIGGER change_is_never_altered BEFORE UPDATE ON change
    BEGIN
      SELECT RAISE(ABORT, 'the change log is append-only');
    END
    """
}
