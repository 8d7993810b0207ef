public import Domain
import Foundation
import Rendering
public import Storage

extension Snapshot {
  /// What needs somebody on a day.
  ///
  /// - Parameters:
  ///   - filter: whose and what share of it, and which headings; its states do not count.
  ///   - most: at most so many items under each heading; `nil` for all.
  public func status(on today: Day, _ filter: Filter = Filter(), most: Int? = 8) throws -> Status {
    var status = Status(day: today, home: try home())
    let rules = try rules()
    let share = try share(of: filter)
    let combined = try combinedConflictKeys()
    let headings = filter.headings.isEmpty ? Heading.allCases : filter.headings
    let isWhole = filter.conditions.isEmpty && filter.words.isEmpty && filter.kinds.isEmpty
    for heading in Heading.allCases where headings.contains(heading) {
      let predicate = ItemPredicate.all([
        .heading(heading, on: today, rules: rules, combined: combined), share,
      ])
      let order: Order = heading == .overdue || heading == .soon ? .due : .reference
      let sources = ItemSource.of(heading)
      let listed = try count(from: sources, where: predicate)
      // To ask for nothing takes longer than to count it.
      var items =
        listed == 0
        ? []
        : try detailedItems(
          from: sources, where: predicate, order: order, limit: most, areMany: listed > 1_000,
          on: today)
      let entries = isWhole && heading == .check ? try doubtedEntries(on: today) : []
      let isAll = most.map { items.count < $0 } ?? true
      var total = (isAll ? items.count : listed) + entries.count
      items += entries.prefix(most.map { $0 - items.count } ?? entries.count)
      guard !items.isEmpty else { continue }
      var lines = items.flatMap { item in
        item.remarks(under: heading, on: today).map { Status.Line(item: item, remark: $0) }
      }
      if heading == .check {
        total =
          try doubtCount(from: sources, where: predicate)
          + entries.reduce(0) { $0 + $1.detail.checks.count }
        lines = Array(lines.prefix(most ?? lines.count))
      }
      status.sections.append(
        Status.Section(
          heading: heading, total: total, lines: lines))
    }
    status.entryConflicts = isWhole ? try entryConflicts() : []
    status.strangers = isWhole && filter.headings.isEmpty ? try strangers() : []
    let counted: [Kind] = filter.headings.isEmpty ? [.proposal, .concern, .action] : []
    status.counts = try counted.compactMap { try counts($0, share) }
    return status
  }

  /// How many doubts there are on the items that a condition lets through.
  private func doubtCount(from sources: [ItemSource], where predicate: ItemPredicate) throws -> Int
  {
    try sources.reduce(0) { count, source in
      try count
        + (value(
          Int.self,
          "SELECT count(*) FROM import_check WHERE subject IN (CHOSEN)",
          choosing: predicate, from: source
        ) ?? 0)
    }
  }

  /// Conflicts of what no list shows: people, coalitions, programmes, and what was taken back.
  public func entryConflicts() throws -> [Conflict] {
    let keys = try values(
      Int64.self,
      """
      WITH part (subject, whole) AS (
        SELECT DISTINCT conflict.subject, coalesce(
          (SELECT proposal FROM position WHERE position.subject = conflict.subject),
          (SELECT about FROM answer WHERE answer.subject = conflict.subject),
          (SELECT about FROM note WHERE note.subject = conflict.subject), conflict.subject)
        FROM conflict)
      SELECT subject FROM part
      WHERE NOT EXISTS (SELECT 1 FROM item WHERE item.subject = part.whole)
      """)
    // What was taken back has no row of its own anywhere.
    let all = try Set(keys).union(undoneBases(nil).map(\.key))
    let subjects = Set(try all.map { try subject(ofKey: $0) })
    let values = all.isEmpty ? [] : try conflicts(touching: all)
    return try values.filter { $0.cause != .code && subjects.contains($0.subjects[0]) }
      + sameCodes(nil)
  }

  private func strangers() throws -> [Status.Stranger] {
    let rows = try rows("SELECT subject, field FROM stranger ORDER BY subject, field")
    let fields = try rows.map {
      (key: try $0.decode(Int64.self, atIndex: 0), name: try $0.decode(String.self, atIndex: 1))
    }
    return try Dictionary(grouping: fields, by: \.key).map { key, fields in
      let state = try state(ofKey: key)
      return Status.Stranger(
        name: try place(of: state).name, title: state.text(Field.title),
        fields: fields.map(\.name).filter { !$0.isEmpty })
    }.sorted {
      (CodeMatching.key($0.name), $0.title ?? "") < (CodeMatching.key($1.name), $1.title ?? "")
    }
  }

  /// Items that were taken back, where copies disagree on that, as lines of a list.
  public func disputedItems(_ filter: Filter) throws -> [Item] {
    let kinds = filter.disputedKinds
    guard !kinds.isEmpty else { return [] }
    let subjects = try entryConflicts().filter(\.isOfUndo).map(\.subjects[0])
      .filter { $0.kind.map(kinds.contains) ?? false }
    return try inOrder(subjects).compactMap { subject in
      let state = try state(of: subject)
      let fields = state.history.entries.reversed().map(\.change.edit.set)
      guard !state.exists, let first = state.history.entries.first?.change else { return nil }
      func text(_ field: String) -> String? { fields.lazy.compactMap { $0[field]?.string }.first }
      var item = Item(
        subject: subject, reference: try shownName(of: subject),
        title: text(Field.title) ?? text(Field.text) ?? "", created: first.on,
        touched: state.touched ?? first.on)
      item.isConflicted = true
      item.detail.isTakenBack = true
      return item
    }
  }

  private func counts(_ kind: Kind, _ share: ItemPredicate) throws -> Status.Count? {
    let source = ItemSource(kind) ?? .all
    let predicate = ItemPredicate.all([ItemPredicate("i.kind = ?", [kind.rawValue]), share])
    var rows =
      kind == .proposal
      ? try rows(
        """
        SELECT CASE WHEN i.state = 'superseded' AND i.kind = 'proposal'
            AND EXISTS (SELECT 1 FROM link JOIN subject ON subject.key = link.subject
              WHERE link.target = i.subject AND relation = 'supersedes'
                AND subject.kind <> 'proposal')
          THEN 'converted' ELSE i.state END AS word, count(*)
        FROM CHOSEN GROUP BY word
        """, choosing: predicate, from: source)
      : try rows(
        "SELECT i.state AS word, count(*) FROM CHOSEN GROUP BY word", choosing: predicate,
        from: source)
    var counts: [String: Int] = [:]
    while let row = try rows.next() {
      let state = try row.decode(String?.self, atIndex: 0) ?? ""
      counts[state, default: 0] += try row.decode(Int.self, atIndex: 1)
    }
    let order =
      switch kind {
      case .proposal: ProposalState.allCases.map(\.rawValue) + [Filter.converted]
      case .concern: ConcernState.allCases.map(\.rawValue)
      default: ActionState.allCases.map(\.rawValue)
      }
    let known = order.compactMap { state in counts[state].map { (state, $0) } }
    let strange = counts.filter { !order.contains($0.key) }.map(\.value).reduce(0, +)
    let states = known + (strange > 0 ? [("in a state of a newer docket", strange)] : [])
    return states.isEmpty ? nil : Status.Count(kind: kind, states: states)
  }
}
