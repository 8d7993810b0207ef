public import Domain
import Foundation
import Rendering
public import Storage

extension Snapshot {
  /// The annual report of what the scope lets through, over a period.
  ///
  /// Meetings are always those of the whole file: a filter makes a share of the work only.
  /// - Throws: `Refusal` for a programme, person or coalition that is not there.
  public func annual(_ scope: ReportScope, over period: Period, on today: Day) throws -> Annual {
    var scope = scope
    scope.period = period
    var query = try PlanQuery(self, scope, on: today)
    var annual = Annual(plan: try query.plan(), period: period)
    let sessions = try query.sessions(in: period)
    annual.meetings = sessions.filter { $0.day <= today }
    annual.ahead = sessions.filter { $0.day > today }
    annual.omissions = try query.omissions()
    let named = Set(annual.plan.people.map(\.code)).union(annual.present)
      .union(annual.meetings.flatMap { [$0.chair, $0.rapporteur].compactMap(\.self) })
    annual.plan.people = try query.people { named.contains($0) }
    return annual
  }
}

extension PlanQuery {
  fileprivate func sessions(in period: Period) throws -> [Annual.Session] {
    let people = try codes(
      """
      SELECT meeting, person, remote FROM participant
      WHERE meeting IN (SELECT subject FROM meeting WHERE day BETWEEN ? AND ?)
      """, in: period)
    let speakers = try codes(
      """
      SELECT DISTINCT meeting, speaker, 0 FROM statement WHERE speaker IS NOT NULL
        AND meeting IN (SELECT subject FROM meeting WHERE day BETWEEN ? AND ?)
      """, in: period)
    var rows = try snapshot.rows(
      """
      SELECT t.subject, s.id, r.coalition, r.number, r.letter, t.title, t.day, t.time,
        t.organizer, t.chair, t.rapporteur,
        (SELECT count(*) FROM statement WHERE statement.meeting = t.subject)
      FROM meeting AS t
        JOIN subject AS s ON s.key = t.subject
        JOIN reference AS r ON r.subject = t.subject AND NOT EXISTS (
          SELECT 1 FROM reference AS less WHERE less.subject = r.subject
            AND (less.coalition, less.number) < (r.coalition, r.number))
      WHERE t.day BETWEEN ? AND ? ORDER BY t.day, t.time, r.coalition, r.number, s.id
      """, period.first.description, period.last.description)
    var sessions: [Annual.Session] = []
    while let row = try rows.next() {
      guard let day = day(try row.decode(atIndex: 6)) else { continue }
      let key: Int64 = try row.decode(atIndex: 0)
      func code(_ key: Int64?) -> String? { key.map(names.code) }
      sessions.append(
        Annual.Session(
          reference: try reference(row), title: try row.decode(atIndex: 5), day: day,
          time: try row.decode(atIndex: 7),
          organizer: code(try row.decode(atIndex: 8)), chair: code(try row.decode(atIndex: 9)),
          rapporteur: code(try row.decode(atIndex: 10)),
          participants: (people[key] ?? []).map { ($0.code, $0.isMarked) },
          statements: try row.decode(atIndex: 11),
          speakers: (speakers[key] ?? []).map(\.code)))
    }
    return sessions
  }

  /// People of meetings, by code, each with a mark.
  private func codes(
    _ sql: StaticString, in period: Period
  ) throws -> [Int64: [(code: String, isMarked: Bool)]] {
    var rows = try snapshot.rows(sql, period.first.description, period.last.description)
    var codes: [Int64: [(code: String, isMarked: Bool)]] = [:]
    while let row = try rows.next() {
      codes[try row.decode(atIndex: 0), default: []].append(
        (names.code(try row.decode(atIndex: 1)), try row.decode(atIndex: 2)))
    }
    return codes.mapValues { codes in codes.sorted { $0.code < $1.code } }
  }

  fileprivate func omissions() throws -> Annual.Omissions {
    var omissions = Annual.Omissions()
    func names(_ sql: StaticString) throws -> [String] {
      try snapshot.values(Int64.self, sql).map { try snapshot.shownName(ofKey: $0) }.sorted()
    }
    omissions.undatedMeetings = try names("SELECT subject FROM meeting WHERE day IS NULL")
    omissions.checks = try names("SELECT DISTINCT subject FROM import_check")
    omissions.conflicts = try names("SELECT DISTINCT subject FROM conflict")
    return omissions
  }
}
