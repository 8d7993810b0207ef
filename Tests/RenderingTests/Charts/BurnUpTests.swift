import Domain
import TestSupport
import Testing

@testable import Rendering

@Suite struct BurnUpTests {
  /// A: open 10 Jan, done 1 Mar. B: proposed 15 Jan, open 1 Feb, cancelled 20 Feb.
  /// C: open 1 Feb, done 10 Feb, open again 15 Feb, done 1 Mar.
  static let burnUp = BurnUp([
    spans(("2017-01-10", "open"), ("2017-03-01", "done")),
    spans(("2017-01-15", "proposed"), ("2017-02-01", "open"), ("2017-02-20", "cancelled")),
    spans(
      ("2017-02-01", "open"), ("2017-02-10", "done"), ("2017-02-15", "open"),
      ("2017-03-01", "done")),
  ])

  static func spans(_ steps: (String, String)...) -> [StateSpan] {
    StateSpan.spans(of: steps.map { (TestSupport.day($0.0), $0.1) })
  }

  @Test func `scope and done change on the days of the log, and on no others`() {
    #expect(
      Self.burnUp.points == [
        BurnUp.Point(day("2017-01-10"), scope: 1, done: 0),
        BurnUp.Point(day("2017-02-01"), scope: 3, done: 0),
        BurnUp.Point(day("2017-02-10"), scope: 3, done: 1),
        BurnUp.Point(day("2017-02-15"), scope: 3, done: 0),
        BurnUp.Point(day("2017-02-20"), scope: 2, done: 0),
        BurnUp.Point(day("2017-03-01"), scope: 2, done: 2),
      ])
    #expect(Self.burnUp.mostScope == 3)
  }

  @Test func `a day between changes stands as the last one left it`() {
    #expect(Self.burnUp.point(on: day("2017-01-09")).scope == 0)
    #expect(
      Self.burnUp.point(on: day("2017-02-12"))
        == BurnUp.Point(day("2017-02-12"), scope: 3, done: 1))
  }

  @Test func `a table has the ends of months up to today, from the last quiet one on`() throws {
    let year = try #require(Period(year: 2017))
    let table = Self.burnUp.table(over: year, until: day("2017-04-15"))
    #expect(
      table == [
        BurnUp.Point(day("2017-01-31"), scope: 1, done: 0),
        BurnUp.Point(day("2017-02-28"), scope: 2, done: 0),
        BurnUp.Point(day("2017-03-31"), scope: 2, done: 2),
        BurnUp.Point(day("2017-04-15"), scope: 2, done: 2),
      ])
    let longer = try #require(Period(first: day("2016-06-01"), last: day("2017-02-28")))
    #expect(
      Self.burnUp.table(over: longer, until: day("2018-01-01")).map(\.day.description) == [
        "2016-12-31", "2017-01-31", "2017-02-28",
      ])
  }

  @Test func `a table of days ahead is empty`() throws {
    let year = try #require(Period(year: 2018))
    #expect(Self.burnUp.table(over: year, until: day("2017-12-31")).isEmpty)
    #expect(Self.burnUp.table(over: year, until: day("2018-01-01")).map(\.day) == [year.first])
  }

  @Test func `nothing agreed is an empty chart`() {
    #expect(BurnUp([[StateSpan]]()).points.isEmpty)
    #expect(BurnUp([Self.spans(("2017-01-15", "proposed"))]).points.isEmpty)
  }
}
