extension Card {
  /// The commands that come next, the most likely one first, each without its `docket`.
  ///
  /// They are what the state asks for, not all that it allows.
  public var next: [String] {
    let checks = item.detail.checks.isEmpty ? [] : checking
    switch item.subject.kind {
    case .action: return checks + actionSteps
    case .proposal: return checks + proposalSteps
    case .concern: return checks + concernSteps
    case .meeting, .statement: return checks
    case .programme, .coalition, .person, .contact, .position, .answer, .note, nil: return []
    }
  }

  private var name: String { item.reference }

  private var checking: [String] {
    let mending =
      item.subject.kind == .meeting
      ? "meeting edit \(name) --date DAY" : "edit \(name) --text \"…\""
    return [mending, "checked \(name)"]
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

  private var proposalSteps: [String] {
    let answers = collaborators.filter { $0.answer == nil }.map {
      "accept \(name) --by \($0.code)"
    }
    let settling = concerns.filter { $0.state == ConcernState.open.rawValue }.flatMap { concern in
      let resolve = "resolve \(concern.reference)" + (concern.raiser.map { " --by \($0)" } ?? "")
      return concern.isAnswered
        ? [resolve, "dissent \(concern.reference) -m \"…\""]
        : ["answer \(concern.reference) -m \"…\""]
    }
    let concluding = "conclude \(name) OUTCOME -m \"…\""
    switch item.state.flatMap(ProposalState.init(rawValue:)) {
    case .raised:
      return ["discuss \(name)" + (item.owners.isEmpty ? " --shepherd WHO" : "")]
    case .discussion: return settling + answers + (settling.isEmpty ? ["last-call \(name)"] : [])
    case .lastCall: return settling + answers + [concluding]
    case .deferred: return ["discuss \(name)"]
    case .concluded:
      return item.outcome == Conclusion.Outcome.adopted.rawValue && actions.isEmpty
        ? ["add \"…\" -p \(name)"] : []
    case .withdrawn, .superseded, nil: return []
    }
  }

  private var concernSteps: [String] {
    guard item.state == ConcernState.open.rawValue else { return [] }
    guard item.detail.isAnswered else { return ["answer \(name) -m \"…\""] }
    let raiser = item.detail.raiser.map { " --by \($0)" } ?? ""
    return ["resolve \(name)\(raiser)", "dissent \(name) -m \"…\""]
  }
}
