import Domain
import Foundation
import GRDB

extension PlanQuery {
  func readActions() throws -> [PlannedAction] {
    let owners = try readOwners()
    let meetings = try meetingDays()
    let rows = try rows(
      """
      SELECT \(PlanQuery.referenceColumns), t.title, t.text, t.state, t.since, t.due, t.due_moves,
        t.waiting_on, t.waiting_on_name, t.detail, t.override, t.programme, t.touched, t.created,
        EXISTS (SELECT 1 FROM conflict WHERE conflict.subject = t.subject)
      FROM action AS t \(PlanQuery.referenceTables)
      WHERE t.subject IN (CHOSEN) ORDER BY r.coalition, r.number, s.id
      """)
    var actions: [PlannedAction] = []
    while let row = try rows.next() {
      let key: Int64 = row[0]
      guard var item = try actionItem(row) else { continue }
      item.owners = owners[key] ?? []
      if !item.isFinished {
        item.detail.carriedOver = meetings.count { $0 > item.created && $0 <= today }
      }
      var action = PlannedAction(item: item)
      action.text = row[6]
      action.outcome = row[13]
      action.override = row[14]
      (action.firstDue, action.moves) = log.dues(of: key)
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

  private func actionItem(_ row: Row) throws -> Item? {
    guard let id = Identifier(bytes: row[1] as Data), let created = day(row[17]),
      let touched = day(row[16])
    else { return nil }
    var item = Item(
      subject: Subject(.action, id), reference: try reference(row), title: row[5],
      created: created, touched: touched)
    item.state = row[7]
    item.since = day(row[8])
    item.due = day(row[9])
    item.detail.dueMoves = row[10]
    let (on, name) = (row[11] as Int64?, row[12] as String?)
    if on != nil || name != nil { item.detail.waitingOn = names.party(on, name) }
    item.programme = (row[15] as Int64?).map(names.code)
    item.isConflicted = row[18]
    item.coalitions = (partners[row[0]] ?? []).map(\.code)
    if item.state == ActionState.done.rawValue { item.concluded = item.since }
    return item
  }

  /// The lead first, then by code.
  private func readOwners() throws -> [Int64: [String]] {
    let rows = try rows("SELECT action, person, leads FROM owner WHERE action IN (CHOSEN)")
    var owners: [Int64: [(leads: Bool, code: String)]] = [:]
    while let row = try rows.next() {
      owners[row[0], default: []].append((row[2], names.code(row[1])))
    }
    return owners.mapValues { owners in
      owners.sorted { ($0.leads ? 0 : 1, $0.code) < ($1.leads ? 0 : 1, $1.code) }.map(\.code)
    }
  }

  private func meetingDays() throws -> [Day] {
    try String.fetchAll(
      snapshot.db.cachedStatement(sql: "SELECT day FROM meeting WHERE day IS NOT NULL")
    ).compactMap { Day($0) }
  }
}
