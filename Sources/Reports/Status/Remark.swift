public import Domain
import Foundation
import Rendering
import Storage

extension Item {
  /// What is to be said of it under a heading; one remark a line.
  public func remarks(under heading: Heading, on today: Day) -> [String] {
    switch heading {
    case .chair: [chairRemark(today)]
    case .overdue, .soon: [dueRemark(today)]
    case .waiting:
      ["on \(detail.waitingOn ?? "somebody") \(Item.lasting(since ?? created, today))"]
    case .unanswered:
      [
        detail.unanswered.map { "\($0.coalition) asked \($0.asked.brief(on: today))" }
          .joined(separator: ", ")
          + (detail.unanswered.count == 1
            ? ", neither accepted nor declined" : "; none accepted or declined")
      ]
    case .noOwner, .noDay: ["\(stateWords) since \((since ?? created).brief(on: today))"]
    case .lastCall:
      [
        "last call \(detail.lastCall ?? 1) until \((due ?? today).brief(on: today))"
          + (due.map { today.days(until: $0) > 0 ? ", \(Item.ahead(today, $0))" : ", today" } ?? "")
      ]
    case .unsettled: [concernRemark(today)]
    case .stale: ["nothing since \(touched.brief(on: today)), \(Item.days(touched, today))"]
    case .check:
      detail.checks.map { check in
        check.text + " (" + (detail.document.map { "\($0) " } ?? "") + "line \(check.line))"
      }
    case .conflict: detail.conflictRemarks
    }
  }

  private func chairRemark(_ today: Day) -> String {
    var parts: [String] = []
    switch state.flatMap(ProposalState.init(rawValue:)) {
    case .lastCall:
      parts.append(
        "last call \(detail.lastCall ?? 1) ended \(due.map { Item.ago($0, today) } ?? "")")
    case .raised:
      parts.append("raised \(Item.ago(created, today))")
      if owners.isEmpty { parts.append("no shepherd") }
      return parts.joined(separator: ", ")
    case .deferred:
      parts.append("deferred until \((detail.deferredUntil ?? today).brief(on: today))")
    case .concluded:
      parts.append("to be reviewed since \((detail.reviewDay ?? today).brief(on: today))")
    case .discussion, .withdrawn, .superseded, nil:
      parts.append("\(stateWords) since \((since ?? created).brief(on: today))")
    }
    if !detail.unsettledConcerns.isEmpty {
      parts.append("\(detail.unsettledConcerns.joined(separator: ", ")) unsettled")
    }
    return parts.joined(separator: "; ")
  }

  private func dueRemark(_ today: Day) -> String {
    guard let due else { return "" }
    var text = "due \(due.brief(on: today))"
    if due < today { text += ", \(Item.ago(due, today))" }
    if due == today { text += ", today" }
    switch detail.dueMoves {
    case 0: break
    case 1: text += ", moved once"
    default: text += ", moved \(detail.dueMoves) times"
    }
    return text
  }

  private func concernRemark(_ today: Day) -> String {
    "on \(detail.about ?? "a proposal")\(detail.isBlocking ? ", blocking" : ""), by "
      + "\(detail.raiser ?? "somebody"), "
      + (detail.isAnswered ? "answered, not settled" : "not answered")
  }

  public static func days(_ from: Day, _ to: Day) -> String {
    let days = from.days(until: to)
    return days == 1 ? "1 day" : "\(days) days"
  }

  /// `for 23 days`, `since today`.
  public static func lasting(_ from: Day, _ today: Day) -> String {
    from.days(until: today) < 1 ? "since today" : "for \(days(from, today))"
  }

  public static func ago(_ day: Day, _ today: Day) -> String {
    switch day.days(until: today) {
    case 0: "today"
    case 1: "yesterday"
    case let days: "\(days) days ago"
    }
  }

  public static func ahead(_ today: Day, _ day: Day) -> String {
    switch today.days(until: day) {
    case 0: "today"
    case 1: "tomorrow"
    case let days: "\(days) days"
    }
  }
}
