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

    /// - Parameter reference: the columns of the reference, which order what is equal.
    fileprivate func sql(_ reference: String) -> String {
      switch self {
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

  /// How many lines `items` gives without a limit.
  ///
  /// - Throws: `Refusal` for a person, coalition, programme or meeting that is not there.
  public func itemCount(_ filter: Filter, on today: Day) throws -> Int {
    try count(where: predicate(for: filter, on: today))
      + (filter.isForDoubts ? doubtedEntries(on: today).count : 0)
  }

  /// How many rows of some sources meet a condition.
  public func count(from sources: [ItemSource] = [.all], where predicate: ItemPredicate) throws
    -> Int
  {
    try sources.reduce(0) { count, source in
      try count
        + (Int.fetchOne(
          db.cachedStatement(
            sql: "SELECT count(*) FROM \(source.sql) AS i WHERE \(predicate.sql)"),
          arguments: StatementArguments(binding: predicate.arguments)) ?? 0)
    }
  }

  /// One item as a list shows it; `nil` when it was taken back.
  public func item(of subject: Subject, on today: Day = .last) throws -> Item? {
    guard let key = try key(of: subject) else { return nil }
    let items = try keyedItems(
      where: ItemPredicate("i.subject = ?", [key]), order: .reference, limit: nil,
      flagging: takesPartInCombinedConflict(key) ? [key] : [])
    return try detailed(items, on: today).first
  }

  /// One item without its details and conflicts, which take longer the more there is in the file.
  func plainItem(of subject: Subject) throws -> Item? {
    guard let key = try key(of: subject), let source = subject.kind.flatMap(ItemSource.init) else {
      return nil
    }
    return try keyedItems(
      from: [source], where: ItemPredicate("i.subject = ?", [key]), order: .reference, limit: nil,
      flagging: []
    ).first?.item
  }

  /// The actions that carry out a proposal, in the order of their references.
  func actions(implementing proposal: Subject) throws -> [Item] {
    try items(
      where: ItemPredicate(
        "i.subject IN (SELECT subject FROM link WHERE target = ? AND relation = 'implements')",
        [try key(of: proposal)]))
  }

  /// The items that meet a condition, without what remarks need beyond a list's columns.
  public func items(where predicate: ItemPredicate, order: Order = .reference, limit: Int? = nil)
    throws
    -> [Item]
  {
    try keyedItems(where: predicate, order: order, limit: limit).map(\.item)
  }

  /// The items with their local keys.
  ///
  /// - Parameters:
  ///   - sources: several only in the order of references.
  ///   - areMany: far more match than the limit lets through, so that it is quickest to go along
  ///     the references until it is reached.
  ///   - flagged: the keys of what takes part in conflicts of the combination, where these are
  ///     known or not asked for.
  public func keyedItems(
    from sources: [ItemSource] = [.all], where predicate: ItemPredicate, order: Order, limit: Int?,
    areMany: Bool = false, flagging flagged: [Int64]? = nil
  ) throws -> [(key: Int64, item: Item)] {
    let combined = ItemPredicate.list(try flagged ?? combinedConflictKeys())
    let home = try homeShortCode()
    var items: [(key: Int64, item: Item)] = []
    for source in sources where limit.map({ items.count < $0 }) ?? true {
      let rest = limit.map { $0 - items.count }
      let rows = try Row.fetchCursor(
        db.cachedStatement(
          sql: Snapshot.sql(source, predicate, order, hasLimit: rest != nil, areMany: areMany)),
        arguments: StatementArguments(binding: [combined] + predicate.arguments + [rest ?? -1]))
      while let row = try rows.next() {
        guard var item = try Item(row: row, home: home) else { continue }
        item.owners = try names(item.owners)
        item.coalitions = try names(item.coalitions)
        item.programme = try item.programme.flatMap { try names([$0]).first }
        if try row.decode(Bool.self, forColumn: "shared") {
          item.reference = try shownName(of: item.subject)
        }
        items.append((try row.decode(forColumn: "subject"), item))
      }
    }
    return items
  }

  /// What a query named by code, or by key behind a mark: whoever has no code stayed behind when
  /// the file was shared, or was taken back; and a code may not be one's own. Two entries that
  /// read as one have one name.
  private func names(_ codes: [String]) throws -> [String] {
    var known: Set<String> = []
    return try codes.map { code in
      guard code.first == "\u{1E}", let key = Int64(code.dropFirst()) else { return code }
      return try shownName(ofKey: key)
    }.filter { known.insert($0).inserted }
  }

  /// The code of an entry that has it alone, else a mark and its key.
  private static func code(_ kind: Kind, _ key: String) -> String {
    let table = kind.entryTable
    return """
      CASE WHEN \(table).code IS NULL OR \(kind.isCodeShared(as: table))
      THEN char(30) || \(key) ELSE \(table).code END
      """
  }

  private static func sql(
    _ source: ItemSource, _ predicate: ItemPredicate, _ order: Order, hasLimit: Bool, areMany: Bool
  ) -> String {
    let rank =
      source.letter == nil
      ? """
      CASE i.kind WHEN 'meeting' THEN 0 WHEN 'statement' THEN 1 WHEN 'proposal' THEN 2
        WHEN 'concern' THEN 3 ELSE 4 END
      """ : "0"
    // Which of two with one reference is let through by a limit, their local keys say.
    let first = source.letter == nil ? "rank, " : ""
    let cut = hasLimit ? "ORDER BY \(order.sql(first + "r.coalition, r.number, r.subject"))" : ""
    let letter = areMany ? source.letter.map { "AND r.letter = '\($0.rawValue)'" } : nil
    let shown = order.sql("rank, r_coalition, r_number, subject_id")
    return """
      SELECT chosen.*, s.id AS subject_id,
        (SELECT group_concat(shown, char(31)) FROM (
          SELECT \(code(.person, "owner.person")) AS shown
          FROM owner LEFT JOIN person ON person.subject = owner.person
          WHERE owner.action = chosen.subject ORDER BY leads DESC, code)) AS owner_codes,
        (SELECT \(code(.person, "chosen.lead"))
          FROM (SELECT 1) LEFT JOIN person ON person.subject = chosen.lead) AS lead_code,
        (SELECT group_concat(shown, char(31)) FROM (
          SELECT \(code(.coalition, "coalition.subject")) AS shown
          FROM collaborator JOIN coalition ON coalition.subject = collaborator.coalition
          WHERE collaborator.subject = chosen.subject ORDER BY code_key)) AS coalition_codes,
        (SELECT \(code(.programme, "programme.subject"))
          FROM programme WHERE programme.subject = chosen.programme) AS programme_code,
        EXISTS (SELECT 1 FROM conflict WHERE conflict.subject = chosen.subject)
          OR chosen.subject IN (SELECT value FROM json_each(?)) AS conflicted,
        EXISTS (SELECT 1 FROM reference AS other WHERE other.letter = r_letter
          AND other.number = r_number AND other.subject <> chosen.subject) AS shared
      FROM (
        SELECT i.*, r.coalition AS r_coalition, r.letter AS r_letter, r.number AS r_number,
          \(rank) AS rank
        FROM \(source.sql) AS i JOIN reference AS r ON r.subject = i.subject \(letter ?? "")
          AND NOT EXISTS (SELECT 1 FROM reference AS less WHERE less.subject = r.subject
            AND (less.coalition, less.number) < (r.coalition, r.number))
        WHERE \(predicate.sql) \(cut) LIMIT ?
      ) AS chosen JOIN subject AS s ON s.key = chosen.subject ORDER BY \(shown)
      """
  }
}

extension Item {
  fileprivate init?(row: Row, home: String) throws {
    func text(_ column: String) throws -> String? { try row.decode(forColumn: column) }
    func day(_ column: String) throws -> Day? { try text(column).flatMap { Day($0) } }
    func codes(_ column: String) throws -> [String] {
      (try text(column) ?? "").split(separator: "\u{1F}").map(String.init)
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
