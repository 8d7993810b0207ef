public import Domain

extension Snapshot {
  /// Whose act a change was, who recorded it, and where.
  ///
  /// - Parameter teller: who is told as the doer, when that is not whose act it was.
  public func doer(_ change: Change, _ teller: String? = nil) throws -> Doer {
    let actor = try shownName(of: change.actor)
    let who = try teller ?? change.by.map { try shownName(of: $0) } ?? actor
    return Doer(
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
