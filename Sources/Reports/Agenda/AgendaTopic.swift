public import Domain
import Foundation
import Rendering
import Storage

extension Agenda {
  /// What an agenda has, in the order in which a meeting takes it up.
  public enum Topic: String, CaseIterable, Sendable {
    case lastCalls = "last-calls"
    case conclude
    case concerns
    case takeUp = "take-up"
    case review
    case stuck
    case deferred
    case reviewsDue = "reviews-due"
    case conflicts

    public var title: String {
      switch self {
      case .lastCalls: "Last calls"
      case .conclude: "To conclude"
      case .concerns: "Concerns to settle"
      case .takeUp: "To take up"
      case .review: "To review"
      case .stuck: "Late or stuck"
      case .deferred: "Deferred until now"
      case .reviewsDue: "Conclusions to look at again"
      case .conflicts: "To settle between copies"
      }
    }

    /// Whether it is told also when it has no point.
    public var isAlwaysTold: Bool { self == .conflicts }
  }

  /// The sections to print: those with a point, and those that say that there is none.
  public var toldSections: [Section] {
    sections.filter { !$0.points.isEmpty || $0.topic.isAlwaysTold }
  }
}

extension Agenda.Point {
  /// A point of the agenda, with who speaks to it and what is to be said.
  ///
  /// - Parameters:
  ///   - chair: the code of who chairs the meeting or the coalition.
  ///   - meetings: the days of the meetings before this one, earliest first.
  ///   - rules: say what is stale.
  public init(
    _ item: Item, _ topic: Agenda.Topic, on day: Day, chair: String?, meetings: [Day],
    rules: ProgrammeRules, concerns: [Agenda.Concern] = []
  ) {
    let owner = item.owners.first
    let speaker: String? =
      switch topic {
      case .conclude, .reviewsDue: chair ?? owner
      case .takeUp: owner ?? item.detail.rapporteur ?? chair
      case .concerns: item.detail.raiser ?? chair
      case .lastCalls, .deferred: owner ?? chair
      case .review, .stuck, .conflicts: owner
      }
    self.init(
      item: item, speaker: speaker,
      remarks: item.agendaRemarks(topic, on: day, rules: rules),
      carriedOver: meetings.count { $0 > item.first(in: topic) }, concerns: concerns)
  }
}

extension Item {
  /// The day from which on a meeting could have taken it up.
  fileprivate func first(in topic: Agenda.Topic) -> Day {
    switch topic {
    case .deferred: detail.deferredUntil ?? created
    case .reviewsDue: detail.reviewDay ?? created
    case .lastCalls, .conclude, .concerns, .takeUp, .review, .stuck, .conflicts: created
    }
  }

  fileprivate func agendaRemarks(_ topic: Agenda.Topic, on day: Day, rules: ProgrammeRules)
    -> [String]
  {
    switch topic {
    case .lastCalls, .conclude:
      let verb = topic == .conclude ? "ended" : "runs until"
      return ["last call \(detail.lastCall ?? 1) \(verb) \((due ?? day).brief(on: day))"] + toAnswer
    case .concerns:
      return [
        "on \(detail.about ?? "a proposal")" + (detail.isBlocking ? ", blocking" : ""),
        detail.isAnswered ? "does the answer settle it?" : "not answered yet",
      ]
    case .takeUp:
      return
        (state == ProposalState.discussion.rawValue
        ? ["in discussion since \((since ?? created).brief(on: day))"] : [])
        + (owners.isEmpty ? ["no shepherd"] : []) + toAnswer + detail.checks.map(\.text)
    case .review: return ["in review since \((since ?? created).brief(on: day))"] + lateness(day)
    case .stuck:
      let stale = touched <= day.advanced(by: -rules.staleDays)
      return lateness(day)
        + (state == ActionState.waiting.rawValue
          ? ["\(detail.waitingOn ?? "somebody") to answer"] : toAnswer)
        + (owners.isEmpty ? ["no owner"] : []) + (due == nil ? ["no day"] : [])
        + (stale ? ["nothing since \(touched.brief(on: day))"] : [])
    case .deferred: return ["deferred until \((detail.deferredUntil ?? day).brief(on: day))"]
    case .reviewsDue:
      return [
        "\(outcome.flatMap(Conclusion.Outcome.init(rawValue:))?.words ?? "concluded") "
          + "\((since ?? created).brief(on: day)), to be reviewed "
          + (detail.reviewDay ?? day).brief(on: day)
      ]
    case .conflicts: return detail.conflictRemarks
    }
  }

  private func lateness(_ day: Day) -> [String] {
    guard let due, due < day else { return [] }
    let moves =
      switch detail.dueMoves {
      case 0: ""
      case 1: ", moved once"
      default: ", moved \(detail.dueMoves) times"
      }
    return ["due \(due.brief(on: day))\(moves)"]
  }

  private var toAnswer: [String] {
    detail.unanswered.isEmpty
      ? [] : [detail.unanswered.map(\.coalition).joined(separator: ", ") + " to answer"]
  }
}
