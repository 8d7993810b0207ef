import Domain
import Foundation
import Rendering
import Storage

extension Annual {
  /// What still has to be found out or done before the report is whole.
  struct Gap: Hashable, Sendable {
    var words: Words
    /// The command that mends it.
    var command: String?
  }

  var missing: [Gap] {
    (gapsOfCoalition + gapsOfMeetings + gapsOfPeople + gapsOfWork).map { gap in
      Gap(
        words: gap.words,
        command: gap.command.map { plan.frame.docket + $0.dropFirst("docket".count) })
    }
  }

  private var gapsOfCoalition: [Gap] {
    let frame = plan.frame
    guard let home = frame.home else {
      return [Gap(words: "It is not said whose file this is.", command: "docket import REPORT")]
    }
    var gaps: [Gap] = []
    if frame.homeName == nil {
      gaps.append(
        Gap(
          words: "\(home) has no full name.", command: "docket coalition edit \(home) --name \"…\"")
      )
    }
    if !frame.hasList {
      gaps.append(
        Gap(
          words: "\(home) has no mailing list, which a dynamic coalition keeps open to everybody.",
          command: "docket coalition edit \(home) --list ADDRESS"))
    }
    if !frame.hasChair {
      gaps.append(
        Gap(
          words: "It is not said who chairs \(home).",
          command: "docket coalition edit \(home) --chair WHO"))
    }
    return gaps
  }

  private var gapsOfMeetings: [Gap] {
    var gaps: [Gap] = []
    if meetings.isEmpty {
      gaps.append(
        Gap(words: "No meeting of \(period.words) is known.", command: "docket import REPORT"))
    }
    for meeting in omissions.undatedMeetings {
      gaps.append(
        Gap(
          words: "\(.reference(meeting)) has no day.",
          command: "docket meeting edit \(meeting) --date DAY"))
    }
    for meeting in meetings {
      let lacks = [
        meeting.chair == nil ? "chair" : nil, meeting.rapporteur == nil ? "rapporteur" : nil,
        meeting.participants.isEmpty ? "participants" : nil,
      ].compactMap(\.self)
      guard !lacks.isEmpty else { continue }
      gaps.append(
        Gap(
          words: "\(.reference(meeting.reference)) names no \(lacks.joined(separator: ", no ")).",
          command: "docket meeting edit \(meeting.reference) --help"))
    }
    return gaps
  }

  private var gapsOfPeople: [Gap] {
    let people = participants
    var gaps: [Gap] = []
    let ungrouped = people.filter { $0.group == nil }.map(\.code)
    if let first = ungrouped.first {
      gaps.append(
        Gap(
          words:
            "\(counted(ungrouped.count, "person", "people")) without stakeholder group: \(Annual.some(ungrouped)).",
          command: "docket person edit \(first) --group GROUP"))
    }
    let nameless = people.filter { $0.name == nil }.map(\.code)
    if let first = nameless.first {
      gaps.append(
        Gap(
          words:
            "\(counted(nameless.count, "person", "people")) known by code only: \(Annual.some(nameless)).",
          command: "docket person edit \(first) --name \"…\""))
    }
    return gaps
  }

  private var gapsOfWork: [Gap] {
    let today = plan.frame.today
    func gap(_ references: [String], _ one: Words, _ many: Words, _ command: String) -> [Gap] {
      guard let first = references.first else { return [] }
      let names = Annual.somewhere(references)
      return [
        Gap(
          words: names + " " + (references.count == 1 ? one : many),
          command: command.replacing("REF", with: first))
      ]
    }
    let proposals = plan.proposals
    let unanswered = unanswered
    let silent = unanswered.first?.coalitions ?? []
    let open = plan.actions.filter { !$0.item.isFinished && $0.item.state != "proposed" }
    return gap(
      proposals.filter { $0.awaitsConclusion(on: today) }.map(\.item.reference),
      "awaits its conclusion.", "await their conclusion.", "docket conclude REF OUTCOME -m \"…\"")
      + gap(
        proposals.flatMap { $0.concerns.filter(\.isOpen).map(\.reference) },
        "is a concern that nobody has settled.", "are concerns that nobody has settled.",
        "docket show REF")
      + gap(
        dissents.filter { $0.answer == nil }.map(\.reference),
        "stands as dissent without an answer.", "stand as dissent without an answer.",
        "docket answer REF -m \"…\"")
      + gap(
        concluded.filter { $0.level == nil }.map(\.item.reference),
        "was concluded without saying how far the consensus went.",
        "were concluded without saying how far the consensus went.", "docket show REF")
      + gap(
        open.filter(\.item.owners.isEmpty).map(\.item.reference), "has no owner.",
        "have no owner.", "docket assign REF WHO")
      + gap(
        open.filter { $0.item.due == nil }.map(\.item.reference), "has no due day.",
        "have no due day.", "docket due REF DAY")
      + gap(
        unanswered.map(\.reference), "waits for the answer of \(silent.joined(separator: ", ")).",
        "wait for the answers of coalitions.", "docket accept REF --by \(silent.first ?? "")")
      + gap(
        omissions.checks, "carries a doubt that an import left.",
        "carry doubts that an import left.", "docket show REF")
      + gap(
        omissions.conflicts, "differs between copies.", "differ between copies.", "docket show REF")
  }

  /// What waits for coalitions, and for which.
  private var unanswered: [(reference: String, coalitions: [String])] {
    let proposals = plan.proposals.filter { !$0.item.isFinished && $0.item.state != "raised" }
    let actions = plan.actions.filter { !$0.item.isFinished }
    return
      (proposals.map { ($0.item.reference, $0.collaborators) }
      + actions.map { ($0.item.reference, $0.collaborators) })
      .map { ($0.0, $0.1.filter { $0.answer == nil }.map(\.code)) }.filter { !$0.1.isEmpty }
  }

  /// At most eight of them by name.
  private static func some(_ names: [String]) -> String {
    names.prefix(8).joined(separator: ", ")
      + (names.count > 8 ? " and \(names.count - 8) more" : "")
  }

  private static func somewhere(_ references: [String]) -> Words {
    .references(Array(references.prefix(8)))
      + (references.count > 8 ? " and \(references.count - 8) more" : "")
  }
}
