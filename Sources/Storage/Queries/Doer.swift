import Domain

extension Snapshot {
  /// Whose act it was, and in words who recorded it and where.
  ///
  /// - Parameter teller: who is told as the doer, when that is not whose act it was.
  func doing(_ change: Change, _ teller: String? = nil) throws -> (who: String, parts: [String]) {
    let actor = try shownName(of: change.actor)
    let who = try teller ?? change.by.map { try shownName(of: $0) } ?? actor
    let parts = [
      who == actor ? nil : "recorded by \(actor)", try change.place.map { try shown($0) },
    ]
    return (who, parts.compactMap(\.self))
  }

  /// `AP`, and `(recorded by OCL; mail <k3@list>)`.
  func doer(_ change: Change) throws -> (who: String, aside: String) {
    let (who, parts) = try doing(change)
    return (who, parts.isEmpty ? "" : " (\(parts.joined(separator: "; ")))")
  }
}

extension Change {
  /// The reason as a clause, where the text does not hold it yet.
  func because(after text: String) -> String {
    guard let reason, !text.contains(reason) else { return "" }
    return ": \(reason)"
  }
}
