public import Domain
import Foundation
import GRDB

/// What a merge took in.
public struct MergeReceipt: Sendable {
  /// As the user named the other file.
  public var path: String
  /// Of which file it is a slice, for whom, and since when.
  public var slice: (of: String, with: String, day: String)?
  public var tookIn = 0
  /// How many changes this file had before.
  public var had = 0
  /// What came in: which subject, who, when, and in words.
  public var lines: [Line] = []
  public var isNewerDockets = false
  /// The fingerprints of both files after the merge; equal when they hold the same.
  public var fingerprint = ""
  public var otherFingerprint = ""
  /// References that are now given out twice, with their suffixes.
  public var twice: [String] = []

  public struct Line: Sendable {
    public var name: String
    public var isNew: Bool
    public var who: String
    public var day: Day
    public var text: String
  }

  init(path: String) { self.path = path }
}

extension Transaction {
  /// Takes in every change that another file has and this one lacks.
  ///
  /// The union of two sets of changes: in any order, any number of times, the contents come out
  /// the same. One bad change rejects the whole.
  /// - Throws: `FileFault`, which names the change that is wrong; nothing is written.
  public func merge(_ path: String) throws -> MergeReceipt {
    var receipt = MergeReceipt(path: path)
    receipt.had = try Int.fetchOne(db, sql: "SELECT count(*) FROM change") ?? 0
    let other = try OtherFile(path)
    let incoming = try other.read { theirs in
      receipt.slice = try other.origin(in: theirs)
      receipt.otherFingerprint = try Summary.fingerprint(of: theirs)
      return try Summary.namesMissing(in: db, from: theirs).map {
        try other.change($0, in: theirs)
      }
    }
    let entries = incoming.sorted {
      ($0.entry.change.clock, $0.entry.name) < ($1.entry.change.clock, $1.entry.name)
    }
    let known = try store(entries, from: other)
    receipt.tookIn = entries.count
    for (entry, _) in entries {
      receipt.lines.append(try line(entry, isNew: !known.contains(entry.change.subject)))
    }
    receipt.twice = try referencesGivenTwice(by: Set(entries.map(\.entry.change.subject)))
    try Summary.update(for: entries.map(\.entry.name), in: db)
    receipt.fingerprint = try Summary.fingerprint(of: db)
    return receipt
  }

