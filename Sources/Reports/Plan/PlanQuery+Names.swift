import Domain
import Foundation
import Storage

extension PlanQuery {
  /// The reference that a row shows which begins with `subject, id, coalition, number, letter`.
  func reference(_ row: ResultRow) throws -> String {
    try reader.reference(row.decode(atIndex: 0), row, at: 2)
  }

  /// The people whom a plan names, by code.
  func people(in plan: ProgrammePlan) throws -> [ReportedPerson] {
    var named: Set<String> = []
    for proposal in plan.proposals {
      named.formUnion(proposal.item.owners)
      named.formUnion(proposal.concerns.flatMap { [$0.raiser, $0.answerer].compactMap(\.self) })
      named.formUnion(proposal.positions.map(\.holder))
      named.formUnion(proposal.notes.map(\.author))
      if let concluder = proposal.concluder { named.insert(concluder) }
    }
    for action in plan.actions {
      named.formUnion(action.item.owners)
      named.formUnion(action.moves.map(\.attribution.who))
      named.formUnion(action.notes.map(\.author))
    }
    return try people { named.contains($0) }
  }

  /// People by code, with mail addresses only where private things are shown.
  func people(where isNamed: (String) -> Bool) throws -> [ReportedPerson] {
    try names.people.filter { isNamed($0.person.code) }.map { key, person in
      guard scope.showsPrivate else { return person }
      var person = person
      person.mail = try snapshot.mail(of: snapshot.subject(ofKey: key))
      return person
    }
  }

  /// The statements that a plan refers to.
  func sources(in plan: ProgrammePlan) throws -> [ReportedSource] {
    let referred = Set(
      plan.proposals.flatMap { $0.origins + $0.concerns.compactMap(\.statement) })
    guard !referred.isEmpty else { return [] }
    var rows = try reader.rows(
      """
      SELECT t.subject, s.id, r.coalition, r.number, r.letter, t.speaker, t.text, t.day,
        t.is_meeting
      FROM (SELECT subject, speaker, text, NULL AS day, 0 AS is_meeting FROM statement
          WHERE subject IN (SELECT target FROM link WHERE relation = 'follows-from'
              AND link.subject IN (CHOSEN)
            UNION SELECT statement FROM concern WHERE proposal IN (CHOSEN))
        UNION ALL SELECT subject, chair, title, day, 1 FROM meeting
      ) AS t
        JOIN subject AS s ON s.key = t.subject
        JOIN reference AS r ON r.subject = t.subject AND NOT EXISTS (
          SELECT 1 FROM reference AS less WHERE less.subject = r.subject
            AND (less.coalition, less.number) < (r.coalition, r.number))
      ORDER BY t.is_meeting DESC, r.coalition, r.number, s.id
      """)
    var sources: [ReportedSource] = []
    while let row = try rows.next() {
      let name = try reference(row)
      guard referred.contains(name) else { continue }
      sources.append(
        ReportedSource(
          reference: name, speaker: try row.decode(Int64?.self, atIndex: 5).map(names.code),
          text: try row.decode(atIndex: 6),
          day: try row.decode(String?.self, atIndex: 7).flatMap { Day($0) },
          isMeeting: try row.decode(atIndex: 8)))
    }
    return sources
  }
}
