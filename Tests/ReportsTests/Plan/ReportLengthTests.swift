import Rendering
import Testing

@testable import Domain
@testable import Reports

struct ReportLengthTests {
  private func plan(_ count: Int, isDone: Bool) throws -> ProgrammePlan {
    let day = try #require(Day("2017-05-17"))
    var frame = ReportFrame(today: day)
    frame.whole = "docket report programme --format csv"
    let actions = (1...count).map { number in
      var item = Item(
        subject: Subject(.action, Identifier(high: 0, low: UInt64(number))),
        reference: "A-\(number)", title: "Item \(number)", created: day, touched: day)
      item.state = isDone ? "done" : "open"
      item.since = day.advanced(by: -number)
      item.due = day.advanced(by: -number)
      return ReportedAction(item: item)
    }
    return ProgrammePlan(frame: frame, proposals: [], actions: actions)
  }

  private func section(_ title: String, of plan: ProgrammePlan) throws -> [ReportPage.Block] {
    try #require(plan.page.sections.first { $0.title == title }).blocks
  }

  private func text(_ words: Words) -> String {
    words.pieces.reduce(into: "") { text, piece in
      if case .text(let part) = piece { text += part }
    }
  }

  @Test func `a page of a thousand entries tells how many more there are, and how to have them`()
    throws
  {
    let blocks = try section("Actions to do", of: plan(1_002, isDone: false))
    guard case .entries(let entries) = blocks[0], case .paragraph(let words) = blocks[1] else {
      Issue.record("no entries and paragraph")
      return
    }
    #expect(entries.count == 1_000)
    // The earliest due day comes first.
    #expect(entries.first?.reference == "A-1002" && entries.last?.reference == "A-3")
    #expect(words.pieces.last == .command("docket report programme --format csv"))
    #expect(text(words).hasPrefix("and 2 more: "))
  }

  @Test func `of what is finished the latest is told`() throws {
    let blocks = try section("Actions finished", of: plan(1_001, isDone: true))
    guard case .entries(let entries) = blocks[0], case .paragraph(let words) = blocks[1] else {
      Issue.record("no entries and paragraph")
      return
    }
    #expect(entries.first?.reference == "A-1000" && entries.last?.reference == "A-1")
    #expect(words.pieces.last == .command("docket report programme --format csv"))
    #expect(text(words).hasPrefix("and 1 earlier: "))
  }

  @Test func `a page of a thousand entries holds all`() throws {
    let blocks = try section("Actions to do", of: plan(1_000, isDone: false))
    guard case .entries(let entries) = blocks[0] else {
      Issue.record("no entries")
      return
    }
    #expect(entries.count == 1_000 && blocks.count == 1)
  }
}
