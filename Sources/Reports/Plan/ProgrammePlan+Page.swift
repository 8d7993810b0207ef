import Domain
import Foundation
public import Rendering
import Storage

extension ProgrammePlan {
  /// The plan as its readers see it.
  public var page: ReportPage {
    var page = ReportPage(kind: "Programme plan", title: frame.title, day: frame.today)
    page.facts = frame.facts
    page.figures = figures
    guard !proposals.isEmpty || !actions.isEmpty else {
      page.sections = [
        .init("Nothing here", [.paragraph("No proposal or action is in this plan.")])
      ]
      return page
    }
    page.sections = [.init("Timeline", [.timeline(timeline)])]
    if burnUp.mostScope > 0, !frame.isAhead(chartPeriod) {
      page.sections.append(.init("Progress", [.burnUp(burnUp, chartPeriod)]))
    }
    if !proposals.isEmpty {
      let places = proposals.indices
      let order =
        proposals.count <= ReportPage.longest
        ? Array(places)
        : places.filter { !proposals[$0].item.isFinished }
          + places.filter { proposals[$0].item.isFinished }
      page.sections.append(
        .init(
          "Proposals", ReportPage.entries(order.count, frame) { proposals[order[$0]] }))
    }
    if !actions.isEmpty { page.sections.append(.init("Who acts", [.table(ownerTable)])) }
    page.sections += actionSections
    if let collaboration { page.sections.append(collaboration) }
    page.sections += [.sources(sources, frame), .people(people, frame)].compactMap(\.self)
    return page
  }

  private var figures: [ReportPage.Figure] {
    let states = proposals.compactMap { $0.item.state.flatMap(ProposalState.init(rawValue:)) }
    let now = burnUp.point(on: frame.today)
    let overdue = actions.count { $0.item.isOverdue(on: frame.today) }
    return [
      .init(proposals.count, proposals.count == 1 ? "proposal" : "proposals"),
      .init(states.count { $0 == .concluded }, "concluded"),
      .init(dissents.count, dissents.count == 1 ? "dissent" : "dissents"),
      .init(now.scope, now.scope == 1 ? "action agreed" : "actions agreed"),
      .init(now.done, "done"), .init(overdue, "overdue"),
    ]
  }

  var ownerTable: ReportPage.Table {
    var table = ReportPage.Table(
      "Actions by owner; one with several owners counts for each",
      ["Owner", .number("Unfinished"), .number("Overdue"), .number("Done"), "Next due day"])
    let names = Dictionary(people.map { ($0.code, $0.name) }) { first, _ in first }
    for line in owners {
      let name = (names[line.code] ?? nil).map { "\(line.code), \($0)" } ?? line.code
      table.add([
        Words(line.code.isEmpty ? "nobody yet" : name), "\(line.open)", "\(line.overdue)",
        "\(line.done)", line.next.map { "\($0)" } ?? "",
      ])
    }
    return table
  }

  private var actionSections: [ReportPage.Section] {
    let (unfinished, finished) = (unfinishedPlaces, finishedPlaces)
    return
      (unfinished.isEmpty
      ? []
      : [
        .init(
          "Actions to do", ReportPage.entries(unfinished.count, frame) { actions[unfinished[$0]] })
      ])
      + (finished.isEmpty
        ? []
        : [
          .init(
            "Actions finished",
            ReportPage.entries(finished.count, frame, isLatest: true) { actions[finished[$0]] })
        ])
  }

  var collaboration: ReportPage.Section? {
    let partnerships = partnerships
    guard !partnerships.isEmpty else { return nil }
    var table = ReportPage.Table(
      "What other coalitions were asked to join, and what they answered",
      ["Coalition", .number("Asked"), .number("Accepted"), .number("Declined"), "No answer"])
    for partner in partnerships {
      let silent = partner.items.filter { $0.answer.answer == nil }.map(\.reference)
      table.add([
        Words(partner.name.map { "\(partner.code), \($0)" } ?? partner.code),
        "\(partner.items.count)", "\(partner.count(.accepted))", "\(partner.count(.declined))",
        Words.references(silent),
      ])
    }
    return .init("Collaboration", [.table(table)])
  }
}

extension ReportPage.Section {
  /// What was said that a report refers to; `nil` when it refers to nothing.
  static func sources(_ sources: [ReportedSource], _ frame: ReportFrame) -> Self? {
    guard !sources.isEmpty else { return nil }
    var table = ReportPage.Table(
      "Meetings and statements that this report refers to", ["Source", "By", "Words"])
    for source in sources {
      table.add(
        [
          Words(source.reference), Words(source.speaker ?? ""),
          source.isMeeting
            ? "\(source.text)\(source.day.map { ", \($0.written)" } ?? "")"
            : Words(.quote(source.text)),
        ],
        anchor: source.reference)
    }
    return .init("Sources", ReportPage.rows(table, frame))
  }

  /// The people whom a report names; `nil` when it names nobody.
  static func people(_ people: [ReportedPerson], _ frame: ReportFrame) -> Self? {
    guard !people.isEmpty else { return nil }
    let hasMail = people.contains { $0.mail != nil }
    var table = ReportPage.Table(
      "People whom this report names",
      ["Code", "Name", "Affiliation", "Stakeholder group"] + (hasMail ? ["Mail"] : []))
    for person in people {
      table.add(
        [
          Words(person.code), Words(person.name ?? ""), Words(person.affiliation ?? ""),
          Words(person.group?.name ?? ""),
        ] + (hasMail ? [Words(person.mail ?? "")] : []))
    }
    return .init("Who is who", ReportPage.rows(table, frame))
  }
}
