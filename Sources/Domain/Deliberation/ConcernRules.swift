/// What somebody does with a concern. Texts are as typed; `nil` and blank are both "not given".
public enum ConcernStep: Hashable, Sendable {
  case answer(text: String?)
  case resolve(reason: String?, override: String?)
  case dissent(reason: String?)
  case withdraw(reason: String?, override: String?)

  /// The words that follow "cannot", with the reference as shown.
  func words(for reference: String) -> String {
    switch self {
    case .answer: "answer \(reference)"
    case .resolve: "resolve \(reference)"
    case .dissent: "let \(reference) stand as dissent"
    case .withdraw: "withdraw \(reference)"
    }
  }
}

/// What the rules need to know of a concern before a step.
public struct ConcernSituation: Sendable {
  /// As shown: `C-1`.
  public var reference: String
  public var status: ConcernStatus
  /// The day since which it is in that state.
  public var since: Day?
  /// The code of whoever raised it, when that is known.
  public var raiser: String?
  /// Whether the step is the act of whoever raised it.
  public var isRaisersAct: Bool

  public init(
    reference: String, status: ConcernStatus, since: Day? = nil, raiser: String? = nil,
    isRaisersAct: Bool = false
  ) {
    self.reference = reference
    self.status = status
    self.since = since
    self.raiser = raiser
    self.isRaisersAct = isRaisersAct
  }

  /// Returns the status that `step` leads to, or everything that stands against it.
  ///
  /// An answer leaves the status open: silence settles nothing. An override is kept only where
  /// somebody else than the raiser resolves or withdraws it.
  public func after(_ step: ConcernStep) -> Result<ConcernStatus, Refusal> {
    var unmet = Unmet()
    let next = next(after: step, &unmet)
    guard let next, unmet.isEmpty else {
      return .failure(.cannot(step.words(for: reference), unmet.list))
    }
    return .success(next)
  }

  private func next(after step: ConcernStep, _ unmet: inout Unmet) -> ConcernStatus? {
    guard !status.state.isSettled else {
      let day = since.map { " since \($0)" } ?? ""
      unmet.add("it \(status.state.words)\(day)", hints: "docket log \(reference)")
      return nil
    }
    switch step {
    case .answer(let text):
      let command = "docket answer \(reference) -m \"…\""
      return unmet.text(text, else: "no answer is given", hint: command).map { _ in .open }
    case .resolve(let reason, let override):
      let override = raisersWord("resolve", override, &unmet)
      return .resolved(reason: TextRules.filled(reason), override: override)
    case .dissent(let reason):
      return unmet.reason(reason, hint: "docket dissent \(reference) -m \"…\"")
        .map { .dissent(reason: $0) }
    case .withdraw(let reason, let override):
      let override = raisersWord("withdraw", override, &unmet)
      return .withdrawn(reason: TextRules.filled(reason), override: override)
    }
  }

  /// Resolving and withdrawing are for whoever raised it, or for a reason that is kept.
  private func raisersWord(_ verb: String, _ override: String?, _ unmet: inout Unmet) -> String? {
    guard !isRaisersAct else { return nil }
    let override = TextRules.filled(override)
    if override == nil {
      let command = "docket \(verb) \(reference)"
      unmet.add(
        "that is for \(raiser.map { "\($0), who raised it," } ?? "whoever raised it") to say",
        hints: "\(command) --by \(UnsettledConcern.who(raiser)) -m \"…\"",
        "\(command) -m \"…\" --override \"…\"")
    }
    return override
  }
}
