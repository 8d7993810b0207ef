extension ProposalSituation {
  /// Returns the conclusion, or notes what stands against it.
  ///
  /// An override lifts the timing of the last call and nothing else. It is kept only where there
  /// was something to lift.
  func concluded(_ draft: ConclusionDraft, _ unmet: inout Unmet) -> ProposalStatus? {
    for concern in unsettledConcerns { unmet.add(concern.unmet) }
    let outcome = draft.outcome?.rawValue ?? "OUTCOME"
    let override = TextRules.filled(draft.override)
    let isTimely = status.awaitsConclusion(on: today)
    let lifting = isTimely || override != nil ? "" : " --override \"…\""
    let command = "docket conclude \(reference) \(outcome) -m \"…\"" + lifting
    if !lifting.isEmpty {
      if case .lastCall(_, let until) = status {
        unmet.add(standing, hints: concluding(outcome, from: until), command)
      } else {
        unmet.add(
          "it is in discussion, not in last call",
          hints: "docket last-call \(reference)", command)
      }
    }
    if draft.outcome == nil {
      unmet.add("no outcome is given (adopted, not-adopted or no-consensus)", hints: command)
    }
    if draft.outcome == .noConsensus, let level = draft.level, level != .divergence {
      unmet.add(
        "no consensus and \(level.words) cannot both be",
        hints: "docket conclude \(reference) no-consensus --level divergence -m \"…\"",
        "docket conclude \(reference) adopted --level \(level.rawValue) -m \"…\"")
    }
    if let review = draft.review, review <= today {
      unmet.add(
        "the day to look at it again, \(review), is not later than \(today)",
        hints: command + " --review DAY")
    }
    let text = unmet.text(draft.text, else: "no text of the conclusion is given", hint: command)
    guard let outcome = draft.outcome, let text else { return nil }
    return .concluded(
      Conclusion(
        outcome: outcome, text: text, level: draft.level,
        minority: draft.minority.compactMap { TextRules.filled($0) }, review: draft.review,
        override: isTimely ? nil : override))
  }

  /// The command that concludes it, and from which day on when its last call still runs.
  func concluding(_ outcome: String = "OUTCOME", from end: Day) -> String {
    let command = "docket conclude \(reference) \(outcome) -m \"…\""
    return today > end ? command : "from \(end.advanced(by: 1)): \(command)"
  }
}
