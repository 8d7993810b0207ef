import Domain
import Foundation
import GRDB
import Testing

@testable import Storage

struct SummaryTests {
  /// The tree as the schema describes it, computed from all names at once.
  private func tree(_ names: [ChangeName]) -> (rows: [[UInt8]: [UInt8]], fingerprint: String) {
    var rows: [[UInt8]: [UInt8]] = [:]
    let sorted = names.map(\.bytes).sorted { $0.lexicographicallyPrecedes($1) }
    for (leaf, members) in Dictionary(grouping: sorted, by: { Array($0.prefix(2)) }) {
      rows[leaf] = Hashing.sha256(members.flatMap { $0 })
    }
    func above(_ length: Int) -> [[UInt8]] {
      rows.keys.filter { $0.count == length }.sorted { $0.lexicographicallyPrecedes($1) }
    }
    for (branch, leaves) in Dictionary(grouping: above(2), by: { Array($0.prefix(1)) }) {
      rows[branch] = Hashing.sha256(leaves.flatMap { $0 + (rows[$0] ?? []) })
    }
    let top = Hashing.sha256(above(1).flatMap { $0 + (rows[$0] ?? []) })
    return (rows, ChangeName(digest: top).description)
  }

  private func stored(_ repository: Repository) throws -> [[UInt8]: [UInt8]] {
    try repository.read { snapshot in
      Dictionary(
        uniqueKeysWithValues: try Row.fetchAll(snapshot.db, sql: "SELECT prefix, hash FROM summary")
          .map { ([UInt8]($0[0] as Data), [UInt8]($0[1] as Data)) })
    }
  }

  @Test func `the stored tree is the one of all names at once`() throws {
    let repository = try Repository.inMemory()
    var history = RandomHistory(repository, seed: 3)
    try history.run(60)
    let tree = tree(try repository.log().map(\.name))
    #expect(try stored(repository) == tree.rows)
    #expect(try repository.fingerprint() == tree.fingerprint)
  }

  /// Names at the ends of their prefixes, where ranges are easily wrong by one.
  @Test func `names at the edges of a prefix are counted with it`() throws {
    let repository = try Repository.inMemory()
    let edges: [[UInt8]] = [
      [0, 0], [0, 1], [0, 255], [1, 0], [254, 255], [255, 0], [255, 254], [255, 255],
    ]
    let names = edges.flatMap { edge in
      [UInt8(0), 255].map { ChangeName(digest: edge + [UInt8](repeating: $0, count: 30)) }
    }
    try repository.queue.write { db in
      for name in names {
        try db.execute(
          sql: "INSERT INTO change (name, body) VALUES (?, x'7b7d')", arguments: [Data(name.bytes)])
        try Summary.update(for: [name], in: db)
      }
    }
    #expect(try stored(repository) == tree(names).rows)
    #expect(try repository.fingerprint() == tree(names).fingerprint)
  }

  @Test func `a fingerprint tells every change, and no order`() throws {
    let repository = try Repository.inMemory()
    var history = RandomHistory(repository, seed: 5)
    try history.run(12)
    let bodies = try repository.log().map(\.body)
    let whole = try repository.fingerprint()
    var found: Set<String> = [whole]
    for offset in bodies.indices.prefix(8) {
      let part = try Repository.inMemory()
      var rest = bodies
      rest.remove(at: offset)
      try part.take(rest)
      #expect(try found.insert(part.fingerprint()).inserted)
      try part.take([bodies[offset]])
      #expect(try part.fingerprint() == whole)
    }
    let reversed = try Repository.inMemory()
    for body in bodies.reversed() { try reversed.take([body]) }
    #expect(try reversed.fingerprint() == whole)
  }

  /// Two copies, the second one step ahead, with the summary of one of them made false.
  private func copies(_ isOwn: Bool, _ sql: String?) throws -> TwoCopies {
    let copies = try TwoCopies { copies, file in
      for number in 0..<20 { try copies.run(file) { _ = try $0.makeAction("Item \(number)") } }
    }
    let one = isOwn ? copies.here : copies.there
    let before = try stored(one)
    if let sql {
      try one.queue.write { try $0.execute(sql: sql) }
    } else {
      // As of a step before.
      try copies.run(one) { _ = try $0.makeAction("One more") }
      try one.queue.write { db in
        try db.execute(sql: "DELETE FROM summary")
        for (prefix, hash) in before {
          try db.execute(
            sql: "INSERT INTO summary (prefix, hash) VALUES (?, ?)",
            arguments: [Data(prefix), Data(hash)])
        }
      }
    }
    return copies
  }

  @Test(arguments: ["DELETE FROM summary", nil])
  func `nothing new is not believed of another file whose summary is false`(_ sql: String?) throws {
    let copies = try copies(false, sql)
    let path = copies.there.path
    let merge = #expect(throws: FileFault.self) {
      try copies.merge(copies.there, into: copies.here)
    }
    let fault = "\(path) is damaged: its summary is not what its changes make"
    #expect(merge?.message == fault)
    #expect(merge?.hints.last == "docket -f \(path) doctor")
    let diff = #expect(throws: FileFault.self) { try copies.here.differences(from: path) }
    #expect(diff?.message == fault)
    try copies.there.repairProjection()
    let outcome = try copies.merge(copies.there, into: copies.here)
    #expect(outcome.receipts[0].tookIn == (sql == nil ? 1 : 0))
    #expect(try copies.here.fingerprint() == copies.there.fingerprint())
  }

  @Test func `a false summary of the own file is told as such`() throws {
    let copies = try copies(true, nil)
    let fault = #expect(throws: FileFault.self) {
      try copies.merge(copies.there, into: copies.here)
    }
    #expect(fault?.message == "this file is damaged: its summary is not what its changes make")
    #expect(fault?.hints == ["docket -f \(copies.here.path) doctor"])
  }
}
