extension Card {
  /// The commands that may come next, the most likely one first.
  public func nextSteps(on today: Day) -> [String] {
    switch status {
    case .action(let status, _): steps(after: status)
    case .proposal(let status, _): steps(after: status, on: today)
    case .concern(let status, let answer): steps(after: status, isAnswered: answer != nil)
    case .other: []
    }
  }

  private func steps(after status: ActionStatus) -> [String] {
    let name = item.reference
    switch status {
    case .proposed, .open:
      return (item.owners.isEmpty ? ["docket assign \(name) WHO"] : ["docket start \(name)"])
        + (item.due == nil ? ["docket due \(name) DAY"] : [])
    case .inProgress:
      return [
        "docket close \(name) -m \"…\"", "docket wait \(name) --on-whom WHO -m \"…\"",
        "docket review \(name) -m \"…\"",
      ]
    case .waiting: return ["docket start \(name)", "docket close \(name) -m \"…\""]
    case .review: return ["docket close \(name) -m \"…\"", "docket start \(name)"]
    case .done, .cancelled, .superseded: return []
    }
  }

  private func steps(after status: ProposalStatus, on today: Day) -> [String] {
    let name = item.reference
    let open = concerns.filter { $0.state == ConcernState.open.rawValue }
    switch status {
    case .raised, .deferred: return ["docket discuss \(name)"]
    case .discussion:
      let blocking = open.filter(\.isBlocking)
      return blocking.isEmpty
        ? ["docket last-call \(name)"] : blocking.flatMap { settling($0) }
    case .lastCall(_, let until):
      let conclude = "docket conclude \(name) OUTCOME -m \"…\""
      return open.flatMap { settling($0) }
        + [today > until ? conclude : "from \(until.advanced(by: 1)): \(conclude)"]
    case .concluded:
      return actions.isEmpty ? ["docket add \"…\" -p \(name)"] : []
    case .withdrawn, .superseded: return []
    }
  }

  private func settling(_ concern: ConcernLine) -> [String] {
    let who = UnsettledConcern.who(concern.raiser)
    return (concern.isAnswered ? [] : ["docket answer \(concern.reference) -m \"…\""])
      + [
        "docket resolve \(concern.reference) --by \(who) -m \"…\"",
        "docket dissent \(concern.reference) -m \"…\"",
      ]
  }

  private func steps(after status: ConcernStatus, isAnswered: Bool) -> [String] {
    guard status == .open else { return [] }
    let name = item.reference
    let who = UnsettledConcern.who(item.detail.raiser)
    return (isAnswered ? [] : ["docket answer \(name) -m \"…\""])
      + ["docket resolve \(name) --by \(who) -m \"…\"", "docket dissent \(name) -m \"…\""]
  }
}
