/// The value of an action's field `status`: its state with everything that belongs to it.
public enum ActionStatus: Hashable, Sendable {
  case proposed
  case open
  case inProgress
  case waiting(on: Party, why: String)
  /// With what there is to see.
  case review(what: String)
  /// The override is the reason why open dependencies did not matter.
  case done(result: String, override: String?)
  case cancelled(reason: String)
  case superseded(by: [Identifier], reason: String)

  public var state: ActionState {
    switch self {
    case .proposed: .proposed
    case .open: .open
    case .inProgress: .inProgress
    case .waiting: .waiting
    case .review: .review
    case .done: .done
    case .cancelled: .cancelled
    case .superseded: .superseded
    }
  }

  public var json: JSON {
    let state = ("is", JSON.string(state.rawValue))
    switch self {
    case .proposed, .open, .inProgress: return .record(state)
    case .waiting(let on, let why): return .record(state, ("on", on.json), ("why", .string(why)))
    case .review(let what): return .record(state, ("what", .string(what)))
    case .done(let result, let override):
      return .record(
        state, ("result", .string(result)), ("override", override.map(JSON.string)))
    case .cancelled(let reason): return .record(state, ("reason", .string(reason)))
    case .superseded(let by, let reason):
      return .record(state, ("by", .identifiers(by)), ("reason", .string(reason)))
    }
  }

  /// Returns `nil` for a shape that this docket does not know, be it by one member more.
  public init?(_ json: JSON) {
    guard let state = json["is"]?.string.flatMap(ActionState.init) else { return nil }
    switch state {
    case .proposed: self = .proposed
    case .open: self = .open
    case .inProgress: self = .inProgress
    case .waiting:
      guard let on = json["on"].flatMap(Party.init), let why = json["why"]?.string else {
        return nil
      }
      self = .waiting(on: on, why: why)
    case .review:
      guard let what = json["what"]?.string else { return nil }
      self = .review(what: what)
    case .done:
      guard let result = json["result"]?.string else { return nil }
      self = .done(result: result, override: json["override"]?.string)
    case .cancelled:
      guard let reason = json["reason"]?.string else { return nil }
      self = .cancelled(reason: reason)
    case .superseded:
      guard let by = json["by"]?.identifiers, let reason = json["reason"]?.string else {
        return nil
      }
      self = .superseded(by: by, reason: reason)
    }
    guard self.json == json else { return nil }
  }
}
