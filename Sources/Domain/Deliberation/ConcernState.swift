/// Where a concern stands. That it was answered is a field of its own, and settles nothing.
public enum ConcernState: String, CaseIterable, Sendable {
  case open
  case resolved
  /// It stands, and is printed as dissent.
  case dissent
  case withdrawn

  public var isSettled: Bool {
    switch self {
    case .open: false
    case .resolved, .dissent, .withdrawn: true
    }
  }

  /// The words that follow the reference: `C-1 is resolved`, `C-1 stands as dissent`.
  public var words: String {
    switch self {
    case .open: "is open"
    case .resolved: "is resolved"
    case .dissent: "stands as dissent"
    case .withdrawn: "is withdrawn"
    }
  }
}
