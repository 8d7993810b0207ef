import Domain
import Foundation
import GRDB
import Reports
import TestSupport
import Testing

@testable import Storage

/// Changes that no docket of today writes, in a file that somebody merges.
struct StrangeChangeTests {
  let hostile: Hostile

  init() throws { hostile = try Hostile() }

  private func raw(
    _ kind: String = "action", _ edit: Edit = Edit(set: [Field.title: "x"]), at counter: Int,
    parents: [ChangeName] = [], undoes: [ChangeName] = [], id: Identifier = Hostile.id
  ) throws -> [UInt8] {
    let change = Change(
      at: morning, clock: try #require(Clock(milliseconds: morning, counter: counter)),
      actor: .name("stranger"), on: day("2017-12-07"),
      batch: Identifier(high: 7, low: UInt64(counter)),
      subject: Subject(kindName: kind, id: id), parents: parents, undoes: undoes, edit: edit)
    return change.json.canonical
  }

  @Test func `a clock that is not ahead of its parent's rejects the merge`() throws {
    let root = try hostile.insert(Hostile.body(at: 5))
    for counter in [4, 5] {
      let other = try Hostile()
      try other.insert(Hostile.body(at: 5))
      try other.insert(try raw(at: counter, parents: [root]))
      #expect(try other.attempt().merge?.cause == .badData)
    }
  }

