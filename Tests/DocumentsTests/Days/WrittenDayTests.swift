import Documents
import Domain
import Testing

@Suite struct WrittenDayTests {
  @Test(arguments: [
    "Wednesday 6 December 2017", "Wednesday, 6th of December 2017", "December 6, 2017",
    "Dec. 6th 2017", "06.12.2017", "2017-12-06", "6 Dec 2017 (Day 1)", "Day 1, 6 December 2017",
    "6-Dec-2017", "Wed 06/12/2017", "20171206", "2017/12/06", "6th December 2017",
    "Dec. 6, 2017", "Wed, December 6th, 2017", "6 December 2017 (Wednesday)", "Wed. 2017-12-06",
    "6. December 2017", "12/06/2017 Wednesday?",
  ])
  func `a day is read in many forms`(_ text: String) throws {
    let record = try read(date: text)
    if text.hasPrefix("12/06") {
      #expect(record.checks.first?.suggestion == "2017-12-06")
    } else {
      #expect(record.day?.description == "2017-12-06")
      #expect(record.checks == [])
    }
  }

  @Test(
    arguments: [
      ("06/12/2017", "2017-12-06", "read as 6 Dec 2017, day before month; it may be 12 Jun 2017"),
      ("12/18/2017", "2017-12-18", nil),
      ("6-8 December 2016", "2016-12-06", "6 Dec 2016 is the first of several days"),
      ("30 November - 2 December 2016", "2016-11-30", "30 Nov 2016 is the first of several days"),
      ("December 6-9, 2016", "2016-12-06", "6 Dec 2016 is the first of several days"),
      ("Dec 6th - Dec 9th, 2016", "2016-12-06", "6 Dec 2016 is the first of several days"),
      ("Nov 30 - Dec 2, 2016", "2016-11-30", "30 Nov 2016 is the first of several days"),
      ("6 Dec '16", "2016-12-06", "the year is written with two digits only"),
      (
        "Wed, Dec. 6th 2016", "2016-12-06",
        "6 Dec 2016 was a Tuesday, not a Wednesday; 6 Dec 2017 was a Wednesday"
      ),
      (
        "2016-12-06, Wednesday", "2016-12-06",
        "6 Dec 2016 was a Tuesday, not a Wednesday; 6 Dec 2017 was a Wednesday"
      ),
      ("6.12.16", "2016-12-06", "the year is written with two digits only"),
      ("6.12.016", nil, "\"6.12.016\" is no date that can be read"),
      (
        "Thurs 6 December 2016", "2016-12-06",
        "6 Dec 2016 was a Tuesday, not a Thursday; 6 Dec 2018 was a Thursday"
      ),
      ("Monday 6 December 2016", "2016-12-06", "6 Dec 2016 was a Tuesday, not a Monday"),
      (
        "Wednesday 6 December 2016", "2016-12-06",
        "6 Dec 2016 was a Tuesday, not a Wednesday; 6 Dec 2017 was a Wednesday"
      ),
      ("31 November 2016", nil, "there is no such day as \"31 November 2016\""),
      ("6 December", nil, "\"6 December\" gives no year"),
      ("soon", nil, "\"soon\" is no date that can be read"),
      ("TBC", nil, "no date is given"),
    ] as [(String, String?, String?)])
  func `a doubtful day has a check`(_ text: String, _ day: String?, _ check: String?) throws {
    let record = try read(date: text)
    #expect(record.day?.description == day)
    #expect(record.checks.map(\.text) == (check.map { [$0] } ?? []))
    #expect(record.checks.allSatisfy { $0.field == "date" && $0.line == 3 })
    #expect((day == nil) == record.unread.map(\.line).contains(3))
  }

