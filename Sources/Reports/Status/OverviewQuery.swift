public import Domain
import Foundation
import Rendering
public import Storage

extension Snapshot {
  /// What needs somebody on a day, for each programme or coalition.
  ///
  /// A coalition has what its programmes hold and what it was asked to do with others, and what waits on it; what is in
  /// no programme is that of the file's own coalition.
  public func overview(by subject: Overview.Subject, on today: Day, _ filter: Filter = Filter())
    throws -> Overview
  {
    let share = try share(of: filter)
    let rules = try rules()
    let combined = try combinedConflictKeys()
    var rows: [Int64: Overview.Row] = [:]
    func take(_ predicate: ItemPredicate, _ path: WritableKeyPath<Overview.Row, Int>) throws {
      for (key, count) in try counts(by: subject, .all([predicate, share])) {
        rows[key, default: Overview.Row(code: nil)][keyPath: path] = count
      }
    }
    for key in try keys(of: subject) { rows[key] = Overview.Row(code: nil) }
    for heading in Heading.allCases {
      try take(
        .heading(heading, on: today, rules: rules, combined: combined), \.counts[counting: heading])
    }
    try take(.all([ItemPredicate("i.kind = 'proposal'"), .open]), \.openProposals)
    try take(.all([ItemPredicate("i.kind = 'action'"), .open]), \.openActions)
    var overview = Overview(day: today, home: try home(), by: subject)
    for (key, row) in rows {
      var row = row
      row.code = key == 0 ? nil : try shownName(ofKey: key)
      overview.rows.append(row)
    }
    overview.rows.sort {
      ($0.code == nil ? 1 : 0, CodeMatching.key($0.code ?? ""), $0.code ?? "")
        < ($1.code == nil ? 1 : 0, CodeMatching.key($1.code ?? ""), $1.code ?? "")
    }
    return overview
  }

  private func keys(of subject: Overview.Subject) throws -> [Int64] {
    switch subject {
    case .programme: try values(Int64.self, "SELECT subject FROM programme")
    case .coalition: try values(Int64.self, "SELECT subject FROM coalition")
    }
  }

  /// How many chosen items belong to each; 0 stands for none.
  private func counts(by subject: Overview.Subject, _ predicate: ItemPredicate) throws
    -> [(Int64, Int)]
  {
    let rows =
      switch subject {
      case .programme:
        try rows(
          """
          WITH chosen (subject, programme) AS MATERIALIZED (
            SELECT i.subject, CASE i.kind WHEN 'concern' THEN (SELECT proposal.programme
                FROM concern JOIN proposal ON proposal.subject = concern.proposal
                WHERE concern.subject = i.subject)
              ELSE i.programme END
            FROM CHOSEN)
          SELECT coalesce(programme, 0) AS code, count(*) FROM chosen GROUP BY code
          """, choosing: predicate)
      case .coalition:
        try rows(
          """
          WITH chosen (subject, programme) AS MATERIALIZED (
            SELECT i.subject, CASE i.kind WHEN 'concern' THEN (SELECT proposal.programme
                FROM concern JOIN proposal ON proposal.subject = concern.proposal
                WHERE concern.subject = i.subject)
              ELSE i.programme END
            FROM CHOSEN)
          SELECT code, count(*) FROM (
            SELECT chosen.subject, coalesce(programme.coalition, home.subject, 0) AS code
            FROM chosen LEFT JOIN programme ON programme.subject = chosen.programme
              LEFT JOIN (SELECT coalition.subject FROM coalition JOIN file ON code = home LIMIT 1)
                AS home
            UNION SELECT chosen.subject, collaborator.coalition
            FROM chosen JOIN collaborator ON collaborator.subject = chosen.subject
            UNION SELECT chosen.subject, coalition.subject FROM chosen
            JOIN action ON action.subject = chosen.subject AND action.state = 'waiting'
            JOIN coalition ON coalition.subject = action.waiting_on)
          GROUP BY code
          """, choosing: predicate)
      }
    return try rows.map { (try $0.decode(atIndex: 0), try $0.decode(atIndex: 1)) }
  }
}

extension [Heading: Int] {
  /// A count that is there as soon as it is set.
  fileprivate subscript(counting heading: Heading) -> Int {
    get { self[heading] ?? 0 }
    set { self[heading] = newValue }
  }
}
