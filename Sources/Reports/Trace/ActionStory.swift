public import Domain
import Foundation
import Rendering
public import Storage

/// What happened to an action.
public struct ActionStory {
  public let action: Subject
  public let snapshot: Snapshot

  public init(_ action: Subject, _ snapshot: Snapshot) {
    self.action = action
    self.snapshot = snapshot
  }

  public func events() throws -> [TraceEvent] {
    let state = try snapshot.state(of: action)
    guard state.exists else { return [] }
    let name = try snapshot.shownName(of: action)
    var owners = Owners()
    let moving = Set(state.dueMoves.map(\.entry.name))
    var moves = 0
    var events = try snapshot.answerEvents(about: action, name)
    for entry in state.history.live {
      let change = entry.change
      let isReassigned = owners.take(change.edit)
      let names = try owners.all.map { try snapshot.shownName(of: Subject(.person, $0)) }
      let who = names.joined(separator: ", ")
      let attribution = try snapshot.attribution(of: change)
      var aside = attribution.fullAside
      let due = change.edit.set[Field.due]
      if moving.contains(entry.name) { moves += 1 }
      let title = change.edit.set[Field.title]?.string
      var parts: [String] = []
      if change.edit.set[Field.reference] != nil {
        parts = [(who.isEmpty ? "" : "\(who): ") + (title ?? "")]
        if let due = due.flatMap(DueDay.init) { parts.append("due \(due.day)") }
      } else {
        if let title { parts.append("its title is now: \(title)") }
        if change.edit.set[Field.text] != nil { parts.append("its text is edited") }
        if isReassigned { parts.append(who.isEmpty ? "no owner" : "for \(who)") }
        if let due { parts.append(words(due)) }
        if let status = change.edit.set[Field.status].flatMap(ActionStatus.init),
          let words = try words(status, who, moves: moves)
        {
          parts.append(words)
          // The owners are told as those who did it; whoever closed it may be somebody else.
          if status.state == .done { aside = attribution.aside(closing: names) }
        }
      }
      guard !parts.isEmpty else { continue }
      let text = parts.joined(separator: ", ")
      events.append(TraceEvent(change, name, text + change.because(after: text) + aside))
    }
    return events
  }

  /// How an unfinished one stands, for the end of the story.
  public func standing() throws -> Trace.Row? {
    guard let item = try snapshot.item(of: action), !item.isFinished else { return nil }
    let owners = item.owners.isEmpty ? "nobody" : item.owners.joined(separator: ", ")
    let on = item.detail.waitingOn.map { " on \($0)" } ?? ""
    return Trace.Row(
      day: nil, name: item.reference, text: "\(owners), still \(item.stateWords)\(on)")
  }

  private func words(_ due: JSON) -> String {
    guard let due = DueDay(due) else { return "no due day" }
    return "due \(due.day)" + (due.reason.map { ": \($0)" } ?? "")
  }

  private func words(_ status: ActionStatus, _ owners: String, moves: Int) throws -> String? {
    switch status {
    case .proposed: return nil
    case .open: return "open again"
    case .inProgress: return "started"
    case .waiting(let on, let why): return "waits on \(try snapshot.shownName(of: on)): \(why)"
    case .review(let what): return "up for review: \(what)"
    case .done(let result, let override):
      let moved =
        switch moves {
        case ...0: ""
        case 1: "; moved once"
        default: "; moved \(moves) times"
        }
      return "done\(owners.isEmpty ? "" : " by \(owners)"): \(result)\(moved)"
        + (override.map { "; override: \($0)" } ?? "")
    case .cancelled(let reason): return "cancelled: \(reason)"
    case .superseded(let by, let reason):
      let names = try by.map { try snapshot.heirName($0, of: action) }
      return "replaced by \(names.joined(separator: ", ")): \(reason)"
    }
  }
}

/// Who owned an action after each of its changes.
private struct Owners {
  private var lead: Identifier?
  private var further: [Identifier] = []

  var all: [Identifier] { (lead.map { [$0] } ?? []) + further.filter { $0 != lead } }

  /// Takes in what a change says of owners; returns whether it does.
  mutating func take(_ edit: Edit) -> Bool {
    if let lead = edit.set[Field.lead] { self.lead = lead.string.flatMap { Identifier($0) } }
    let lost = (edit.remove[Field.owners] ?? []).identifiers
    further.removeAll(where: lost.contains)
    further += (edit.add[Field.owners] ?? []).identifiers.filter { !further.contains($0) }
    return edit.fields.contains(Field.lead) || edit.fields.contains(Field.owners)
  }
}
