import Domain
import Foundation
import Rendering
import Storage

extension PlanQuery {
  func readActions() throws -> [ReportedAction] {
    let owners = try readOwners()
    let meetings = try meetingDays()
    var rows = try reader.rows(
      """
      SELECT t.subject, s.id, r.coalition, r.number, r.letter, t.title, t.text, t.state,
        t.since, t.due, t.due_moves,
        t.waiting_on, t.waiting_on_name, t.detail, t.override, t.programme, t.touched, t.created,
        EXISTS (SELECT 1 FROM conflict WHERE conflict.subject = t.subject)
      FROM action AS t
        JOIN subject AS s ON s.key = t.subject
        JOIN reference AS r ON r.subject = t.subject AND NOT EXISTS (
          SELECT 1 FROM reference AS less WHERE less.subject = r.subject
            AND (less.coalition, less.number) < (r.coalition, r.number))
      WHERE t.subject IN (CHOSEN) ORDER BY r.coalition, r.number, s.id
      """)
    var actions: [ReportedAction] = []
    while let row = try rows.next() {
      let key: Int64 = try row.decode(atIndex: 0)
      guard var item = try actionItem(row) else { continue }
      item.owners = owners[key] ?? []
      if !item.isFinished {
        item.detail.carriedOver = meetings.count { $0 > item.created && $0 <= today }
      }
      var action = ReportedAction(item: item)
      action.text = try row.decode(atIndex: 6)
      action.outcome = try row.decode(atIndex: 13)
      action.override = try row.decode(atIndex: 14)
      (action.firstDue, action.moves) = log.dues(of: key)
      if action.moves.count > 1, item.isConflicted || log.hasJoinedDue(key) {
        action.moves = try moves(snapshot.state(ofKey: key))
      }
      action.collaborators = partners[key] ?? []
      action.proposals = links.implements[key] ?? []
      action.dependsOn = links.dependsOn[key] ?? []
      action.replacements = links.replacements[key] ?? []
      action.addresses = links.addresses[key] ?? []
      action.notes = notes[key] ?? []
      action.spans = log.spans(of: key, created: item.created, state: item.state)
      actions.append(action)
    }
    return actions
  }

  /// As copies that worked apart moved it.
  private func moves(_ state: SubjectState) throws -> [ReportedDueDay] {
    try state.dueMoves.map { move in
      ReportedDueDay(
        before: move.from.day, due: move.to.day, day: move.entry.change.on,
        attribution: try snapshot.attribution(of: move.entry.change), reason: move.to.reason)
    }
  }

  private func actionItem(_ row: ResultRow) throws -> Item? {
    guard let id = Identifier(bytes: try row.decode(Data.self, atIndex: 1)),
      let created = day(try row.decode(atIndex: 17)),
      let touched = day(try row.decode(atIndex: 16))
    else { return nil }
    var item = Item(
      subject: Subject(.action, id), reference: try reference(row),
      title: try row.decode(atIndex: 5),
      created: created, touched: touched)
    item.state = try row.decode(atIndex: 7)
    item.since = day(try row.decode(atIndex: 8))
    item.due = day(try row.decode(atIndex: 9))
    item.detail.dueMoves = try row.decode(atIndex: 10)
    let (on, name) = (
      try row.decode(Int64?.self, atIndex: 11), try row.decode(String?.self, atIndex: 12)
    )
    if on != nil || name != nil { item.detail.waitingOn = names.party(on, name) }
    item.programme = try row.decode(Int64?.self, atIndex: 15).map(names.code)
    item.isConflicted = try row.decode(atIndex: 18)
    item.coalitions = (partners[try row.decode(atIndex: 0)] ?? []).map(\.code)
    if item.state == ActionState.done.rawValue { item.concluded = item.since }
    return item
  }

  /// The lead first, then by code.
  private func readOwners() throws -> [Int64: [String]] {
    var rows = try reader.rows("SELECT action, person, leads FROM owner WHERE action IN (CHOSEN)")
    var owners: [Int64: [(leads: Bool, code: String)]] = [:]
    while let row = try rows.next() {
      owners[try row.decode(atIndex: 0), default: []].append(
        (try row.decode(atIndex: 2), names.code(try row.decode(atIndex: 1))))
    }
    return owners.mapValues { owners in
      owners.sorted { ($0.leads ? 0 : 1, $0.code) < ($1.leads ? 0 : 1, $1.code) }.map(\.code)
    }
  }

  private func meetingDays() throws -> [Day] {
    try snapshot.values(String.self, "SELECT day FROM meeting WHERE day IS NOT NULL").compactMap {
      Day($0)
    }
  }
}
