/// The value of a concern's field `status`: its state with everything that belongs to it.
public enum ConcernStatus: Hashable, Sendable {
  case open
  /// The override is the reason why somebody else than its raiser could settle it so.
  case resolved(reason: String?, override: String?)
  case dissent(reason: String)
  case withdrawn(reason: String?, override: String?)

  public var state: ConcernState {
    switch self {
    case .open: .open
    case .resolved: .resolved
    case .dissent: .dissent
    case .withdrawn: .withdrawn
    }
  }

  /// What was said when it was settled.
  public var settlement: String? {
    switch self {
    case .open: nil
    case .resolved(let reason, _), .withdrawn(let reason, _): reason
    case .dissent(let reason): reason
    }
  }

  public var json: JSON {
    let state = ("is", JSON.string(state.rawValue))
    switch self {
    case .open: return .record(state)
    case .resolved(let reason, let override), .withdrawn(let reason, let override):
      return .record(
        state, ("reason", reason.map(JSON.string)), ("override", override.map(JSON.string)))
    case .dissent(let reason): return .record(state, ("reason", .string(reason)))
    }
  }

  /// Returns `nil` for a shape that this docket does not know, be it by one member more.
  public init?(_ json: JSON) {
    guard let state = json["is"]?.string.flatMap(ConcernState.init) else { return nil }
    let (reason, override) = (json["reason"]?.string, json["override"]?.string)
    switch state {
    case .open: self = .open
    case .resolved: self = .resolved(reason: reason, override: override)
    case .dissent:
      guard let reason else { return nil }
      self = .dissent(reason: reason)
    case .withdrawn: self = .withdrawn(reason: reason, override: override)
    }
    guard self.json == json else { return nil }
  }
}
