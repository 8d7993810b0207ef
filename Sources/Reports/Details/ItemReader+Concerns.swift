import Domain
import Foundation
import Storage

extension ItemReader {
  /// The concerns about each proposal, in the order of their references.
  ///
  /// - Parameter visit: is passed each concern of a page of one item, with what its log says.
  func concerns(
    _ visit: (ReportedConcern, SubjectState) throws -> Void = { _, _ in }
  ) throws -> [Int64: [ReportedConcern]] {
    var concerns: [Int64: [ReportedConcern]] = [:]
    var lines: [Line] = []
    var names: [Int64: String] = [:]
    var rows = try rows(
      """
      SELECT t.subject, s.id, r.coalition, r.number, r.letter, t.proposal, t.raiser,
        t.raiser_name, coalesce(t.blocking, 0), t.text, t.state, t.since, t.answer, t.settlement,
        t.override, t.statement, t.revision
      FROM concern AS t JOIN subject AS s ON s.key = t.subject
        JOIN reference AS r ON r.subject = t.subject AND NOT EXISTS (
          SELECT 1 FROM reference AS less WHERE less.subject = r.subject
            AND (less.coalition, less.number) < (r.coalition, r.number))
      WHERE t.proposal IN (CHOSEN) ORDER BY r.coalition, r.number, s.id
      """)
    while let row = try rows.next() {
      let (key, proposal): (Int64, Int64) = (
        try row.decode(atIndex: 0), try row.decode(atIndex: 5)
      )
      let (raiser, name): (Int64?, String?) = (
        try row.decode(atIndex: 6), try row.decode(atIndex: 7)
      )
      let about = try names[proposal] ?? snapshot.shownName(ofKey: proposal)
      names[proposal] = about
      var concern = ReportedConcern(
        reference: try reference(key, row, at: 2), about: about,
        raiser: raiser == nil && name == nil ? nil : try party(raiser, name),
        isBlocking: try row.decode(atIndex: 8), text: try row.decode(atIndex: 9),
        state: try row.decode(atIndex: 10), since: day(try row.decode(atIndex: 11)) ?? .first,
        revision: try row.decode(atIndex: 16), answer: try row.decode(atIndex: 12),
        settlement: try row.decode(atIndex: 13), override: try row.decode(atIndex: 14),
        statement: readsHistories
          ? nil
          : try row.decode(Int64?.self, atIndex: 15).map { try snapshot.shownName(ofKey: $0) })
      if readsHistories {
        lines.append(Line(key: key, proposal: proposal, concern: concern))
        continue
      }
      if concern.isAnswered {
        concern.answerer = try snapshot.answerer(of: snapshot.state(ofKey: key))
      }
      concerns[proposal, default: []].append(concern)
    }
    return readsHistories ? try understood(lines, visit) : concerns
  }

  private struct Line {
    let key: Int64
    let proposal: Int64
    var concern: ReportedConcern
  }

  /// As their logs tell them: of what a newer docket wrote, only what this one understands.
  private func understood(
    _ lines: [Line], _ visit: (ReportedConcern, SubjectState) throws -> Void
  ) throws -> [Int64: [ReportedConcern]] {
    let known = Dictionary(lines.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    var concerns: [Int64: [ReportedConcern]] = [:]
    try eachState(of: lines.map(\.key)) { key, state in
      guard var line = known[key], let concern = Concern(state) else { return }
      line.concern.state = concern.status?.state.rawValue
      line.concern.settlement = concern.status?.settlement
      line.concern.since = state.since(Field.status) ?? .first
      line.concern.answerer = line.concern.isAnswered ? try snapshot.answerer(of: state) : nil
      concerns[line.proposal, default: []].append(line.concern)
      try visit(line.concern, state)
    }
    return concerns
  }
}
