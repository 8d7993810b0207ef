import Domain
import TestSupport
import Testing

/// The guards of the steps, one by one and together, from states that allow the step.
struct ProposalGuardTests {
  static func proposal(
    _ status: ProposalStatus = .discussion, on today: String = "2017-05-02",
    concerns: [UnsettledConcern] = [], lastCalls: Int = 0, lastCallDays: Int? = nil
  ) -> ProposalSituation {
    ProposalSituation(
      reference: "P-1", status: status, since: day("2017-04-01"), today: day(today),
      unsettledConcerns: concerns, lastCalls: lastCalls,
      rules: ProgrammeRules(lastCallDays: lastCallDays))
  }

  static let lastCall = ProposalStatus.lastCall(number: 1, until: day("2017-05-16"))
  static let blocking = UnsettledConcern(
    reference: "C-1", isBlocking: true, raiser: "AP", isAnswered: false)
  static let answered = UnsettledConcern(
    reference: "C-3", isBlocking: true, raiser: "TT", isAnswered: true)
  static let remark = UnsettledConcern(
    reference: "C-2", isBlocking: false, raiser: nil, isAnswered: true)

  @Test func `a last call runs for the programme's days when nobody says otherwise`() {
    #expect(
      Self.proposal().after(.lastCall(until: nil))
        == .success(.lastCall(number: 1, until: day("2017-05-16"))))
    #expect(
      Self.proposal(lastCalls: 2, lastCallDays: 7).after(.lastCall(until: nil))
        == .success(.lastCall(number: 3, until: day("2017-05-09"))))
  }

  @Test func `a last call can be longer than the programme asks for, not shorter`() {
    #expect(
      Self.proposal().after(.lastCall(until: day("2017-06-30")))
        == .success(.lastCall(number: 1, until: day("2017-06-30"))))
    #expect(
      Self.proposal().after(.lastCall(until: day("2017-05-16")))
        == .success(.lastCall(number: 1, until: day("2017-05-16"))))
    #expect(
      line(Self.proposal().after(.lastCall(until: day("2017-05-15"))), \.state.rawValue)
        == "cannot put P-1 into last call: a last call runs for 14 days at least, "
        + "until 2017-05-16 | docket last-call P-1 --until 2017-05-16")
  }

  @Test func `blocking concerns stand against a last call, with what would settle each`() {
    let proposal = Self.proposal(concerns: [Self.blocking, Self.remark, Self.answered])
    #expect(
      proposal.after(.lastCall(until: day("2017-05-03")))
        == .failure(
          Refusal(
            "cannot put P-1 into last call: concern C-1 is open; "
              + "concern C-3 is answered, but not settled; "
              + "a last call runs for 14 days at least, until 2017-05-16",
            hints: [
              #"docket answer C-1 -m "…""#, #"docket resolve C-1 --by AP -m "…""#,
              #"docket dissent C-1 -m "…""#, #"docket resolve C-3 --by TT -m "…""#,
              #"docket dissent C-3 -m "…""#, "docket last-call P-1 --until 2017-05-16",
            ])))
  }

  @Test func `a concern that does not block does not stand against a last call`() {
    #expect(
      Self.proposal(concerns: [Self.remark]).after(.lastCall(until: nil))
        == .success(.lastCall(number: 1, until: day("2017-05-16"))))
  }

  @Test(arguments: [("2017-05-16", false), ("2017-05-17", true)])
  func `a last call is over on the day after its last`(today: String, isOver: Bool) {
    let step = ProposalStep.conclude(ConclusionDraft(outcome: .adopted, text: "as it stands"))
    let expected =
      isOver
      ? "concluded"
      : "cannot conclude P-1: last call 1 runs until 2017-05-16"
        + #" | from 2017-05-17: docket conclude P-1 adopted -m "…""#
        + #" | docket conclude P-1 adopted -m "…" --override "…""#
    #expect(line(Self.proposal(Self.lastCall, on: today).after(step), \.state.rawValue) == expected)
    #expect(Self.lastCall.awaitsConclusion(on: day(today)) == isOver)
  }

  @Test func `a second last call waits for the end of the first`() {
    #expect(
      line(Self.proposal(Self.lastCall).after(.lastCall(until: nil)), \.state.rawValue)
        == "cannot put P-1 into last call: last call 1 runs until 2017-05-16"
        + #" | from 2017-05-17: docket conclude P-1 OUTCOME -m "…""#)
  }

  @Test func `every concern stands against a conclusion, blocking or not`() {
    let proposal = Self.proposal(Self.lastCall, on: "2017-05-18", concerns: [Self.remark])
    let draft = ConclusionDraft(outcome: .adopted, text: "as it stands", override: "in a hurry")
    #expect(
      proposal.after(.conclude(draft))
        == .failure(
          Refusal(
            "cannot conclude P-1: concern C-2 is answered, but not settled",
            hints: [
              #"docket resolve C-2 --by WHO -m "…""#, #"docket dissent C-2 -m "…""#,
            ])))
  }

  @Test func `everything that is missing from a conclusion is named together`() {
    let proposal = Self.proposal(Self.lastCall, concerns: [Self.answered])
    #expect(
      proposal.after(.conclude(ConclusionDraft(outcome: nil, text: " ")))
        == .failure(
          Refusal(
            "cannot conclude P-1: concern C-3 is answered, but not settled; "
              + "last call 1 runs until 2017-05-16; "
              + "no outcome is given (adopted, not-adopted or no-consensus); "
              + "no text of the conclusion is given",
            hints: [
              #"docket resolve C-3 --by TT -m "…""#, #"docket dissent C-3 -m "…""#,
              #"from 2017-05-17: docket conclude P-1 OUTCOME -m "…""#,
              #"docket conclude P-1 OUTCOME -m "…" --override "…""#,
            ])))
  }

  @Test func `a conclusion keeps all that was given, and the override where it lifted something`() {
    let draft = ConclusionDraft(
      outcome: .notAdopted, text: "too early\n", level: .divergence,
      minority: [" TT: never ", " "],
      review: day("2018-05-16"), override: "the session ends")
    var conclusion = Conclusion(
      outcome: .notAdopted, text: "too early", level: .divergence, minority: ["TT: never"],
      review: day("2018-05-16"), override: "the session ends")
    #expect(Self.proposal().after(.conclude(draft)) == .success(.concluded(conclusion)))
    #expect(
      Self.proposal(Self.lastCall).after(.conclude(draft)) == .success(.concluded(conclusion)))
    conclusion.override = nil
    #expect(
      Self.proposal(Self.lastCall, on: "2017-05-17").after(.conclude(draft))
        == .success(.concluded(conclusion)))
  }

  @Test func `an override without a reason lifts nothing`() {
    let draft = ConclusionDraft(outcome: .adopted, text: "as it stands", override: " ")
    #expect(
      line(Self.proposal().after(.conclude(draft)), \.state.rawValue)
        == "cannot conclude P-1: it is in discussion, not in last call | docket last-call P-1"
        + #" | docket conclude P-1 adopted -m "…" --override "…""#)
  }

  @Test func `going back from last call to discussion needs a reason, other ways do not`() {
    #expect(
      line(Self.proposal(Self.lastCall).after(.discuss(reason: nil)), \.state.rawValue)
        == "cannot discuss P-1: last call 1 runs until 2017-05-16, and no reason is given for "
        + #"ending it | docket discuss P-1 -m "…""#)
    #expect(Self.proposal(.raised).after(.discuss(reason: nil)) == .success(.discussion))
    let deferred = Examples.proposal(.deferred)
    #expect(Self.proposal(deferred).after(.discuss(reason: nil)) == .success(.discussion))
  }

  @Test func `deferring needs a later day and a reason`() {
    let hint = #" | docket defer P-1 --until DAY -m "…""#
    func outcome(_ until: Day?, _ reason: String?) -> String {
      line(Self.proposal().after(.deferUntil(until, reason: reason)), \.state.rawValue)
    }
    #expect(outcome(nil, nil) == "cannot defer P-1: no day is given; no reason is given" + hint)
    #expect(
      outcome(day("2017-05-02"), "summer")
        == "cannot defer P-1: 2017-05-02 is not later than 2017-05-02" + hint)
    #expect(outcome(day("2017-05-03"), "summer") == "deferred")
  }

  @Test func `withdrawing, superseding and reopening need a reason`() {
    func outcome(_ step: ProposalStep, _ status: ProposalStatus = .discussion) -> String {
      line(Self.proposal(status).after(step), \.state.rawValue)
    }
    #expect(
      outcome(.withdraw(reason: nil))
        == #"cannot withdraw P-1: no reason is given | docket withdraw P-1 -m "…""#)
    #expect(
      outcome(.supersede(by: [], reason: " "))
        == "cannot supersede P-1: nothing is named that replaces it; no reason is given"
        + #" | docket supersede P-1 --replaced-by P-N -m "…""#)
    #expect(
      outcome(.reopen(reason: nil), .withdrawn(reason: "a slip"))
        == #"cannot reopen P-1: no reason is given | docket reopen P-1 -m "…""#)
  }

  @Test(arguments: [nil, "Ada Lovelace", "$(reboot)", "A;B", "A&B", ""])
  func `a raiser that is no plain code is not put into a command`(raiser: String?) {
    let concern = UnsettledConcern(
      reference: "C-1", isBlocking: true, raiser: raiser, isAnswered: true)
    let result = Self.proposal(concerns: [concern]).after(.lastCall(until: nil))
    guard case .failure(let refusal) = result else {
      Issue.record("the concern was passed over")
      return
    }
    #expect(refusal.hints.first == #"docket resolve C-1 --by WHO -m "…""#)
  }
}