  /// Appends the changes and projects what they touch.
  ///
  /// - Returns: the subjects that were there before.
  private func store(
    _ incoming: [(entry: History.Entry, body: [UInt8])], from other: OtherFile
  ) throws -> Set<Subject> {
    var clocks: [ChangeName: (subject: Subject, clock: Clock)] = [:]
    var keys: [Subject: Int64] = [:]
    var known: Set<Subject> = []
    for (entry, body) in incoming {
      let change = entry.change
      try check(entry, clocks, from: other)
      clocks[entry.name] = (change.subject, change.clock)
      let key = try keys[change.subject] ?? Projection.key(of: change.subject, in: db)
      if keys[change.subject] == nil {
        keys[change.subject] = key
        if try Bool.fetchOne(
          db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM entry WHERE subject = ?)"),
          arguments: [key]) ?? false
        {
          known.insert(change.subject)
        }
      }
      try db.cachedStatement(sql: "INSERT INTO change (name, body) VALUES (?, ?)")
        .execute(arguments: [Data(entry.name.bytes), Data(body)])
      try Projection.index(entry, subjectKey: key, in: db)
    }
    for (subject, key) in keys.sorted(by: { $0.value < $1.value }) {
      let state = try snapshot.state(of: subject)
      try checkRetractions(state.history, clocks, from: other)
      try Projection.markCancelled(state.history, in: db)
      try Projection.store(state, key: key, isNew: !known.contains(subject), in: db)
    }
    return known
  }

  /// What a change may rest on: parents and undone changes of its own subject, all of them there
  /// and earlier; what it saw of other subjects may be missing, in a slice.
  private func check(
    _ entry: History.Entry, _ incoming: [ChangeName: (subject: Subject, clock: Clock)],
    from other: OtherFile
  ) throws {
    let change = entry.change
    for basis in change.parents + change.undoes {
      guard let found = try incoming[basis] ?? standing(basis) else {
        throw other.fault(
          entry.name, "it rests on change \(basis.description.prefix(16)), which is in neither file"
        )
      }
      guard found.subject == change.subject else {
        throw other.fault(entry.name, "it rests on a change of something else")
      }
      guard found.clock < change.clock else {
        throw other.fault(entry.name, "its clock is not ahead of what it rests on")
      }
    }
    for basis in change.seen {
      guard let found = try incoming[basis] ?? standing(basis) else { continue }
      guard found.clock < change.clock else {
        throw other.fault(entry.name, "its clock is not ahead of what it has seen")
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
    guard let row, let clock = Clock(milliseconds: row[1], counter: row[2]) else { return nil }
    return (try snapshot.subject(ofKey: row[0]), clock)
  }

  /// Only what a change descends from can be undone by it.
  private func checkRetractions(
    _ history: History, _ incoming: [ChangeName: (subject: Subject, clock: Clock)],
    from other: OtherFile
  ) throws {
    for entry in history.entries where !entry.change.undoes.isEmpty && incoming[entry.name] != nil {
      guard history.ancestors(of: entry.name).isSuperset(of: entry.change.undoes) else {
        throw other.fault(entry.name, "it undoes what it does not descend from")
      }
    }
  }

  private func line(_ entry: History.Entry, isNew: Bool) throws -> MergeReceipt.Line {
    let change = entry.change
    let (verb, detail) = try LogPhrase(change, snapshot).words
    let name = try snapshot.shownName(of: change.subject)
    let kinds: [Kind] = [.note, .position, .answer, .contact]
    let isNamed = change.subject.kind.map { !kinds.contains($0) } ?? true
    return MergeReceipt.Line(
      name: isNamed ? name : "", isNew: isNew,
      who: try snapshot.shownName(of: change.by ?? change.actor),
      day: change.on, text: verb + (isNamed ? " \(name)" : "") + detail)
  }

  private func referencesGivenTwice(by subjects: Set<Subject>) throws -> [String] {
    var names: Set<String> = []
    for subject in subjects where subject.kind.flatMap(Reference.Letter.init(kind:)) != nil {
      let name = try snapshot.shownName(of: subject)
      if name.contains(".") { names.insert(name) }
    }
    return names.sorted()
  }
}

extension Repository {
  /// What another file has and this one lacks, and the other way round, as lines of the log.
  ///
  /// Writes nothing.
  public func differences(from path: String) throws -> (missing: [LogLine], ahead: [LogLine]) {
    try read { snapshot in
      let other = try OtherFile(path)
      let replay = try Repository.inMemory(home: snapshot.home())
      return try other.read { theirs in
        let missing = try Summary.namesMissing(in: snapshot.db, from: theirs)
        let ahead = try Summary.namesMissing(in: theirs, from: snapshot.db)
        let told = try replay.queue.write { memory in
          try Projection.copyChanges(from: snapshot.db, to: memory)
          for name in missing {
            let (_, body) = try other.change(name, in: theirs)
            try memory.cachedStatement(sql: "INSERT INTO change (name, body) VALUES (?, ?)")
              .execute(arguments: [Data(name.bytes), Data(body)])
          }
          try Projection.rebuild(in: memory)
          return try Snapshot(memory).log(ofChanges: missing)
        }
        return (told, try snapshot.log(ofChanges: ahead))
      }
    }
  }
}

extension Snapshot {
  /// How many changes another file has that this one lacks.
  ///
  /// - Throws: `FileFault` when it is no docket.
  public func countMissing(from path: String) throws -> Int {
    try OtherFile(path).read { try Summary.namesMissing(in: db, from: $0).count }
  }
}
