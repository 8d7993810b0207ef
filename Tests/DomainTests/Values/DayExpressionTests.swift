import Domain
import TestSupport
import Testing

struct DayExpressionTests {
  /// A Wednesday.
  static let today = day("2017-05-17")

  @Test(arguments: [
    ("2017-03-31", "2017-03-31"), (" 2016-02-29 ", "2016-02-29"), ("today", "2017-05-17"),
    ("Tomorrow", "2017-05-18"), ("yesterday", "2017-05-16"), ("+14d", "2017-05-31"),
    ("+0d", "2017-05-17"), ("-17d", "2017-04-30"), ("+2w", "2017-05-31"), ("+3m", "2017-08-17"),
    ("+1y", "2018-05-17"), ("eom", "2017-05-31"), ("EOM", "2017-05-31"),
    ("thursday", "2017-05-18"), ("Fri", "2017-05-19"), ("saturday", "2017-05-20"),
    ("sun", "2017-05-21"), ("Monday", "2017-05-22"), ("tues", "2017-05-23"),
    ("wednesday", "2017-05-24"), ("WED", "2017-05-24"),
  ])
  func `days are read as people type them`(typed: String, expected: String) throws {
    #expect(try Day.read(typed, today: Self.today) == day(expected))
  }

  @Test(arguments: [
    ("+1m", "2017-01-31", "2017-02-28"), ("+1m", "2016-01-31", "2016-02-29"),
    ("+1y", "2016-02-29", "2017-02-28"), ("-1m", "2017-03-31", "2017-02-28"),
    ("eom", "2016-02-10", "2016-02-29"), ("eom", "2017-02-28", "2017-02-28"),
    ("+1d", "2016-12-31", "2017-01-01"), ("+12m", "2016-12-31", "2017-12-31"),
  ])
  func `the ends of months are kept to`(typed: String, today: String, expected: String) throws {
    #expect(try Day.read(typed, today: day(today)) == day(expected))
  }

  @Test(arguments: [
    (
      "2017-02-30",
      "2017-02-30 is not a day: February 2017 has 28 days | its last day is 2017-02-28"
    ),
    (
      "2016-02-30",
      "2016-02-30 is not a day: February 2016 has 29 days | its last day is 2016-02-29"
    ),
    (
      "2017-04-31", "2017-04-31 is not a day: April 2017 has 30 days | its last day is 2017-04-30"
    ),
    ("2017-13-01", "2017-13-01 is not a day: months go from 01 to 12"),
    ("2017-00-01", "2017-00-01 is not a day: months go from 01 to 12"),
    ("2017-01-00", "2017-01-00 is not a day: a month begins with day 01"),
    ("0000-01-01", "0000-01-01 is not a day: the years begin with 0001"),
    ("+999999w", "+999999w lies outside the calendar, the years 0001 to 9999"),
    ("+999999m", "+999999m lies outside the calendar, the years 0001 to 9999"),
    ("-9999y", "-9999y lies outside the calendar, the years 0001 to 9999"),
  ])
  func `a day that does not exist is refused with the reason`(typed: String, expected: String) {
    #expect(fault(typed) == expected)
  }

  @Test(arguments: [
    "", "soon", "we", "31.3.2017", "2017-3-31", "17-03-31", "20170331", "2017-03-31T09:00",
    "+d", "+1", "+1h", "+1234567d", "+-1d", "+١d", "２０１７-03-31", "2017-03-3١", "+",
  ])
  func `what is no day is refused with how days are written`(typed: String) {
    let hint = "write 2017-03-31, today, tomorrow, +14d, +2w, +3m, friday or eom"
    #expect(fault(typed) == "\"\(typed)\" is not a day | \(hint)")
  }

  @Test func `what was typed is quoted in part when it is long`() {
    #expect(
      fault(String(repeating: "x", count: 5000))?.hasPrefix(
        "\"\(String(repeating: "x", count: 57))…\" is") == true)
  }

  @Test func `no word reaches past the end of the calendar`() {
    for typed in ["tomorrow", "friday", "+1d", "+1m"] {
      #expect(throws: UsageFault.self) { try Day.read(typed, today: .last) }
    }
    #expect(throws: UsageFault.self) { try Day.read("yesterday", today: .first) }
    #expect(throws: Never.self) { try Day.read("eom", today: .last) }
  }

  private func fault(_ typed: String) -> String? {
    do {
      _ = try Day.read(typed, today: Self.today)
      return nil
    } catch {
      return ([error.message] + error.hints).joined(separator: " | ")
    }
  }
}
