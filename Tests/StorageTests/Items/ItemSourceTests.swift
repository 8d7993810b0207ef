import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Storage

struct ItemSourceTests {
  @Test(arguments: [Kind.meeting, .statement, .proposal, .concern, .action])
  func `the rows of a kind are those of the view`(_ kind: Kind) throws {
    let folder = try FastFolder()
    let repository = try Repository.create(at: folder.file("t.docket"), home: "DC-CIV")
    var history = RandomHistory(repository, seed: 7)
    try history.run(40)
    try repository.run(someone()) {
      _ = try $0.importMeeting(Documents.session(), from: Documents.source("whole\n"))
    }
    let source = try #require(ItemSource(kind))
    try repository.read { snapshot in
      func rows(_ sql: String) throws -> [Row] {
        try Row.fetchAll(snapshot.db, sql: sql + " ORDER BY subject")
      }
      let own = try rows("SELECT * FROM \(source.sql)")
      let view = try rows("SELECT * FROM item WHERE kind = '\(kind.rawValue)'")
      #expect(own.map { Array($0.databaseValues) } == view.map { Array($0.databaseValues) })
      #expect(own.isEmpty == (kind == .concern && view.isEmpty))
      #expect(own.first.map { Array($0.columnNames) } == view.first.map { Array($0.columnNames) })
    }
  }
}
