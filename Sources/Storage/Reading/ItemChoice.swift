/// The items that a statement of a report is about.
public enum ItemChoice {
  /// All of them: what belongs to other subjects comes too, and finds no item. That takes less time
  /// than a list of all keys for each statement.
  case all
  case matching(ItemPredicate)
  case only(Int64)
}

extension Snapshot {
  /// Runs a statement that reads what belongs to the chosen items.
  ///
  /// - Parameter sql: a `SELECT`, complete, with `IN (CHOSEN)` where the keys of the items belong.
  /// - Throws: `FileFault` when the statement would write, or the file cannot be read.
  public func rows(_ sql: StaticString, choosing choice: ItemChoice) throws -> ResultRows {
    let sql = sql.description
    switch choice {
    case .all:
      return try rows(composed: sql.replacing("IN (CHOSEN)", with: "IS NOT NULL"), [])
    case .matching(let predicate):
      let keys = "SELECT i.subject FROM item AS i WHERE \(predicate.sql)"
      return try rows(
        composed: sql.replacing("CHOSEN", with: keys),
        repeatElement(predicate.arguments, count: places(in: sql)).flatMap(\.self))
    case .only(let key):
      return try rows(
        composed: sql.replacing("CHOSEN", with: "?"),
        Array(repeating: key, count: places(in: sql)))
    }
  }

  private func places(in sql: String) -> Int { sql.ranges(of: "CHOSEN").count }
}
