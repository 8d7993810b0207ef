public import Domain

extension Snapshot {
  /// Whose act a change was, who recorded it, and where.
  ///
  /// - Parameter speaker: whom to name instead, when that is not whose act it was.
  public func attribution(
    of change: Change, speaker: String? = nil
  ) throws -> Attribution {
    let actor = try shownName(of: change.actor)
    let who = try speaker ?? change.by.map { try shownName(of: $0) } ?? actor
    return Attribution(
      who: who, recordedBy: who == actor ? nil : actor,
      place: try change.place.map { try shown($0) })
  }
}

extension Change {
  /// The reason as a clause, where the text does not hold it yet.
  public func because(after text: String) -> String {
    guard let reason, !text.contains(": \(reason)") else { return "" }
    return ": \(reason)"
  }
}
