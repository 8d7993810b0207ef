import Domain
import Foundation
import GRDB

/// What of one subject a command did, or is to be taken back; a redo brings back what an undo took.
typealias Steps = (key: Int64, names: [ChangeName], isRedo: Bool)

extension Snapshot {
  /// What stands against taking something back.
  struct Obstacle {
    /// `A-1 rests on P-1`
    var words: String
    /// The command that would have to be taken back first.
    var batch: Identifier
    /// The item whose log tells of it.
    var name: String
  }

  /// The uncancelled changes of a command, by subject.
  func steps(of batch: Identifier) throws -> [Steps] {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT subject, change.name FROM entry JOIN change ON change.key = entry.change
          WHERE batch = ? AND cancelled = 0 ORDER BY clock, counter, change.name
          """), arguments: [batch.data])
    var found: [Steps] = []
    for row in rows {
      let key = try row.decode(Int64.self, atIndex: 0)
      let name = ChangeName(digest: try row.decode(Data.self, atIndex: 1))
      if let known = found.firstIndex(where: { $0.key == key }) {
        found[known].names.append(name)
      } else {
        found.append((key, [name], false))
      }
    }
    return try found.map { key, names, _ in
      let undos = try history(ofKey: key).reversals.filter(\.isUndo).map(\.entry.name)
      return (key, names, !Set(undos).isDisjoint(with: names))
    }
  }

  /// The first later step of a subject that set the same field, or what rests on a subject that
  /// would be no more.
  func obstacle(to steps: [Steps]) throws -> Obstacle? {
    // All that goes together, by a step of its own or with what had brought it back.
    var all = Set(steps.flatMap(\.names))
    for (key, names, _) in steps {
      let before = try history(ofKey: key)
      let after = before.retracting(names)
      all.formUnion(
        before.entries.indices.filter { !before.isCancelled[$0] && after.isCancelled[$0] }
          .map { before.entries[$0].name })
    }
    for (key, names, isRedo) in steps {
      if let found = try obstacle(to: names, of: key, all: all, isRedo) { return found }
    }
    return nil
  }

  private func obstacle(to names: [ChangeName], of key: Int64, all: Set<ChangeName>, _ isRedo: Bool)
    throws -> Obstacle?
  {
    let before = try state(ofKey: key)
    let after = SubjectState(subject: before.subject, history: before.history.retracting(names))
    // What is no more shows nothing that could change under later steps.
    guard before.exists else { return nil }
    let shown = try shownName(ofKey: key)
    // What settled a retraction had seen what was done meanwhile; it does not rest on that.
    let seen = names.reduce(into: Set<ChangeName>()) { seen, name in
      if before.history.reversals.contains(where: { $0.entry.name == name }) {
        seen.formUnion(before.history.ancestors(of: name))
      }
    }
    let later = before.history.steps(standingAgainst: after.history, anyField: !after.exists)
      .filter { !seen.contains($0.name) }
    if let later = later.last {
      var (step, name) = ("step of \(shown)", shown)
      if before.subject.kind?.hasName != true, let about = try whatIsMeant(by: before.subject) {
        name = try shownName(of: about)
        step = "\(before.subject.kind?.noun ?? "step") on \(name)"
      }
      return Obstacle(
        words: "a later \(step) rests on \(isRedo ? "its being taken back" : "it")",
        batch: later.change.batch, name: name)
    }
    // What is not later cannot rest on it.
    let first = before.history.entries.first { names.contains($0.name) }?.change.clock
    guard !after.exists,
      let dependent = try dependents(onSubject: key).first(where: { dependent in
        !all.contains(dependent.name) && first.map { $0 < dependent.clock } ?? true
      })
    else { return nil }
    return Obstacle(
      words: "\(try shownName(ofKey: dependent.key)) rests on \(shown)", batch: dependent.batch,
      name: shown)
  }

  /// The command that can be taken back now, and must be before the other can: what rests on that
  /// one, what rests on it in turn, and so on.
  func top(of batch: Identifier) throws -> Identifier {
    var top = batch
    var known: Set = [top]
    while let next = try obstacle(to: steps(of: top))?.batch, known.insert(next).inserted {
      top = next
    }
    return top
  }

  /// Other subjects' live changes that rest on a change of this one, in order.
  ///
  /// A digest that told of it holds nothing back: the mail has gone out anyway.
  func dependents(onSubject key: Int64) throws -> [(
    key: Int64, name: ChangeName, batch: Identifier, clock: Clock
  )] {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT DISTINCT later.subject, later.batch, change.name, later.clock, later.counter
          FROM entry JOIN basis ON basis.seen = entry.change
            JOIN entry AS later ON later.change = basis.change
            JOIN change ON change.key = later.change
          WHERE entry.subject = ?1 AND later.cancelled = 0 AND later.undoes = 0
            AND later.subject <> ?1 AND later.subject NOT IN (SELECT subject FROM digest)
          ORDER BY later.clock, later.counter, change.name
          """), arguments: [key])
    return try rows.compactMap { row in
      let batch = Identifier(bytes: try row.decode(Data.self, atIndex: 1))
      let name = ChangeName(digest: try row.decode(Data.self, atIndex: 2))
      let clock = Clock(
        milliseconds: try row.decode(atIndex: 3), counter: try row.decode(atIndex: 4))
      guard let batch, let clock else { return nil }
      return (try row.decode(atIndex: 0), name, batch, clock)
    }
  }
}
