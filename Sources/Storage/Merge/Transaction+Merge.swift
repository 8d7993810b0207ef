import Domain
import Foundation
import GRDB

extension Transaction {
  /// Takes in every change that other files have and this one lacks.
  ///
  /// The union of sets of changes: in any order, any number of times, the contents come out the
  /// same. One bad change rejects the whole.
  /// - Throws: `FileFault`, which names the change that is wrong; nothing is written.
  public func merge(_ paths: [String]) throws -> MergeOutcome {
    var outcome = MergeOutcome()
    // All that comes in is held anyway, and so each history is read once.
    snapshot.memory.holdsEveryHistory = true
    defer { snapshot.memory.holdsEveryHistory = false }
    var touched: Set<Int64> = []
    for path in paths {
      var receipt = MergeReceipt(path: path)
      // The log is appended to and never thinned, so that its last key is its length.
      receipt.had = try Int.fetchOne(db, sql: "SELECT max(key) FROM change") ?? 0
      let (entries, newest) = try newEntries(&receipt)
      let subjects = Set(entries.map(\.entry.change.subject))
      let known = Set(try subjects.compactMap { try snapshot.key(of: $0) }).subtracting(touched)
      outcome.stoodBefore.formUnion(try snapshot.conflicts(touching: known).map(\.key))
      let isKnown = try store(entries.map(\.entry), bodies: entries.map(\.body), from: path)
      touched.formUnion(try subjects.compactMap { try snapshot.key(of: $0) })
      var told: Set<Subject> = isKnown
      for (entry, _) in entries {
        receipt.lines.append(
          try line(entry, isNew: told.insert(entry.change.subject).inserted))
      }
      receipt.lastChanged = try newest.map {
        (Day(milliseconds: $0.at) ?? $0.on, try snapshot.shownName(of: $0.actor))
      }
      try countPrivate(subjects.subtracting(isKnown), &receipt)
      receipt.strange = try entries.count { try needsNewer($0.entry.change) }
      // In the order of clocks, the last one is the newest.
      let ahead = entries.last.map { $0.entry.change.clock.milliseconds - author.now } ?? 0
      receipt.daysAhead = max(0, ahead / 86_400_000)
      receipt.twice = try referencesGivenTwice(by: subjects)
      try Summary.update(for: entries.map(\.entry.name), in: db)
      receipt.fingerprint = try Summary.fingerprint(of: db)
      if receipt.otherFingerprint.isEmpty { receipt.otherFingerprint = receipt.fingerprint }
      outcome.receipts.append(receipt)
    }
    outcome.conflicts = touched.isEmpty ? [] : try snapshot.conflicts(touching: touched)
    return outcome
  }

  /// What the other file has and this one lacks, each change checked as far as its own text goes,
  /// in the order of clocks; nothing where it is this very file. With the newest change that it
  /// has at all, where something is new.
  private func newEntries(_ receipt: inout MergeReceipt) throws -> (
    entries: [(entry: History.Entry, body: [UInt8])], newest: Change?
  ) {
    guard let other = try ForeignFile.open(receipt.path, beside: db) else {
      receipt.isThisFile = true
      return ([], nil)
    }
    var entries: [(entry: History.Entry, body: [UInt8])] = []
    var newest: Change?
    try other.read { theirs in
      receipt.slice = try other.origin(in: theirs)
      receipt.home = try other.home(in: theirs)
      receipt.otherFingerprint = try Summary.fingerprint(of: theirs)
      entries = try other.namesMissing(in: db, from: theirs).map {
        try other.change($0, in: theirs)
      }.sorted {
        ($0.entry.change.clock, $0.entry.name) < ($1.entry.change.clock, $1.entry.name)
      }
      newest = try entries.last.map { try newerCommon(than: $0.entry.change, theirs) }
    }
    receipt.tookIn = entries.count
    return (entries, newest)
  }

