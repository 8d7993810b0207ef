extension ActionSituation {
  /// Returns the status that `step` leads to, or everything that stands against it.
  ///
  /// Hints leave out what was given already, as the rules know no names: the shell adds it.
  /// A state that does not allow the step is the whole answer; else every missing value and every
  /// unmet guard is named. `assign` and `due` change the status of a proposed action only, which
  /// is open once it has an owner and a day.
  public func after(_ step: ActionStep) -> Result<ActionStatus, Refusal> {
    let name = step.words(for: reference)
    guard step.isAllowed(from: status.state) else {
      return .failure(.cannot(name, [Refusal.Unmet(standing, hints: ways(to: step))]))
    }
    var unmet = Unmet()
    let next = next(after: step, &unmet)
    guard let next, unmet.isEmpty else { return .failure(.cannot(name, unmet.list)) }
    return .success(next)
  }

  /// `it is done since 2017-03-02`, `it is in progress`.
  private var standing: String {
    guard status.state.isFinished, let since else { return "it is \(status.state.words)" }
    return "it is \(status.state.words) since \(since)"
  }

  /// The commands that help where the state does not allow the step.
  private func ways(to step: ActionStep) -> [String] {
    let state = status.state
    if step.target == .waiting, state == .waiting {
      return (hasOwner ? [] : ["docket assign \(reference) WHO"]) + ["docket start \(reference)"]
    }
    if step.target == state || step.target == .open { return ["docket log \(reference)"] }
    if state.isFinished { return ["docket reopen \(reference) -m \"…\""] }
    // What is left is a proposed action: it opens with an owner and a day, or is started.
    if hasOwner, due != nil { return ["docket start \(reference)"] }
    return (hasOwner ? [] : ["docket assign \(reference) WHO"])
      + (due == nil ? ["docket due \(reference) DAY"] : [])
  }

  private func next(after step: ActionStep, _ unmet: inout Unmet) -> ActionStatus? {
    switch step {
    case .start:
      if !hasOwner { unmet.add("it has no owner", hints: "docket assign \(reference) WHO") }
      return .inProgress
    case .wait(let on, let why):
      let command = "docket wait \(reference)\(on == nil ? " --on-whom WHO" : "") -m \"…\""
      if on == nil { unmet.add("nobody is named to wait for", hints: command) }
      let why = unmet.reason(why, hint: command)
      guard let on, let why else { return nil }
      return .waiting(on: on, why: why)
    case .review(let what):
      let command = "docket review \(reference) -m \"…\""
      return unmet.text(what, else: "it is not said what there is to see", hint: command)
        .map { .review(what: $0) }
    case .close(let result, let override): return closed(result, override, &unmet)
    case .cancel(let reason):
      return unmet.reason(reason, hint: "docket cancel \(reference) -m \"…\"")
        .map { .cancelled(reason: $0) }
    case .supersede(let by, let reason):
      let command =
        "docket supersede \(reference)\(by.isEmpty ? " --replaced-by A-N" : "") -m \"…\""
      if by.isEmpty { unmet.add("nothing is named that replaces it", hints: command) }
      return unmet.reason(reason, hint: command).map { .superseded(by: by, reason: $0) }
    case .reopen(let reason):
      return unmet.reason(reason, hint: "docket reopen \(reference) -m \"…\"").map { _ in .open }
    case .assign(let hasOwner): return opened(hasOwner, due)
    case .due(let day, let reason):
      if let due, due != day, TextRules.filled(reason) == nil {
        unmet.add(
          "no reason is given for moving it from \(due)",
          hints: "docket due \(reference) \(day?.description ?? "none") -m \"…\"")
      }
      return opened(hasOwner, day)
    }
  }

  private func opened(_ hasOwner: Bool, _ due: Day?) -> ActionStatus {
    status == .proposed && hasOwner && due != nil ? .open : status
  }

  /// An override counts only where there are open dependencies for it to lift.
  private func closed(
    _ result: String?, _ override: String?, _ unmet: inout Unmet
  ) -> ActionStatus? {
    let command = "docket close \(reference) -m \"…\""
    let result = unmet.text(result, else: "no result is given", hint: command)
    if openDependencies.isEmpty { return result.map { .done(result: $0, override: nil) } }
    let lifted = TextRules.filled(override)
    if lifted == nil {
      for dependency in openDependencies {
        unmet.add(
          "it depends on \(dependency.reference), which is \(dependency.state)",
          hints: dependency.hint.map { [$0] } ?? [])
      }
      unmet.addWay(command + " --override \"…\"")
    }
    return result.map { .done(result: $0, override: lifted) }
  }
}
