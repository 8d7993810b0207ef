import Domain
import TestSupport
import Testing

/// Every state and every step of a concern, and the guards.
struct ConcernRulesTests {
  static let table = StepRow.table(
    """
    answer open -> open
    answer resolved -> cannot answer C-1: it is resolved since 2017-04-25 | docket log C-1
    answer dissent -> cannot answer C-1: it stands as dissent since 2017-04-25 | docket log C-1
    answer withdrawn -> cannot answer C-1: it is withdrawn since 2017-04-25 | docket log C-1
    resolve open -> resolved
    resolve resolved -> cannot resolve C-1: it is resolved since 2017-04-25 | docket log C-1
    resolve dissent -> cannot resolve C-1: it stands as dissent since 2017-04-25 | docket log C-1
    resolve withdrawn -> cannot resolve C-1: it is withdrawn since 2017-04-25 | docket log C-1
    dissent open -> dissent
    dissent resolved -> cannot let C-1 stand as dissent: it is resolved since 2017-04-25 | docket log C-1
    dissent dissent -> cannot let C-1 stand as dissent: it stands as dissent since 2017-04-25 | docket log C-1
    dissent withdrawn -> cannot let C-1 stand as dissent: it is withdrawn since 2017-04-25 | docket log C-1
    withdraw open -> withdrawn
    withdraw resolved -> cannot withdraw C-1: it is resolved since 2017-04-25 | docket log C-1
    withdraw dissent -> cannot withdraw C-1: it stands as dissent since 2017-04-25 | docket log C-1
    withdraw withdrawn -> cannot withdraw C-1: it is withdrawn since 2017-04-25 | docket log C-1
    """)

  static let steps: [String: ConcernStep] = [
    "answer": .answer(text: "harm done through devices"),
    "resolve": .resolve(reason: "the answer will do", override: nil),
    "dissent": .dissent(reason: "no common ground"),
    "withdraw": .withdraw(reason: nil, override: nil),
  ]

  static func concern(
    _ state: ConcernState = .open, raiser: String? = "AP", isRaisersAct: Bool = false
  ) -> ConcernSituation {
    ConcernSituation(
      reference: "C-1", status: Examples.concern(state), since: day("2017-04-25"),
      raiser: raiser, isRaisersAct: isRaisersAct)
  }

  @Test(arguments: table)
  func `a concern takes the steps of the table and no others`(row: StepRow) throws {
    let state = try #require(ConcernState(rawValue: row.state))
    let step = try #require(Self.steps[row.step])
    #expect(
      line(Self.concern(state, isRaisersAct: true).after(step), \.state.rawValue) == row.outcome)
  }

  @Test func `the table of concerns holds every state and every step once`() {
    let pairs = Self.steps.keys.flatMap { step in
      ConcernState.allCases.map { "\(step) \($0.rawValue)" }
    }
    #expect(Self.table.map(\.pair).sorted() == pairs.sorted())
  }

  @Test(arguments: ConcernState.allCases)
  func `whatever is not open is settled`(state: ConcernState) {
    #expect(state.isSettled == (state != .open))
  }

  @Test func `only its raiser resolves a concern`() {
    let step = ConcernStep.resolve(reason: "the answer will do", override: nil)
    #expect(
      line(Self.concern().after(step), \.state.rawValue)
        == "cannot resolve C-1: that is for AP, who raised it, to say"
        + #" | docket resolve C-1 --by AP -m "…" | docket resolve C-1 -m "…" --override "…""#)
    #expect(
      line(Self.concern(raiser: nil).after(step), \.state.rawValue)
        == "cannot resolve C-1: that is for whoever raised it to say"
        + #" | docket resolve C-1 --by WHO -m "…" | docket resolve C-1 -m "…" --override "…""#)
  }

  @Test func `only its raiser withdraws a concern, or a reason that is kept`() {
    let step = ConcernStep.withdraw(reason: "no more", override: nil)
    #expect(
      line(Self.concern().after(step), \.state.rawValue)
        == "cannot withdraw C-1: that is for AP, who raised it, to say"
        + #" | docket withdraw C-1 --by AP -m "…" | docket withdraw C-1 -m "…" --override "…""#)
    #expect(
      Self.concern(isRaisersAct: true).after(step)
        == .success(.withdrawn(reason: "no more", override: nil)))
    #expect(
      Self.concern().after(.withdraw(reason: nil, override: "AP has left"))
        == .success(.withdrawn(reason: nil, override: "AP has left")))
  }

  @Test func `an override resolves it for somebody else, and is kept then only`() {
    let step = ConcernStep.resolve(reason: nil, override: "AP has left")
    #expect(
      Self.concern().after(step) == .success(.resolved(reason: nil, override: "AP has left")))
    #expect(
      Self.concern(isRaisersAct: true).after(step)
        == .success(.resolved(reason: nil, override: nil)))
    let blank = ConcernStep.resolve(reason: nil, override: " ")
    #expect(throws: Refusal.self) { try Self.concern().after(blank).get() }
  }

  @Test func `answers and dissent need words, resolving and withdrawing do not`() {
    func outcome(_ step: ConcernStep) -> String {
      line(Self.concern(isRaisersAct: true).after(step), \.state.rawValue)
    }
    #expect(
      outcome(.answer(text: " "))
        == #"cannot answer C-1: no answer is given | docket answer C-1 -m "…""#)
    #expect(
      outcome(.dissent(reason: nil))
        == "cannot let C-1 stand as dissent: no reason is given"
        + #" | docket dissent C-1 -m "…""#)
    #expect(outcome(.resolve(reason: nil, override: nil)) == "resolved")
    #expect(outcome(.withdraw(reason: nil, override: nil)) == "withdrawn")
  }
}
