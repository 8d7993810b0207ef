public import Domain
import Foundation
import GRDB

extension Snapshot {
  /// How a list is ordered; ties by reference.
  public enum Order: String, CaseIterable, Sendable {
    case reference = "ref"
    case due
    case created
    case touched
    case state
    case title

    fileprivate var sql: String {
      let reference = "rank, r_coalition, r_number, subject_id"
      return switch self {
      case .reference: reference
      case .due: "due IS NULL, due, " + reference
      case .created: "created, " + reference
      case .touched: "touched DESC, " + reference
      case .state: "state, " + reference
      case .title: "title, " + reference
      }
    }
  }

  /// The items that a filter lets through.
  ///
  /// - Parameter isDetailed: with what remarks need beyond a list's columns.
  public func items(
    _ filter: Filter, on today: Day, order: Order = .reference, limit: Int? = nil,
    isDetailed: Bool = false
  ) throws -> [Item] {
    let predicate = try predicate(for: filter, on: today)
    let items =
      isDetailed
      ? try detailedItems(where: predicate, order: order, limit: limit, on: today)
      : try items(where: predicate, order: order, limit: limit)
    guard filter.isForDoubts else { return items }
    let entries = try doubtedEntries(on: today)
    return items + entries.prefix(limit.map { max(0, $0 - items.count) } ?? entries.count)
  }

  public func itemCount(_ filter: Filter, on today: Day) throws -> Int {
    try count(where: predicate(for: filter, on: today))
      + (filter.isForDoubts ? doubtedEntries(on: today).count : 0)
  }

  func count(where predicate: Predicate) throws -> Int {
    try Int.fetchOne(
      db.cachedStatement(sql: "SELECT count(*) FROM item AS i WHERE \(predicate.sql)"),
      arguments: StatementArguments(predicate.arguments)) ?? 0
  }

  func items(where predicate: Predicate, order: Order = .reference, limit: Int? = nil) throws
    -> [Item]
  {
    try keyedItems(where: predicate, order: order, limit: limit).map(\.item)
  }

  /// The items with their local keys.
  func keyedItems(where predicate: Predicate, order: Order, limit: Int?) throws
    -> [(key: Int64, item: Item)]
  {
    let home = try homeShortCode()
    let sql = """
      SELECT chosen.*,
        (SELECT group_concat(code, char(31)) FROM (SELECT code FROM owner JOIN person
          ON person.subject = owner.person WHERE owner.action = chosen.subject
          ORDER BY leads DESC, code)) AS owner_codes,
        (SELECT code FROM person WHERE person.subject = chosen.lead) AS lead_code,
        (SELECT group_concat(code, char(31)) FROM (SELECT code FROM collaborator JOIN coalition
          ON coalition.subject = collaborator.coalition WHERE collaborator.subject = chosen.subject
          ORDER BY code_key)) AS coalition_codes,
        (SELECT code FROM programme WHERE programme.subject = chosen.programme) AS programme_code,
        EXISTS (SELECT 1 FROM conflict WHERE conflict.subject = chosen.subject)
          OR chosen.subject IN (SELECT value FROM json_each(?)) AS conflicted,
        EXISTS (SELECT 1 FROM reference AS other WHERE other.letter = r_letter
          AND other.number = r_number AND other.subject <> chosen.subject) AS shared
      FROM (
        SELECT i.*, r.coalition AS r_coalition, r.letter AS r_letter, r.number AS r_number,
          s.id AS subject_id, CASE i.kind WHEN 'meeting' THEN 0 WHEN 'statement' THEN 1
            WHEN 'proposal' THEN 2 WHEN 'concern' THEN 3 ELSE 4 END AS rank
        FROM item AS i JOIN subject AS s ON s.key = i.subject
          JOIN reference AS r ON r.subject = i.subject AND NOT EXISTS (
            SELECT 1 FROM reference AS less WHERE less.subject = r.subject
              AND (less.coalition, less.number) < (r.coalition, r.number))
        WHERE \(predicate.sql) ORDER BY \(order.sql) LIMIT ?
      ) AS chosen ORDER BY \(order.sql)
      """
    let rows = try Row.fetchCursor(
      db.cachedStatement(sql: sql),
      arguments: StatementArguments(
        [Predicate.list(try combinedConflictKeys())] + predicate.arguments + [limit ?? -1]))
    var items: [(key: Int64, item: Item)] = []
    while let row = try rows.next() {
      guard var item = try Item(row: row, home: home) else { continue }
      if try row.decode(Bool.self, forColumn: "shared") {
        item.reference = try shownName(of: item.subject)
      }
      items.append((try row.decode(forColumn: "subject"), item))
    }
    return items
  }
}

extension Item {
  fileprivate init?(row: Row, home: String) throws {
    func text(_ column: String) throws -> String? { try row.decode(forColumn: column) }
    func day(_ column: String) throws -> Day? { try text(column).flatMap { Day($0) } }
    /// Two entries of one person have one code.
    func codes(_ column: String) throws -> [String] {
      var known: Set<String> = []
      return (try text(column) ?? "").split(separator: "\u{1F}").map(String.init)
        .filter { known.insert($0).inserted }
    }
    guard let id = Identifier(bytes: try row.decode(Data.self, forColumn: "subject_id")),
      let letter = Reference.Letter(rawValue: try row.decode(forColumn: "r_letter")),
      let created = try day("created"), let touched = try day("touched")
    else { return nil }
    let reference = Reference(
      coalition: try row.decode(forColumn: "r_coalition"), letter: letter,
      number: try row.decode(forColumn: "r_number"))
    self.init(
      subject: Subject(kindName: try row.decode(forColumn: "kind"), id: id),
      reference: reference.shown(in: home), title: try text("title") ?? "", created: created,
      touched: touched)
    state = try text("state")
    since = try day("since")
    outcome = try text("outcome")
    owners = try codes("owner_codes")
    if owners.isEmpty, let lead = try text("lead_code") { owners = [lead] }
    coalitions = try codes("coalition_codes")
    due = try day("due")
    programme = try text("programme_code")
    concluded = try day("concluded")
    isConflicted = try row.decode(forColumn: "conflicted")
  }
}
