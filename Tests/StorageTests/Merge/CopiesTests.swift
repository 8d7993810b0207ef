import Domain
import TestSupport
import Testing

@testable import Storage

struct CopiesTests {
  /// Whatever people do with copies, in the end all whole copies are equal, and nothing is lost.
  @Test(.repeatable(), arguments: Histories.ofCopies)
  func `copies that were edited apart and merged hold the same, and all of it`(seed: UInt64) throws
  {
    var copies = try Copies(seed: seed)
    try copies.run(22)
    try copies.mergeAll()
    let first = copies.whole[0].repository
    let names = Set(try first.log().map(\.name))
    #expect(copies.acknowledged.allSatisfy(names.contains), "seed \(seed)")
    #expect(names.count == Set(copies.acknowledged).count, "seed \(seed)")
    #expect(try first.read { try $0.differencesFromReplay() } == [], "seed \(seed)")
    #expect(try first.read { try $0.damagedChanges() } == [], "seed \(seed)")
    let (fingerprint, contents) = (try first.fingerprint(), try first.contents())
    let conflicts = try first.conflictLines()
    let log = try first.read { try $0.log(LogFilter()).map(\.batch) }
    for copy in copies.whole.dropFirst() {
      #expect(try copy.repository.fingerprint() == fingerprint, "seed \(seed)")
      #expect(try copy.repository.contents() == contents, "seed \(seed)")
      let order = try copy.repository.read { try $0.log(LogFilter()).map(\.batch) }
      #expect(order == log, "seed \(seed)")
      let others = try copy.repository.conflictLines()
      #expect(others == conflicts, "seed \(seed): \(Set(others).symmetricDifference(conflicts))")
    }
    for slice in copies.slices {
      let held = Set(try slice.repository.log().map(\.name))
      #expect(held.isSubset(of: names), "seed \(seed)")
      try slice.repository.expectSound("seed \(seed)")
    }
  }
}
