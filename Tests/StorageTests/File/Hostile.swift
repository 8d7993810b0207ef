import Domain
import Foundation
import GRDB
import Reports
import TestSupport
import Testing

@testable import Storage

/// A sound file of ours, and a stranger's beside it, in a folder in which nothing else may change.
final class Hostile {
  let folder: FastFolder
  let own: Repository
  let path: String
  private let ownBytes: [UInt8]
  static let id = Identifier(high: 0x0190_0000_0000_7000, low: 0x8000_0000_0000_00FF)

  init() throws {
    folder = try FastFolder()
    own = try Repository.create(at: folder.file("own.docket"), home: "DC-CIV")
    try own.run(someone()) { _ = try $0.makeAction("Send the points") }
    path = folder.file("other.docket")
    try FileManager.default.copyItem(atPath: own.path, toPath: path)
    ownBytes = try bytes(own.path)
  }

  /// Changes the stranger's file with SQL, by a connection that trusts everything.
  func edit(_ body: (Database) throws -> Void) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA ignore_check_constraints = ON; PRAGMA synchronous = OFF")
      try body(db)
    }
    try queue.close()
  }

  func edit(_ sql: String) throws { try edit { try $0.execute(sql: sql) } }

  /// Puts a body into the stranger's log, under its right name unless another is given.
  @discardableResult
  func insert(_ body: [UInt8], as name: ChangeName? = nil) throws -> ChangeName {
    let name = name ?? ChangeName(hashing: body)
    try edit { db in
      try db.execute(
        sql: "INSERT INTO change (name, body) VALUES (?, ?)",
        arguments: [Data(name.bytes), Data(body)])
      try Summary.update(for: [name], in: db)
    }
    return name
  }

  /// A body with one part of its text replaced.
  static func body(
    _ old: String = "", _ new: String = "", parents: [ChangeName] = [], at counter: Int = 5
  ) -> [UInt8] {
    let edit = Edit(set: [Field.reference: "CIV:A-9", Field.title: "Nine"])
    let body = RawChangeTests.raw("action", edit, id: id, at: counter, parents: parents)
    guard !old.isEmpty else { return body }
    return Array(String(decoding: body, as: UTF8.self).replacing(old, with: new).utf8)
  }

  /// What happened when the stranger's file was merged, compared and opened.
  struct Outcome {
    var merge: FileFault?
    var diff: FileFault?
    var open: FileFault?
  }

  /// Merges, compares and opens the stranger's file, and sees that nothing was touched by it.
  func attempt(
    _ comment: Comment = "", mayMerge: Bool = false, _ location: SourceLocation = #_sourceLocation
  ) throws -> Outcome {
    var outcome = Outcome()
    let before = try bytes(path)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    outcome.diff = try fault { _ = try own.differences(from: path) }
    outcome.open = try fault { try readAll() }
    #expect(try bytes(own.path) == ownBytes, comment, sourceLocation: location)
    outcome.merge = try fault {
      var author = someone("merger", seed: 77)
      author.isDryRun = mayMerge
      try own.run(author) { _ = try $0.merge([path]) }
    }
    #expect(try bytes(own.path) == ownBytes, comment, sourceLocation: location)
    #expect(try bytes(path) == before, comment, sourceLocation: location)
    let after = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(after == names, comment, sourceLocation: location)
    return outcome
  }

  /// Opens the file as if it were ours and reads what commands read.
  private func readAll() throws {
    let repository = try Repository.open(at: path)
    let diagnosis = try repository.diagnose()
    try repository.read { snapshot in
      _ = try snapshot.status(on: .last)
      _ = try snapshot.conflicts()
      _ = try snapshot.log(LogFilter())
      for item in try snapshot.items(Filter(), on: .last) {
        _ = try snapshot.details(of: item.subject)
      }
    }
    if let finding = diagnosis.findings.first { throw FileFault(.badData, finding) }
  }

  private func fault(_ body: () throws -> Void) throws -> FileFault? {
    do {
      try body()
      return nil
    } catch let fault as FileFault {
      return fault
    } catch let refusal as Refusal {
      return FileFault(.badData, refusal.message)
    }
  }
}
