import Domain
import Foundation
import Rendering
import Storage

/// The annual report for a spreadsheet: its sections one below the other, one row a fact.
public enum AnnualCSV {
  static let header = ["section", "ref", "day", "title", "who", "number", "text"]

  public static func text(_ annual: Annual, isRaw: Bool) -> String {
    CSVText.table(
      header,
      activities(annual) + participants(annual) + outputs(annual) + dissent(annual)
        + collaboration(annual) + progress(annual) + next(annual)
        + annual.missing.map { gap in
          row("missing", title: PageText.plain(gap.words), text: gap.command)
        }, isRaw: isRaw)
  }

  private static func row(
    _ section: String, _ reference: String = "", day: Day? = nil, title: String = "",
    who: String = "", number: Int? = nil, text: String? = nil
  ) -> [String] {
    [
      section, reference, day?.description ?? "", title, who, number.map(String.init) ?? "",
      text ?? "",
    ]
  }

  private static func activities(_ annual: Annual) -> [[String]] {
    (annual.meetings + annual.ahead).map { meeting in
      row(
        meeting.day > annual.plan.frame.today ? "ahead" : "activities", meeting.reference,
        day: meeting.day, title: meeting.title,
        who: meeting.participants.map(\.code).joined(separator: ", "),
        number: meeting.participants.count)
    }
  }

  private static func participants(_ annual: Annual) -> [[String]] {
    annual.groups.map { line in
      row("participants", title: line.group?.rawValue ?? "not known", number: line.people)
    }
  }

  private static func outputs(_ annual: Annual) -> [[String]] {
    annual.concluded.map { proposal in
      let item = proposal.item
      let words = [item.outcome, proposal.level].compactMap(\.self).joined(separator: ", ")
      return row(
        "conclusions", item.reference, day: item.concluded, title: item.title,
        who: proposal.concluder ?? "",
        text: [words, proposal.conclusion].compactMap(\.self).joined(separator: ": "))
    }
      + annual.results.map { action in
        row(
          "results", action.item.reference, day: action.item.concluded, title: action.item.title,
          who: action.item.owners.joined(separator: ", "), text: action.outcome)
      }
  }

  private static func dissent(_ annual: Annual) -> [[String]] {
    annual.dissents.map { concern in
      row(
        "dissent", concern.reference, day: concern.since, title: concern.text,
        who: concern.raiser ?? "", text: concern.settlement)
    }
      + annual.minorityViews.flatMap { proposal in
        proposal.minority.map {
          row(
            "minority views", proposal.item.reference, day: proposal.item.concluded,
            title: proposal.item.title, text: $0)
        }
      }
  }

  private static func collaboration(_ annual: Annual) -> [[String]] {
    annual.plan.partnerships.flatMap { partner in
      partner.items.map { item in
        row(
          "collaboration", item.reference, day: item.answer.answered ?? item.answer.asked,
          title: item.title, who: partner.code,
          text: [item.answer.answer?.rawValue ?? "unanswered", item.answer.reason]
            .compactMap(\.self).joined(separator: ": "))
      }
    }
  }

  private static func progress(_ annual: Annual) -> [[String]] {
    annual.progress.lines.map { row("progress", title: $0.label, number: $0.number) }
  }

  private static func next(_ annual: Annual) -> [[String]] {
    let items = annual.openProposals.map(\.item) + annual.plan.unfinished.map(\.item)
    return items.map { item in
      row(
        "next", item.reference, day: item.due, title: item.title,
        who: item.owners.joined(separator: ", "), text: item.stateWords)
    }
  }
}
