import Domain
import Foundation
public import Rendering
import Storage

extension Status {
  /// The status as a page for people without a terminal.
  ///
  /// - Parameter docket: the command as it is typed: `docket -f civ.docket`.
  public func page(_ docket: String) -> ReportPage {
    var page = ReportPage(kind: "Status", title: home ?? "Work programme", day: day)
    page.facts = [.init("As at", "\(day)")]
    if let share { page.facts.append(.init("Share", Words(share))) }
    for count in counts {
      let states = count.states.map { "\($0.count) \($0.words.replacing("-", with: " "))" }
        .joined(separator: ", ")
      page.facts.append(.init(count.kind.rawValue.capitalizedFirst + "s", Words(states)))
    }
    page.figures = sections.map { .init($0.total, $0.heading.title.lowercased()) }
    page.sections = sections.map { section in
      ReportPage.Section(
        section.heading.title.lowercased().capitalizedFirst,
        [.table(table(section))]
          + (section.hidden > 0
            ? [.paragraph("and \(section.hidden) more: \(.command(more(section, docket)))")] : []))
    }
    if !entryConflicts.isEmpty { page.sections.append(entries(docket)) }
    if page.sections.isEmpty {
      page.sections = [.init("All is well", [.paragraph(Words(nothing))])]
    }
    return page
  }

  /// The command that lists all of a heading, with the words that give the same share.
  public func more(_ section: Section, _ docket: String) -> String {
    let words = (share ?? "").split(separator: " ").map(String.init)
      .filter { Heading(rawValue: $0.lowercased()) == nil }
    return ([docket, "list", section.heading.rawValue] + words).joined(separator: " ")
  }

  /// Conflicts of what no list shows.
  private func entries(_ docket: String) -> ReportPage.Section {
    var table = ReportPage.Table(
      "What copies disagree on of people, coalitions and programmes", ["Entry", "What"])
    for conflict in entryConflicts { table.add([Words(conflict.name), Words(conflict.remark)]) }
    return .init(
      "People, coalitions and programmes",
      [.table(table), .paragraph("To settle: \(.command("\(docket) conflicts"))")])
  }

  private func table(_ section: Section) -> ReportPage.Table {
    var table = ReportPage.Table(
      section.heading.meaning.capitalizedFirst, ["Item", "Title", "Who", "What"])
    for line in section.lines {
      table.add(
        [
          Words(.reference(line.item.reference)), Words(line.item.title),
          Words(line.item.owners.joined(separator: ", ")), Words(line.remark),
        ], anchor: line.item.reference)
    }
    return table
  }
}

extension String {
  public var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
