extension Status {
  /// The status as a page for people without a terminal.
  public var page: ReportPage {
    var page = ReportPage(kind: "Status", title: home ?? "Work programme", day: day)
    page.facts = [.init("As at", "\(day)")]
    for count in counts {
      let states = count.states.map { "\($0.count) \($0.words)" }.joined(separator: ", ")
      page.facts.append(.init(count.kind.rawValue.capitalizedFirst + "s", Words(states)))
    }
    page.figures = sections.map { .init($0.total, $0.heading.title.lowercased()) }
    page.sections = sections.map { section in
      ReportPage.Section(
        section.heading.title.lowercased().capitalizedFirst, [.table(table(section))])
    }
    if sections.isEmpty {
      page.sections = [.init("All is well", [.paragraph("Nothing waits for anybody.")])]
    }
    return page
  }

  private func table(_ section: Section) -> ReportPage.Table {
    var table = ReportPage.Table(
      section.heading.meaning.capitalizedFirst, ["Item", "Title", "Who", "What"])
    for line in section.lines {
      table.add([
        Words(.reference(line.item.reference)), Words(line.item.title),
        Words(line.item.owners.joined(separator: ", ")), Words(line.remark),
      ])
    }
    return table
  }
}

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
