import Domain
import TestSupport
import Testing

/// Every state and every step, from the table of product.md; every guard is met.
struct ProposalRulesTests {
  static let table = StepRow.table(
    """
    discuss raised -> discussion
    discuss discussion -> cannot discuss P-1: it is in discussion | docket log P-1
    discuss last-call -> discussion
    discuss concluded -> cannot discuss P-1: it is concluded since 2017-05-19 | docket reopen P-1 -m "…"
    discuss deferred -> discussion
    discuss withdrawn -> cannot discuss P-1: it is withdrawn since 2017-05-19 | docket reopen P-1 -m "…"
    discuss superseded -> cannot discuss P-1: it is superseded since 2017-05-19 | docket show P-1 | docket undo P-1
    last-call raised -> cannot put P-1 into last call: it is raised | docket discuss P-1
    last-call discussion -> last-call
    last-call last-call -> cannot put P-1 into last call: last call 1 ended on 2017-05-16 | docket conclude P-1 OUTCOME -m "…"
    last-call concluded -> cannot put P-1 into last call: it is concluded since 2017-05-19 | docket reopen P-1 -m "…"
    last-call deferred -> cannot put P-1 into last call: it is deferred until 2017-09-01 | docket discuss P-1
    last-call withdrawn -> cannot put P-1 into last call: it is withdrawn since 2017-05-19 | docket reopen P-1 -m "…"
    last-call superseded -> cannot put P-1 into last call: it is superseded since 2017-05-19 | docket show P-1 | docket undo P-1
    conclude raised -> cannot conclude P-1: it is raised | docket discuss P-1
    conclude discussion -> cannot conclude P-1: it is in discussion, not in last call | docket last-call P-1 | docket conclude P-1 adopted -m "…" --override "…"
    conclude last-call -> concluded
    conclude concluded -> cannot conclude P-1: it is concluded since 2017-05-19 | docket log P-1
    conclude deferred -> cannot conclude P-1: it is deferred until 2017-09-01 | docket discuss P-1
    conclude withdrawn -> cannot conclude P-1: it is withdrawn since 2017-05-19 | docket reopen P-1 -m "…"
    conclude superseded -> cannot conclude P-1: it is superseded since 2017-05-19 | docket show P-1 | docket undo P-1
    override raised -> cannot conclude P-1: it is raised | docket discuss P-1
    override discussion -> concluded
    override last-call -> concluded
    override concluded -> cannot conclude P-1: it is concluded since 2017-05-19 | docket log P-1
    override deferred -> cannot conclude P-1: it is deferred until 2017-09-01 | docket discuss P-1
    override withdrawn -> cannot conclude P-1: it is withdrawn since 2017-05-19 | docket reopen P-1 -m "…"
    override superseded -> cannot conclude P-1: it is superseded since 2017-05-19 | docket show P-1 | docket undo P-1
    defer raised -> deferred
    defer discussion -> deferred
    defer last-call -> deferred
    defer concluded -> cannot defer P-1: it is concluded since 2017-05-19 | docket reopen P-1 -m "…"
    defer deferred -> deferred
    defer withdrawn -> cannot defer P-1: it is withdrawn since 2017-05-19 | docket reopen P-1 -m "…"
    defer superseded -> cannot defer P-1: it is superseded since 2017-05-19 | docket show P-1 | docket undo P-1
    withdraw raised -> withdrawn
    withdraw discussion -> withdrawn
    withdraw last-call -> withdrawn
    withdraw concluded -> cannot withdraw P-1: it is concluded since 2017-05-19 | docket reopen P-1 -m "…"
    withdraw deferred -> withdrawn
    withdraw withdrawn -> cannot withdraw P-1: it is withdrawn since 2017-05-19 | docket log P-1
    withdraw superseded -> cannot withdraw P-1: it is superseded since 2017-05-19 | docket show P-1 | docket undo P-1
    supersede raised -> superseded
    supersede discussion -> superseded
    supersede last-call -> superseded
    supersede concluded -> cannot supersede P-1: it is concluded since 2017-05-19 | docket reopen P-1 -m "…"
    supersede deferred -> superseded
    supersede withdrawn -> cannot supersede P-1: it is withdrawn since 2017-05-19 | docket reopen P-1 -m "…"
    supersede superseded -> cannot supersede P-1: it is superseded since 2017-05-19 | docket log P-1
    reopen raised -> cannot reopen P-1: it is raised | docket discuss P-1
    reopen discussion -> cannot reopen P-1: it is in discussion | docket log P-1
    reopen last-call -> cannot reopen P-1: last call 1 ended on 2017-05-16 | docket discuss P-1 -m "…"
    reopen concluded -> discussion
    reopen deferred -> discussion
    reopen withdrawn -> discussion
    reopen superseded -> cannot reopen P-1: it is superseded since 2017-05-19 | docket show P-1 | docket undo P-1
    """)

