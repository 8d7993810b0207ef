public import Domain
import Foundation
import GRDB

/// The one way in which a file is written: changes are appended and projected, all or none.
///
/// Whatever a step throws, `Repository.write` passes on, and nothing of the transaction is in the
/// file then. Who catches a `Refusal` inside it keeps what the steps before had done.
public final class Transaction {
  /// What the changes that follow share; whoever says otherwise for one of them sets it back.
  public var author: Author
  /// What this transaction sees, its own changes included.
  public let snapshot: Snapshot
  /// The id of the command, for `undo`.
  public let batch: Identifier
  private(set) var changeCount = 0
  private var newest: Clock?
  private var touchedNames: [ChangeName] = []

  init(_ db: Database, author: Author) throws {
    self.author = author
    snapshot = Snapshot(db)
    batch = Identifier(random: (author.random(), author.random()))
    newest = try snapshot.newestClock()
  }

  var db: Database { snapshot.db }

  /// How many days the machine's clock is behind the newest change of the file; 0 when less than
  /// one. Changes are still ordered after it.
  public var daysBehind: Int {
    max(0, (newest.map { $0.milliseconds - author.now } ?? 0) / 86_400_000)
  }

  /// A new subject with an id of its own (UUIDv7).
  public func newSubject(_ kind: Kind) -> Subject {
    Subject(kind, Identifier(milliseconds: author.now, random: (author.random(), author.random())))
  }

  /// Appends one change to the log and projects it.
  ///
  /// - Parameters:
  ///   - seen: other subjects that the change rests on, in their present state.
  ///   - seenChanges: single changes that it rests on.
  ///   - day: the effective day, when it is not the author's.
  /// - Throws: `Refusal` when the day that was asked for cannot be, or the change is too long;
  ///   nothing is written.
  @discardableResult
  public func append(
    _ edit: Edit, to subject: Subject, seen: [Subject] = [], seenChanges: [ChangeName] = [],
    undoes: [ChangeName] = [], day: Day? = nil, reason: String? = nil
  ) throws -> ChangeName {
    let key = try snapshot.key(of: subject) ?? Projection.key(of: subject, in: db)
    var history = try snapshot.history(ofKey: key)
    if let asked = author.day {
      try refuseDayAhead(asked)
      if day == nil {
        try checkDay(asked, for: edit, of: SubjectState(subject: subject, history: history))
        try checkDay(asked, ofWhatIsSaidAbout: edit.set[Field.about] == nil ? nil : seen.first)
      }
    }
    while history.heads.count > Change.mostParents {
      let joined = Array(history.heads.prefix(Change.mostParents))
      let entry = try write(
        Edit(), subject, key, parents: joined, seen: [], undoes: [], day: day)
      history = History(history.entries + [entry])
    }
    let basis = try seen.filter { $0 != subject }.flatMap { try snapshot.history(of: $0).heads }
    let entry = try write(
      edit, subject, key, parents: history.heads, seen: Set(basis + seenChanges).sorted(),
      undoes: undoes.sorted(), day: day, reason: reason)
    let isNew = history.entries.isEmpty
    let after = History(history.entries + [entry])
    if !undoes.isEmpty { try Projection.markCancelled(after, in: db) }
    try Projection.store(
      SubjectState(subject: subject, history: after), key: key, isNew: isNew, in: db)
    snapshot.memory.remember(after, ofKey: key)
    snapshot.memory.forgetAnswers()
    return entry.name
  }

  /// Appends one change to the log, and enters it into the index of the log.
  private func write(
    _ edit: Edit, _ subject: Subject, _ key: Int64, parents: [ChangeName], seen: [ChangeName],
    undoes: [ChangeName], day: Day?, reason: String? = nil
  ) throws -> History.Entry {
    // The file's newest clock is ahead of all parents and of all that was seen.
    guard Clock(milliseconds: author.now, counter: 0) != nil,
      let clock = Clock.after(newest, now: author.now)
    else {
      throw Refusal(
        "the clock of this machine or of this file is before 1970 or beyond the year 9999",
        hints: ["set the machine's clock, then try again"])
    }
    let change = Change(
      at: author.now, clock: clock, actor: author.actor, by: author.by,
      on: day ?? author.day ?? author.today, place: author.place, batch: batch,
      reason: reason ?? author.reason, subject: subject, parents: parents, seen: seen,
      undoes: undoes, edit: edit.withoutEmptyLists)
    let body = change.json.canonical
    guard body.count <= Change.longest else {
      throw Refusal(
        "this would be one entry of \(body.count) bytes; the most is \(Change.longest)",
        hints: ["say it in several notes"])
    }
    // As whoever reads it finds it.
    let written: Change
    do { written = try Change(canonical: body) } catch {
      throw Refusal("this cannot be kept: \(error.reason)")
    }
    let name = ChangeName(hashing: body)
    let entry = History.Entry(name: name, change: written)
    try Projection.index(
      entry, key: LogWriter(db).append(name, body), subjectKey: key, in: db)
    newest = clock
    changeCount += 1
    touchedNames.append(name)
    return entry
  }

  private func refuseDayAhead(_ asked: Day) throws {
    guard asked <= author.today else {
      throw Refusal(
        "nothing can take effect on \(asked): that day is still ahead",
        hints: ["leave out --on for today, \(author.today)"])
    }
  }

  private func checkDay(_ asked: Day, for edit: Edit, of record: SubjectState) throws {
    if let created = record.created, asked < created {
      throw Refusal(
        "nothing can take effect on \(asked): \(try nameForRefusal(of: record.subject)) came into being on \(created)",
        hints: ["--on \(created) is the earliest day"])
    }
    let replaced = edit.set.keys.flatMap { record.history.candidates(for: $0) }
      .map(\.entry.change.on).max()
    if let replaced, asked < replaced {
      throw Refusal(
        "nothing can take effect on \(asked): what this replaces in \(try nameForRefusal(of: record.subject)) "
          + "is of \(replaced)",
        hints: ["--on \(replaced) is the earliest day"])
    }
  }

  /// `A-1`, `the position on P-1`.
  private func nameForRefusal(of subject: Subject) throws -> String {
    guard let kind = subject.kind, !kind.hasName, let about = try snapshot.whatIsMeant(by: subject)
    else { return try snapshot.shownName(of: subject) }
    return "the \(kind.noun) on \(try snapshot.shownName(of: about))"
  }

  /// Nobody concerns or answers an item before there is one; people and coalitions are older than
  /// their entries.
  private func checkDay(_ asked: Day, ofWhatIsSaidAbout subject: Subject?) throws {
    guard let subject, ![.person, .coalition, .programme].contains(subject.kind) else { return }
    try checkDay(asked, for: Edit(), of: snapshot.state(of: subject))
  }

  /// Brings the summary up to date with the changes that were appended.
  func finish() throws { try Summary.update(for: touchedNames, in: db) }
}

extension Edit {
  /// As a change may hold it: lists of no elements left out.
  var withoutEmptyLists: Edit {
    Edit(
      set: self.set, add: add.filter { !$0.value.isEmpty },
      remove: remove.filter { !$0.value.isEmpty })
  }
}

extension Identifier {
  var data: Data { Data(bytes) }
}
