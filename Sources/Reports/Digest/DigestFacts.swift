public import Domain
import Foundation
import Rendering
import Storage

extension Item {
  /// `last call 1, until Tue 16 May 2017 (6 days)`.
  public func lastCallFact(on today: Day) -> String {
    let number = detail.lastCall ?? 1
    guard let due else { return "last call \(number)" }
    let left = today.days(until: due)
    return left < 0
      ? "last call \(number) ended on \(due.long); the chair is to conclude"
      : "last call \(number), until \(due.long) (\(Item.ahead(today, due)))"
  }

  /// Who is asked for what, a line each.
  public func questions(under heading: Heading, on today: Day) -> [String] {
    switch heading {
    case .unsettled:
      let about = detail.about ?? "a proposal"
      let raiser = detail.raiser ?? "somebody"
      return [
        "raised on \(about) by \(raiser); "
          + (detail.isAnswered
            ? "answered, and \(raiser) is asked whether that settles it" : "not answered yet")
      ]
    case .unanswered:
      return detail.unanswered.map {
        "\($0.coalition) was asked to take part, \($0.asked.written)"
      }
    case .waiting:
      return [
        "waits on \(detail.waitingOn ?? "somebody") since \((since ?? created).written)"
      ]
    case .chair, .overdue, .soon, .noOwner, .noDay, .lastCall, .stale, .check, .conflict: return []
    }
  }
}
