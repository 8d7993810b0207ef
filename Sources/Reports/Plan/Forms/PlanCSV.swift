import Domain
import Foundation
import Rendering
import Storage

/// The programme plan for a spreadsheet: one row an item.
public enum PlanCSV {
  static let header = [
    "ref", "type", "title", "state", "outcome", "level", "owners", "with", "due", "first_due",
    "due_moves", "overdue", "programme", "created", "since", "result", "reason", "minority",
    "dissent",
    "related",
  ]

  public static func text(_ plan: ProgrammePlan, isRaw: Bool) -> String {
    let today = plan.frame.today
    return CSVText.table(
      header,
      plan.proposals.map { row($0, today) } + plan.actions.map { row($0, today) }, isRaw: isRaw)
  }

  static func row(_ proposal: ReportedProposal, _ today: Day) -> [String] {
    let item = proposal.item
    let dissent = proposal.concerns.filter(\.isDissent).map {
      "\($0.reference) \($0.raiser ?? "somebody"): \($0.text)"
    }
    return row(
      item, proposal.collaborators, today, level: proposal.level, firstDue: nil,
      result: proposal.conclusion, reason: proposal.reason, minority: proposal.minority,
      dissent: dissent.joined(separator: "; "), related: proposal.actions)
  }

  static func row(_ action: ReportedAction, _ today: Day) -> [String] {
    let isDone = action.item.state == ActionState.done.rawValue
    return row(
      action.item, action.collaborators, today, level: nil, firstDue: action.firstDue,
      result: isDone ? action.outcome : nil, reason: isDone ? nil : action.outcome, minority: [],
      dissent: "", related: action.proposals)
  }

  private static func row(
    _ item: Item, _ partners: [ReportedCollaborator], _ today: Day, level: String?, firstDue: Day?,
    result: String?, reason: String?, minority: [String], dissent: String, related: [String]
  ) -> [String] {
    let with = partners.map { "\($0.code) \($0.answer?.rawValue ?? "unanswered")" }
    return [
      item.reference, item.subject.kindName, item.title, item.state ?? "", item.outcome ?? "",
      level ?? "", item.owners.joined(separator: ", "), with.joined(separator: ", "),
      item.due?.description ?? "", firstDue?.description ?? "",
      item.subject.kind == .action ? String(item.detail.dueMoves) : "",
      item.isOverdue(on: today) ? "yes" : "", item.programme ?? "", item.created.description,
      item.since?.description ?? "", result ?? "", reason ?? "", minority.joined(separator: "; "),
      dissent,
      related.joined(separator: ", "),
    ]
  }
}
