import Domain
import Foundation
public import Rendering
import Storage

extension DigestReport {
  /// The digest as a page, for those who keep one beside the list.
  public var page: ReportPage {
    var page = ReportPage(
      kind: "Digest, \(period)", title: homeName ?? home ?? "Work programme", day: until)
    page.facts = [.init("As at", "\(until)")]
    if let share { page.facts.append(.init("Share", Words(share))) }
    page.sections = sections.map { section in
      .init(section.topic.title, [.entries(section.entries.map { entry($0, section.topic) })])
    }
    if sections.isEmpty {
      page.sections = [.init("News", [.paragraph("There is nothing to tell.")])]
    }
    if !people.isEmpty {
      var table = ReportPage.Table("People whom this digest names", ["Code", "Name"])
      for person in people { table.add([Words(person.code), Words(person.name)]) }
      page.sections.append(.init("Who is who", [.table(table)]))
    }
    return page
  }

  private func entry(_ entry: Entry, _ topic: Topic) -> ReportPage.Entry {
    var told = ReportPage.Entry(
      reference: entry.reference, title: entry.title, state: entry.facts.first ?? "",
      tone: .running)
    for (offset, fact) in entry.facts.dropFirst().enumerated() {
      switch topic {
      case .conclusions: told.add(offset == 0 ? "Conclusion" : "Also", Words(fact))
      case .moved, .newActions: told.add("Moved", Words(fact))
      case .lastCalls, .newProposals, .discussions, .setAside, .done, .dropped, .questions:
        told.add("Also", Words(fact))
      }
    }
    for quote in entry.quotes {
      told.add(
        "From",
        "\(.reference(quote.reference))\(quote.speaker.map { ", \($0)" } ?? ""): \(.quote(quote.text))",
        anchor: quote.reference)
    }
    return told
  }
}
