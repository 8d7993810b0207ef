/// What somebody does with a proposal. Texts are as typed; `nil` and blank are both "not given".
public enum ProposalStep: Hashable, Sendable {
  case discuss(reason: String?)
  /// Without a day, the last call runs as long as the programme asks for.
  case lastCall(until: Day?)
  case conclude(ConclusionDraft)
  case deferUntil(Day?, reason: String?)
  case withdraw(reason: String?)
  case supersede(by: [Identifier], reason: String?)
  case reopen(reason: String?)

  /// The words that follow "cannot", with the reference as shown.
  func words(for reference: String) -> String {
    switch self {
    case .discuss: "discuss \(reference)"
    case .lastCall: "put \(reference) into last call"
    case .conclude: "conclude \(reference)"
    case .deferUntil: "defer \(reference)"
    case .withdraw: "withdraw \(reference)"
    case .supersede: "supersede \(reference)"
    case .reopen: "reopen \(reference)"
    }
  }

  /// The state that it leads to.
  public var target: ProposalState {
    switch self {
    case .discuss, .reopen: .discussion
    case .lastCall: .lastCall
    case .conclude: .concluded
    case .deferUntil: .deferred
    case .withdraw: .withdrawn
    case .supersede: .superseded
    }
  }

  /// Whether a proposal in that state may take it, whatever else the step asks for.
  func isAllowed(from state: ProposalState) -> Bool {
    switch self {
    case .discuss: [.raised, .deferred, .lastCall].contains(state)
    case .lastCall: state == .discussion
    // From discussion with an override only, which is a guard of its own.
    case .conclude: [.discussion, .lastCall].contains(state)
    case .deferUntil, .withdraw, .supersede: !state.isFinished
    case .reopen: [.concluded, .deferred, .withdrawn].contains(state)
    }
  }
}

/// A conclusion as typed, perhaps with parts missing.
public struct ConclusionDraft: Hashable, Sendable {
  public var outcome: Conclusion.Outcome?
  public var text: String?
  public var level: Conclusion.Level?
  public var minority: [String]
  public var review: Day?
  public var override: String?

  public init(
    outcome: Conclusion.Outcome?, text: String?, level: Conclusion.Level? = nil,
    minority: [String] = [], review: Day? = nil, override: String? = nil
  ) {
    self.outcome = outcome
    self.text = text
    self.level = level
    self.minority = minority
    self.review = review
    self.override = override
  }
}
