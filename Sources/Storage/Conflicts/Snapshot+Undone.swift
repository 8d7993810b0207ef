public import Domain
import GRDB

/// The key of what was taken back, and by subject and change what rests on it, in order.
public typealias UndoneBasis = (key: Int64, dependents: [(key: Int64, change: Int64)])

/// What one copy took back, and another brought back, worked on or built on.
///
/// Bringing it back ends it; so does taking back all that rests on it.
extension Snapshot {
  /// What copies disagree on of the retractions of one subject, in one: its place is left open.
  ///
  /// - Parameter dependents: changes of others that rest on it, although it was taken back.
  public func undone(_ state: SubjectState, restingOnIt dependents: [Int64]) throws -> Conflict? {
    let disputed = state.disputedRetraction
    let others = try dependents.map { try change(ofKey: $0) }
    let taken = disputed?.taken.last ?? state.history.cancellers(of: state.making).last
    let work = (disputed?.kept.map(\.change) ?? []) + others
    guard let taken, let last = work.max(by: { $0.clock < $1.clock }) else { return nil }
    let isRedone = disputed?.isRedone == true
    let own =
      try isRedone ? ["brought back"] : disputed?.kept.reversed().map { try aside($0) } ?? []
    let value = joined(own + (try others.map { try clause(for: $0) }))
    var who: [String] = []
    for change in work {
      let name = try attribution(of: change).who
      if !who.contains(name) { who.append(name) }
    }
    return Conflict(
      cause: !others.isEmpty ? .undoneBasis : isRedone ? .retraction : .unseenWork, name: "",
      subjects: Set(others.map(\.subject)).sorted { $0.id < $1.id }, field: "",
      candidates: [
        Conflict.Candidate(
          number: 1, value: value, who: who.joined(separator: ", "), day: last.on,
          reason: last.reason.flatMap { value.contains($0) ? nil : $0 }),
        Conflict.Candidate(
          number: 2, value: "taken back", who: try attribution(of: taken.change).who,
          day: taken.change.on,
          reason: taken.change.reason),
      ], settling: [])
  }

  private func joined(_ steps: [String]) -> String {
    steps.prefix(3).joined(separator: "; ")
      + (steps.count > 3 ? "; and \(steps.count - 3) more" : "")
  }

  /// What was done to what is told beside it.
  private func aside(_ entry: History.Entry) throws -> String {
    try LogPhrase(entry.change, self).aside
  }

  /// What a change did, as a sentence without its subject says it.
  private func clause(for change: Change) throws -> String {
    let phrase = LogPhrase(change, self)
    let (verb, detail) = try phrase.words
    return verb + (phrase.isComplete ? "" : " " + (try shownName(of: change.subject))) + detail
  }

  private func change(ofKey key: Int64) throws -> Change {
    guard
      let row = try Row.fetchOne(
        db.cachedStatement(sql: "SELECT name, body FROM change WHERE key = ?"), arguments: [key])
    else { throw FileFault.damaged("the file") }
    return try History.Entry(row: row).change
  }

  /// By what was taken back, the subjects that rest on it and their changes that do, in order.
  ///
  /// One copy alone refuses to take back what something rests on.
  /// - Parameter keys: only where one of these was taken back or rests on that.
  public func undoneBases(_ keys: Set<Int64>?) throws -> [UndoneBasis] {
    let found = try memory.once(\.undoneBases) { try readUndoneBases() }
    guard let keys else { return found }
    return found.filter { basis in
      keys.contains(basis.key) || basis.dependents.contains { keys.contains($0.key) }
    }
  }

  private func readUndoneBases() throws -> [UndoneBasis] {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT DISTINCT gone.subject, later.subject, later.change, name
          FROM entry AS gone CROSS JOIN basis ON basis.seen = gone.change
            CROSS JOIN entry AS later ON later.change = basis.change
            CROSS JOIN change ON change.key = later.change
          WHERE gone.cancelled = 1 AND \(isThere) AND \(isGone) AND later.cancelled = 0 AND later.undoes = 0
            AND later.subject <> gone.subject
            AND later.subject NOT IN (SELECT subject FROM digest)
          ORDER BY gone.subject, later.clock, later.counter, name
          """))
    var found: [UndoneBasis] = []
    for row in rows {
      let key = try row.decode(Int64.self, atIndex: 0)
      let dependent = (
        key: try row.decode(Int64.self, atIndex: 1), change: try row.decode(Int64.self, atIndex: 2)
      )
      if found.last?.key == key {
        found[found.count - 1].dependents.append(dependent)
      } else {
        found.append((key, [dependent]))
      }
    }
    return found
  }

  /// Whether a change was made by the day that is looked at: what came later is not taken back.
  private var isThere: String { asOf.map { "gone.day <= '\($0)'" } ?? "1" }

  /// Whether the subject of a cancelled change is no more.
  private var isGone: String {
    let tables = Kind.allCases.map(\.rawValue)
    return tables.map { "NOT EXISTS (SELECT 1 FROM \($0) WHERE subject = gone.subject)" }
      .joined(separator: " AND ")
  }
}
