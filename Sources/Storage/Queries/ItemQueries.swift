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
  public func items(
    _ filter: Filter, on today: Day, order: Order = .reference, limit: Int? = nil
  ) throws -> [Item] {
    try items(where: predicate(for: filter, on: today), order: order, limit: limit)
  }

  public func itemCount(_ filter: Filter, on today: Day) throws -> Int {
    try count(where: predicate(for: filter, on: today))
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
          AND other.coalition = r_coalition AND other.number = r_number
          AND other.subject <> chosen.subject) AS shared
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
      if let item = Item(row: row, home: home) { items.append((row["subject"], item)) }
    }
    return items
  }
}

extension Item {
  fileprivate init?(row: Row, home: String) {
    guard let id = Identifier(bytes: row["subject_id"] as Data),
      let letter = Reference.Letter(rawValue: row["r_letter"]),
      let created = Day(row["created"] as String), let touched = Day(row["touched"] as String)
    else { return nil }
    let reference = Reference(
      coalition: row["r_coalition"], letter: letter, number: row["r_number"])
    let suffix = row["shared"] == 1 ? "." + id.suffix(3) : ""
    self.init(
      subject: Subject(kindName: row["kind"], id: id),
      reference: reference.shown(in: home) + suffix,
      title: row["title"] ?? "", created: created, touched: touched)
    func day(_ column: String) -> Day? { (row[column] as String?).flatMap { Day($0) } }
    func codes(_ column: String) -> [String] {
      (row[column] as String?)?.split(separator: "\u{1F}").map(String.init) ?? []
    }
    state = row["state"]
    since = day("since")
    outcome = row["outcome"]
    owners = codes("owner_codes")
    if owners.isEmpty, let lead = row["lead_code"] as String? { owners = [lead] }
    coalitions = codes("coalition_codes")
    due = day("due")
    programme = row["programme_code"]
    concluded = day("concluded")
    isConflicted = row["conflicted"] == 1
  }
}
