/// Where an action stands.
public enum ActionState: String, CaseIterable, Sendable {
  case proposed
  case open
  case inProgress = "in-progress"
  case waiting
  case review
  case done
  case cancelled
  case superseded

  /// Whether nothing more is to be done about it.
  public var isFinished: Bool {
    switch self {
    case .proposed, .open, .inProgress, .waiting, .review: false
    case .done, .cancelled, .superseded: true
    }
  }

  /// The words that follow "it is".
  public var words: String {
    switch self {
    case .proposed: "proposed"
    case .open: "open"
    case .inProgress: "in progress"
    case .waiting: "waiting"
    case .review: "in review"
    case .done: "done"
    case .cancelled: "cancelled"
    case .superseded: "superseded"
    }
  }
}
