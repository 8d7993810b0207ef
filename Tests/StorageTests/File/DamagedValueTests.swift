import Domain
import Foundation
import GRDB
import Reports
import TestSupport
import Testing

@testable import Storage

/// Files whose tables hold values that STRICT and NOT NULL would never have let in.
struct DamagedValueTests {
  private let path: String
  private let folder: FastFolder

  init() throws {
    folder = try FastFolder()
    path = folder.file("t.docket")
    let repository = try Repository.create(at: path, home: "DC-CIV")
    var history = RandomHistory(repository, seed: 4)
    try history.run(4)
    try repository.run(someone()) {
      _ = try $0.importMeeting(Documents.session(), from: Documents.source("whole\n"))
      let day = try #require(Day("2017-01-01"))
      try $0.markSent(SentDigest(since: nil, until: day))
    }
  }

  /// Those that no column takes; more of them with DOCKET_DAMAGE.
  private static let values =
    ProcessInfo.processInfo.environment["DOCKET_DAMAGE"] == nil
    ? ["x'ff'"] : ["NULL", "x'ff'", "1e300", "'abc'"]

  private static let tables = [
    "entry", "reference", "programme", "coalition", "coalition_office", "person", "contact",
    "meeting", "participant", "statement", "proposal", "concern", "position", "action", "owner",
    "collaborator", "answer", "note", "digest", "link", "import_check", "conflict",
  ]

  @Test(arguments: tables)
  func `no report stops at a value of a wrong type`(_ table: String) throws {
    let lax = try DatabaseQueue(path: path)
    try lax.writeWithoutTransaction { db in
      try db.execute(
        sql: """
          PRAGMA writable_schema = ON;
          UPDATE sqlite_schema SET sql = replace(replace(replace(sql, ') STRICT, ', ') '),
            ') STRICT', ')'), 'NOT NULL', '') WHERE type = 'table' AND name = '\(table)';
          """)
    }
    try lax.close()
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { db in
      let columns = try String.fetchAll(db, sql: "SELECT name FROM pragma_table_info('\(table)')")
      try #require(columns.count > 1)
      for column in columns {
        for value in DamagedValueTests.values {
          try? db.inSavepoint {
            try db.execute(
              sql: "PRAGMA ignore_check_constraints = ON; UPDATE \(table) SET \(column) = \(value)")
            read(Snapshot(db))
            return .rollback
          }
        }
      }
    }
  }

  /// Reads every report; an error is fine, a crash would end the tests.
  private func read(_ snapshot: Snapshot) {
    guard let day = Day("2018-06-01"), let period = Period(year: 2017) else { return }
    _ = try? snapshot.status(on: day)
    _ = try? snapshot.agenda(for: nil, on: day)
    _ = try? snapshot.digest(from: .last, until: day)
    _ = try? snapshot.annual(ReportScope(), over: period, on: day).page
  }
}
