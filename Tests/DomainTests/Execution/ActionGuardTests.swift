import Domain
import TestSupport
import Testing

/// The guards of the steps, one by one and together, from states that allow the step.
struct ActionGuardTests {
  static func action(
    _ status: ActionStatus = .open, hasOwner: Bool = false, due: Day? = nil,
    dependencies: [Dependency] = []
  ) -> ActionSituation {
    ActionSituation(
      reference: "A-3", status: status, since: day("2017-03-02"), hasOwner: hasOwner, due: due,
      openDependencies: dependencies)
  }

  static let open = Dependency(reference: "A-2", state: ActionState.open)
  static let waiting = Dependency(reference: "IoT:A-5", state: ActionState.waiting)

  @Test func `an action without an owner cannot be started`() {
    let refusal = Refusal("cannot start A-3: it has no owner", hints: ["docket assign A-3 WHO"])
    #expect(Self.action().after(.start) == .failure(refusal))
    #expect(Self.action(hasOwner: true).after(.start) == .success(.inProgress))
  }

  @Test func `waiting needs somebody to wait for and a reason`() {
    let command = #"docket wait A-3 --on-whom WHO -m "…""#
    #expect(
      Self.action().after(.wait(on: nil, why: " "))
        == .failure(
          Refusal(
            "cannot set A-3 to waiting: nobody is named to wait for; no reason is given",
            hints: [command])))
    #expect(
      Self.action().after(.wait(on: .name("DC-IRP"), why: nil))
        == .failure(
          Refusal(
            "cannot set A-3 to waiting: no reason is given", hints: [#"docket wait A-3 -m "…""#])))
    #expect(
      Self.action().after(.wait(on: nil, why: "their charter"))
        == .failure(
          Refusal("cannot set A-3 to waiting: nobody is named to wait for", hints: [command])))
  }

  @Test(arguments: [nil, "", " \n", "\u{200B}"])
  func `what is blank counts as not given`(text: String?) {
    let steps: [(ActionStep, ActionStatus, String)] = [
      (
        .review(what: text), .open,
        #"cannot put A-3 up for review: it is not said what there is to see | docket review A-3 -m "…""#
      ),
      (
        .close(result: text, override: nil), .open,
        #"cannot close A-3: no result is given | docket close A-3 -m "…""#
      ),
      (
        .cancel(reason: text), .open,
        #"cannot cancel A-3: no reason is given | docket cancel A-3 -m "…""#
      ),
      (
        .supersede(by: [Examples.id], reason: text), .open,
        #"cannot supersede A-3: no reason is given | docket supersede A-3 -m "…""#
      ),
      (
        .reopen(reason: text), .done(result: "sent", override: nil),
        #"cannot reopen A-3: no reason is given | docket reopen A-3 -m "…""#
      ),
    ]
    for (step, status, expected) in steps {
      #expect(line(Self.action(status).after(step), \.state.rawValue) == expected)
    }
  }

  @Test func `texts lose the white space around them`() {
    #expect(
      Self.action().after(.close(result: " sent\n", override: nil))
        == .success(.done(result: "sent", override: nil)))
  }