  @Test func `a parent of something else, and an undo of what it does not follow, reject it`()
    throws
  {
    let root = try hostile.insert(Hostile.body(at: 5))
    let stranger = Identifier(high: 9, low: 9)
    try hostile.insert(try raw(at: 6, parents: [root], id: stranger))
    #expect(
      try hostile.attempt().merge?.message.hasSuffix("it rests on a change of something else")
        == true)
    let other = try Hostile()
    let first = try other.insert(Hostile.body(at: 5))
    try other.insert(try raw("action", Edit(), at: 6, undoes: [first]))
    #expect(
      try other.attempt().merge?.message.hasSuffix("it undoes what it does not descend from")
        == true)
    let kind = try Hostile()
    let known = try kind.insert(Hostile.body(at: 5))
    try kind.insert(try raw("proposal", at: 6, parents: [known]))
    #expect(try kind.attempt().merge?.cause == .badData)
  }

  @Test func `a known id under another kind is another subject`() throws {
    try hostile.insert(Hostile.body(at: 5))
    let edit = Edit(set: [Field.reference: "CIV:P-9", Field.title: "Other"])
    try hostile.insert(try raw("proposal", edit, at: 6))
    try hostile.own.run(someone(seed: 70)) { _ = try $0.merge([hostile.path]) }
    try hostile.own.expectSound()
    #expect(try hostile.own.shown(Subject(.action, Hostile.id)) == "A-9")
    #expect(try hostile.own.shown(Subject(.proposal, Hostile.id)) == "P-9")
  }

  @Test func `kinds that only look the same stay apart`() throws {
    let edit = Edit(set: [Field.title: "x"])
    try hostile.insert(try raw("traité", edit, at: 5))
    try hostile.insert(try raw("traite\u{301}", edit, at: 6))
    try hostile.own.run(someone(seed: 70)) { _ = try $0.merge([hostile.path]) }
    try hostile.own.expectSound()
  }

  @Test func `an unknown kind, field and format are taken, kept and merged on`() throws {
    try hostile.insert(Hostile.body(#""title":"Nine""#, #""title":"Nine","weight":{"kg":3}"#))
    try hostile.insert(
      try raw("treaty", Edit(set: ["parties": ["a", "b"]]), at: 6, id: Identifier(high: 9, low: 1)))
    try hostile.insert(
      Array(
        String(decoding: try raw(at: 7, id: Identifier(high: 9, low: 2)), as: UTF8.self)
          .replacing(#""format":1"#, with: #""format":2,"future":true"#).utf8))
    try hostile.edit("PRAGMA user_version = 7")
    #expect(throws: FileFault.self) { _ = try Repository.open(at: hostile.path) }
    let outcome = try hostile.own.run(someone(seed: 70)) { try $0.merge([hostile.path]) }
    #expect(outcome.receipts[0].tookIn == 3)
    #expect(outcome.receipts[0].strange == 3)
    try hostile.own.expectSound()
    let third = try Repository.create(at: hostile.folder.file("third.docket"), home: "DC-X")
    try third.run(someone(seed: 71)) { _ = try $0.merge([hostile.own.path]) }
    #expect(try third.fingerprint() == hostile.own.fingerprint())
    #expect(try third.contents()["stranger"] == hostile.own.contents()["stranger"])
  }

  @Test func `what needs a newer docket is shown by name, and in no other words`() throws {
    try hostile.insert(
      Hostile.body(#""format":1"#, #""format":2,"future":true"#))
    try hostile.insert(
      try raw(
        "action", Edit(set: [Field.reference: "nine", Field.title: "Malformed"]), at: 6,
        id: Identifier(high: 9, low: 1)))
    try hostile.insert(
      try raw("action", Edit(set: [Field.title: "Unmade"]), at: 7, id: Identifier(high: 9, low: 2)))
    try hostile.insert(
      try raw("treaty", Edit(set: ["parties": ["a"]]), at: 8, id: Identifier(high: 9, low: 3)))
    let outcome = try hostile.own.run(someone(seed: 70)) { try $0.merge([hostile.path]) }
    #expect(outcome.receipts[0].strange == 4)
    #expect(
      outcome.receipts[0].lines.map { "\($0.name), \($0.text)" } == [
        "A-9, new: Nine", "an action without a reference, new: Malformed",
        "an action without a reference, edits it: title",
        "a treaty, does what needs a newer docket with it",
      ])
    let strangers = try hostile.own.read { try $0.status(on: day("2017-12-08")).strangers }
    #expect(
      strangers.map { "\($0.name), \($0.remark)" } == [
        "A-9, Nine: format", "an action without a reference, Malformed: \(Field.reference)",
        "an action without a reference, Unmade: \(Field.reference)", "a treaty, ",
      ])
    let nine = Subject(.action, Hostile.id)
    #expect(try hostile.own.read { try $0.details(of: nine).strangeFields } == ["format"])
    #expect(
      try hostile.own.read { try $0.status(on: day("2017-12-08"), most: 1).strangers.count } == 4)
    try hostile.own.expectSound()
  }

  @Test func `a clock in the year 9999 is taken, and followed`() throws {
    try hostile.insert(Hostile.body("[\(morning),", "[\(Clock.lastMillisecond),"))
    let outcome = try hostile.own.run(someone(seed: 70)) { try $0.merge([hostile.path]) }
    #expect(outcome.receipts[0].daysAhead == (Clock.lastMillisecond - morning) / oneDay)
    let made = try hostile.own.run(someone(seed: 71)) { try $0.makeAction("After") }
    let clock = try #require(try hostile.own.state(made).history.entries.first?.change.clock)
    #expect(clock.milliseconds == Clock.lastMillisecond)
    #expect(clock.counter == 6)
  }

  @Test func `a clock that none can follow is refused, and the one before it is followed`() throws {
    func body(_ milliseconds: Int, _ counter: Int = JSON.largestInteger) -> [UInt8] {
      Hostile.body("[\(morning),5]", "[\(milliseconds),\(counter)]")
    }
    for counter in [JSON.largestInteger, JSON.largestInteger - 1, JSON.largestInteger / 2] {
      let hostile = try Hostile()
      let name = try hostile.insert(body(Clock.lastMillisecond, counter))
      let refused = try hostile.attempt().merge
      #expect(refused?.message.contains("change \(name.description.prefix(16)) ") == true)
      #expect(refused?.message.hasSuffix("no clock can follow its own") == true)
    }
    let other = try Hostile()
    try other.insert(body(Clock.lastMillisecond - 1))
    try other.own.run(someone(seed: 70)) { _ = try $0.merge([other.path]) }
    let made = try other.own.run(someone(seed: 71)) { try $0.makeAction("After") }
    let clock = try other.own.state(made).history.entries.first?.change.clock
    #expect(clock == Clock(milliseconds: Clock.lastMillisecond, counter: 0))
  }

  @Test func `a summary that lies hides nothing`() throws {
    try hostile.insert(Hostile.body())
    try hostile.edit("UPDATE summary SET hash = zeroblob(32)")
    try hostile.own.run(someone(seed: 70)) { _ = try $0.merge([hostile.path]) }
    #expect(try hostile.own.shown(Subject(.action, Hostile.id)) == "A-9")
    let other = try Hostile()
    try other.insert(Hostile.body())
    try other.edit("DELETE FROM summary")
    #expect(
      try other.attempt().merge?.message.hasSuffix("its summary is not what its changes make")
        == true)
  }

  @Test func `a file that was cut at any 512th byte is refused`() throws {
    let whole = try bytes(hostile.path)
    for length in stride(from: 0, to: whole.count, by: 512) {
      try Data(whole.prefix(length)).write(to: URL(fileURLWithPath: hostile.path))
      let outcome = try hostile.attempt("cut at \(length)")
      #expect(outcome.merge != nil, "cut at \(length)")
      #expect(outcome.diff != nil && outcome.open != nil, "cut at \(length)")
    }
  }

  /// Twelve places for every history that is asked for.
  @Test(.repeatable())
  func `a byte that was flipped anywhere does no harm`() throws {
    try hostile.insert(Hostile.body())
    let whole = try bytes(hostile.path)
    let seed = Rounds.seed
    var dice = SeededGenerator(seed: seed)
    let names = Set(try hostile.own.log().map(\.name)).union([ChangeName(hashing: Hostile.body())])
    for _ in 0..<12 * Histories.count {
      var bytes = whole
      let place = Int.random(in: 0..<bytes.count, using: &dice)
      bytes[place] ^= UInt8.random(in: 1...255, using: &dice)
      try Data(bytes).write(to: URL(fileURLWithPath: hostile.path))
      let outcome = try hostile.attempt("seed \(seed), byte \(place)", mayMerge: true)
      guard outcome.merge == nil else { continue }
      let copy = try Repository.inMemory(home: "DC-CIV")
      try copy.take(try hostile.own.log().map(\.body))
      try copy.run(someone("merger")) { _ = try $0.merge([hostile.path]) }
      #expect(try Set(copy.log().map(\.name)).isSubset(of: names), "seed \(seed), byte \(place)")
      try copy.expectSound("seed \(seed), byte \(place)")
    }
  }
}
