import Domain
import TestSupport
import Testing

@testable import Storage

struct ClockTests {
  let repository: Repository

  init() throws { repository = try Repository.inMemory() }

  private func add(now: Int, _ count: Int = 1, seed: UInt64) throws {
    try repository.run(someone(now: now, seed: seed)) { transaction in
      for _ in 0..<count {
        _ = try transaction.create(.action, Edit(set: [Field.title: "One"]))
      }
    }
  }

  private func clocks() throws -> [[Int]] {
    try repository.changes().map { [$0.clock.milliseconds - morning, $0.clock.counter] }
  }

  @Test func `changes of one millisecond are told apart by the counter`() throws {
    try add(now: morning, 3, seed: 1)
    try add(now: morning, 2, seed: 2)
    try add(now: morning + 1, 2, seed: 3)
    #expect(try clocks() == [[0, 0], [0, 1], [0, 2], [0, 3], [0, 4], [1, 0], [1, 1]])
  }

  @Test func `a clock that went back stays behind the newest change by the counter alone`() throws {
    try add(now: morning, seed: 1)
    try add(now: morning - oneDay, 2, seed: 2)
    try add(now: morning + 1, seed: 3)
    #expect(try clocks() == [[0, 0], [0, 1], [0, 2], [1, 0]])
    #expect(
      try repository.changes().map { $0.at - morning } == [0, -oneDay, -oneDay, 1])
    #expect(try repository.changes()[1].on == day("2017-12-06"))
  }

  @Test func `a union goes on ahead of both`() throws {
    try add(now: morning, seed: 1)
    let other = try repository.copy()
    let ahead = morning + 30 * oneDay
    try other.run(someone(now: ahead, seed: 2)) {
      _ = try $0.create(.action, Edit(set: [Field.title: "Two"]))
    }
    let union = try repository.union(other)
    try union.run(someone(now: morning + 5, seed: 3)) {
      _ = try $0.create(.action, Edit(set: [Field.title: "Three"]))
    }
    let last = try #require(try union.changes().last)
    #expect(last.clock == Clock(milliseconds: ahead, counter: 1))
  }

  @Test(.repeatable(), arguments: Histories.seeds.prefix(4))
  func `every change is ahead of its parents and of what it saw`(seed: UInt64) throws {
    var history = RandomHistory(repository, seed: seed)
    try history.run(50)
    var clocks: [ChangeName: Clock] = [:]
    let log = try repository.log().map { (name: $0.name, change: try Change(canonical: $0.body)) }
    for entry in log { clocks[entry.name] = entry.change.clock }
    for entry in log {
      for basis in entry.change.parents + entry.change.seen + entry.change.undoes {
        let earlier = try #require(clocks[basis])
        #expect(earlier < entry.change.clock, "seed \(seed)")
      }
    }
    #expect(Set(clocks.values).count == log.count, "seed \(seed)")
  }
}
