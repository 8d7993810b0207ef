extension ProposalStatus {
  public var json: JSON {
    let state = ("is", JSON.string(state.rawValue))
    switch self {
    case .raised, .discussion: return .record(state)
    case .lastCall(let number, let until):
      return .record(
        state, ("number", .integer(number)), ("until", .string(until.description)))
    case .concluded(let conclusion):
      return .record(
        state, ("outcome", .string(conclusion.outcome.rawValue)),
        ("text", .string(conclusion.text)),
        ("level", (conclusion.level?.rawValue).map(JSON.string)),
        ("minority", conclusion.minority.isEmpty ? nil : .strings(conclusion.minority)),
        ("review", (conclusion.review?.description).map(JSON.string)),
        ("override", conclusion.override.map(JSON.string)))
    case .deferred(let until, let reason):
      return .record(
        state, ("until", .string(until.description)), ("reason", .string(reason)))
    case .withdrawn(let reason): return .record(state, ("reason", .string(reason)))
    case .superseded(let by, let reason):
      return .record(state, ("by", .identifiers(by)), ("reason", .string(reason)))
    }
  }

  /// Returns `nil` for a shape that this docket does not know, be it by one member more.
  public init?(_ json: JSON) {
    guard let state = json["is"]?.string.flatMap(ProposalState.init) else { return nil }
    let reason = json["reason"]?.string
    let until = json["until"]?.string.flatMap { Day($0) }
    switch state {
    case .raised: self = .raised
    case .discussion: self = .discussion
    case .lastCall:
      guard let number = json["number"]?.integer, number > 0, let until else { return nil }
      self = .lastCall(number: number, until: until)
    case .concluded:
      guard let outcome = json["outcome"]?.string.flatMap(Conclusion.Outcome.init),
        let text = json["text"]?.string
      else { return nil }
      self = .concluded(
        Conclusion(
          outcome: outcome, text: text,
          level: json["level"]?.string.flatMap(Conclusion.Level.init),
          minority: json["minority"]?.strings ?? [],
          review: json["review"]?.string.flatMap { Day($0) },
          override: json["override"]?.string))
    case .deferred:
      guard let until, let reason else { return nil }
      self = .deferred(until: until, reason: reason)
    case .withdrawn:
      guard let reason else { return nil }
      self = .withdrawn(reason: reason)
    case .superseded:
      guard let by = json["by"]?.identifiers, let reason else { return nil }
      self = .superseded(by: by, reason: reason)
    }
    // What was not read, such as a level from a newer docket, shows here.
    guard self.json == json else { return nil }
  }
}
