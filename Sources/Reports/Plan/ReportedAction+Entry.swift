import Domain
import Foundation
import Rendering
import Storage

extension ReportedAction {
  /// How it stands: `overdue since 28 Apr 2017`.
  func state(on today: Day) -> (words: String, tone: ReportPage.Tone) {
    if item.isFinished {
      let since = (item.since ?? item.created).written
      return (
        "\(item.stateWords) \(since)", item.state == ActionState.done.rawValue ? .good : .quiet
      )
    }
    if let due = item.due, due < today {
      return ("\(item.stateWords), overdue since \(due.written)", .late)
    }
    let due = item.due.map { ", due \($0.written)" } ?? ", no due day"
    return (item.stateWords + due, .running)
  }

  /// Everything that there is to say of it.
  func entry(on today: Day) -> ReportPage.Entry {
    var entry = ReportPage.Entry(item, text: text, state: state(on: today))
    let owners = item.owners.isEmpty ? (item.isFinished ? "" : "nobody yet") : lead
    entry.add("Owner" + (item.owners.count > 1 ? "s" : ""), Words(owners).unlessBlank)
    entry.add("Implements", Words.references(proposals))
    entry.add("With", Words.collaboration(collaborators, with: item))
    entry.add(outcomeLabel, outcomeWords)
    entry.add("In spite of", override.map { "open dependencies: \($0)" })
    entry.add("Replaced by", Words.references(replacements))
    entry.add("Depends on", Words.references(dependsOn))
    if item.isFinished, let due = item.due { entry.add("Was due", "\(due)") }
    for move in moves {
      entry.add(
        "Moved",
        "from \(move.before?.written ?? "none") to \(move.due?.written ?? "none")"
          + " by \(move.attribution.who) on \(move.day)"
          + (move.reason.map { ": \(.quote($0))" } ?? ""))
    }
    if item.detail.carriedOver > 0 {
      let times = item.detail.carriedOver
      entry.add("Carried over", times == 1 ? "once" : "\(times) times")
    }
    entry.add("See", Words.addresses(addresses))
    for note in notes { entry.add(note.isPrivate ? "Private note" : "Note", note.words) }
    return entry
  }

  private var lead: String {
    let others = item.owners.dropFirst().joined(separator: ", ")
    guard let first = item.owners.first, !others.isEmpty else { return item.owners.first ?? "" }
    return "\(first), with \(others)"
  }

  private var outcomeLabel: String {
    switch item.state.flatMap(ActionState.init(rawValue:)) {
    case .done: "Result"
    case .waiting: "Waits on"
    case .review: "To review"
    case .proposed, .open, .inProgress, .cancelled, .superseded, nil: "Why"
    }
  }

  private var outcomeWords: Words? {
    guard item.state == ActionState.waiting.rawValue else {
      return outcome.map { Words(.quote($0)) }
    }
    return Words(item.detail.waitingOn ?? "somebody")
      + (outcome.map { ": \(.quote($0))" } ?? "")
  }
}
