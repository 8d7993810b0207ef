extension ProposalSituation {
  /// Returns the status that `step` leads to, or everything that stands against it.
  ///
  /// A state that does not allow the step is the whole answer; else every missing value and every
  /// unmet guard is named.
  public func after(_ step: ProposalStep) -> Result<ProposalStatus, Refusal> {
    let name = step.words(for: reference)
    guard step.isAllowed(from: status.state) else {
      return .failure(.cannot(name, [Refusal.Unmet(standing, hints: ways(to: step))]))
    }
    var unmet = Unmet()
    let next = next(after: step, &unmet)
    guard let next, unmet.isEmpty else { return .failure(.cannot(name, unmet.list)) }
    return .success(next)
  }

  /// The commands that help where the state does not allow the step.
  private func ways(to step: ProposalStep) -> [String] {
    if status.state.isFinished {
      return step.target == status.state ? ["docket log \(reference)"] : waysBack
    }
    if case .lastCall(_, let until) = status, step.target == .lastCall {
      return [concluding(from: until)]
    }
    return waysBack
  }

  private func next(after step: ProposalStep, _ unmet: inout Unmet) -> ProposalStatus? {
    switch step {
    case .discuss(let reason):
      if status.state == .lastCall, TextRules.filled(reason) == nil {
        unmet.add(
          "\(standing), and no reason is given for ending it",
          hints: "docket discuss \(reference) -m \"…\"")
      }
      return .discussion
    case .lastCall(let until): return called(until, &unmet)
    case .conclude(let draft): return concluded(draft, &unmet)
    case .deferUntil(let day, let reason):
      let until = day.flatMap { $0 > today ? $0.description : nil } ?? "DAY"
      let command = "docket defer \(reference) --until \(until) -m \"…\""
      if day == nil { unmet.add("no day is given", hints: command) }
      if let day, day <= today {
        unmet.add("\(day) is not later than \(today)", hints: command)
      }
      let reason = unmet.reason(reason, hint: command)
      guard let day, let reason else { return nil }
      return .deferred(until: day, reason: reason)
    case .withdraw(let reason):
      return unmet.reason(reason, hint: "docket withdraw \(reference) -m \"…\"")
        .map { .withdrawn(reason: $0) }
    case .supersede(let by, let reason):
      let command =
        "docket supersede \(reference)\(by.isEmpty ? " --replaced-by P-N" : "") -m \"…\""
      if by.isEmpty { unmet.add("nothing is named that replaces it", hints: command) }
      return unmet.reason(reason, hint: command).map { .superseded(by: by, reason: $0) }
    case .reopen(let reason):
      return unmet.reason(reason, hint: "docket reopen \(reference) -m \"…\"")
        .map { _ in .discussion }
    }
  }

  private func called(_ until: Day?, _ unmet: inout Unmet) -> ProposalStatus {
    for concern in unsettledConcerns where concern.isBlocking { unmet.add(concern.unmet) }
    let earliest = today.advanced(by: rules.lastCallDays)
    let until = until ?? earliest
    if until < earliest {
      unmet.add(
        "a last call runs for \(rules.lastCallDays) days at least, until \(earliest)",
        hints: "docket last-call \(reference) --until \(earliest)")
    }
    return .lastCall(number: lastCalls + 1, until: until)
  }
}
