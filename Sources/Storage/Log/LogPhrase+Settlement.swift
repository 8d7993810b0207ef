public import Domain
import GRDB

extension LogPhrase {
  /// How a change is told that kept one of the values on which copies disagreed, so that it does
  /// not read like the one that had set it; `nil` for any other.
  public func settlement(_ kind: Kind) throws -> (verb: String, detail: String)? {
    guard try mayFollowTwo, let (field, value) = try kept else { return nil }
    guard kind.hasName else {
      let (verb, detail) = try plainWords(kind)
      return ("settles a conflict: \(verb)", detail)
    }
    let words = field == Field.due ? "due day" : field
    let reason = value["reason"]?.string.map { ": \($0)" } ?? ""
    return ("settles the \(words) of", " as \(try snapshot.words(for: value))\(reason)")
  }

  /// Copies cannot have disagreed before a change that follows one alone, unless a step between
  /// had joined them: what made the subject, two sides, that step and this one are five.
  private var mayFollowTwo: Bool {
    get throws {
      if change.edit.set.isEmpty { return false }
      if change.parents.count > 1 { return true }
      let count = try Int.fetchOne(
        snapshot.db.cachedStatement(
          sql: """
            SELECT count(*) FROM entry JOIN subject ON subject.key = entry.subject
            WHERE id = ? AND kind = ?
            """), arguments: [change.subject.id.data, change.subject.kindName.column])
      return count ?? 0 > 4
    }
  }

  /// The first of the fields on which what it follows disagrees and of which it keeps a value.
  private var kept: (field: String, value: JSON)? {
    get throws {
      let history = try snapshot.history(of: change.subject)
      var known = Set(change.parents)
      for parent in change.parents { known.formUnion(history.ancestors(of: parent)) }
      let before = History(history.entries.filter { known.contains($0.name) })
      for field in before.conflicts {
        if let value = change.edit.set[field],
          before.candidates(for: field).contains(where: { $0.value == value })
        {
          return (field, value)
        }
      }
      return nil
    }
  }
}
