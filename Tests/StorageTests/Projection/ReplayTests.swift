import Domain
import GRDB
import TestSupport
import Testing

@testable import Storage

struct ReplayTests {
  @Test(.repeatable(), arguments: Histories.seeds)
  func `after a random history the projection is a replay of the log`(seed: UInt64) throws {
    let repository = try Repository.inMemory(home: seed % 2 == 0 ? "DC-CIV" : nil)
    var history = RandomHistory(repository, seed: seed)
    try history.run(60)
    #expect(try repository.read { try $0.differencesFromReplay() } == [], "seed \(seed)")
    try repository.expectSound("seed \(seed)")
    let names = Set(try repository.log().map(\.name))
    #expect(history.acknowledged.allSatisfy { names.contains($0) }, "seed \(seed)")
    #expect(names.count == history.acknowledged.count, "seed \(seed)")
    #expect(history.done > history.refused, "seed \(seed): too much is refused")
  }

  @Test(.repeatable(), arguments: Histories.seeds.prefix(6))
  func `after every single step the projection is a replay of the log`(seed: UInt64) throws {
    let repository = try Repository.inMemory()
    var history = RandomHistory(repository, seed: seed)
    try history.run(25) { history in
      try history.repository.expectSound("seed \(seed), after \(history.done) steps")
    }
  }

  @Test(.repeatable(), arguments: Histories.seeds)
  func `copies edited apart and united in either order are the same`(seed: UInt64) throws {
    let first = try Repository.inMemory()
    var shared = RandomHistory(first, seed: seed)
    try shared.run(25)
    let second = try first.copy()
    var left = RandomHistory(first, seed: seed &+ 1_000)
    var right = RandomHistory(second, seed: seed &+ 2_000)
    try left.run(20)
    try right.run(20)
    let one = try first.union(second)
    let other = try second.union(first, otherFirst: seed % 2 == 0)
    #expect(try one.fingerprint() == other.fingerprint(), "seed \(seed)")
    #expect(try one.contents() == other.contents(), "seed \(seed)")
    try one.expectSound("seed \(seed)")
    let names = Set(try one.log().map(\.name))
    for name in shared.acknowledged + left.acknowledged + right.acknowledged {
      #expect(names.contains(name), "seed \(seed)")
    }
    var onwards = RandomHistory(one, seed: seed &+ 3_000)
    try onwards.run(20)
    try one.expectSound("seed \(seed), after the union")
  }

  @Test func `a projection that is not a replay is found and repaired`() throws {
    let repository = try Repository.inMemory()
    var history = RandomHistory(repository, seed: 7)
    try history.run(40)
    let contents = try repository.contents()
    try repository.queue.write { db in
      try db.execute(sql: "UPDATE person SET name = 'Somebody Else'")
      try db.execute(sql: "UPDATE summary SET hash = zeroblob(32) WHERE length(prefix) = 1")
      try db.execute(sql: "UPDATE entry SET batch = zeroblob(16)")
    }
    let found = try repository.diagnose().findings
    #expect(found.contains { $0.hasPrefix("table person differs from a replay of the log") })
    #expect(found.contains { $0.hasPrefix("table summary differs from a replay of the log") })
    #expect(found.contains { $0.hasPrefix("table entry differs from a replay of the log") })
    try repository.repairProjection()
    #expect(try repository.contents() == contents)
    try repository.expectSound()
  }
}
