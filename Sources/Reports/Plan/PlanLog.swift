import Domain
import Foundation
import Rendering
import Storage

/// What the log says of the chosen items: each step of their states, and each due day.
struct PlanLog {
  private var steps: [Int64: [Step]] = [:]

  struct Step {
    var day: Day
    var state: String?
    var reason: String?
    var due: Day?
    var dueReason: String?
    /// It follows changes that were made apart.
    var isJoining = false
    var who: String
  }

  init() {}

  init(_ query: PlanQuery) throws {
    // A body is a BLOB of JSON text; what sets neither field is passed over unread, and what few
    // changes have comes in one array.
    var rows = try query.reader.rows(
      """
      SELECT entry.subject, entry.day, entry.actor,
        json_extract(CAST(body AS TEXT), '$.set.status.is'),
        json_extract(CAST(body AS TEXT), '$.set.due.day'),
        json_extract(CAST(body AS TEXT),
          '$.by', '$.set.status.reason', '$.set.due.reason', '$.parents[1]')
      FROM entry JOIN change ON change.key = entry.change
      WHERE cancelled = 0 AND undoes = 0 AND entry.subject IN (CHOSEN)
        AND (instr(body, CAST('"status":' AS BLOB)) OR instr(body, CAST('"due":' AS BLOB)))
      ORDER BY clock, counter, name
      """)
    while let row = try rows.next() {
      guard let day = Day(try row.decode(String.self, atIndex: 1)) else { continue }
      let actor: String = try row.decode(atIndex: 2)
      var step = Step(
        day: day, state: try row.decode(atIndex: 3),
        due: try row.decode(String?.self, atIndex: 4).flatMap { Day($0) },
        who: query.names.codesOfIDs[actor] ?? actor)
      let rare: String = try row.decode(atIndex: 5)
      if rare != "[null,null,null,null]",
        let values = try? JSON(canonical: Array(rare.utf8)).array, values.count == 4
      {
        step.who = Party(values[0]).map(query.names.party) ?? step.who
        step.reason = values[1].string
        step.dueReason = values[2].string
        step.isJoining = values[3].string != nil
      }
      steps[try row.decode(atIndex: 0), default: []].append(step)
    }
  }

  func spans(of key: Int64, created: Day, state: String?) -> [StateSpan] {
    let states = (steps[key] ?? []).compactMap { step in step.state.map { (step.day, $0) } }
    guard !states.isEmpty else { return [StateSpan(state ?? "", from: created, to: nil)] }
    return StateSpan.spans(of: states)
  }

  /// Who took the step into the present state, and why.
  func latest(of key: Int64, state: String) -> Step? {
    steps[key]?.last { $0.state == state }
  }

  /// Whether a proposal was concluded and taken up again.
  func isReopened(_ key: Int64) -> Bool {
    let concluded = ProposalState.concluded.rawValue
    let states = (steps[key] ?? []).compactMap(\.state)
    return states.drop { $0 != concluded }.contains { $0 != concluded }
  }

  /// Whether what copies did apart was joined again by a due day.
  func hasJoinedDue(_ key: Int64) -> Bool {
    steps[key]?.contains { $0.isJoining && $0.due != nil } ?? false
  }

  /// The first due day, and each time that it moved, of what only one copy worked on.
  func dues(of key: Int64) -> (first: Day?, moves: [ReportedDueDay]) {
    var first: Day?
    var before: Day?
    var moves: [ReportedDueDay] = []
    for step in steps[key] ?? [] {
      guard let due = step.due else { continue }
      // A conflict is settled by setting again the day that shows.
      guard due != before else { continue }
      if let before {
        moves.append(
          ReportedDueDay(
            before: before, due: due, day: step.day, attribution: Attribution(who: step.who),
            reason: step.dueReason))
      } else {
        first = due
      }
      before = due
    }
    return (first, moves)
  }
}
