import Domain
import Testing

@testable import Storage

/// A step on a state on which copies disagree.
struct DisagreementTests {
  let first: Repository
  let second: Repository
  let action: Subject
  let proposal: Subject

  init() throws {
    first = try Repository.inMemory(home: "DC-CIV")
    (action, proposal) = try first.run(someone(seed: 1)) { transaction in
      (
        try transaction.create(
          .action, Edit(set: [Field.title: "One", Field.status: ActionStatus.open.json])),
        try transaction.create(
          .proposal, Edit(set: [Field.title: "Two", Field.status: ProposalStatus.discussion.json]))
      )
    }
    second = try first.copy(home: "DC-CIV")
  }

  private func close(_ repository: Repository) throws {
    try repository.run(someone(now: morning + 5, seed: 2)) {
      try $0.take(.close(result: "sent", override: nil) as ActionStep, with: action)
    }
  }

  private func review(_ repository: Repository) throws {
    try repository.run(someone(now: morning + 9, seed: 3)) {
      try $0.take(.review(what: "the draft") as ActionStep, with: action)
    }
  }

  @Test func `it must be allowed from each of them, else how to settle it is said`() throws {
    try close(first)
    try review(second)
    let union = try first.union(second)
    let refused = try #require(
      refusal {
        try union.run(someone(now: morning + 20, seed: 4)) {
          try $0.take(.cancel(reason: "too late") as ActionStep, with: action)
        }
      })
    #expect(refused.message.hasPrefix("copies disagree on the state of A-1, "))
    #expect(refused.message.contains("for one of these: cannot cancel A-1: it is done since "))
    #expect(refused.message.contains("review (") && refused.message.contains(" or done ("))
    #expect(
      refused.hints == ["docket conflicts keep A-1 status 1", "docket conflicts keep A-1 status 2"])
    #expect(try union.state(action).history.candidates(for: Field.status).count == 2)
  }

  @Test func `taking one of the two back settles it, as the hints say`() throws {
    try close(first)
    try review(second)
    let union = try first.union(second)
    let closing = try #require(
      union.state(action).history.candidates(for: Field.status).last?.entry.change)
    #expect(closing.edit.set[Field.status]?["is"]?.string == "done")
    try union.run(someone(now: morning + 20, seed: 4)) { transaction in
      _ = try transaction.undo(batch: closing.batch)
      try transaction.take(.cancel(reason: "too late") as ActionStep, with: action)
    }
    #expect(try union.state(action).history.candidates(for: Field.status).count == 1)
    try union.expectSound()
  }

  @Test func `a step that each of them allows settles it`() throws {
    try first.run(someone(now: morning + 5, seed: 2)) {
      try $0.take(.wait(on: .name("somebody"), why: "them") as ActionStep, with: action)
    }
    try review(second)
    let union = try first.union(second)
    try union.run(someone(now: morning + 20, seed: 4)) {
      try $0.take(.close(result: "sent", override: nil) as ActionStep, with: action)
    }
    #expect(try union.contents()["conflict"] == [])
    try union.expectSound()
  }

  @Test func `a proposal that is withdrawn in one copy is not put into last call`() throws {
    try first.run(someone(now: morning + 5, seed: 2)) {
      try $0.take(.withdraw(reason: "no") as ProposalStep, with: proposal)
    }
    try second.run(someone(now: morning + 9, seed: 3)) {
      try $0.take(.lastCall(until: nil) as ProposalStep, with: proposal)
    }
    let union = try first.union(second)
    let refused = try #require(
      refusal {
        try union.run(someone(now: morning + 20, seed: 4)) {
          try $0.take(.discuss(reason: "new facts") as ProposalStep, with: proposal)
        }
      })
    #expect(refused.message.contains("copies disagree on the state of P-1"))
    #expect(refused.message.contains("last-call (") && refused.message.contains("withdrawn ("))
  }
}