  @Test func `superseding needs what replaces it`() {
    #expect(
      line(Self.action().after(.supersede(by: [], reason: nil)), \.state.rawValue)
        == #"cannot supersede A-3: nothing is named that replaces it; no reason is given | docket supersede A-3 --replaced-by A-N -m "…""#
    )
  }

  @Test func `an open dependency stands against closing`() throws {
    let situation = Self.action(dependencies: [try #require(Self.open)])
    #expect(
      situation.after(.close(result: "sent", override: nil))
        == .failure(
          Refusal(
            "cannot close A-3: it depends on A-2, which is open",
            hints: [#"docket close A-2 -m "…""#, #"docket close A-3 -m "…" --override "…""#])))
  }

  @Test func `every open dependency and a missing result are named together`() throws {
    let situation = Self.action(
      dependencies: [try #require(Self.open), try #require(Self.waiting)])
    #expect(
      situation.after(.close(result: nil, override: " "))
        == .failure(
          Refusal(
            "cannot close A-3: no result is given; it depends on A-2, which is open; "
              + "it depends on IoT:A-5, which is waiting",
            hints: [
              #"docket close A-3 -m "…""#, #"docket close A-2 -m "…""#,
              #"docket close IoT:A-5 -m "…""#, #"docket close A-3 -m "…" --override "…""#,
            ])))
  }

  @Test func `an override lifts open dependencies and not the missing result`() throws {
    let situation = Self.action(dependencies: [try #require(Self.open)])
    #expect(
      situation.after(.close(result: "sent", override: "A-2 can follow"))
        == .success(.done(result: "sent", override: "A-2 can follow")))
    #expect(
      line(situation.after(.close(result: nil, override: "A-2 can follow")), \.state.rawValue)
        == #"cannot close A-3: no result is given | docket close A-3 -m "…""#)
  }

  @Test func `an override that lifts nothing is not kept`() {
    #expect(
      Self.action().after(.close(result: "sent", override: "whatever"))
        == .success(.done(result: "sent", override: nil)))
  }

  @Test(arguments: [ActionState.done, .cancelled, .superseded])
  func `a finished action is no open dependency`(state: ActionState) {
    #expect(Dependency(reference: "A-2", state: state) == nil)
  }

  @Test func `a due day moves with a reason only`() {
    let moved = Self.action(due: day("2017-03-31"))
    #expect(
      moved.after(.due(day("2017-04-30"), reason: nil))
        == .failure(
          Refusal(
            "cannot set the due day of A-3: no reason is given for moving it from 2017-03-31",
            hints: [#"docket due A-3 2017-04-30 -m "…""#])))
    #expect(
      line(moved.after(.due(nil, reason: "")), \.state.rawValue)
        == "cannot set the due day of A-3: no reason is given for moving it from 2017-03-31"
        + #" | docket due A-3 none -m "…""#)
    #expect(moved.after(.due(day("2017-04-30"), reason: "labs")) == .success(.open))
    #expect(moved.after(.due(day("2017-03-31"), reason: nil)) == .success(.open))
    #expect(Self.action().after(.due(day("2017-03-31"), reason: nil)) == .success(.open))
  }

  @Test func `a proposed action opens with an owner and a day, not with one of them`() {
    let due = day("2017-03-31")
    #expect(Self.action(.proposed).after(.assign(hasOwner: true)) == .success(.proposed))
    #expect(Self.action(.proposed).after(.due(due, reason: nil)) == .success(.proposed))
    #expect(Self.action(.proposed, due: due).after(.assign(hasOwner: true)) == .success(.open))
    #expect(
      Self.action(.proposed, due: due).after(.assign(hasOwner: false)) == .success(.proposed))
    #expect(Self.action(.proposed, hasOwner: true).after(.due(due, reason: nil)) == .success(.open))
    #expect(
      Self.action(.proposed, hasOwner: true, due: due).after(.due(nil, reason: "unsure"))
        == .success(.proposed))
  }

  @Test func `a proposed action that cannot wait names what it lacks`() {
    let step = ActionStep.wait(on: .name("DC-IRP"), why: "their charter")
    #expect(
      line(Self.action(.proposed).after(step), \.state.rawValue)
        == "cannot set A-3 to waiting: it is proposed | docket assign A-3 WHO | docket due A-3 DAY")
    #expect(
      line(Self.action(.proposed, hasOwner: true).after(step), \.state.rawValue)
        == "cannot set A-3 to waiting: it is proposed | docket due A-3 DAY")
  }

  @Test func `waiting for somebody else without an owner begins with an owner`() {
    let waiting = Self.action(.waiting(on: .name("DC-IRP"), why: "their charter"))
    #expect(
      line(waiting.after(.wait(on: .name("DC-IoT"), why: "tests")), \.state.rawValue)
        == "cannot set A-3 to waiting: it is waiting | docket assign A-3 WHO | docket start A-3")
  }
}
