public import Domain
import GRDB

extension Snapshot {
  /// Items with everything that remarks need, read with one query for each part of it, however
  /// many they are.
  public func detailedItems(
    from sources: [ItemSource] = [.all], where predicate: ItemPredicate, order: Order = .reference,
    limit: Int? = nil, areMany: Bool = false, on today: Day
  ) throws -> [Item] {
    let items = try keyedItems(
      from: sources, where: predicate, order: order, limit: limit, areMany: areMany)
    return try detailed(items, on: today)
  }

  /// Items, by their keys, with everything that remarks need; in the same order.
  ///
  /// - Parameter today: up to which meetings count.
  public func detailed(_ items: [(key: Int64, item: Item)], on today: Day) throws -> [Item] {
    guard !items.isEmpty else { return [] }
    var details = ItemDetails(items.map(\.key), self)
    try details.readActions()
    try details.readProposals()
    try details.readConcerns()
    try details.readUnanswered()
    try details.readChecks()
    let voices = try details.lastVoices()
    let meetings = try meetingDays(until: today)
    return try items.map { key, item in
      var item = item
      item.touched = max(item.touched, voices[key] ?? item.touched)
      item.detail = details[key]
      if item.isConflicted {
        item.detail.conflictRemarks = try conflicts(of: item.subject).map {
          $0.remark(on: item.subject)
        }
      }
      if item.subject.kind == .action, !item.isFinished {
        item.detail.carriedOver = meetings.count { $0 > item.created }
      }
      return item
    }
  }

  /// The days of the meetings up to a day.
  public func meetingDays(until last: Day) throws -> [Day] {
    try String.fetchAll(
      db.cachedStatement(sql: "SELECT day FROM meeting WHERE day <= ? ORDER BY day"),
      arguments: [last.description]
    ).compactMap { Day($0) }
  }

  /// The doubts that an import left on something.
  public func checks(_ key: Int64) throws -> [Check] {
    var details = ItemDetails([key], self)
    try details.readChecks()
    return details[key].checks
  }
}

/// Whether a reference comes before another: `C-2` before `C-10`.
public func areInOrder(_ left: String, _ right: String) -> Bool {
  (left.utf8.count, left) < (right.utf8.count, right)
}

/// What belongs to many items at once; names of people and coalitions are looked up once each.
private struct ItemDetails {
  private var details: [Int64: Item.Detail] = [:]
  private var names: [Int64: String] = [:]
  private let snapshot: Snapshot
  /// A JSON array of the items' keys, which the queries take apart.
  private let keys: String

  init(_ keys: [Int64], _ snapshot: Snapshot) {
    self.snapshot = snapshot
    self.keys = "[" + keys.map(String.init).joined(separator: ",") + "]"
  }

  subscript(key: Int64) -> Item.Detail {
    get { details[key] ?? Item.Detail() }
    set { details[key] = newValue }
  }

  private func rows(_ sql: String) throws -> [Row] {
    try Row.fetchAll(snapshot.db.cachedStatement(sql: sql), arguments: [keys])
  }

  private mutating func name(_ key: Int64?) throws -> String? {
    guard let key else { return nil }
    if let known = names[key] { return known }
    let name = try snapshot.shownName(ofKey: key)
    names[key] = name
    return name
  }

  mutating func readActions() throws {
    for row in try rows(
      """
      SELECT subject, due_moves, waiting_on, waiting_on_name FROM action
      WHERE subject IN (SELECT value FROM json_each(?))
      """)
    {
      let key = try row.decode(Int64.self, atIndex: 0)
      self[key].dueMoves = try row.decode(atIndex: 1)
      self[key].waitingOn =
        try name(row.decode(atIndex: 2)) ?? row.decode(String?.self, atIndex: 3)
    }
  }

