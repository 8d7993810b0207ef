import Domain
import Foundation
import TestSupport
import Testing

@testable import Storage

/// A file of DC-CIV and a plain copy of it, edited apart by people whose clocks agree.
final class TwoCopies {
  let folder: FastFolder
  let here: Repository
  private(set) var there: Repository
  private var seed: UInt64 = 100
  private var now = morning

  /// - Parameter prepare: what both copies share.
  init(_ prepare: (TwoCopies, Repository) throws -> Void = { _, _ in }) throws {
    folder = try FastFolder()
    let path = folder.file("here.docket")
    here = try Repository.create(at: path, home: "DC-CIV")
    there = here
    try prepare(self, here)
    try FileManager.default.copyItem(atPath: path, toPath: folder.file("there.docket"))
    there = try Repository.open(at: folder.file("there.docket"))
  }

  /// One command, a second after the one before, on either copy.
  @discardableResult
  func run<Value>(
    _ repository: Repository, by who: String = "olivia", reason: String? = nil,
    _ body: (Transaction) throws -> Value
  ) throws -> Value {
    seed += 1
    now += 1000
    return try repository.run(someone(who, now: now, seed: seed, reason: reason), body)
  }

  func merge(_ other: Repository, into one: Repository) throws -> MergeOutcome {
    try run(one) { try $0.merge([other.path]) }
  }

  /// Merges both ways, sees that both copies hold the same and show the same conflicts, and
  /// returns these.
  func meet(_ location: SourceLocation = #_sourceLocation) throws -> [Conflict] {
    let outcome = try merge(there, into: here)
    _ = try merge(here, into: there)
    #expect(try here.fingerprint() == there.fingerprint(), sourceLocation: location)
    #expect(try here.contents() == there.contents(), sourceLocation: location)
    #expect(try here.conflictLines() == there.conflictLines(), sourceLocation: location)
    try here.expectSound("", location)
    let all = try here.read { try $0.conflicts() }
    let brought = Set(outcome.conflicts.map(\.key))
    #expect(all.allSatisfy { brought.contains($0.key) }, sourceLocation: location)
    return all
  }

  func conflicts(_ repository: Repository? = nil) throws -> [Conflict] {
    try (repository ?? here).read { try $0.conflicts() }
  }

  /// Sees that nothing is in conflict here, nor there after a merge.
  func expectSettled(_ location: SourceLocation = #_sourceLocation) throws {
    #expect(try conflicts().map(\.title) == [], sourceLocation: location)
    _ = try merge(here, into: there)
    #expect(try conflicts(there).map(\.title) == [], sourceLocation: location)
  }

  func isFlagged(_ subject: Subject) throws -> Bool? {
    try here.read { try $0.item(of: subject)?.isConflicted }
  }
}

extension Transaction {
  func makeAction(_ title: String) throws -> Subject {
    try create(
      .action, Edit(set: [Field.title: .string(title), Field.status: ActionStatus.open.json]))
  }

  /// A proposal in discussion.
  func makeProposal(_ title: String) throws -> Subject {
    try create(
      .proposal,
      Edit(set: [Field.title: .string(title), Field.status: ProposalStatus.discussion.json]))
  }

  func link(_ one: Subject, _ relation: Link.Relation, _ other: Subject) throws {
    try snapshot.refuseCycle(relation, from: one, to: other)
    try append(
      Edit(add: [Field.links: [Link(relation, .subject(other)).json]]), to: one, seen: [other])
  }
}