  @Test(arguments: [
    ("IGF 2016", "6 December 2017", "6 Dec 2017, but line 1 says \"IGF 2016\"", "2016-12-06"),
    ("IGF2016", "2017-12-06", "6 Dec 2017, but line 1 says \"IGF 2016\"", "2016-12-06"),
    ("2016 IGF", "Wed Dec 6, 2017", "6 Dec 2017, but line 1 says \"IGF 2016\"", nil),
    (
      "IGF 2016", "Wednesday 6 December 2016",
      "6 Dec 2016 was a Tuesday, not a Wednesday; line 1 says \"IGF 2016\"", nil
    ),
    ("IGF 2016", "6 December 2016", nil, nil),
  ])
  func `a year that the header contradicts has a check`(
    _ forum: String, _ date: String, _ text: String?, _ day: String?
  ) throws {
    let record = try read(
      "\(forum) Workshop Report\nTitle: T\nDate: \(date)\nChair: Ann Lee\nDiscussion: x")
    #expect(record.checks.map(\.text) == (text.map { [$0] } ?? []))
    #expect(record.checks.first?.suggestion == day)
  }

  @Test func `a year in the title contradicts the date as well`() throws {
    let record = try read(
      "Title: DC-CIV at IGF 2016\nDate: 6 December 2017\nChair: Ann Lee\nDiscussion: x")
    #expect(record.checks.map(\.text) == ["6 Dec 2017, but line 1 says \"IGF 2016\""])
  }

  @Test func `a year that is missing is looked for in the template's line`() throws {
    let record = try read(
      "IGF 2016 Report\nTitle: T\nDate: 6 December\nChair: Ann Lee\nDiscussion: x")
    #expect(record.day == nil)
    #expect(
      record.checkLines == [
        "date 3: \"6 December\" gives no year; line 1 says \"IGF 2016\" -> 2016-12-06"
      ])
  }

  @Test(arguments: [
    ("9:00am", "09:00"), ("14:30", "14:30"), ("2 pm", "14:00"), ("11.00-12.30", "11:00"),
    ("09h30", "09:30"), ("0930", "09:30"), ("12:15 a.m.", "00:15"), ("noon", "12:00"),
    ("2 - 3:30 pm", "14:00"), ("11:00 - 1:00 pm", "11:00"), ("14:30 - 16:00", "14:30"),
    ("from 9 am", "09:00"), ("09:00 - 10:30", "09:00"), ("9h00", "09:00"), ("9am", "09:00"),
    ("9:00–10:30", "09:00"), ("9 to 10:30 am", "09:00"), ("0900-1030", "09:00"), ("9h", "09:00"),
    ("9:00 AM - 10:30 AM", "09:00"), ("14h30 à 16h00", "14:30"), ("9 o'clock", "09:00"),
  ])
  func `a time is read in many forms`(_ text: String, _ time: String) throws {
    let record = try read(date: "2016-12-06", time: text)
    #expect(record.time == time)
    #expect(record.checks == [])
  }

  @Test(arguments: ["after lunch", "25:00", "9:75", "13 pm", "room 4"])
  func `a time that cannot be read has a check and stays unread`(_ text: String) throws {
    let record = try read(date: "2016-12-06", time: text)
    #expect(record.time == nil)
    #expect(record.checkLines == ["time 4: \"\(text)\" is no time of day that can be read"])
    #expect(record.unread.map(\.line).contains(4))
  }

  @Test func `an hour that may be before or after noon has a check`() throws {
    let record = try read(date: "2016-12-06", time: "2:30")
    #expect(record.time == "02:30")
    #expect(
      record.checkLines == [
        "time 4: \"2:30\" does not say whether before or after noon -> 14:30"
      ])
  }

  @Test func `what a line says beside day and time is kept unread`() throws {
    let record = try read(
      "Title: T\nDate & Time: 6 December 2016, 9:00, Room 4\nChair: Ann Lee\nDiscussion: x")
    #expect(record.day?.description == "2016-12-06")
    #expect(record.time == "09:00")
    #expect(record.unread == [.init(line: 2, text: "Date & Time: 6 December 2016, 9:00, Room 4")])
  }
}
