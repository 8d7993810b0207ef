public import Domain
import GRDB

extension Snapshot {
  /// What needs somebody on a day.
  ///
  /// - Parameter most: at most so many lines under each heading.
  public func status(on today: Day, most: Int = 8) throws -> Status {
    var status = Status(day: today, home: try home())
    let rules = try rules()
    let combined = try combinedConflictKeys()
    for heading in Heading.allCases {
      let predicate = Predicate.heading(
        heading, on: today, rules: rules, combined: combined)
      let total = try count(where: predicate)
      guard total > 0 else { continue }
      let order: Order = heading == .overdue || heading == .soon ? .due : .reference
      let items = try items(where: predicate, order: order, limit: most)
      let lines = try items.flatMap { item in
        let detailed = try detailed(item, on: today)
        return detailed.remarks(under: heading, on: today).map {
          Status.Line(item: detailed, remark: $0)
        }
      }
      status.sections.append(Status.Section(heading: heading, total: total, lines: lines))
    }
    status.entryConflicts = try entryConflicts()
    status.counts = try [Kind.proposal, .concern, .action].compactMap(counts)
    return status
  }

  /// Conflicts of people, coalitions and programmes, which no list shows.
  private func entryConflicts() throws -> [Conflict] {
    let kinds: [Kind] = [.person, .coalition, .programme, .contact]
    let keys = try Int64.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT key FROM subject WHERE kind IN ('person', 'coalition', 'programme', 'contact')
            AND key IN (SELECT subject FROM conflict)
          """))
    let codes = try sameCodes(nil)
    let values = keys.isEmpty ? [] : try conflicts(touching: Set(keys))
    return values.filter {
      $0.cause != .code && $0.subjects[0].kind.map(kinds.contains) == true
    } + codes
  }

  private func counts(_ kind: Kind) throws -> Status.Count? {
    let sql =
      switch kind {
      case .proposal:
        """
        SELECT CASE WHEN state = 'superseded' AND EXISTS (SELECT 1 FROM link JOIN subject
          ON subject.key = link.subject WHERE link.target = proposal.subject
            AND relation = 'supersedes' AND subject.kind <> 'proposal')
          THEN 'converted' ELSE state END AS word, count(*) FROM proposal GROUP BY word
        """
      case .concern: "SELECT state, count(*) FROM concern GROUP BY state"
      default: "SELECT state, count(*) FROM action GROUP BY state"
      }
    var counts: [String: Int] = [:]
    for row in try Row.fetchAll(db.cachedStatement(sql: sql)) {
      let state = try row.decode(String?.self, atIndex: 0) ?? ""
      counts[state, default: 0] += try row.decode(Int.self, atIndex: 1)
    }
    let order =
      switch kind {
      case .proposal: ProposalState.allCases.map(\.rawValue) + ["converted"]
      case .concern: ConcernState.allCases.map(\.rawValue)
      default: ActionState.allCases.map(\.rawValue)
      }
    let known = order.compactMap { state in counts[state].map { (state, $0) } }
    let strange = counts.filter { !order.contains($0.key) }.map(\.value).reduce(0, +)
    let states = known + (strange > 0 ? [("in a state of a newer docket", strange)] : [])
    return states.isEmpty ? nil : Status.Count(kind: kind, states: states)
  }

  /// The item with what remarks and pages need beyond a list's columns.
  ///
  /// - Parameter today: meetings up to this day count as survived.
  public func detailed(_ item: Item, on today: Day) throws -> Item {
    guard let key = try key(of: item.subject) else { return item }
    var item = item
    switch item.subject.kind {
    case .action:
      try addAction(&item.detail, key)
      item.detail.carriedOver =
        item.isFinished ? 0 : try meetings(after: item.created, until: today)
    case .proposal: try addProposal(&item.detail, key)
    case .concern: try addConcern(&item.detail, key)
    case .programme, .coalition, .person, .contact, .meeting, .statement, .position, .answer,
      .note, nil:
      break
    }
    item.detail.unanswered = try unanswered(key)
    item.detail.checks = try checks(key)
    item.detail.document = try document(of: key, item.subject.kind)
    if item.isConflicted {
      item.detail.conflictRemarks = try conflicts(of: item.subject).map(\.remark)
    }
    return item
  }

  private func addAction(_ detail: inout Item.Detail, _ key: Int64) throws {
    guard
      let row = try Row.fetchOne(
        db.cachedStatement(
          sql: "SELECT due_moves, waiting_on, waiting_on_name FROM action WHERE subject = ?"),
        arguments: [key])
    else { return }
    detail.dueMoves = try row.decode(atIndex: 0)
    detail.waitingOn =
      try row.decode(Int64?.self, atIndex: 1).map { try shownName(ofKey: $0) }
      ?? row.decode(String?.self, atIndex: 2)
  }

  private func meetings(after first: Day, until last: Day) throws -> Int {
    try Int.fetchOne(
      db.cachedStatement(sql: "SELECT count(*) FROM meeting WHERE day > ? AND day <= ?"),
      arguments: [first.description, last.description]) ?? 0
  }

  private func addProposal(_ detail: inout Item.Detail, _ key: Int64) throws {
    guard
      let row = try Row.fetchOne(
        db.cachedStatement(
          sql: "SELECT last_call, deferred_until, review_day FROM proposal WHERE subject = ?"),
        arguments: [key])
    else { return }
    detail.lastCall = try row.decode(atIndex: 0)
    detail.deferredUntil = try row.decode(String?.self, atIndex: 1).flatMap { Day($0) }
    detail.reviewDay = try row.decode(String?.self, atIndex: 2).flatMap { Day($0) }
    let concerns = try Int64.fetchAll(
      db.cachedStatement(
        sql: "SELECT subject FROM concern WHERE proposal = ? AND state = 'open' ORDER BY subject"),
      arguments: [key])
    detail.unsettledConcerns = try concerns.map { try shownName(ofKey: $0) }.sorted()
  }

  private func addConcern(_ detail: inout Item.Detail, _ key: Int64) throws {
    guard
      let row = try Row.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT proposal, raiser, raiser_name, answer IS NOT NULL, coalesce(blocking, 0)
            FROM concern WHERE subject = ?
            """), arguments: [key])
    else { return }
    detail.about = try shownName(ofKey: try row.decode(atIndex: 0))
    detail.raiser =
      try row.decode(Int64?.self, atIndex: 1).map { try shownName(ofKey: $0) }
      ?? row.decode(String?.self, atIndex: 2)
    detail.isAnswered = try row.decode(atIndex: 3)
    detail.isBlocking = try row.decode(atIndex: 4)
  }

  private func unanswered(_ key: Int64) throws -> [(coalition: String, asked: Day)] {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT collaborator.coalition, asked FROM collaborator
          WHERE subject = ?1 AND NOT EXISTS (SELECT 1 FROM answer WHERE about = ?1
            AND answer.coalition = collaborator.coalition AND answer.answer IS NOT NULL)
          """), arguments: [key])
    return try rows.compactMap { row in
      try Day(try row.decode(String.self, atIndex: 1)).map {
        (try shownName(ofKey: try row.decode(atIndex: 0)), $0)
      }
    }.sorted { CodeMatching.key($0.0) < CodeMatching.key($1.0) }
  }

  /// The doubts that an import left on something.
  func checks(_ key: Int64) throws -> [Check] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT field, line, text, suggestion FROM import_check WHERE subject = ?
          ORDER BY line, field, text
          """), arguments: [key]
    ).map { row in
      let suggestion = try row.decode(String.self, atIndex: 3)
      return Check(
        field: try row.decode(atIndex: 0), line: try row.decode(atIndex: 1),
        text: try row.decode(atIndex: 2), suggestion: suggestion.isEmpty ? nil : suggestion
      )
    }
  }

  /// The name of the document that something was read from.
  private func document(of key: Int64, _ kind: Kind?) throws -> String? {
    let sql =
      switch kind {
      case .meeting: "SELECT document FROM meeting WHERE subject = ?"
      case .proposal:
        "SELECT document FROM meeting WHERE subject = (SELECT meeting FROM proposal WHERE subject = ?)"
      case .statement:
        "SELECT document FROM meeting WHERE subject = (SELECT meeting FROM statement WHERE subject = ?)"
      default:
        "SELECT document FROM meeting WHERE subject = (SELECT meeting FROM action WHERE subject = ?)"
      }
    return try String.fetchOne(db.cachedStatement(sql: sql), arguments: [key])
  }
}
