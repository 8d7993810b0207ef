import Domain
import Foundation
public import Rendering
import Storage

extension Annual {
  /// The report as its readers see it.
  public var page: ReportPage {
    let frame = plan.frame
    var page = ReportPage(
      kind: "Annual report \(period.words)", title: frame.title, day: frame.today)
    page.facts = frame.facts
    if let list = frame.list { page.facts.append(.init("Mailing list", Words(.address(list)))) }
    page.figures = figures
    page.sections =
      [activities, participation, outputs, disagreement]
      + [
        plan.collaboration ?? .init("Collaboration", [.paragraph("No other coalition was asked.")])
      ]
      + [progressSection, next, missingSection]
      + [.sources(sources, frame), .people(plan.people, frame)].compactMap(\.self)
    return page
  }

  private var figures: [ReportPage.Figure] {
    [
      .init(meetings.count, meetings.count == 1 ? "meeting" : "meetings"),
      .init(participants.count, participants.count == 1 ? "person took part" : "people took part"),
      .init(concluded.count, concluded.count == 1 ? "proposal concluded" : "proposals concluded"),
      .init(results.count, results.count == 1 ? "action done" : "actions done"),
      .init(dissents.count, dissents.count == 1 ? "dissent" : "dissents"),
      .init(plan.partnerships.count, plan.partnerships.count == 1 ? "partner" : "partners"),
    ]
  }

  private var activities: ReportPage.Section {
    let past: ReportPage.Block =
      meetings.isEmpty
      ? .paragraph("No meeting of \(period.words) is known\(ahead.isEmpty ? "" : " so far").")
      : .entries(meetings.map(Annual.entry))
    let next = ahead.map {
      "Ahead on \($0.day.written): \(.reference($0.reference)) \($0.title)" as Words
    }
    return .init("Activities", [past] + (next.isEmpty ? [] : [.list(next)]))
  }

  private static func entry(_ meeting: Session) -> ReportPage.Entry {
    let time = meeting.time.map { ", \($0)" } ?? ""
    var entry = ReportPage.Entry(
      reference: meeting.reference, title: meeting.title, state: meeting.day.written + time,
      tone: .quiet)
    entry.add("Organizer", meeting.organizer.map { Words($0) })
    entry.add("Chair", meeting.chair.map { Words($0) })
    entry.add("Rapporteur", meeting.rapporteur.map { Words($0) })
    let remote = meeting.participants.count(where: \.isRemote)
    let people = meeting.participants.map { $0.code + ($0.isRemote ? " (remote)" : "") }
    entry.add(
      "Participants",
      people.isEmpty
        ? nil
        : "\(people.count)" + (remote > 0 ? ", \(remote) of them remote" : "")
          + ": \(people.joined(separator: ", "))")
    let spoke = meeting.speakers.isEmpty ? "" : " by \(counted(meeting.speakers.count, "speaker"))"
    entry.add(
      "Record",
      meeting.statements == 0 ? nil : "\(counted(meeting.statements, "statement"))\(spoke)")
    return entry
  }

  private var participation: ReportPage.Section {
    var table = ReportPage.Table(
      "People who took part, by stakeholder group",
      [
        "Stakeholder group", .number("People"), .number("In meetings"),
        .number("At work between them"),
      ])
    for line in groups {
      table.add([
        Words(line.group?.name ?? "not known"), "\(line.people)", "\(line.present)",
        "\(line.atWork)",
      ])
    }
    return .init(
      "Participants",
      groups.isEmpty ? [.paragraph("Nobody is known to have taken part.")] : [.table(table)])
  }

  private var outputs: ReportPage.Section {
    let outputs: [any Reported] = concluded + results
    return .init(
      "Outputs",
      outputs.isEmpty
        ? [.paragraph("Nothing was concluded and no action was done in \(period.words).")]
        : ReportPage.entries(outputs, plan.frame))
  }

  private var disagreement: ReportPage.Section {
    let dissents = dissents.map { concern -> Words in
      "On \(.reference(concern.about)): " + concern.words
    }
    let minority = minorityViews.flatMap { proposal in
      proposal.minority.map { view -> Words in
        "On \(.reference(proposal.item.reference)), minority view: \(.quote(view))"
      }
    }
    let all = dissents + minority
    return .init(
      "Dissent and minority views",
      all.isEmpty ? [.paragraph("None is on record.")] : [.list(all)])
  }

  private var progressSection: ReportPage.Section {
    var table = ReportPage.Table(
      "From the beginning to the end of the period", ["Measure", .number("Number")])
    for line in progress.lines { table.add([Words(line.label), "\(line.number)"]) }
    let charts: [ReportPage.Block] =
      (plan.timeline.rows.isEmpty ? [] : [.timeline(plan.timeline)])
      + (plan.burnUp.mostScope > 0 && !plan.frame.isAhead(period)
        ? [.burnUp(plan.burnUp, period)] : [])
    let givenUp: [any Reported] = dropped + abandoned
    let rest: [ReportPage.Block] =
      givenUp.isEmpty
      ? []
      : [.paragraph("Given up or replaced in the period:")]
        + ReportPage.entries(givenUp, plan.frame)
    return .init("Programme progress", [.table(table)] + charts + rest)
  }

  /// A meeting of the period has its place under activities.
  private var sources: [ReportedSource] {
    let told = Set(meetings.map(\.reference))
    return plan.sources.filter { !told.contains($0.reference) }
  }

  /// What is told under outputs has its place there.
  private var next: ReportPage.Section {
    let today = plan.frame.today
    let told = Set(concluded.map(\.item.reference))
    let reviews = openProposals.filter { told.contains($0.item.reference) }
    let left: [any Reported] =
      openProposals.filter { !told.contains($0.item.reference) } + plan.unfinished
    let looks = reviews.map { proposal -> Words in
      "\(.reference(proposal.item.reference)) is to be looked at again on "
        + "\(proposal.item.detail.reviewDay ?? today)."
    }
    return .init(
      "For the next year",
      left.isEmpty && looks.isEmpty
        ? [.paragraph("Nothing is left to do.")]
        : (looks.isEmpty ? [] : [.list(looks)])
          + (left.isEmpty ? [] : ReportPage.entries(left, plan.frame)))
  }

  private var missingSection: ReportPage.Section {
    let gaps = missing
    return .init(
      "Still missing for this report",
      gaps.isEmpty
        ? [.paragraph("Nothing: it is complete.")]
        : [.list(gaps.map { gap in gap.words + (gap.command.map { " \(.command($0))" } ?? "") })])
  }
}