  /// The newest change that both files have, where it is newer than the newest that only the other
  /// one has. Ours are gone through backwards, past none but those that the other one lacks.
  private func newerCommon(than change: Change, _ theirs: Database) throws -> Change {
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT name, body FROM entry JOIN change ON change.key = entry.change
          WHERE (clock, counter) > (?, ?) ORDER BY clock DESC, counter DESC, name DESC
          """), arguments: [change.clock.milliseconds, change.clock.counter])
    while let row = try rows.next() {
      let isCommon = try Bool.fetchOne(
        theirs.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM change WHERE name = ?)"),
        arguments: [try row.decode(Data.self, atIndex: 0)])
      if isCommon == true { return try History.Entry(row: row).change }
    }
    return change
  }

  /// Appends the changes and projects what they touch.
  ///
  /// - Returns: the subjects that were there before.
  private func store(
    _ incoming: [History.Entry], bodies: [[UInt8]], from path: String
  ) throws -> Set<Subject> {
    var clocks: [ChangeName: (subject: Subject, clock: Clock)] = [:]
    var subjects: [Subject: (key: Int64, added: [History.Entry])] = [:]
    var known: Set<Subject> = []
    let log = try LogWriter(db)
    for (entry, body) in zip(incoming, bodies) {
      let change = entry.change
      try check(entry, clocks, from: path)
      clocks[entry.name] = (change.subject, change.clock)
      let key: Int64
      if let started = subjects[change.subject] {
        key = started.key
      } else {
        key = try snapshot.key(of: change.subject) ?? Projection.key(of: change.subject, in: db)
        if try !snapshot.history(ofKey: key).entries.isEmpty { known.insert(change.subject) }
      }
      subjects[change.subject, default: (key, [])].added.append(entry)
      try Projection.index(
        entry, key: log.append(entry.name, body), subjectKey: key, in: db)
    }
    snapshot.memory.forgetAnswers()
    for (subject, (key, added)) in subjects.sorted(by: { $0.value.key < $1.value.key }) {
      let history = History(try snapshot.history(ofKey: key).entries + added)
      snapshot.memory.remember(history, ofKey: key)
      try checkRetractions(history, clocks, from: path)
      try Projection.markCancelled(history, in: db)
      try Projection.store(
        SubjectState(subject: subject, history: history), key: key, isNew: !known.contains(subject),
        in: db)
    }
    return known
  }

  /// What a change may rest on: parents and undone changes of its own subject, all of them there
  /// and earlier. What it saw of other subjects may come another time, or never, so that nothing
  /// is asked of it.
  private func check(
    _ entry: History.Entry, _ incoming: [ChangeName: (subject: Subject, clock: Clock)],
    from path: String
  ) throws {
    let change = entry.change
    for basis in change.parents + change.undoes {
      guard let found = try incoming[basis] ?? standing(basis) else {
        throw ForeignFile.fault(
          path, entry.name,
          "it rests on change \(basis.description.prefix(16)), which is in neither file"
        )
      }
      guard found.subject == change.subject else {
        throw ForeignFile.fault(path, entry.name, "it rests on a change of something else")
      }
      guard found.clock < change.clock else {
        throw ForeignFile.fault(path, entry.name, "its clock is not ahead of what it rests on")
      }
    }
  }

  /// A change that this file has: its subject and clock.
  private func standing(_ name: ChangeName) throws -> (subject: Subject, clock: Clock)? {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT subject, clock, counter FROM entry JOIN change ON change.key = entry.change
          WHERE name = ?
          """), arguments: [Data(name.bytes)])
    guard let row,
      let clock = Clock(
        milliseconds: try row.decode(atIndex: 1), counter: try row.decode(atIndex: 2))
    else { return nil }
    return (try snapshot.subject(ofKey: try row.decode(atIndex: 0)), clock)
  }

  /// Only what a change descends from can be undone by it.
  private func checkRetractions(
    _ history: History, _ incoming: [ChangeName: (subject: Subject, clock: Clock)],
    from path: String
  ) throws {
    for entry in history.entries where !entry.change.undoes.isEmpty && incoming[entry.name] != nil {
      guard history.ancestors(of: entry.name).isSuperset(of: entry.change.undoes) else {
        throw ForeignFile.fault(path, entry.name, "it undoes what it does not descend from")
      }
    }
  }

  private func line(_ entry: History.Entry, isNew: Bool) throws -> MergeReceipt.Line {
    let change = entry.change
    let state = try snapshot.state(of: change.subject)
    return MergeReceipt.Line(
      name: try snapshot.place(of: state).name,
      isNew: isNew && change.subject.kind?.hasName == true,
      who: try snapshot.attribution(of: change).who,
      day: change.on, text: try text(change, of: state, isNew: isNew))
  }

  /// What a change did, behind the name of what it did it to.
  private func text(_ change: Change, of state: SubjectState, isNew: Bool) throws -> String {
    if isNew, let item = try snapshot.plainItem(of: change.subject) {
      let owners = item.owners.isEmpty ? [] : [item.owners.joined(separator: ", ")]
      let due = item.due.map { ["due \($0)"] } ?? []
      return (["new: \(item.title)"] + owners + due).joined(separator: ", ")
    }
    switch change.subject.kind {
    case .note where isNew: return "a note: \(state.text(Field.text) ?? "")"
    case .person, .coalition, .programme:
      let title = state.text(Field.name) ?? state.text(Field.title)
      if isNew { return "new" + (title.map { ": \($0)" } ?? "") }
    default: break
    }
    func undone(by change: Change) -> History.Entry? {
      state.history.entries.first { change.undoes.contains($0.name) }
    }
    if var step = undone(by: change) {
      var isUndo = true
      while let inner = undone(by: step.change) { (step, isUndo) = (inner, !isUndo) }
      let isMaking = change.subject.kind?.hasName == true && state.making.contains(step.name)
      let others = state.history.entries.filter {
        $0.name != step.name && change.undoes.contains($0.name) && $0.change.undoes.isEmpty
      }
      let told = try ([step] + others).map { try text($0.change, of: state, isNew: false) }
        .joined(separator: "; ")
      guard isUndo else { return isMaking ? "brings it back" : "brings back: \(told)" }
      if isMaking {
        return state.history.cancellers(of: [step.name]).count > 1
          ? "takes it back there too" : "takes it back"
      }
      return "takes back: \(told)"
    }
    let phrase = LogPhrase(change, snapshot, pronoun: "it")
    guard try phrase.isCreation, change.subject.kind?.hasName == true else {
      return try phrase.aside
    }
    // What no list shows: it was taken back again, or cannot be read.
    let title = change.edit.set[Field.title]?.string
    return isNew ? "new" + (title.map { ": \($0)" } ?? "") : "made there too"
  }

  /// Whether a change that was taken in has what only a newer docket understands.
  private func needsNewer(_ change: Change) throws -> Bool {
    guard change.subject.kind != nil, !change.isFromNewer else { return true }
    let fields = try String.fetchSet(
      db.cachedStatement(
        sql: """
          SELECT field FROM stranger JOIN subject ON subject.key = stranger.subject
          WHERE id = ? AND kind = ?
          """), arguments: [change.subject.id.data, change.subject.kindName.column])
    let isUnmade = try !fields.isEmpty && snapshot.state(of: change.subject).isUnmade
    return isUnmade || !fields.isDisjoint(with: change.edit.fields)
  }

  /// What stays behind when a file is shared comes along when it is merged, as nothing may be lost.
  private func countPrivate(_ new: Set<Subject>, _ receipt: inout MergeReceipt) throws {
    for subject in new where subject.kind == .note || subject.kind == .contact {
      let state = try snapshot.state(of: subject)
      guard state.exists, state.isPrivate else { continue }
      if subject.kind == .contact { receipt.contacts += 1 } else { receipt.privateNotes += 1 }
    }
  }

  /// Both names of each reference that something else has too.
  private func referencesGivenTwice(by subjects: Set<Subject>) throws -> [String] {
    var names: Set<String> = []
    for subject in subjects where subject.kind.flatMap(Reference.Letter.init(kind:)) != nil {
      let name = try snapshot.shownName(of: subject)
      guard let dot = name.firstIndex(of: "."), let bare = TypedReference(String(name[..<dot]))
      else { continue }
      names.insert(name)
      // What was taken back on both sides is no item of anybody's.
      let others = (try? snapshot.subjects(meant: bare)) ?? []
      names.formUnion(try others.map { try snapshot.shownName(of: $0) })
    }
    return names.sorted()
  }
}

extension Repository {
  /// How many changes another file has that this one lacks.
  ///
  /// - Throws: `FileFault` when it is no docket.
  public func countMissing(from path: String) throws -> Int {
    try read { snapshot in
      guard let other = try ForeignFile.open(path, beside: snapshot.db) else { return 0 }
      return try other.read { try other.namesMissing(in: snapshot.db, from: $0).count }
    }
  }
}

extension Snapshot {
  /// Of a file that is a slice, how many changes it has that this one lacks; `nil` when it is
  /// something else, such as this very file.
  ///
  /// - Throws: `FileFault` when it is no docket.
  public func countMissing(fromSlice path: String) throws -> Int? {
    guard let other = try ForeignFile.open(path, beside: db) else { return nil }
    return try other.read { theirs in
      guard try other.origin(in: theirs) != nil else { return nil }
      return try other.namesMissing(in: db, from: theirs).count
    }
  }
}
