/// The headings of `status`, each of them a filter word too: who has the ball, in order.
public enum Heading: String, CaseIterable, Sendable {
  case chair
  case overdue
  case soon
  case waiting
  case unanswered
  case noOwner = "no-owner"
  case noDay = "no-day"
  case lastCall = "last-call"
  case unsettled
  case stale
  case check
  case conflict

  /// As `status` prints it.
  public var title: String {
    switch self {
    case .chair: "CHAIR"
    case .overdue: "OVERDUE"
    case .soon: "SOON"
    case .waiting: "WAITING"
    case .unanswered: "UNANSWERED"
    case .noOwner: "NO OWNER"
    case .noDay: "NO DAY"
    case .lastCall: "LAST CALL"
    case .unsettled: "UNSETTLED"
    case .stale: "STALE"
    case .check: "CHECK"
    case .conflict: "CONFLICT"
    }
  }

  /// As a heading on a page: `Last call`.
  public var label: String { title.prefix(1) + title.dropFirst().lowercased() }

  /// What stands under it, as half a sentence for the help.
  public var meaning: String {
    switch self {
    case .chair: "proposals that wait for the chair, and actions in review"
    case .overdue: "actions past their due day"
    case .soon: "actions due within the programme's due-soon days"
    case .waiting: "actions that wait on somebody"
    case .unanswered: "coalitions that were asked and have not answered"
    case .noOwner: "open actions without an owner"
    case .noDay: "open actions without a due day"
    case .lastCall: "running last calls"
    case .unsettled: "concerns that nobody has settled"
    case .stale: "what has not moved for the programme's stale days"
    case .check: "doubts that an import left"
    case .conflict: "values on which copies disagree"
    }
  }
}
