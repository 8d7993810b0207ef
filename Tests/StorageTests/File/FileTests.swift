import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Storage

struct FileTests {
  let folder: FastFolder
  let path: String

  init() throws {
    folder = try FastFolder()
    path = folder.file("t.docket")
  }

  private func fault(_ body: () throws -> Void) -> FileFault? {
    #expect(throws: FileFault.self, performing: body)
  }

  private func open(_ path: String) -> FileFault? {
    fault { _ = try Repository.open(at: path) }
  }

  private func docket() throws -> Repository {
    let repository = try Repository.create(at: path, home: "DC-CIV")
    var history = RandomHistory(repository, seed: 4)
    try history.run(10)
    return repository
  }

  @Test func `a new file is complete in itself, and holds what it is for`() throws {
    let repository = try docket()
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["t.docket"])
    let again = try Repository.open(at: path)
    #expect(try again.read { try $0.home() } == "DC-CIV")
    #expect(try again.fingerprint() == repository.fingerprint())
    try again.expectSound()
    let header = try bytes(path)
    #expect(Array(header[68..<72]) == Array("DKT1".utf8))
    #expect(Array(header[60..<64]) == [0, 0, 0, 1])
    // The file format's write and read version: 1 for a rollback journal (section 1.3.3).
    #expect(Array(header[18..<20]) == [1, 1])
  }

  @Test func `a file is not made where something is`() throws {
    try Data("mine".utf8).write(to: URL(fileURLWithPath: path))
    #expect(fault { _ = try Repository.create(at: path, home: nil) }?.cause == .cannotCreate)
    #expect(try bytes(path) == Array("mine".utf8))
    #expect(fault { _ = try Repository.create(at: folder.path, home: nil) }?.cause == .inputOutput)
  }

  @Test func `a file is not made in a folder that is not there`() throws {
    let deep = folder.file("none/t.docket")
    let found = fault { _ = try Repository.create(at: deep, home: nil) }
    #expect(found?.cause == .cannotCreate)
    #expect(
      found?.message == "cannot make \(deep): there is no folder \(folder.file("none"))"
    )
  }

  @Test func `what is no docket is refused by what it is`() throws {
    #expect(open(path)?.cause == .missing)
    #expect(open(folder.path)?.cause == .inputOutput)
    for text in ["", "S", "SQLite format 3\0", "A report\n", String(repeating: "x", count: 9_000)] {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
      let found = open(path)
      #expect(found?.cause == .badData)
      let expected = text.isEmpty ? "is empty: not even a new docket file" : "is not a docket file"
      #expect(found?.message == "\(path) \(expected)")
      #expect(try bytes(path) == Array(text.utf8))
    }
  }

  @Test func `some other database is refused`() throws {
    let queue = try DatabaseQueue(path: path)
    try queue.write { try $0.execute(sql: "CREATE TABLE mail (text)") }
    try queue.close()
    let found = open(path)
    #expect(found?.message == "\(path) is not a docket file")
    #expect(found?.hints == ["it is some other program's database: name a docket file with -f"])
  }

  @Test func `a newer docket's file is refused and left as it is`() throws {
    try docket().queue.write { try $0.execute(sql: "PRAGMA user_version = 2") }
    let before = try bytes(path)
    let found = open(path)
    #expect(found?.cause == .badData)
    #expect(found?.message == "\(path) was written by a newer docket (file version 2)")
    #expect(try bytes(path) == before)
  }

  @Test func `nothing is written to a file that another one replaced`() throws {
    let repository = try docket()
    let old = try bytes(path)
    try Data(old).write(to: URL(fileURLWithPath: path + ".new"))
    rename(path, path + ".old")
    rename(path + ".new", path)
    let fault = #expect(throws: FileFault.self) {
      try repository.run(someone()) { _ = try $0.makeAction("Where nobody looks") }
    }
    #expect(fault?.cause == .busy)
    #expect(fault?.message == "\(path) was moved away or replaced while it was being opened")
    #expect(try bytes(path + ".old") == old)
    #expect(try bytes(path) == old)
  }

  @Test(arguments: [
    "CREATE TABLE more (x)", "CREATE VIEW more AS SELECT 1", "CREATE INDEX more ON action (title)",
    "CREATE TRIGGER more AFTER INSERT ON action BEGIN DELETE FROM person; END",
    "DROP TRIGGER change_is_never_altered; CREATE TABLE more (x)",
    "DROP TABLE person; CREATE VIEW person AS SELECT 1 AS subject",
    "CREATE TEMP TABLE more (x); CREATE TABLE change_2 AS SELECT * FROM change",
  ])
  func `a schema that is not ours is refused`(sql: String) throws {
    try docket().queue.write { try $0.execute(sql: sql) }
    #expect(open(path)?.message.hasSuffix("that docket did not make") == true)
  }

  @Test(arguments: [
    ("DROP TRIGGER change_is_never_altered", "trigger change_is_never_altered"),
    ("DROP TABLE person", "index person_by_code, index person_by_name, table person"),
  ])
  func `a schema that lacks something of ours is refused by its name`(sql: String, name: String)
    throws
  {
    try docket().queue.write { try $0.execute(sql: sql) }
    #expect(open(path)?.message == "\(path) is damaged: it lacks \(name)")
  }

  @Test func `a trigger that hides behind a name of SQLite's is refused`() throws {
    let repository = try docket()
    try repository.queue.writeWithoutTransaction { db in
      try db.execute(
        sql: """
          PRAGMA writable_schema = ON;
          INSERT INTO sqlite_schema (type, name, tbl_name, rootpage, sql) VALUES
            ('trigger', 'sqlite_stat1', 'file', 0,
             'CREATE TRIGGER sqlite_stat1 AFTER INSERT ON file BEGIN DELETE FROM person; END');
          PRAGMA writable_schema = OFF;
          """)
    }
    #expect(open(path)?.cause == .badData)
  }

  @Test func `a file that another program writes is busy, within the time allowed`() throws {
    _ = try docket()
    let patient = try Repository.open(at: path, busyTimeout: 0.2)
    let other = try DatabaseQueue(path: path)
    let before = try patient.fingerprint()
    try other.writeWithoutTransaction { db in
      try db.execute(sql: "BEGIN IMMEDIATE")
      let start = ContinuousClock.now
      let found = fault { try patient.run(someone()) { _ = try $0.createCoalition(code: "DC-X") } }
      #expect(found?.cause == .busy)
      #expect(ContinuousClock.now - start < .seconds(5))
      #expect(try patient.fingerprint() == before)
      try db.execute(sql: "COMMIT")
    }
    try patient.run(someone()) { _ = try $0.createCoalition(code: "DC-X") }
  }
}
