import Domain
import TestSupport
import Testing

/// Every state and every step, from the table of product.md; every guard is met.
struct ActionRulesTests {
  static let table = StepRow.table(
    """
    start proposed -> in-progress
    start open -> in-progress
    start in-progress -> cannot start A-1: it is in progress | docket log A-1
    start waiting -> in-progress
    start review -> in-progress
    start done -> cannot start A-1: it is done since 2017-03-02 | docket reopen A-1 -m "…"
    start cancelled -> cannot start A-1: it is cancelled since 2017-03-02 | docket reopen A-1 -m "…"
    start superseded -> cannot start A-1: it is superseded since 2017-03-02 | docket reopen A-1 -m "…"
    wait proposed -> cannot set A-1 to waiting: it is proposed | docket start A-1
    wait open -> waiting
    wait in-progress -> waiting
    wait waiting -> cannot set A-1 to waiting: it is waiting | docket start A-1
    wait review -> waiting
    wait done -> cannot set A-1 to waiting: it is done since 2017-03-02 | docket reopen A-1 -m "…"
    wait cancelled -> cannot set A-1 to waiting: it is cancelled since 2017-03-02 | docket reopen A-1 -m "…"
    wait superseded -> cannot set A-1 to waiting: it is superseded since 2017-03-02 | docket reopen A-1 -m "…"
    review proposed -> cannot put A-1 up for review: it is proposed | docket start A-1
    review open -> review
    review in-progress -> review
    review waiting -> review
    review review -> cannot put A-1 up for review: it is in review | docket log A-1
    review done -> cannot put A-1 up for review: it is done since 2017-03-02 | docket reopen A-1 -m "…"
    review cancelled -> cannot put A-1 up for review: it is cancelled since 2017-03-02 | docket reopen A-1 -m "…"
    review superseded -> cannot put A-1 up for review: it is superseded since 2017-03-02 | docket reopen A-1 -m "…"
    close proposed -> done
    close open -> done
    close in-progress -> done
    close waiting -> done
    close review -> done
    close done -> cannot close A-1: it is done since 2017-03-02 | docket log A-1
    close cancelled -> cannot close A-1: it is cancelled since 2017-03-02 | docket reopen A-1 -m "…"
    close superseded -> cannot close A-1: it is superseded since 2017-03-02 | docket reopen A-1 -m "…"
    cancel proposed -> cancelled
    cancel open -> cancelled
    cancel in-progress -> cancelled
    cancel waiting -> cancelled
    cancel review -> cancelled
    cancel done -> cannot cancel A-1: it is done since 2017-03-02 | docket reopen A-1 -m "…"
    cancel cancelled -> cannot cancel A-1: it is cancelled since 2017-03-02 | docket log A-1
    cancel superseded -> cannot cancel A-1: it is superseded since 2017-03-02 | docket reopen A-1 -m "…"
    supersede proposed -> superseded
    supersede open -> superseded
    supersede in-progress -> superseded
    supersede waiting -> superseded
    supersede review -> superseded
    supersede done -> cannot supersede A-1: it is done since 2017-03-02 | docket reopen A-1 -m "…"
    supersede cancelled -> cannot supersede A-1: it is cancelled since 2017-03-02 | docket reopen A-1 -m "…"
    supersede superseded -> cannot supersede A-1: it is superseded since 2017-03-02 | docket log A-1
    reopen proposed -> cannot reopen A-1: it is proposed | docket log A-1
    reopen open -> cannot reopen A-1: it is open | docket log A-1
    reopen in-progress -> cannot reopen A-1: it is in progress | docket log A-1
    reopen waiting -> cannot reopen A-1: it is waiting | docket log A-1
    reopen review -> cannot reopen A-1: it is in review | docket log A-1
    reopen done -> open
    reopen cancelled -> open
    reopen superseded -> open
    assign proposed -> open
    assign open -> open
    assign in-progress -> in-progress
    assign waiting -> waiting
    assign review -> review
    assign done -> cannot assign A-1: it is done since 2017-03-02 | docket reopen A-1 -m "…"
    assign cancelled -> cannot assign A-1: it is cancelled since 2017-03-02 | docket reopen A-1 -m "…"
    assign superseded -> cannot assign A-1: it is superseded since 2017-03-02 | docket reopen A-1 -m "…"
    due proposed -> open
    due open -> open
    due in-progress -> in-progress
    due waiting -> waiting
    due review -> review
    due done -> cannot set the due day of A-1: it is done since 2017-03-02 | docket reopen A-1 -m "…"
    due cancelled -> cannot set the due day of A-1: it is cancelled since 2017-03-02 | docket reopen A-1 -m "…"
    due superseded -> cannot set the due day of A-1: it is superseded since 2017-03-02 | docket reopen A-1 -m "…"
    """)

  static let steps: [String: ActionStep] = [
    "start": .start, "wait": .wait(on: .name("DC-IRP"), why: "their charter"),
    "review": .review(what: "a draft"), "close": .close(result: "sent", override: nil),
    "cancel": .cancel(reason: "no longer needed"),
    "supersede": .supersede(by: [Examples.id], reason: "A-9 says it better"),
    "reopen": .reopen(reason: "came back"), "assign": .assign(hasOwner: true),
    "due": .due(day("2017-06-30"), reason: "labs are slow"),
  ]

  @Test(arguments: table)
  func `an action takes the steps of the table and no others`(row: StepRow) throws {
    let state = try #require(ActionState(rawValue: row.state))
    let step = try #require(Self.steps[row.step])
    let situation = ActionSituation(
      reference: "A-1", status: Examples.action(state), since: day("2017-03-02"), hasOwner: true,
      due: day("2017-05-31"))
    #expect(line(situation.after(step), \.state.rawValue) == row.outcome)
  }

  @Test func `the table of actions holds every state and every step once`() {
    let pairs = Self.steps.keys.flatMap { step in
      ActionState.allCases.map { "\(step) \($0.rawValue)" }
    }
    #expect(Self.table.map(\.pair).sorted() == pairs.sorted())
  }

  @Test(arguments: ActionState.allCases)
  func `done, cancelled and superseded actions are finished`(state: ActionState) {
    #expect(
      state.isFinished == ["done", "cancelled", "superseded"].contains(state.rawValue))
  }
}
