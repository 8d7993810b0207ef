import Documents
import Domain
import Testing

@Suite struct SessionReportLayoutTests {
  /// The bundled report with something about its outside changed.
  private func changed(_ change: (String) -> String) throws -> MeetingRecord {
    try read(change(bundledText()))
  }

  @Test func `Windows line ends and a byte-order mark make no difference`() throws {
    let record = try changed { "\u{FEFF}" + $0.replacing("\n", with: "\r\n") }
    #expect(try record == bundledReport())
  }

  @Test func `old Macintosh line ends make no difference`() throws {
    #expect(try changed { $0.replacing("\n", with: "\r") } == bundledReport())
  }

  @Test(arguments: [": ", " | ", "  ", " ", " :\t", "\u{A0}:\u{A0}"])
  func `labels may be set apart by other means`(_ separator: String) throws {
    let record = try changed { text in
      text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { line in
          guard let tab = line.firstIndex(of: "\t"), tab > line.startIndex else {
            return String(line)
          }
          let label = line[..<tab].last == ":" ? line[..<tab].dropLast() : line[..<tab]
          return label + separator + line[line.index(after: tab)...].drop { $0 == " " }
        }
        .joined(separator: "\n")
    }
    var expected = try bundledReport()
    expected.unread = record.unread
    #expect(record == expected)
    #expect(record.unread.map(\.line) == [1])
  }

  @Test func `the rows of a table may have bars around their cells`() throws {
    let record = try changed { text in
      text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { line in
          guard let tab = line.firstIndex(of: "\t"), tab > line.startIndex else {
            return String(line)
          }
          return "| \(line[..<tab]) | \(line[line.index(after: tab)...]) |"
        }
        .joined(separator: "\n")
    }
    #expect(try record == bundledReport())
  }

  @Test func `a value may stand below its label`() throws {
    let record = try read(
      """
      Session Title

      Trains

      Date

      2019-11-26

      Session Organizer
      Dynamic Coalition on Rail (DC-R)
      Chair/Moderator
      Ann Lee
      Key Issues raised (1 sentence per issue):

      First.

      Second.
      """)
    #expect(record.title == "Trains")
    #expect(record.day?.description == "2019-11-26")
    #expect(record.organizer == "DC-R")
    #expect(record.chair == "AL")
    #expect(record.statementLines() == ["15 - First.", "17 - Second."])
  }

  @Test func `two labels may share a line`() throws {
    let record = try fixture("report-2015")
    #expect(record.time == "14:30")
    #expect(record.organizer == "DC-PAL")
  }

  @Test func `sections come in any order, people after them`() throws {
    let record = try fixture("report-sections-first")
    #expect(record.title == "A second look at caches")
    #expect(record.chair == "KL")
    #expect(
      record.statementLines() == [
        "1 KL Caches age badly.", "3 KL They should be", "11 TV Numbers are old",
      ])
    #expect(record.statements[2].text == "Numbers are old and disputed.")
    #expect(
      record.proposals.map(\.text) == [
        "Measure caches in ten cities.", "Publish the numbers.",
        "Tell DC on CIV, DC-CIV and the Dc IOT group.",
      ])
    #expect(record.proposals[2].coalitions == ["DC-CIV", "DC-IOT"])
    #expect(record.organizer == nil)
    #expect(record.unread == [.init(line: 17, text: "Organiser: Some NGO")])
  }

  @Test func `lines cut to one width are joined, headings too, and page numbers set aside`() throws
  {
    let record = try fixture("report-narrow")
    #expect(record.people.map(\.code) == ["NH", "EO", "WS", "XQ"])
    #expect(record.organizer == "WG-S")
    #expect(
      record.statements.map(\.text) == [
        "A name that cannot be typed is a name that cannot be reached, and most of the names that "
          + "people would like to have cannot be typed by the people who would like to reach them.",
        "Fonts are missing for fourteen scripts. Nobody makes them for money, and those who would "
          + "make them for love have no time.",
        "Mail servers are the last to know.",
        "We should write down which servers refuse such names and say so in public.",
      ])
    #expect(record.unread.map(\.line) == [3, 17])
  }

  @Test(arguments: [
    "Session on open rails   Page 1 of 2\n\u{C}\nSession on open rails\n",
    "Session on open rails | Page 1\n\nSession on open rails | Page 2\n",
    "Session on open rails\n\n7\n\nSession on open rails\n",
  ])
  func `what stands on every page is set aside, and the text is joined`(_ furniture: String) throws
  {
    let record = try read(
      date: "2016-12-06", discussion: "\n[AB]: It rains on the\n\(furniture)\nrails.\n\n[CD]: No.")
    #expect(record.statements.map(\.speaker) == [nil, "AB", "CD"])
    #expect(record.statements[1].text == "It rains on the rails.")
    let kept = record.unread.map(\.text).filter { $0.contains("open rails") }
    #expect(kept.count == 2)
  }

  @Test func `a word like a heading is none in a sentence`() throws {
    let record = try read(
      issues: """
        Time is short.
        Date palms were shown.
        Title deeds are an open question.
        discussion: none of the above
        Discussion of this went on.
        """)
    #expect(record.statements.count == 5)
  }

  /// As `fold -s -w 72` cuts lines: by bytes, after a blank, a tab reaching to the next eighth.
  private func folded(_ line: Substring) -> String {
    var lines = [""]
    var column = 0
    let words = line.split(separator: " ", omittingEmptySubsequences: false)
    for (place, word) in words.enumerated() {
      let text = place + 1 < words.count ? word + " " : String(word)
      func end(_ start: Int) -> Int {
        text.utf8.reduce(start) { $1 == 0x09 ? $0 / 8 * 8 + 8 : $0 + 1 }
      }
      if column > 0, end(column) > 72 {
        lines.append("")
        column = 0
      }
      lines[lines.count - 1] += text
      column = end(column)
    }
    return lines.map { line in String(line.reversed().drop { $0 == " " }.reversed()) }
      .joined(separator: "\n")
  }

  @Test func `a report cut to narrow lines says the same as the whole one`() throws {
    let text = try bundledText()
    let whole = try read(text)
    let narrow = try read(
      text.split(separator: "\n", omittingEmptySubsequences: false).map(folded)
        .joined(separator: "\n"))
    #expect(narrow.title == whole.title)
    #expect(narrow.people.map(\.affiliation) == whole.people.map(\.affiliation))
    #expect(narrow.people.map(\.name) == whole.people.map(\.name))
    #expect(narrow.statements.map(\.text) == whole.statements.map(\.text))
    #expect(narrow.statements.map(\.speaker) == whole.statements.map(\.speaker))
    #expect(narrow.proposals.map(\.text) == whole.proposals.map(\.text))
  }

  @Test func `a line that says title goes before one that says session`() throws {
    let record = try read("Session: 14\nTitle: On trees\nOrganizer: Some Lab\nKey issues raised: x")
    #expect(record.title == "On trees")
    #expect(record.unread.map(\.line) == [1, 3])
  }

  @Test func `a second title has a check with its line`() throws {
    let one = "Session title: On trees\nDate: 1 May 2019\nNext steps:\n1. Write."
    let two = try read(one + "\n\n" + one.replacing("trees", with: "woods"))
    #expect(two.checks.filter { $0.field == "title" }.map(\.line) == [6])
    #expect(try read(one).checks.allSatisfy { $0.field != "title" })
  }
}
