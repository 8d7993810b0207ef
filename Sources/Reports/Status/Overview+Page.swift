import Domain
import Foundation
public import Rendering
import Storage

extension Overview {
  /// The overview as a page for people without a terminal.
  public var page: ReportPage {
    var page = ReportPage(
      kind: "Status by \(by.rawValue)", title: home ?? "Work programme", day: day)
    page.facts = [.init("As at", "\(day)")]
    let headings = Heading.allCases.filter { heading in
      rows.contains { $0.counts[heading] ?? 0 > 0 }
    }
    var table = ReportPage.Table(
      "What is open, and what waits for somebody, by \(by.rawValue)",
      [ReportPage.Column(stringLiteral: by.rawValue.capitalizedFirst)]
        + (["Open proposals", "Open actions"] + headings.map(\.label)).map { .number($0) })
    for row in rows {
      let counts = [row.openProposals, row.openActions] + headings.map { row.counts[$0] ?? 0 }
      table.add([Words(row.code ?? "no \(by.rawValue)")] + counts.map { "\($0)" })
    }
    page.sections = [
      .init(
        "Where things stand",
        rows.isEmpty ? [.paragraph("There is no \(by.rawValue) yet.")] : [.table(table)])
    ]
    return page
  }
}
