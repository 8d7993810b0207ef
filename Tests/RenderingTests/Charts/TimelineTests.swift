import TestSupport
import Testing

@testable import Domain
@testable import Rendering

@Suite struct TimelineTests {
  private func item(_ kind: Kind, outcome: String? = nil) -> Item {
    var item = Item(
      subject: Subject(kind, Examples.id), reference: kind == .action ? "A-1" : "P-1",
      title: "A title", created: day("2017-01-10"), touched: day("2017-01-10"))
    item.outcome = outcome
    return item
  }

  private func row(_ item: Item, _ dues: [String], _ steps: (String, String)...) throws
    -> Timeline.Row
  {
    let year = try #require(Period(year: 2017))
    var timeline = Timeline(period: year, today: day("2017-09-01"))
    timeline.add(
      item, spans: StateSpan.spans(of: steps.map { (day($0.0), $0.1) }),
      dues: dues.map(TestSupport.day))
    return try #require(timeline.rows.first)
  }

  @Test func `a proposal has a bar for each stage and an end`() throws {
    let row = try row(
      item(.proposal, outcome: "no-consensus"), [], ("2016-12-06", "raised"),
      ("2017-02-01", "discussion"), ("2017-04-01", "last-call"), ("2017-04-20", "concluded"))
    #expect(row.bars.map(\.stage) == [.raised, .discussion, .lastCall])
    #expect(row.bars[0].first == day("2016-12-06"))
    let year = try #require(Period(year: 2017))
    #expect(row.bars[0].within(year) == Period(first: year.first, last: day("2017-02-01")))
    #expect(row.bars[2].last == day("2017-04-20"))
    #expect(
      row.end == Timeline.End(day: day("2017-04-20"), word: "no consensus", isReached: true))
    #expect(
      row.steps == "raised from 6 Dec 2016, in discussion from 1 Feb 2017, "
        + "in last call from 1 Apr 2017, no consensus 20 Apr 2017")
  }

  @Test func `what goes on reaches to today, and states of one stage are one bar`() throws {
    let row = try row(
      item(.action), ["2017-05-01", "2017-06-01", "2017-12-24"], ("2017-01-10", "open"),
      ("2017-02-01", "in-progress"), ("2017-03-01", "waiting"))
    #expect(
      row.bars == [
        Timeline.Bar(stage: .action, first: day("2017-01-10"), last: day("2017-09-01"))
      ])
    #expect(row.end == nil)
    #expect(row.dueWords == "24 Dec 2017, moved from 1 May 2017 and 1 Jun 2017")
  }

  @Test func `what was opened again has no end`() throws {
    let row = try row(
      item(.action), [], ("2017-01-10", "open"), ("2017-02-01", "done"), ("2017-03-01", "open"))
    #expect(row.bars.count == 2)
    #expect(row.end == nil)
  }

  @Test func `what is only proposed is not under way`() throws {
    let row = try row(item(.action), [], ("2016-12-10", "proposed"), ("2017-02-01", "open"))
    #expect(row.bars.map(\.stage) == [.proposed, .action])
    #expect(row.steps == "action proposed from 10 Dec 2016, action under way from 1 Feb 2017")
  }

  @Test func `a period that has not begun shows how things stand`() throws {
    let next = try #require(Period(year: 2018))
    var timeline = Timeline(period: next, today: day("2017-09-01"))
    timeline.add(
      item(.action), spans: StateSpan.spans(of: [(day("2017-01-10"), "open")]),
      dues: [day("2018-03-01")])
    #expect(timeline.rows.map(\.steps) == ["action under way from 10 Jan 2017"])
    #expect(timeline.rows.flatMap(\.bars).compactMap { $0.within(next) } == [])
  }

  @Test func `what was given up is not reached`() throws {
    let row = try row(item(.action), [], ("2017-01-10", "open"), ("2017-02-01", "cancelled"))
    #expect(row.end == Timeline.End(day: day("2017-02-01"), word: "cancelled", isReached: false))
  }

  @Test func `rows beyond what can be read are counted`() throws {
    var timeline = Timeline(period: try #require(Period(year: 2017)), today: day("2017-09-01"))
    for _ in 0..<Timeline.mostRows + 5 { timeline.add(item(.action), spans: []) }
    #expect(timeline.rows.count == Timeline.mostRows)
    #expect(timeline.omitted == 5)
  }

  @Test func `an axis has at most six marks, however long`() throws {
    let year = try #require(Period(year: 2017))
    #expect(
      Timeline(period: year, today: day("2017-05-01")).marks.map(\.description) == [
        "2017-01-01", "2017-03-01", "2017-05-01", "2017-07-01", "2017-09-01", "2017-11-01",
      ])
    let all = try #require(Period(first: .first, last: .last))
    let marks = Timeline(period: all, today: .last).marks
    #expect((1...6).contains(marks.count))
  }
}
