import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Storage

/// Files that may not be written. The system refuses root nothing, so that these run for others.
@Suite(.enabled(if: geteuid() != 0, "root writes through modes"))
struct ReadOnlyFileTests {
  let folder: FastFolder
  let path: String
  let fingerprint: String

  init() throws {
    folder = try FastFolder()
    path = folder.file("t.docket")
    let repository = try Repository.create(at: path, home: "DC-CIV")
    var history = RandomHistory(repository, seed: 4)
    try history.run(6)
    fingerprint = try repository.fingerprint()
  }

  private func with(_ mode: Int, on path: String, _ body: () throws -> Void) throws {
    let manager = FileManager.default
    let isFolder = path == folder.path
    try manager.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    defer {
      try? manager.setAttributes(
        [.posixPermissions: isFolder ? 0o755 : 0o644], ofItemAtPath: path)
    }
    try body()
  }

  private func cause(_ body: () throws -> Void) -> FileFault.Cause? {
    #expect(throws: FileFault.self, performing: body)?.cause
  }

  private func add(_ repository: Repository) throws {
    try repository.run(someone(seed: 9)) { _ = try $0.createCoalition(code: "DC-X") }
  }

  @Test func `a read-only file in a read-only folder is read, and refused to writers`() throws {
    let before = try bytes(path)
    try with(0o444, on: path) {
      try with(0o555, on: folder.path) {
        let repository = try Repository.open(at: path)
        try repository.expectSound()
        #expect(try repository.fingerprint() == fingerprint)
        #expect(cause { try add(repository) } == .permission)
      }
    }
    #expect(try bytes(path) == before)
  }

  @Test func `a writable file in a read-only folder is read, and refused to writers`() throws {
    try with(0o555, on: folder.path) {
      let repository = try Repository.open(at: path)
      #expect(try repository.fingerprint() == fingerprint)
      #expect(cause { try add(repository) } == .permission)
      #expect(try repository.fingerprint() == fingerprint)
      let other = folder.file("new.docket")
      #expect(cause { _ = try Repository.create(at: other, home: nil) } == .cannotCreate)
    }
  }

  @Test func `a file that may not be read is refused as that`() throws {
    try with(0o000, on: path) {
      #expect(cause { _ = try Repository.open(at: path) } == .permission)
    }
  }

  @Test func `a rollback that is due in a read-only folder is refused as that`() throws {
    let queue = try DatabaseQueue(path: path)
    let dead = folder.file("dead.docket")
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA cache_size = 1; BEGIN IMMEDIATE; DELETE FROM summary")
      try db.execute(sql: "UPDATE entry SET actor = actor || hex(zeroblob(20000))")
      for end in ["", "-journal"] {
        try FileManager.default.copyItem(atPath: path + end, toPath: dead + end)
      }
      try db.execute(sql: "ROLLBACK")
    }
    try with(0o444, on: dead) {
      try with(0o555, on: folder.path) {
        #expect(cause { _ = try Repository.open(at: dead).fingerprint() } == .permission)
      }
    }
    #expect(try Repository.open(at: dead).fingerprint() == fingerprint)
  }
}
