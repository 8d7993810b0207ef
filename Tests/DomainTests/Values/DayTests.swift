import Domain
import TestSupport
import Testing

struct DayTests {
  @Test(arguments: [
    ("1970-01-01", 0, "Thursday"), ("2000-01-01", 10_957, "Saturday"),
    ("2016-12-06", 17_141, "Tuesday"), ("2017-12-06", 17_506, "Wednesday"),
    ("2017-05-17", 17_303, "Wednesday"), ("1969-12-31", -1, "Wednesday"),
    ("0001-01-01", -719_162, "Monday"), ("9999-12-31", 2_932_896, "Friday"),
    ("2000-02-29", 11_016, "Tuesday"), ("1900-02-28", -25_509, "Wednesday"),
  ])
  func `known days have their number and weekday`(text: String, number: Int, weekday: String) {
    #expect(day(text).number == number)
    #expect(day(text).weekdayName == weekday)
    #expect(day(text).description == text)
  }

  @Test(arguments: [
    (1900, 28), (2000, 29), (2016, 29), (2017, 28), (2100, 28), (2400, 29), (4, 29),
  ])
  func `leap years follow the Gregorian rule`(year: Int, length: Int) {
    #expect(Day.length(ofMonth: 2, in: year) == length)
    #expect((Day(year: year, month: 2, day: 29) != nil) == (length == 29))
  }

  @Test(arguments: [
    "2017-02-30", "2017-13-01", "2017-00-10", "2017-01-00", "0000-12-31", "2017-1-01", "2017-01-1",
    "20170101", " 2017-01-01", "2017-01-01 ", "2017-01-01T", "+017-01-01", "-001-01-01",
    "٢٠١٧-01-01", "", "2017/01/01", "10000-01-01",
  ])
  func `anything else than an existing ISO day is no day`(text: String) {
    #expect(Day(text) == nil)
  }

  @Test func `the calendar ends where it says`() {
    #expect(Day.first == day("0001-01-01"))
    #expect(Day.last == day("9999-12-31"))
    #expect(Day(number: Day.first.number - 1) == nil)
    #expect(Day(number: Day.last.number + 1) == nil)
    #expect(Day(number: .max) == nil)
    #expect(Day.last.advanced(by: 1) == .last)
    #expect(Day.first.advanced(by: -1) == .first)
    #expect(Day.last.advanced(by: .max) == .last)
    #expect(Day.first.advanced(by: .min) == .first)
    #expect(day("9999-12-15").advanced(byMonths: 1) == .last)
    #expect(day("0001-01-15").advanced(byMonths: -1) == .first)
    #expect(Day.last.advanced(byMonths: .max) == .last)
    #expect(day("2017-01-01").advanced(byMonths: .min) == .first)
  }

  @Test(arguments: [
    ("2017-01-31", 1, "2017-02-28"), ("2016-01-31", 1, "2016-02-29"),
    ("2017-03-31", -1, "2017-02-28"), ("2016-12-06", 12, "2017-12-06"),
    ("2016-12-31", 2, "2017-02-28"), ("2017-01-15", -13, "2015-12-15"),
    ("2017-05-17", 0, "2017-05-17"),
  ])
  func `months are added as people count them`(text: String, months: Int, expected: String) {
    #expect(day(text).advanced(byMonths: months) == day(expected))
  }

  @Test(arguments: [
    (0, "1970-01-01"), (86_399_999, "1970-01-01"), (86_400_000, "1970-01-02"),
    (-1, "1969-12-31"), (-86_400_000, "1969-12-31"), (-86_400_001, "1969-12-30"),
    (Clock.lastMillisecond, "9999-12-31"),
  ])
  func `an instant lies on its UTC day`(milliseconds: Int, expected: String) {
    #expect(Day(milliseconds: milliseconds) == day(expected))
  }

  @Test(.repeatable(), arguments: Rounds.usualSeeds)
  func `random days read back, in order, and count their distance`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<2000 {
      let numbers = (0..<2).map { _ in
        Int.random(in: Day.first.number...Day.last.number, using: &random)
      }
      let left = try #require(Day(number: numbers[0]))
      let right = try #require(Day(number: numbers[1]))
      #expect(Day(left.description) == left, "seed \(seed)")
      let (year, month, date) = left.components
      #expect(Day(year: year, month: month, day: date) == left, "seed \(seed)")
      #expect((left < right) == (left.description < right.description), "seed \(seed)")
      #expect(left.advanced(by: left.days(until: right)) == right, "seed \(seed)")
      #expect(left.advanced(by: 7).weekday == left.weekday || left.days(until: .last) < 7)
    }
  }

  @Test func `every year of the calendar turns where it should`() throws {
    var expected = Day.first.number
    for year in 1...9999 {
      let isLeap = Day.length(ofMonth: 2, in: year) == 29
      for (month, date) in [(1, 1), (2, 28), (2, 29), (3, 1), (12, 31)]
      where isLeap || (month, date) != (2, 29) {
        let day = try #require(Day(year: year, month: month, day: date))
        #expect(day.components == (year, month, date))
      }
      let first = try #require(Day(year: year, month: 1, day: 1))
      #expect(first.number == expected)
      expected += isLeap ? 366 : 365
    }
  }
}