  static let steps: [String: ProposalStep] = [
    "discuss": .discuss(reason: "the text has to change"),
    "last-call": .lastCall(until: nil),
    "conclude": .conclude(ConclusionDraft(outcome: .adopted, text: "as it stands")),
    "override": .conclude(
      ConclusionDraft(outcome: .adopted, text: "as it stands", override: "the session ends")),
    "defer": .deferUntil(day("2017-09-01"), reason: "after the summer"),
    "withdraw": .withdraw(reason: "AP takes it back"),
    "supersede": .supersede(by: [Examples.id], reason: "P-9 says it better"),
    "reopen": .reopen(reason: "new facts"),
  ]

  /// On the day after the end of the last call.
  static func proposal(_ state: ProposalState) -> ProposalSituation {
    ProposalSituation(
      reference: "P-1", status: Examples.proposal(state), since: day("2017-05-19"),
      today: day("2017-05-17"), lastCalls: 1)
  }

  @Test(arguments: table)
  func `a proposal takes the steps of the table and no others`(row: StepRow) throws {
    let state = try #require(ProposalState(rawValue: row.state))
    let step = try #require(Self.steps[row.step])
    #expect(line(Self.proposal(state).after(step), \.state.rawValue) == row.outcome)
  }

  @Test func `the table of proposals holds every state and every step once`() {
    let pairs = Self.steps.keys.flatMap { step in
      ProposalState.allCases.map { "\(step) \($0.rawValue)" }
    }
    #expect(Self.table.map(\.pair).sorted() == pairs.sorted())
  }

  @Test(arguments: ProposalState.allCases)
  func `concerns and positions belong to raised, discussion and last call`(state: ProposalState) {
    let standings: [ProposalState: (String, String)] = [
      .concluded: ("it is concluded since 2017-05-19", #"docket reopen P-1 -m "…""#),
      .deferred: ("it is deferred until 2017-09-01", "docket discuss P-1"),
      .withdrawn: ("it is withdrawn since 2017-05-19", #"docket reopen P-1 -m "…""#),
      .superseded: ("it is superseded since 2017-05-19", "docket show P-1 | docket undo P-1"),
    ]
    let expected = standings[state]
    #expect(
      Self.proposal(state).refusalOfConcerns?.line
        == expected.map { "cannot raise a concern about P-1: \($0) | \($1)" })
    #expect(
      Self.proposal(state).refusalOfPositions?.line
        == expected.map { "cannot take a position on P-1: \($0) | \($1)" })
    #expect(
      state.isDeliberated == ["raised", "discussion", "last-call"].contains(state.rawValue))
    #expect(
      state.isFinished == ["concluded", "withdrawn", "superseded"].contains(state.rawValue))
  }

  @Test(arguments: ProposalState.allCases)
  func `the text in last call or concluded takes editorial edits only`(state: ProposalState) {
    let expected: [ProposalState: String] = [
      .lastCall: "cannot edit the text of P-1: last call 1 ended on 2017-05-16"
        + #" | docket edit P-1 --editorial | docket discuss P-1 -m "…""#,
      .concluded: "cannot edit the text of P-1: it is concluded since 2017-05-19"
        + #" | docket edit P-1 --editorial | docket reopen P-1 -m "…""#,
    ]
    #expect(Self.proposal(state).refusalOfEdit(editorial: false)?.line == expected[state])
    #expect(Self.proposal(state).refusalOfEdit(editorial: true) == nil)
  }
}
