import Domain
import GRDB
import Schema
import Testing

@testable import Storage

struct SchemaFingerprintTests {
  @Test func `the fingerprint of the newest schema is the known one`() throws {
    let repository = try Repository.inMemory()
    let made = try repository.queue.read { try SchemaFingerprint.of($0) }
    #expect(SchemaFingerprint.known.count == Migration.newest)
    #expect(
      SchemaFingerprint.known.last == made, "put \(made) into SchemaFingerprint.known")
  }

  @Test func `what SQLite keeps of statistics does not make a file a stranger's`() throws {
    let repository = try Repository.inMemory()
    try repository.queue.write { try $0.execute(sql: "ANALYZE") }
    #expect(try repository.queue.read { try SchemaFingerprint.isOurs($0) })
  }
}
