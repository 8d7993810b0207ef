import Domain
import GRDB
import Testing

@testable import Storage

struct SnapshotRowsTests {
  let repository: Repository

  init() throws {
    repository = try Repository.inMemory(home: "DC-CIV")
    try repository.run(someone()) { transaction in
      for title in ["One", "Two", "Three"] {
        _ = try transaction.create(.action, Edit(set: [Field.title: .string(title)]))
      }
    }
  }

  private func expectRefused(
    _ sql: StaticString, _ location: SourceLocation = #_sourceLocation
  ) throws {
    let (before, rows) = (try repository.log(), try repository.contents())
    let calls: [(Snapshot) throws -> Void] = [
      { _ = try $0.rows(sql).map { _ in } }, { _ = try $0.values(Int64.self, sql) },
      { _ = try $0.value(Int64.self, sql) },
      { _ = try $0.value(Int64.self, sql, choosing: ItemPredicate("1")) },
    ]
    for call in calls {
      #expect(throws: FileFault.self, sourceLocation: location) { try repository.read(call) }
    }
    #expect(try repository.log() == before, sourceLocation: location)
    #expect(try repository.contents() == rows, sourceLocation: location)
  }

  @Test func `what writes is refused at the door of reports and writes nothing`() throws {
    try expectRefused("INSERT INTO action (subject, title) VALUES (99, 'x')")
    try expectRefused("UPDATE action SET title = 'x'")
    try expectRefused("DELETE FROM action")
    try expectRefused("WITH all_of (key) AS (SELECT 1) DELETE FROM action")
    try expectRefused("WITH all_of (key) AS (SELECT 1) UPDATE action SET title = 'x' RETURNING 1")
    try expectRefused("DROP TABLE action")
  }

  @Test func `what SQLite counts among readers is refused where it is no SELECT`() throws {
    try expectRefused("PRAGMA user_version = 7")
    try expectRefused("PRAGMA foreign_keys = OFF")
    try expectRefused("PRAGMA table_info(action)")
    try expectRefused("BEGIN")
    try expectRefused("ATTACH ':memory:' AS other")
    try expectRefused(" SELECT 1")
  }

  @Test func `rows come in order with their values by place`() throws {
    try repository.read { (snapshot: Snapshot) throws -> Void in
      let sql: StaticString =
        "SELECT title, due, subject FROM action WHERE title > ? ORDER BY title"
      let titles = try snapshot.rows(sql, "One").map { row in
        (try row.decode(String.self, atIndex: 0), try row.decode(String?.self, atIndex: 1))
      }
      #expect(titles.map(\.0) == ["Three", "Two"])
      #expect(titles.allSatisfy { $0.1 == nil })
      #expect(try snapshot.values(String.self, sql, "Three") == ["Two"])
      #expect(try snapshot.value(String.self, sql, "Zero") == nil)
    }
  }

  @Test func `a row can be read after the statement that gave it was asked for one row alone`()
    throws
  {
    try repository.read { (snapshot: Snapshot) throws -> Void in
      var rows = try snapshot.rows("SELECT title, length(title) FROM action ORDER BY title")
      let row = try #require(try rows.next())
      #expect(try row.decode(String.self, atIndex: 0) == "One")
      #expect(try row.decode(Int.self, atIndex: 1) == 3)
    }
  }

  @Test func `what holds no value is read as one that may be missing, and as no other`() throws {
    try repository.read { (snapshot: Snapshot) throws -> Void in
      #expect(try snapshot.values(Int64?.self, "SELECT NULL") == [nil])
      #expect(try snapshot.value(Int64.self, "SELECT NULL") == nil)
      #expect(throws: (any Error).self) { _ = try snapshot.values(Int64.self, "SELECT NULL") }
    }
  }

  @Test func `chosen items stand in a statement as rows and as keys`() throws {
    try repository.read { (snapshot: Snapshot) throws -> Void in
      let chosen = ItemPredicate("i.title = ? OR i.title = ?", ["One", "Two"])
      #expect(
        try snapshot.values(
          String.self, "SELECT i.title || ? FROM CHOSEN GROUP BY i.title", choosing: chosen, "!")
          == ["One!", "Two!"])
      #expect(
        try snapshot.values(
          String.self,
          "SELECT title FROM action WHERE title <> ? AND subject IN (CHOSEN) AND title <> ?",
          choosing: chosen, "Two", "Three") == ["One"])
      let source = try #require(ItemSource(.action))
      #expect(
        try snapshot.value(
          Int.self, "SELECT count(*) FROM action WHERE subject IN (CHOSEN)", choosing: chosen,
          from: source) == 2)
    }
  }

  @Test func `where everything is chosen no keys are listed`() throws {
    try repository.read { (snapshot: Snapshot) throws -> Void in
      var everything = ItemPredicate("i.title = ?", ["One"])
      everything.isEverything = true
      #expect(
        try snapshot.value(
          Int.self, "SELECT count(*) FROM action WHERE subject IN (CHOSEN)", choosing: everything)
          == 3)
    }
  }
}
