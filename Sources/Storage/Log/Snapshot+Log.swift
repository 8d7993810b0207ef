public import Domain
import Foundation
import GRDB

/// Which part of the log to show.
public struct LogFilter: Sendable {
  /// What the commands were about; what coalitions did belongs to their story too.
  public var subject: Subject?
  /// Who typed, or whose act it was.
  public var actor: Party?
  /// The first effective day.
  public var since: Day?
  /// The last effective day.
  public var until: Day?

  /// All of the log where nothing is given.
  public init(
    subject: Subject? = nil, actor: Party? = nil, since: Day? = nil, until: Day? = nil
  ) {
    self.subject = subject
    self.actor = actor
    self.since = since
    self.until = until
  }
}

extension Snapshot {
  /// Whether nothing that counts was done after a command, but for another one.
  public func isLatest(_ batch: Identifier, butFor other: Identifier) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT NOT EXISTS (SELECT 1 FROM entry WHERE cancelled = 0 AND undoes = 0
            AND batch NOT IN (?1, ?2)
            AND (clock, counter) > (SELECT max(clock), 0 FROM entry WHERE batch = ?1))
          """), arguments: [batch.data, other.data]) ?? false
  }

  /// The commands of the log, oldest first, one line each.
  ///
  /// - Parameter limit: only the latest so many.
  public func log(_ filter: LogFilter, limit: Int? = nil) throws -> [LogLine] {
    try batches(filter, limit: limit).reversed().compactMap { batch in
      try line(of: batch) { _ in true }
    }
  }

  /// What commands did by these changes, oldest first.
  public func log(ofChanges names: [ChangeName]) throws -> [LogLine] {
    var batches: Set<Identifier> = []
    for name in names {
      let batch = try Data.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT batch FROM entry WHERE change = (SELECT key FROM change WHERE name = ?)
            """), arguments: [Data(name.bytes)])
      if let batch = batch.flatMap({ Identifier(bytes: $0) }) { batches.insert(batch) }
    }
    let only = Set(names)
    let lines = try batches.compactMap { try line(of: $0) { only.contains($0.name) } }
    return lines.sorted { ($0.clock, $0.batch) < ($1.clock, $1.batch) }
  }

  /// One command as a line of the log, or what it did to some subjects.
  public func logLine(of batch: Identifier, onlyOf subjects: Set<Subject>? = nil) throws -> LogLine?
  {
    try line(of: batch) { subjects?.contains($0.change.subject) ?? true }
  }

  private func batches(_ filter: LogFilter, limit: Int?) throws -> [Identifier] {
    var parts = ["1"]
    var arguments: [(any DatabaseValueConvertible)?] = []
    if let subject = filter.subject {
      let key = try key(of: subject) ?? 0
      // Notes, positions, answers and concerns belong to the story of what they are about; those
      // that were taken back are known by what they rest on.
      parts.append(
        """
        (subject = ? OR subject IN (SELECT subject FROM note WHERE about = ?
          UNION SELECT subject FROM answer WHERE about = ?
          UNION SELECT subject FROM concern WHERE proposal = ?
          UNION SELECT subject FROM position WHERE proposal = ?
          UNION SELECT later.subject FROM entry AS own JOIN basis ON seen = own.change
            JOIN entry AS later ON later.change = basis.change
            JOIN subject AS about ON about.key = later.subject
            WHERE own.subject = ? AND about.kind IN ('note', 'answer', 'concern', 'position'))
          OR doer = ?)
        """)
      // What a coalition did belongs to its story too.
      arguments += [key, key, key, key, key, key, subject.id.description]
    }
    if let actor = filter.actor {
      parts.append("(actor = ? OR doer = ?)")
      arguments += [Projection.actorText(actor), Projection.actorText(actor)]
    }
    if let since = filter.since {
      parts.append("day >= ?")
      arguments.append(since.description)
    }
    if let until = filter.until {
      parts.append("day <= ?")
      arguments.append(until.description)
    }
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT batch FROM entry JOIN change ON change.key = entry.change
          WHERE \(parts.joined(separator: " AND "))
          ORDER BY clock DESC, counter DESC, name DESC
          """), arguments: StatementArguments(arguments))
    var batches: [Identifier] = []
    var known: Set<Identifier> = []
    while let row = try rows.next(), batches.count < limit ?? .max {
      if let batch = Identifier(bytes: try row.decode(Data.self, atIndex: 0)),
        known.insert(batch).inserted
      {
        batches.append(batch)
      }
    }
    return batches
  }

  private func line(of batch: Identifier, where isTold: (History.Entry) -> Bool) throws -> LogLine?
  {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT name, body, entry.subject, cancelled
          FROM entry JOIN change ON change.key = entry.change WHERE batch = ?
          ORDER BY clock, counter, name
          """), arguments: [batch.data])
    let entries = try rows.map { row in
      (
        try History.Entry(row: row), try row.decode(Int64.self, atIndex: 2),
        try row.decode(Bool.self, atIndex: 3)
      )
    }.filter { isTold($0.0) }
    guard let (first, _, _) = entries.first else { return nil }
    // Who acts for the first time is entered first, by whoever types.
    let change = entries.first { $0.0.change.by != nil }?.0.change ?? first.change
    let told = entries.filter { $0.0.change.subject != change.by?.subject || $0.0.change.by != nil }
    let actor = try shownName(of: change.actor)
    let who = try change.by.map { try shownName(of: $0) } ?? actor
    return LogLine(
      batch: batch, clock: change.clock, at: change.at, day: change.on, who: who,
      recordedBy: who == actor ? nil : actor, place: try change.place.map(shown),
      sentence: try sentence(told.map { ($0.0, $0.1) }, by: who, reason: change.reason),
      isCancelled: entries.allSatisfy { $0.2 })
  }

  /// What the command did, and why where that does not say it yet.
  private func sentence(
    _ entries: [(entry: History.Entry, key: Int64)], by who: String, reason: String?
  ) throws -> String {
    let text = try clauses(for: entries, by: who)
    guard let reason, !text.contains(": \(reason)") else { return text }
    return "\(text): \(reason)"
  }

  /// What changes of one command did. An undo is told as what it took back, and as whose act that
  /// was when it was somebody else's.
  private func clauses(for entries: [(entry: History.Entry, key: Int64)], by who: String) throws
    -> String
  {
    var parts = try changes(entries.flatMap(\.entry.change.undoes))
    guard parts.isEmpty else {
      var isUndo = true
      while case let again = try changes(parts.flatMap(\.entry.change.undoes)), !again.isEmpty {
        (parts, isUndo) = (again, !isUndo)
      }
      let actor = try (parts.first { $0.entry.change.by != nil } ?? parts.first).map {
        try attribution(of: $0.entry.change).who
      }
      let whose = actor.flatMap { $0 == who ? nil : "\($0) " } ?? ""
      return (isUndo ? "takes back: " : "brings back: ") + whose
        + (try clauses(for: parts, by: actor ?? who))
    }
    var sentences = LogSentences()
    // Two sides of one step are told once: the position that comes with a concern, the link of what
    // takes the place of something, and the doubts that go over to it.
    let raises = entries.contains { $0.entry.change.subject.kind == .concern }
    let replaces = entries.contains { $0.entry.change.replaces }
    for (entry, key) in entries
    where !(raises && entry.change.subject.kind == .position)
      && !(replaces && (entry.change.linksToReplaced || entry.change.edit.fields == [Field.checks]))
    {
      try sentences.take(entry, name: shownName(ofKey: key), in: self)
    }
    return sentences.text
  }

  /// The changes of these names, in the order of the log.
  private func changes(_ names: [ChangeName]) throws -> [(entry: History.Entry, key: Int64)] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT name, body, entry.subject FROM change JOIN entry ON entry.change = change.key
        WHERE name = ?
        """)
    let found = try names.compactMap { name in
      try Row.fetchOne(statement, arguments: [Data(name.bytes)])
    }
    return try found.map { (try History.Entry(row: $0), try $0.decode(Int64.self, atIndex: 2)) }
      .sorted { ($0.0.change.clock, $0.0.name) < ($1.0.change.clock, $1.0.name) }
  }

  /// Where something happened, in words: `M-2`, an address, `mail <k3@list>`.
  public func shown(_ place: Place) throws -> String {
    switch place {
    case .meeting(let id): try shownName(of: Subject(.meeting, id))
    case .address(let text): text
    case .message(let text): "mail \(text)"
    }
  }
}

extension Change {
  /// Whether something takes the place of its subject from then on.
  public var replaces: Bool { edit.set[Field.status]?["is"]?.string == "superseded" }

  fileprivate var linksToReplaced: Bool {
    let added = (edit.add[Field.links] ?? []).compactMap(Link.init)
    return edit.fields == [Field.links] && !added.isEmpty
      && added.allSatisfy { $0.relation == .supersedes }
  }
}

/// Says what the changes of one command did; what they did alike is said once for all.
private struct LogSentences {
  private var phrases: [(verb: String, names: [String], detail: String)] = []
  /// How many of each kind a command made; an import is told by these.
  private var made: [Kind: Int] = [:]
  private var isImport = false

  var text: String {
    guard isImport else { return carriedOver ?? joined(phrases) }
    let kinds: [(Kind, String)] = [
      (.person, "people"), (.coalition, "coalitions"), (.statement, "statements"),
      (.proposal, "proposals"),
    ]
    let counts = kinds.compactMap { kind, plural in
      made[kind].map { "\($0) \($0 == 1 ? kind.noun : plural)" }
    }
    return joined(phrases.filter { $0.verb == "imports" })
      + (counts.isEmpty ? "" : " with " + counts.joined(separator: ", "))
  }

  /// A programme that was begun with what others left unfinished.
  private var carriedOver: String? {
    guard phrases.count == 2, phrases[0].verb == "adds programme",
      phrases[1].detail == " into programme \(phrases[0].names.joined())"
    else { return nil }
    return joined([phrases[0]]) + " and carries over "
      + joined([(verb: "", names: phrases[1].names, detail: "")])
  }

  private func joined(_ phrases: [(verb: String, names: [String], detail: String)]) -> String {
    phrases.map { phrase in
      let names =
        phrase.names.count > 6
        ? ReferenceList.folded(phrase.names) : phrase.names.joined(separator: ", ")
      return [phrase.verb, names].filter { !$0.isEmpty }.joined(separator: " ")
        + (phrase.detail.isEmpty ? "" : phrase.detail)
    }.joined(separator: "; ")
  }

  mutating func take(_ entry: History.Entry, name: String, in snapshot: Snapshot) throws {
    let change = entry.change
    let phrase = LogPhrase(change, snapshot)
    let (verb, detail) = try phrase.words
    if let kind = change.subject.kind, change.edit.set[kind.essentialField] != nil {
      made[kind, default: 0] += 1
    }
    if verb == "imports" { isImport = true }
    let isMerged = phrases.last.map { $0.verb == verb && $0.detail == detail } ?? false
    let names = phrase.isComplete ? [] : [name]
    if isMerged {
      phrases[phrases.count - 1].names += names
    } else {
      phrases.append((verb, names, detail))
    }
  }
}
