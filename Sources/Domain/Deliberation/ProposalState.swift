/// Where a proposal stands.
public enum ProposalState: String, CaseIterable, Sendable {
  case raised
  case discussion
  case lastCall = "last-call"
  case concluded
  case deferred
  case withdrawn
  case superseded

  /// Whether nothing more is to be decided about it.
  public var isFinished: Bool {
    switch self {
    case .raised, .discussion, .lastCall, .deferred: false
    case .concluded, .withdrawn, .superseded: true
    }
  }

  /// Whether people speak about it: concerns can be raised and positions taken.
  public var isDeliberated: Bool {
    switch self {
    case .raised, .discussion, .lastCall: true
    case .concluded, .deferred, .withdrawn, .superseded: false
    }
  }

  /// The words that follow "it is".
  public var words: String {
    switch self {
    case .raised: "raised"
    case .discussion: "in discussion"
    case .lastCall: "in last call"
    case .concluded: "concluded"
    case .deferred: "deferred"
    case .withdrawn: "withdrawn"
    case .superseded: "superseded"
    }
  }
}
