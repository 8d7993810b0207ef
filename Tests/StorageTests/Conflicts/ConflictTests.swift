import Domain
import Reports
import TestSupport
import Testing

@testable import Storage

/// What only the combination of two copies makes, and what ends it.
struct ConflictTests {
  private static let adopted: ConclusionDraft = {
    var draft = ConclusionDraft(outcome: .adopted, text: "Yes")
    draft.override = "no time"
    return draft
  }()

  private func withProposal() throws -> (TwoCopies, Subject) {
    var proposal: Subject?
    let copies = try TwoCopies { copies, file in
      proposal = try copies.run(file) { try $0.makeProposal("Freedom from Harm") }
    }
    return (copies, try #require(proposal))
  }

  private func withAction() throws -> (TwoCopies, Subject) {
    var action: Subject?
    let copies = try TwoCopies { copies, file in
      action = try copies.run(file) { try $0.makeAction("Send the points") }
    }
    return (copies, try #require(action))
  }

  private func concern(_ copies: TwoCopies, about proposal: Subject) throws -> Subject {
    try copies.run(copies.there, by: "tatiana") {
      try $0.raiseConcern(about: proposal, text: "a new layer", isBlocking: true, from: nil)
    }
  }

  @Test(arguments: ["dissent", "withdraw", "reopen"])
  func `a conclusion that had not seen a concern is one`(_ settling: String) throws {
    let (copies, proposal) = try withProposal()
    let concern = try concern(copies, about: proposal)
    try copies.run(copies.here) { try $0.take(.conclude(Self.adopted), with: proposal) }
    let found = try #require(try copies.meet().first)
    #expect(found.cause == .unseenConcern)
    #expect(found.name == "P-1")
    #expect(found.subjects == [proposal, concern])
    #expect(found.candidates.map(\.value) == ["C-1: a new layer"])
    #expect(try copies.isFlagged(proposal) == true)
    #expect(try copies.isFlagged(concern) == true)
    #expect(try copies.here.read { try $0.conflicts(of: concern) }.count == 1)
    try copies.run(copies.here) { transaction in
      switch settling {
      case "dissent": try transaction.take(.dissent(reason: "it stands"), with: concern)
      case "withdraw":
        try transaction.take(.withdraw(reason: nil, override: "agreed"), with: concern)
      default:
        try transaction.take(.reopen(reason: "heard too late") as ProposalStep, with: proposal)
      }
    }
    try copies.expectSettled()
  }

  @Test func `a conclusion that had seen every concern settled is none`() throws {
    let (copies, proposal) = try withProposal()
    let concern = try concern(copies, about: proposal)
    try copies.run(copies.there) {
      try $0.take(.withdraw(reason: nil, override: "agreed"), with: concern)
    }
    try copies.run(copies.here) { try $0.take(.conclude(Self.adopted), with: proposal) }
    #expect(try copies.meet().isEmpty)
  }

  @Test func `closed here and started there is one, and a step must be allowed from both`() throws {
    let (copies, action) = try withAction()
    try copies.run(copies.here) {
      try $0.take(.close(result: "sent", override: nil), with: action)
    }
    try copies.run(copies.there) {
      try $0.take(.wait(on: .name("them"), why: "late"), with: action)
    }
    let found = try #require(try copies.meet().first)
    #expect((found.cause, found.field, found.name) == (.values, "status", "A-1"))
    #expect(
      found.settling == [
        "docket conflicts keep A-1 status 1", "docket conflicts keep A-1 status 2",
      ])
    let refused = refusal {
      try copies.run(copies.here) {
        try $0.take(.reopen(reason: "again") as ActionStep, with: action)
      }
    }
    #expect(refused?.message.contains("copies disagree on the state of A-1") == true)
    #expect(refused?.hints.contains { $0.hasPrefix("docket conflicts") } == true)
    try copies.run(copies.here) {
      try $0.settleConflict(keeping: 2, or: nil, of: "status", in: "a1")
    }
    #expect(try Action(copies.here.state(action))?.status?.state == .done)
    try copies.expectSettled()
  }

  @Test func `a step that both states allow settles them`() throws {
    let (copies, action) = try withAction()
    try copies.run(copies.here) { try $0.take(.review(what: "a draft"), with: action) }
    try copies.run(copies.there) {
      try $0.take(.wait(on: .name("them"), why: "late"), with: action)
    }
    #expect(try copies.meet().count == 1)
    try copies.run(copies.here) {
      try $0.take(.close(result: "sent", override: nil), with: action)
    }
    try copies.expectSettled()
  }

  @Test func `closed here and a title edited there is none`() throws {
    let (copies, action) = try withAction()
    try copies.run(copies.here) {
      try $0.take(.close(result: "sent", override: nil), with: action)
    }
    try copies.run(copies.there) {
      try $0.append(Edit(set: [Field.title: "Send all points"]), to: action)
    }
    #expect(try copies.meet().isEmpty)
  }

  @Test(arguments: [Link.Relation.dependsOn, .supersedes])
  func `links that lead in a circle when put together are one`(_ relation: Link.Relation) throws {
    var actions: [Subject] = []
    let copies = try TwoCopies { copies, file in
      for title in ["One", "Two", "Three"] {
        actions.append(try copies.run(file) { try $0.makeAction(title) })
      }
    }
    try copies.run(copies.here) {
      try $0.link(actions[0], relation, actions[1])
      try $0.link(actions[1], relation, actions[2])
    }
    try copies.run(copies.there) { try $0.link(actions[2], relation, actions[0]) }
    let found = try #require(try copies.meet().first)
    #expect((found.cause, found.name, found.field) == (.circle, "A-1", relation.rawValue))
    #expect(found.subjects == actions)
    #expect(found.settling.last == "docket link A-3 \(relation.rawValue) A-1 --remove")
    for action in actions { #expect(try copies.isFlagged(action) == true) }
    try copies.run(copies.here) {
      try $0.append(
        Edit(remove: [Field.links: [Link(relation, .subject(actions[0])).json]]), to: actions[2])
    }
    try copies.expectSettled()
  }

  @Test func `two positions of one person are one, told by the proposal`() throws {
    let (copies, proposal) = try withProposal()
    for (copy, kind) in [(copies.here, PositionKind.support), (copies.there, .object)] {
      try copies.run(copy, by: "ana") { _ = try $0.setPosition(kind, on: proposal, reason: nil) }
    }
    let found = try #require(try copies.meet().first)
    #expect((found.name, found.field) == ("P-1", "position:ana"))
    #expect(found.settling[1] == "docket conflicts keep P-1 position:ana 2")
    #expect(try copies.isFlagged(proposal) == true)
    #expect(try copies.here.read { try $0.details(of: proposal) }.conflicts.count == 2)
    try copies.run(copies.here) {
      try $0.settleConflict(keeping: 2, or: nil, of: "position:ana", in: "P-1")
    }
    try copies.expectSettled()
    #expect(try copies.isFlagged(proposal) == false)
  }

  @Test func `what is no conflict and a number that is none are refused`() throws {
    let (copies, action) = try withAction()
    for (copy, text) in [(copies.here, "2017-12-20"), (copies.there, "2018-01-20")] {
      let due = DueDay(day: day(text), reason: nil).json
      try copies.run(copy) { try $0.append(Edit(set: [Field.due: due]), to: action) }
    }
    #expect(try copies.meet().count == 1)
    for (number, field, name) in [(3, "due", "A-1"), (0, "due", "A-1"), (1, "title", "A-1")] {
      #expect(
        refusal {
          try copies.run(copies.here) {
            try $0.settleConflict(keeping: number, or: nil, of: field, in: name)
          }
        } != nil)
    }
    #expect(try copies.conflicts().count == 1)
  }

  @Test func `a merge tells the conflicts that it brought from those that stood`() throws {
    let (copies, action) = try withAction()
    for (copy, title) in [(copies.here, "Two"), (copies.there, "Three")] {
      try copies.run(copy) {
        try $0.append(Edit(set: [Field.title: .string(title)]), to: action)
      }
    }
    #expect(try copies.merge(copies.there, into: copies.here).stoodBefore.isEmpty)
    try copies.run(copies.there) {
      try $0.append(Edit(set: [Field.text: "by Friday"]), to: action)
    }
    let again = try copies.merge(copies.there, into: copies.here)
    #expect(again.conflicts.map(\.field) == ["title"])
    #expect(again.stoodBefore == Set(again.conflicts.map(\.key)))
    let idle = try copies.merge(copies.there, into: copies.here)
    #expect(idle.conflicts.isEmpty)
    #expect(idle.receipts[0].tookIn == 0)
  }
}
