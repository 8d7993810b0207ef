import Domain
import Foundation
import Rendering
import Storage

extension ItemDetails {
  /// A command that may come next, without its `docket`.
  struct NextStep: Equatable, Sendable {
    var command: String
    /// The first day on which it can be taken, when that lies ahead.
    var from: Day?

    init(_ command: String, from: Day? = nil) {
      self.command = command
      self.from = from
    }
  }

  /// The commands that come next, the most likely one first.
  ///
  /// They are what the state asks for, not all that it allows.
  func next(on today: Day) -> [NextStep] {
    let settling = conflicts.isEmpty ? [] : ["conflicts show \(name)"]
    let checks = settling + (item.detail.checks.isEmpty ? [] : checking)
    switch item.subject.kind {
    case .action: return (checks + actionSteps).map { NextStep($0) }
    case .proposal: return checks.map { NextStep($0) } + proposalSteps(on: today)
    case .concern: return (checks + concernSteps).map { NextStep($0) }
    case .meeting, .statement: return checks.map { NextStep($0) }
    case .programme, .coalition, .person, .contact, .position, .answer, .note, .digest, nil:
      return []
    }
  }

  private var name: String { item.reference }

  private var checking: [String] {
    guard item.subject.kind == .meeting else {
      // What people judge or judged takes no other edit.
      let isJudged =
        item.subject.kind == .proposal
        && [ProposalState.lastCall, .concluded].map(\.rawValue).contains(item.state)
      return [
        "edit \(name) --text \"…\"" + (isJudged ? " --editorial" : ""), "checked \(name)",
      ]
    }
    let isAboutDay = item.detail.checks.contains { $0.field == Field.date }
    return (isAboutDay ? ["meeting edit \(name) --date DAY"] : []) + ["checked \(name)"]
  }

  private var answering: [String] {
    collaborators.filter { $0.answer == nil }.map { "accept \(name) --by \($0.code)" }
  }

  private var actionSteps: [String] {
    guard let state = item.state.flatMap(ActionState.init(rawValue:)) else { return [] }
    let owner = item.owners.isEmpty ? ["assign \(name) WHO"] : []
    let day = item.due == nil ? ["due \(name) DAY"] : []
    switch state {
    case .proposed: return owner + day
    case .open: return owner + day + (item.owners.isEmpty ? [] : ["start \(name)"])
    case .inProgress: return ["close \(name) -m \"…\"", "wait \(name) --on-whom WHO -m \"…\""]
    case .waiting: return ["start \(name)", "close \(name) -m \"…\""]
    case .review: return ["close \(name) -m \"…\"", "start \(name)"]
    case .done, .cancelled, .superseded: return []
    }
  }

  private func proposalSteps(on today: Day) -> [NextStep] {
    let open = concerns.filter { $0.state == ConcernState.open.rawValue }
    func settling(_ concerns: [ReportedConcern]) -> [NextStep] {
      concerns.flatMap { concern in
        concern.isAnswered
          ? ItemDetails.settling(concern.reference, raiser: concern.raiser)
          : [ItemDetails.answering(concern.reference)]
      }.map { NextStep($0) }
    }
    let answers = answering.map { NextStep($0) }
    switch item.state.flatMap(ProposalState.init(rawValue:)) {
    case .raised:
      return [NextStep("discuss \(name)" + (item.owners.isEmpty ? " --shepherd WHO" : ""))]
    case .discussion:
      let blocking = open.filter(\.isBlocking)
      return settling(open) + answers
        + (blocking.isEmpty ? [NextStep("last-call \(name)")] : [])
    case .lastCall:
      let first = item.due.map { $0.advanced(by: 1) }
      let isAhead = first.map { $0 > today } ?? false
      // What has ended and is not settled cannot be concluded yet.
      guard open.isEmpty || isAhead else { return settling(open) + answers }
      return settling(open) + answers
        + [NextStep("conclude \(name) OUTCOME -m \"…\"", from: isAhead ? first : nil)]
    case .deferred: return [NextStep("discuss \(name)")]
    case .concluded:
      return item.outcome == Conclusion.Outcome.adopted.rawValue && actions.isEmpty
        ? [NextStep("add \"…\" -p \(name)")] : []
    case .withdrawn, .superseded, nil: return []
    }
  }

  private var concernSteps: [String] {
    guard item.state == ConcernState.open.rawValue else { return [] }
    let raiser = item.detail.raiser
    return (item.detail.isAnswered ? [] : [ItemDetails.answering(name)])
      + ItemDetails.settling(name, raiser: raiser)
      + ["withdraw \(name) --by \(UnsettledConcern.who(raiser)) -m \"…\""]
  }

  private static func answering(_ concern: String) -> String { "answer \(concern) -m \"…\"" }

  private static func settling(_ concern: String, raiser: String?) -> [String] {
    [
      "resolve \(concern) --by \(UnsettledConcern.who(raiser)) -m \"…\"",
      "dissent \(concern) -m \"…\"",
    ]
  }
}
