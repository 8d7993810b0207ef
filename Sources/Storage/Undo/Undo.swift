public import Domain
import Foundation
import GRDB

/// What an undo took back.
public struct Retraction: Sendable {
  /// The command that was taken back.
  public let batch: Identifier
  /// What it was done to.
  public let subjects: [Subject]
  /// It took back an undo, so that what had been undone holds again.
  public let isRedo: Bool
  /// Other commands that made the same, as when two copies read one document: all of it that they
  /// made is still there.
  public let others: [Identifier]
  /// Of a redo, other commands that took back the same, so that it is not back yet.
  public let standing: [Identifier]
  /// Of a redo, what is itself taken back still, and by which command.
  public let gone: [(subject: Subject, by: Identifier)]
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
    return try undo(batch: batch, called: snapshot.logLine(of: batch)?.sentence)
  }

  /// Takes back every change of a command, or only those to one subject and what belongs to them.
  ///
  /// A retraction is a change of each subject that cancels those changes: what they covered shows
  /// again, and taking back the retraction brings them back.
  ///
  /// - Parameter called: what the command did, for whoever did not name it.
  /// - Throws: `Refusal` when there is nothing to take back, when something rests on it, or when
  ///   links would lead in a circle; nothing is written.
  public func undo(
    batch: Identifier, onlyOf subject: Subject? = nil, called: String? = nil
  ) throws -> Retraction {
    let only = try subject.map { try keys(of: batch, with: $0) }
    let parts = try snapshot.steps(of: batch).filter { only?.contains($0.key) ?? true }
    guard !parts.isEmpty else {
      throw Refusal(
        "that command is taken back already", hints: ["docket log"])
    }
    if let obstacle = try snapshot.obstacle(to: parts) {
      let first = try snapshot.top(of: obstacle.batch)
      let what =
        called.map { "take back your last step (\($0))" }
        ?? (parts.contains(where: \.isRedo) ? "bring that back" : "take that back")
      throw Refusal(
        "cannot \(what): \(obstacle.words)",
        hints: ["docket undo \(first.short)", "docket log \(obstacle.name)"])
    }
    let all = Set(parts.flatMap(\.names))
    let isRedo = parts.contains(where: \.isRedo)
    var subjects: [Subject] = []
    var others: [Identifier] = []
    var standing: Set<Identifier> = []
    var gone: [(subject: Subject, by: Identifier)] = []
    var links: [(from: Subject, link: Link)] = []
    for (key, names, _) in parts {
      let before = try snapshot.state(ofKey: key)
      let subject = before.subject
      try append(Edit(), to: subject, undoes: names)
      subjects.append(subject)
      let after = try snapshot.state(ofKey: key)
      if let last = after.history.reversals.last, !last.isUndo {
        standing.formUnion(after.history.cancellers(of: last.steps).map(\.change.batch))
      }
      guard after.exists else {
        let making = Set(after.history.entries.filter { $0.change.parents.isEmpty }.map(\.name))
        if isRedo, let last = after.history.cancellers(of: making).last {
          gone.append((subject, last.change.batch))
        }
        continue
      }
      let known = before.exists ? before.links : []
      links += after.links.filter { !known.contains($0) }.map { (subject, $0) }
      let isMade = after.history.entries.contains {
        $0.change.parents.isEmpty && all.contains($0.name)
      }
      guard isMade else { continue }
      others += after.history.live.filter { $0.change.parents.isEmpty }.map(\.change.batch)
    }
    for (subject, link) in links where link.relation.isOneWay {
      if case .subject(let target) = link.target {
        try snapshot.refuseCycle(link.relation, from: subject, to: target)
      }
    }
    return Retraction(
      batch: batch, subjects: subjects, isRedo: isRedo, others: Set(others).sorted(),
      standing: standing.sorted(), gone: standing.isEmpty ? gone : [])
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
}

extension History {
  /// What it would be if one more change, later than all others, undid these.
  func retracting(_ names: [ChangeName]) -> History {
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

  /// The live steps that follow one which counts here and not in `after`, or the other way round,
  /// and set a field of it; with `anyField`, all that follow.
  ///
  /// Retractions stand against nothing, and neither does what is done to a set: its elements come
  /// and go each for itself.
  func steps(standingAgainst after: History, anyField: Bool) -> [Entry] {
    let turned = entries.indices.filter { isCancelled[$0] != after.isCancelled[$0] }
    let fields = Set(turned.flatMap { entries[$0].change.edit.set.keys })
    let follows = descends(from: Set(turned.map { entries[$0].name }))
    let held = Set(turned.compactMap { entries[$0].change.held })
    return entries.indices.filter { offset in
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
