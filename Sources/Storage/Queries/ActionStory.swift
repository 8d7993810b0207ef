import Domain
import GRDB

/// What happened to an action.
struct ActionStory {
  let action: Subject
  let snapshot: Snapshot

  init(_ action: Subject, _ snapshot: Snapshot) {
    self.action = action
    self.snapshot = snapshot
  }

  func events() throws -> [TraceEvent] {
    let state = try snapshot.state(of: action)
    guard let present = Action(state) else { return [] }
    let name = try snapshot.shownName(of: action)
    let owners = try present.owners.map { try snapshot.shownName(of: Subject(.person, $0)) }
      .joined(separator: ", ")
    let answers = try snapshot.answerEvents(about: action, name)
    return try answers
      + state.history.live.compactMap { entry in
        let change = entry.change
        let aside = try snapshot.doer(change).aside
        if change.edit.set[Field.reference] != nil {
          let due = change.edit.set[Field.due].flatMap(DueDay.init).map { ", due \($0.day)" }
          return TraceEvent(
            change, name,
            (owners.isEmpty ? "" : "\(owners): ") + present.title + (due ?? "") + aside)
        }
        if let due = change.edit.set[Field.due].flatMap(DueDay.init) {
          return TraceEvent(
            change, name, "due \(due.day)" + (due.reason.map { ": \($0)" } ?? "") + aside)
        }
        guard let status = change.edit.set[Field.status].flatMap(ActionStatus.init) else {
          return nil
        }
        return try words(status, present, owners).map { TraceEvent(change, name, $0 + aside) }
      }
  }

  /// How an unfinished one stands, for the end of the story.
  func standing() throws -> Trace.Row? {
    guard let item = try snapshot.item(of: action), !item.isFinished else { return nil }
    let owners = item.owners.isEmpty ? "nobody" : item.owners.joined(separator: ", ")
    let on = item.detail.waitingOn.map { " on \($0)" } ?? ""
    return Trace.Row(
      day: nil, name: item.reference, text: "\(owners), still \(item.stateWords)\(on)")
  }

  private func words(_ status: ActionStatus, _ action: Action, _ owners: String) throws -> String? {
    switch status {
    case .proposed: return nil
    case .open: return "open again"
    case .inProgress: return "started"
    case .waiting(let on, let why): return "waits on \(try snapshot.shownName(of: on)): \(why)"
    case .review(let what): return "up for review: \(what)"
    case .done(let result, let override):
      let moved =
        switch action.dueMoves {
        case 0: ""
        case 1: "; moved once"
        default: "; moved \(action.dueMoves) times"
        }
      let lifted = override.map { "; in spite of open dependencies: \($0)" } ?? ""
      return "done by \(owners.isEmpty ? "nobody" : owners): \(result)\(moved)\(lifted)"
    case .cancelled(let reason): return "cancelled: \(reason)"
    case .superseded(_, let reason): return "superseded: \(reason)"
    }
  }
}
