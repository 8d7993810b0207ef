/// A due day that moved.
public struct DueMove: Sendable {
  /// The change that moved it.
  public let entry: History.Entry
  /// What showed where the change was made.
  public let from: DueDay
  public let to: DueDay
}

extension SubjectState {
  /// Each time that an action's due day moved.
  ///
  /// Ancestry says from where: what copies did apart starts from the same day. A day that is set
  /// again, such as to settle a conflict for the one that shows, has not moved.
  public var dueMoves: [DueMove] {
    var set: [(entry: History.Entry, due: DueDay)] = []
    var moves: [DueMove] = []
    for entry in history.live {
      guard let due = entry.change.edit.set[Field.due].flatMap(DueDay.init) else { continue }
      let known = history.isLinear ? nil : history.ancestors(of: entry.name)
      let before = set.last { known?.contains($0.entry.name) ?? true }
      if let before, before.due.day != due.day {
        moves.append(DueMove(entry: entry, from: before.due, to: due))
      }
      set.append((entry, due))
    }
    return moves
  }
}