  mutating func readProposals() throws {
    for row in try rows(
      """
      SELECT proposal.subject, last_call, deferred_until, review_day, rapporteur
      FROM proposal LEFT JOIN meeting ON meeting.subject = proposal.meeting
      WHERE proposal.subject IN (SELECT value FROM json_each(?))
      """)
    {
      let key = try row.decode(Int64.self, atIndex: 0)
      self[key].lastCall = try row.decode(atIndex: 1)
      self[key].deferredUntil = try row.decode(String?.self, atIndex: 2).flatMap { Day($0) }
      self[key].reviewDay = try row.decode(String?.self, atIndex: 3).flatMap { Day($0) }
      self[key].rapporteur = try name(row.decode(atIndex: 4))
    }
    for row in try rows(
      """
      SELECT proposal, subject FROM concern
      WHERE state = 'open' AND proposal IN (SELECT value FROM json_each(?))
      """)
    {
      if let concern = try name(row.decode(atIndex: 1)) {
        self[try row.decode(atIndex: 0)].unsettledConcerns.append(concern)
      }
    }
    for key in details.keys { details[key]?.unsettledConcerns.sort(by: areInOrder) }
  }

  mutating func readConcerns() throws {
    for row in try rows(
      """
      SELECT subject, proposal, raiser, raiser_name, answer IS NOT NULL, coalesce(blocking, 0)
      FROM concern WHERE subject IN (SELECT value FROM json_each(?))
      """)
    {
      let key = try row.decode(Int64.self, atIndex: 0)
      self[key].about = try name(row.decode(atIndex: 1))
      self[key].raiser =
        try name(row.decode(atIndex: 2)) ?? row.decode(String?.self, atIndex: 3)
      self[key].isAnswered = try row.decode(atIndex: 4)
      self[key].isBlocking = try row.decode(atIndex: 5)
    }
  }

  mutating func readUnanswered() throws {
    for row in try rows(
      """
      SELECT collaborator.subject, collaborator.coalition, asked
      FROM collaborator LEFT JOIN coalition ON coalition.subject = collaborator.coalition
      WHERE collaborator.subject IN (SELECT value FROM json_each(?))
        AND NOT EXISTS (SELECT 1 FROM answer WHERE about = collaborator.subject
          AND answer.coalition = collaborator.coalition AND answer.answer IS NOT NULL)
      ORDER BY code_key
      """)
    {
      guard let asked = Day(try row.decode(String.self, atIndex: 2)),
        let coalition = try name(row.decode(atIndex: 1))
      else { continue }
      self[try row.decode(atIndex: 0)].unanswered.append((coalition, asked))
    }
  }

  /// The last day on which something was said about an item: a concern, its answer or settlement,
  /// a position, a coalition's answer.
  func lastVoices() throws -> [Int64: Day] {
    let rows = try Row.fetchAll(
      snapshot.db.cachedStatement(
        sql: """
          WITH key (value) AS MATERIALIZED (SELECT value FROM json_each(?))
          SELECT about, max(day) FROM (
            SELECT proposal AS about, max(created, since, coalesce(answer_day, '')) AS day
            FROM concern WHERE proposal IN (SELECT value FROM key)
            UNION ALL SELECT proposal, since FROM position
            WHERE proposal IN (SELECT value FROM key)
            UNION ALL SELECT about, since FROM answer WHERE about IN (SELECT value FROM key))
          GROUP BY about
          """), arguments: [keys])
    return Dictionary(
      try rows.compactMap { row in
        let day = try Day(row.decode(String.self, atIndex: 1))
        return try day.map { (try row.decode(Int64.self, atIndex: 0), $0) }
      }, uniquingKeysWith: max)
  }

  /// The doubts, and the names of the documents that they are about.
  mutating func readChecks() throws {
    for row in try rows(
      """
      SELECT subject, field, line, text, suggestion, (
        SELECT document FROM meeting WHERE meeting.subject = coalesce(
          (SELECT meeting FROM proposal WHERE proposal.subject = import_check.subject),
          (SELECT meeting FROM statement WHERE statement.subject = import_check.subject),
          (SELECT meeting FROM action WHERE action.subject = import_check.subject),
          import_check.subject))
      FROM import_check WHERE subject IN (SELECT value FROM json_each(?))
      ORDER BY line, field, text
      """)
    {
      let key = try row.decode(Int64.self, atIndex: 0)
      let suggestion = try row.decode(String.self, atIndex: 4)
      self[key].checks.append(
        Check(
          field: try row.decode(atIndex: 1), line: try row.decode(atIndex: 2),
          text: try row.decode(atIndex: 3),
          suggestion: suggestion.isEmpty ? nil : suggestion))
      self[key].document = try row.decode(atIndex: 5)
    }
  }
}
