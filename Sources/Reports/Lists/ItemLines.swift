public import Domain
import Foundation
public import Rendering
import Storage

/// Lists of items for a terminal.
public enum ItemLines {
  /// One line an item: reference, title, who, what is to be said of it.
  ///
  /// With whom is said only where there is room for it: titles come first.
  public static func lines(_ items: [Item], on today: Day, width: Int) -> [StyledText] {
    let full = table(items, today, who)
    let table =
      full.width <= width ? full : table(items, today) { $0.owners.joined(separator: ", ") }
    return table.lines(width: width)
  }

  private static func table(_ items: [Item], _ today: Day, _ who: (Item) -> String) -> Table {
    var table = Table(.fixed, .flexible, .flexible, Table.Column(least: 32))
    for item in items {
      table.add(
        StyledText(item.reference, .bold), "\(item.title)", "\(who(item))", mark(item, today))
    }
    return table
  }

  /// Owners, and with whom.
  public static func who(_ item: Item) -> String {
    let owners = item.owners.joined(separator: ", ")
    guard !item.coalitions.isEmpty else { return owners }
    return (owners.isEmpty ? "" : owners + " ") + "with " + item.coalitions.joined(separator: ", ")
  }

  /// The state with what it takes to understand it.
  private static func stateWords(_ item: Item, _ today: Day) -> String {
    if item.detail.isTakenBack { return "taken back" }
    if let outcome = item.outcome {
      return "\(item.stateWords), \(Conclusion.Outcome(rawValue: outcome)?.words ?? outcome)"
    }
    switch item.state {
    case ActionState.waiting.rawValue:
      return item.stateWords + (item.detail.waitingOn.map { " on \($0)" } ?? "")
    case ProposalState.lastCall.rawValue:
      let call = item.detail.lastCall.map { "last call \($0)" } ?? item.stateWords
      guard let end = item.due, end < today else { return call }
      return "\(call) ended \(Item.ago(end, today))"
    case ProposalState.deferred.rawValue:
      return item.stateWords
        + (item.detail.deferredUntil.map { " until \($0.brief(on: today))" } ?? "")
    case ConcernState.open.rawValue where item.subject.kind == .concern && item.detail.isAnswered:
      return "answered, not settled"
    case ConcernState.dissent.rawValue: return "stands as dissent"
    default: return item.stateWords
    }
  }

  private static func mark(_ item: Item, _ today: Day) -> StyledText {
    var parts: [StyledText] = []
    if item.isConflicted { parts.append("\("CONFLICT", .red)") }
    if !item.detail.checks.isEmpty { parts.append("\("CHECK", .yellow)") }
    let state = stateWords(item, today)
    if !state.isEmpty { parts.append("\(state)") }
    if let due = item.due, !item.isFinished, item.subject.kind == .action || due >= today {
      let words = item.subject.kind == .proposal ? "until" : "due"
      parts.append(
        item.isOverdue(on: today)
          ? "\("overdue since \(due.brief(on: today))", .red)"
          : "\(words) \(due.brief(on: today))")
    }
    return parts.dropFirst().reduce(parts.first ?? .empty) { $0 + ", " + $1 }
  }
}
