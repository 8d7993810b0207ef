public import Domain
import Foundation
import GRDB

/// Which changes a digest tells of.
public enum DigestStart: Sendable {
  /// Those that took effect on that day or later.
  case day(Day)
  /// Those that the file did not hold when a digest was last marked as sent; all without one.
  case last
}

extension Snapshot {
  /// The last day of the last digest that was marked as sent.
  func lastDigest() throws -> Day? {
    try String.fetchOne(db.cachedStatement(sql: "SELECT max(until) FROM digest")).flatMap {
      Day($0)
    }
  }

  /// What was done from a start to the end of a day, and what waits for an answer then.
  public func digest(from start: DigestStart, until today: Day, _ filter: Filter = Filter()) throws
    -> DigestReport
  {
    var digest = DigestReport(since: nil, until: today, home: try home(), homeName: try homeName())
    let isNew: (History.Entry) -> Bool
    let touched: Predicate
    switch start {
    case .day(let day):
      digest.since = day
      isNew = { $0.change.on >= day }
      touched = Predicate("day >= ?", [day.description])
    case .last:
      digest.since = try lastDigest().map { try min($0, firstUntoldDay() ?? $0) }
      let untold = digest.since == nil ? nil : Set(try untoldChanges())
      isNew = { untold?.contains($0.name) ?? true }
      touched = .untold
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

  /// The first day of what no sent digest could tell of: before the last one, where that told of
  /// a share only.
  private func firstUntoldDay() throws -> Day? {
    try String.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT min(day) FROM entry WHERE cancelled = 0 AND \(Predicate.untold.sql)
            AND subject NOT IN (SELECT subject FROM digest)
          """)
    ).flatMap { Day($0) }
  }

  /// The names of the changes that no sent digest could tell of, in ascending order.
  ///
  /// - Parameter share: only those of these items; `nil` for all.
  func untoldChanges(of share: Predicate? = nil) throws -> [ChangeName] {
    let chosen = share.map {
      "AND entry.subject IN (SELECT i.subject FROM item AS i WHERE \($0.sql))"
    }
    return try Data.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT name FROM entry JOIN change ON change.key = entry.change
          WHERE \(Predicate.untold.sql) \(chosen ?? "") ORDER BY name
          """), arguments: StatementArguments(share?.arguments ?? [])
    ).map { ChangeName(digest: Array($0)) }
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

extension Predicate {
  /// Rows of `entry` that were not in the file when a digest was marked as sent.
  ///
  /// A mark has seen every change that no mark before it had. So what a merge brings in later is
  /// news, however old its clock is.
  fileprivate static var untold: Predicate {
    Predicate(
      """
      NOT EXISTS (SELECT 1 FROM basis JOIN entry AS mark ON mark.change = basis.change
        WHERE basis.seen = entry.change AND mark.cancelled = 0
          AND mark.subject IN (SELECT subject FROM digest))
      """)
  }
}

extension Transaction {
  /// Records that a digest went to the list, with what the file holds and no digest told before.
  ///
  /// - Parameter filter: the share that it told of; the rest is still to be told.
  public func markSent(_ digest: DigestReport, _ filter: Filter = Filter()) throws {
    let isWhole = filter.conditions.isEmpty && filter.words.isEmpty && filter.kinds.isEmpty
    let untold = try snapshot.untoldChanges(of: isWhole ? nil : snapshot.share(of: filter))
    let subject = newSubject(.digest)
    var edit = SentDigest(since: digest.since, until: digest.until).edit
    // One change has room for so many names, and for more to stand beside them.
    for start in stride(from: 0, to: max(1, untold.count), by: 10_000) {
      try append(edit, to: subject, seenChanges: Array(untold.dropFirst(start).prefix(10_000)))
      edit = Edit()
    }
  }
}
