/// The value of a proposal's field `status`: its state with everything that belongs to it.
public enum ProposalStatus: Hashable, Sendable {
  case raised
  case discussion
  /// The last calls of a proposal are numbered from 1; this one runs through the day `until`.
  case lastCall(number: Int, until: Day)
  case concluded(Conclusion)
  case deferred(until: Day, reason: String)
  case withdrawn(reason: String)
  case superseded(by: [Identifier], reason: String)

  public var state: ProposalState {
    switch self {
    case .raised: .raised
    case .discussion: .discussion
    case .lastCall: .lastCall
    case .concluded: .concluded
    case .deferred: .deferred
    case .withdrawn: .withdrawn
    case .superseded: .superseded
    }
  }

  /// Whether a proposal whose place is taken by what is shown so, `A-3`, was converted into it.
  public static func isConversion(to heir: String) -> Bool {
    TypedReference(heir).map { $0.letter != .proposal } ?? false
  }

  /// Whether its last call has ended by that day, so that it is the chair's turn.
  public func awaitsConclusion(on day: Day) -> Bool {
    guard case .lastCall(_, let until) = self else { return false }
    return day > until
  }
}
