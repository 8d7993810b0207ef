public import Domain
import Foundation
import GRDB

/// What an undo took back.
public struct Retraction: Sendable {
  /// The command that was taken back.
  public let batch: Identifier
  public let subjects: [Subject]
  /// It took back an undo, so that what had been undone holds again.
  public let isRedo: Bool
  /// Other commands that made the same, as when two copies read one document: all of it that they
  /// made is still there.
  public let others: [Identifier]
}

extension Transaction {
  /// Takes back the actor's latest command that is neither an undo nor undone.
  ///
  /// - Throws: `Refusal` when there is none, or when something rests on it.
  public func undoLatest() throws -> Retraction {
    let names = JSON.array(
      ([Projection.actorText(author.actor)] + author.formerNames).map { .string($0) })
    let batch = try Data.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT batch FROM entry JOIN change ON change.key = entry.change
          WHERE actor IN (SELECT value FROM json_each(?)) AND undoes = 0 AND cancelled = 0
          ORDER BY clock DESC, counter DESC, change.name DESC LIMIT 1
          """), arguments: [String(decoding: names.canonical, as: UTF8.self)])
    guard let batch = batch.flatMap({ Identifier(bytes: $0) }) else {
      throw Refusal(
        "there is no command of yours to take back",
        hints: ["docket log", "any command of the log can be taken back by its id: docket undo ID"])
    }
    return try undo(batch: batch)
  }

  /// Takes back every change of a command, or only those to one subject and what belongs to them.
  ///
  /// A retraction is a change of each subject that cancels those changes: what they covered shows
  /// again, and taking back the retraction brings them back.
  /// - Throws: `Refusal` when there is nothing to take back, or when something rests on it;
  ///   nothing is written.
  public func undo(batch: Identifier, onlyOf subject: Subject? = nil) throws -> Retraction {
    let only = try subject.map { try keys(of: batch, with: $0) }
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT subject, change.name, undoes FROM entry JOIN change ON change.key = entry.change
          WHERE batch = ?1 AND cancelled = 0
            AND (?2 IS NULL OR subject IN (SELECT value FROM json_each(?2)))
          ORDER BY clock, counter, change.name
          """), arguments: [batch.data, only.map { Predicate.list($0.sorted()) }])
    guard !rows.isEmpty else {
      throw Refusal(
        "that command is taken back already", hints: ["docket log"])
    }
    var names: [Int64: [ChangeName]] = [:]
    var order: [Int64] = []
    for row in rows {
      let key = try row.decode(Int64.self, atIndex: 0)
      if names[key] == nil { order.append(key) }
      names[key, default: []].append(ChangeName(digest: try row.decode(Data.self, atIndex: 1)))
    }
    let all = Set(names.values.joined())
    for key in order { try refuseIfNeeded(key, names[key] ?? [], all: all) }
    var subjects: [Subject] = []
    var others: [Identifier] = []
    for key in order {
      let subject = try snapshot.subject(ofKey: key)
      try append(Edit(), to: subject, undoes: names[key] ?? [])
      subjects.append(subject)
      let after = try snapshot.state(ofKey: key)
      guard after.exists else { continue }
      let isMade = after.history.entries.contains {
        $0.change.parents.isEmpty && all.contains($0.name)
      }
      guard isMade else { continue }
      others += after.history.live.filter { $0.change.parents.isEmpty }.map(\.change.batch)
    }
    return Retraction(
      batch: batch, subjects: subjects,
      isRedo: try rows.contains { try $0.decode(Int.self, atIndex: 2) == 1 },
      others: Set(others).sorted())
  }

  /// A subject, and those in which the same command did the other sides of what it did to it: what
  /// rests on that, and what that rests on, unless the command made it; what was made to replace it
  /// belongs to it too.
  ///
  /// So a replacement goes with the link of what replaces it, and a concern with the position that
  /// came with it; of several items that were closed at once, each goes alone.
  private func keys(of batch: Identifier, with subject: Subject) throws -> Set<Int64> {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT name, body, entry.subject FROM entry JOIN change ON change.key = entry.change
          WHERE batch = ? AND cancelled = 0
          """), arguments: [batch.data])
    let parts = try rows.map { row in
      (entry: try History.Entry(row: row), key: try row.decode(Int64.self, atIndex: 2))
    }
    var found: Set<Int64> = [try snapshot.key(of: subject) ?? 0]
    while true {
      let own = parts.filter { found.contains($0.key) }.map(\.entry)
      let (names, seen) = (Set(own.map(\.name)), Set(own.flatMap(\.change.seen)))
      let more = parts.filter { entry, key in
        !found.contains(key)
          && (!names.isDisjoint(with: entry.change.seen)
            || seen.contains(entry.name)
              && (!entry.change.parents.isEmpty || own.contains { $0.change.replaces }))
      }
      guard !more.isEmpty else { return found }
      found.formUnion(more.map(\.key))
    }
  }

  /// Refuses when a later step of the subject set the same field, or when something rests on the
  /// subject, which would be no more.
  private func refuseIfNeeded(_ key: Int64, _ names: [ChangeName], all: Set<ChangeName>) throws {
    let before = try snapshot.state(ofKey: key)
    let after = SubjectState(subject: before.subject, history: before.history.retracting(names))
    let shown = try snapshot.shownName(ofKey: key)
    let vanishes = before.exists && !after.exists
    if let later = before.history.step(standingAgainst: after.history, anyField: vanishes) {
      var (step, name) = ("step of \(shown)", shown)
      if before.subject.kind?.hasName != true,
        let about = try snapshot.whatIsMeant(by: before.subject)
      {
        name = try snapshot.shownName(of: about)
        step = "\(before.subject.kind?.noun ?? "step") on \(name)"
      }
      throw Refusal(
        "cannot take that back: a later \(step) rests on it",
        hints: ["docket undo \(later.change.batch.short)", "docket log \(name)"])
    }
    guard vanishes else { return }
    if let (dependent, batch) = try snapshot.dependent(onSubject: key, outside: all) {
      throw Refusal(
        "cannot take that back: \(try snapshot.shownName(ofKey: dependent)) rests on \(shown)",
        hints: ["docket undo \(batch.short)", "docket log \(shown)"])
    }
  }
}

extension History {
  /// What it would be if one more change, later than all others, undid these.
  fileprivate func retracting(_ names: [ChangeName]) -> History {
    guard let last = entries.last,
      let clock = Clock(milliseconds: Clock.lastMillisecond, counter: JSON.largestInteger)
    else { return self }
    var change = last.change
    change.clock = clock
    change.parents = heads
    change.undoes = names
    change.edit = Edit()
    return History(entries + [Entry(name: ChangeName(digest: []), change: change)])
  }

  /// The first live step that follows one which counts here and not in `after`, or the other way
  /// round, and sets a field of it; with `anyField`, the first one that follows at all.
  ///
  /// Retractions stand against nothing, and neither does what is done to a set: its elements come
  /// and go each for itself.
  fileprivate func step(standingAgainst after: History, anyField: Bool) -> Entry? {
    let turned = entries.indices.filter { isCancelled[$0] != after.isCancelled[$0] }
    let fields = Set(turned.flatMap { entries[$0].change.edit.set.keys })
    let follows = descends(from: Set(turned.map { entries[$0].name }))
    let held = Set(turned.compactMap { entries[$0].change.held })
    return entries.indices.first { offset in
      let edit = entries[offset].change.edit
      // Whoever raised a second concern objects by it, whatever becomes of the first.
      if let again = entries[offset].change.held, held == [again], edit.set[Field.about] != nil {
        return false
      }
      return follows[offset] && !after.isCancelled[offset] && !isCancelled[offset]
        && (anyField ? !edit.isEmpty : edit.set.keys.contains(where: fields.contains))
    }.map { entries[$0] }
  }
}

extension Change {
  /// The position that it gives its holder.
  fileprivate var held: String? { edit.set[Field.position]?["is"]?.string }
}

extension Identifier {
  /// The first eight digits, by which `undo` knows a command.
  public var short: String { String(description.prefix(8)) }
}

extension Snapshot {
  /// Another subject with a live change that rests on a change of this one, and its command.
  ///
  /// A digest that told of it holds nothing back: the mail has gone out anyway.
  fileprivate func dependent(onSubject key: Int64, outside names: Set<ChangeName>) throws
    -> (Int64, Identifier)?
  {
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT later.subject, later.batch, change.name
          FROM entry JOIN basis ON basis.seen = entry.change
            JOIN entry AS later ON later.change = basis.change
            JOIN change ON change.key = later.change
          WHERE entry.subject = ? AND later.cancelled = 0 AND later.undoes = 0
            AND later.subject NOT IN (SELECT subject FROM digest)
          ORDER BY later.clock, later.counter, change.name
          """), arguments: [key])
    while let row = try rows.next() {
      let name = ChangeName(digest: try row.decode(Data.self, atIndex: 2))
      guard !names.contains(name),
        let batch = Identifier(bytes: try row.decode(Data.self, atIndex: 1))
      else { continue }
      return (try row.decode(atIndex: 0), batch)
    }
    return nil
  }

  /// The latest live step of an item that is no retraction: the command that made it, and whose
  /// step it is in the file. What was held, answered or noted of the item is a step of it; what
  /// came with a concern is the concern's.
  public func lastStep(of subject: Subject) throws -> (batch: Identifier, subject: Subject)? {
    let key = try key(of: subject) ?? 0
    let parts = try keysOf(
      """
      SELECT subject FROM note WHERE about = ?1 UNION SELECT subject FROM answer WHERE about = ?1
      UNION SELECT subject FROM position WHERE proposal = ?1
      """, key)
    let raised = try batchesOfConcerns(about: subject)
    let own = try history(of: subject).live.last?.change
    let others = try parts.compactMap { try history(ofKey: $0).live.last?.change }
    return ((own.map { [$0] } ?? []) + others.filter { !raised.contains($0.batch) })
      .max { $0.clock < $1.clock }.map { ($0.batch, $0.subject) }
  }

  /// The command whose id begins with these digits.
  ///
  /// - Throws: `Refusal` when there is none or more than one.
  public func batch(startingWith digits: String) throws -> Identifier {
    let hex = digits.lowercased().filter { $0 != "-" }
    guard hex.utf8.count >= 4, hex.utf8.count <= 32,
      let lower = Identifier(hexPrefix: hex, filler: "0"),
      let upper = Identifier(hexPrefix: hex, filler: "f")
    else {
      throw Refusal(
        "there is no command \"\(digits)\"", hints: ["docket log"])
    }
    let batches = try Data.fetchAll(
      db.cachedStatement(
        sql: "SELECT DISTINCT batch FROM entry WHERE batch BETWEEN ? AND ? LIMIT 2"),
      arguments: [lower.data, upper.data])
    guard let first = batches.first.flatMap({ Identifier(bytes: $0) }) else {
      throw Refusal(
        "there is no command \"\(digits)\"", hints: ["docket log"])
    }
    guard batches.count == 1 else {
      throw Refusal(
        "more than one command begins with \"\(digits)\"", hints: ["type more of its id"])
    }
    return first
  }
}
