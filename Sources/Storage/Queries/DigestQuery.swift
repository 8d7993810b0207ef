public import Domain
import GRDB

/// Which changes a digest tells of.
public enum DigestStart: Sendable {
  /// Those that took effect on that day or later.
  case day(Day)
  /// Those that were recorded after the last digest that was marked as sent; all without one.
  case last
}

extension Snapshot {
  /// The last digest that was marked as sent, and the clock of the mark.
  func lastDigest() throws -> (digest: SentDigest, clock: Clock)? {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT digest.since, until, clock, counter
          FROM digest JOIN entry ON entry.subject = digest.subject AND cancelled = 0
            JOIN change ON change.key = entry.change
          ORDER BY until DESC, clock DESC, counter DESC, name DESC LIMIT 1
          """))
    guard let row, let until = Day(try row.decode(String.self, atIndex: 1)),
      let clock = Clock(
        milliseconds: try row.decode(atIndex: 2), counter: try row.decode(atIndex: 3))
    else { return nil }
    let since = try row.decode(String?.self, atIndex: 0).flatMap { Day($0) }
    return (SentDigest(since: since, until: until), clock)
  }

  /// What was done from a start to the end of a day, and what waits for an answer then.
  public func digest(from start: DigestStart, until today: Day, _ filter: Filter = Filter()) throws
    -> DigestReport
  {
    let last = try lastDigest()
    var digest = DigestReport(since: nil, until: today, home: try home(), homeName: try homeName())
    let isNew: (Change) -> Bool
    let touched: Predicate
    switch start {
    case .day(let day):
      digest.since = day
      isNew = { $0.on >= day }
      touched = Predicate("day >= ?", [day.description])
    case .last:
      digest.since = last?.digest.until
      let clock = last?.clock
      isNew = { change in clock.map { change.clock > $0 } ?? true }
      touched =
        clock.map { Predicate("(clock, counter) > (?, ?)", [$0.milliseconds, $0.counter]) }
        ?? Predicate("1")
    }
    let share = try share(of: filter)
    let chosen = Predicate.all([
      Predicate(
        "i.subject IN (SELECT subject FROM entry WHERE \(touched.sql))", touched.arguments),
      share,
    ])
    var builder = DigestBuilder(self, today: today, isNew: isNew)
    try builder.tellLastCalls(share)
    try builder.tellProposals(chosen)
    try builder.tellActions(chosen)
    try builder.tellQuestions(share)
    digest.sections = DigestReport.Topic.allCases.compactMap { topic in
      builder.entries[topic].map { DigestReport.Section(topic: topic, entries: $0) }
    }
    digest.people = try mentioned(in: digest.texts)
    return digest
  }

  /// The people whose codes stand in texts, by code.
  func mentioned(in texts: [String]) throws -> [DigestReport.Mentioned] {
    let people = try people().compactMap { person in
      person.name.map { DigestReport.Mentioned(code: person.code, name: $0) }
    }
    return DigestReport.Mentioned.people(people, in: texts)
  }

  /// The full name of the coalition whose file it is.
  func homeName() throws -> String? {
    try home().flatMap { try coalition($0) }.flatMap { try state(of: $0).text(Field.name) }
  }

  /// The mailing list of the coalition whose file it is: an address, or its page.
  public func homeList() throws -> String? {
    try home().flatMap { try coalition($0) }.flatMap { try state(of: $0).text(Field.list) }
  }

  /// What the logs of many subjects say of them, read in one query.
  func states(of keys: [Int64]) throws -> [Int64: SubjectState] {
    let list = "[" + keys.map(String.init).joined(separator: ",") + "]"
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT name, body, subject FROM entry JOIN change ON change.key = entry.change
          WHERE subject IN (SELECT value FROM json_each(?))
          """), arguments: [list])
    var entries: [Int64: [History.Entry]] = [:]
    while let row = try rows.next() {
      entries[try row.decode(atIndex: 2), default: []].append(try History.Entry(row: row))
    }
    return entries.compactMapValues { entries in
      entries.first.map {
        SubjectState(subject: $0.change.subject, history: History(entries, asOf: asOf))
      }
    }
  }
}

extension Transaction {
  /// Records that a digest went to the list.
  public func markSent(_ digest: DigestReport) throws {
    try append(
      SentDigest(since: digest.since, until: digest.until).edit, to: newSubject(.digest))
  }
}
