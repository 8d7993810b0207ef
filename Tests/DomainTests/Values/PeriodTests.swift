import Domain
import Rendering
import TestSupport
import Testing

@Suite struct PeriodTests {
  @Test func `a period tells its length and reads as people write it`() throws {
    #expect(try #require(Period(year: 2016)).length == 366)
    #expect(try #require(Period(year: 2017)).words == "2017")
    let half = try #require(Period(first: day("2017-01-01"), last: day("2017-06-30")))
    #expect(half.words == "1 Jan 2017 to 30 Jun 2017")
    #expect(half.contains(day("2017-06-30")))
    #expect(!half.contains(day("2017-07-01")))
    #expect(Period(first: day("2017-02-01"), last: day("2017-01-31")) == nil)
    #expect(Period(year: 0) == nil)
  }

  static let marks: [(first: String, last: String, marks: [String])] = [
    ("2017-01-01", "2017-03-31", ["2017-01-31", "2017-02-28", "2017-03-31"]),
    ("2016-12-06", "2017-02-15", ["2016-12-31", "2017-01-31", "2017-02-15"]),
    ("2017-05-10", "2017-05-10", ["2017-05-10"]),
    (
      "2015-02-10", "2017-06-01",
      [
        "2015-03-31", "2015-06-30", "2015-09-30", "2015-12-31", "2016-03-31", "2016-06-30",
        "2016-09-30", "2016-12-31", "2017-03-31", "2017-06-01",
      ]
    ),
    (
      "2010-05-01", "2017-12-31",
      [
        "2010-12-31", "2011-12-31", "2012-12-31", "2013-12-31", "2014-12-31", "2015-12-31",
        "2016-12-31", "2017-12-31",
      ]
    ),
  ]

  @Test(arguments: marks)
  func `a table has months, quarters or years`(
    _ line: (first: String, last: String, marks: [String])
  ) throws {
    let period = try #require(Period(first: day(line.first), last: day(line.last)))
    #expect(period.marks.map(\.description) == line.marks)
  }

  @Test(.timeLimit(.minutes(1))) func `marks end with the calendar`() throws {
    let last = try #require(Period(year: 9999))
    #expect(last.marks.count == 12)
    let long = try #require(Period(first: day("2017-01-10"), last: .last))
    #expect(long.marks.count == 9999 - 2016)
    #expect(long.marks.last == .last)
  }
}
