import Documents
import Domain
import Testing

/// The headings of other years, in reports made up for the purpose.
@Suite struct SessionReportYearsTests {
  @Test func `a report of 2015 without codes`() throws {
    let record = try fixture("report-2015")
    #expect(record.title == "Libraries at the edge of the network")
    #expect(record.day?.description == "2015-11-12")
    #expect(record.checks == [])
    #expect(record.chair == "AM")
    #expect(record.rapporteur == "JB")
    #expect(
      record.people.map { "\($0.code) \($0.name ?? "") \($0.affiliation ?? "-")" } == [
        "AM Ana Moreira Library Union", "JB Jonas Brandt -", "PO Peter Okoro National Library",
        "YT Yuki Tanabe City Archive", "LM Lena van der Meer -",
        "SR Sofía Ruiz Ministry of Culture",
      ])
    #expect(record.people.allSatisfy { $0.codeIsDerived })
    #expect(record.coalitions.map(\.code) == ["DC-PAL", "DC3", "DCAD"])
    #expect(
      record.statementLines() == [
        "14 - Opening hours matter", "15 YT Archives need the", "16 - Staff want training.",
        "18 PO Peter Okoro showed", "20 - Many agreed that", "21 AM Who pays for",
        "22 PO The communes do,", "24 - Audience: In our", "25 SR A fund is",
        "28 - The following steps",
      ])
    #expect(
      record.proposals.map(\.title) == [
        "Write down what a minimal library needs",
        "Ask the Dynamic Coalition on Community Connectivity (DC3)", "Meet again",
      ])
    #expect(record.proposals.map(\.coalitions) == [[], ["DC3", "DCAD"], []])
    #expect(record.proposals.allSatisfy { $0.checks.isEmpty })
    #expect(record.unread.map(\.line) == [1, 2, 5, 32])
  }

  @Test func `a report of 2018 with bullets before its headings`() throws {
    let record = try fixture("report-2018")
    #expect(record.template == "IGF session report, 2018 template")
    #expect(record.title == "Things that talk")
    #expect(record.day?.description == "2018-11-13")
    #expect(record.time == "10:00")
    #expect(record.organizer == "DC-IT")
    #expect(
      record.checkLines == [
        "rapporteur 8: MB is kept as the rapporteur; the document names AL Avri Lund as well",
        "organizer 6: no code is given for \"Dynamic Coalition on the Internet of Things\"; "
          + "DC-IT is made of its initials",
      ])
    #expect(record.people.map(\.code) == ["MB", "AL", "IH", "PR", "MLC"])
    #expect(
      record.statementLines() == [
        "13 - Devices outlive their", "14 - Labels help buyers.", "17 - There was broad",
        "19 IH A label has",
      ])
    #expect(record.proposals.map(\.line) == [23, 25])
    #expect(
      record.unread.map(\.line) == [1, 3, 5, 10, 11, 15, 29, 31, 32, 33, 34, 35, 36])
  }

  @Test func `a report of 2019 with numbers before its headings and no title`() throws {
    let record = try fixture("report-2019")
    #expect(record.title == "IGF 2019 DC Session: Paying for what we read")
    #expect(record.day == nil)
    #expect(
      record.checkLines == [
        "title 1: no title is given; this is the first line", "date 1: no date is given",
      ])
    #expect(record.organizer == "DC-Sustainability")
    #expect(record.chair == "CA")
    #expect(record.rapporteur == "PN")
    #expect(record.people.map(\.code) == ["MA", "DO", "CA", "PN"])
    #expect(
      record.statementLines() == [
        "18 - Who pays for", "19 - What may a", "22 - Advertising has moved",
        "24 - A second paragraph", "30 - A trust mark",
      ])
    #expect(record.proposals.map(\.line) == [27, 33])
    #expect(record.unread.map(\.line) == [1, 6, 7, 35, 36, 38, 39])
  }

  @Test(arguments: [
    ("Key Issues raised", MeetingRecord.Section.keyIssue),
    ("Key Policy Questions and Expectations", .keyIssue),
    (
      "If there are Presentations during the workshop session, please provide a 1-paragraph"
        + " summary for each Presentation", .presentation
    ),
    ("Please describe the Discussions that took place during the workshop session", .discussion),
    ("Summary of Issues Discussed", .discussion),
    ("4) SUMMARY OF ISSUES DISCUSSED", .discussion),
    ("Please describe how the discussion went in your session", .discussion),
  ])
  func `headings lead to their sections`(_ heading: String, _ section: MeetingRecord.Section) throws
  {
    let record = try read("Title: T\nOrganiser: O\n\(heading): (3 paragraphs)\nSome text.\n")
    #expect(record.statements.map(\.section) == [section])
    #expect(record.statements.map(\.text) == ["Some text."])
  }

  @Test(arguments: [
    "Policy Recommendations or Suggestions for the Way Forward", "Next steps",
    "Please describe any Participant suggestions regarding the way forward/ potential next steps"
      + " /key takeaways",
    "Making Progress for Tackled Issues",
  ])
  func `headings lead to the next steps`(_ heading: String) throws {
    let record = try read("Title: T\nOrganiser: O\n\(heading): [100 words]\nDo this.\nDo that.\n")
    #expect(record.proposals.map(\.text) == ["Do this.", "Do that."])
    #expect(record.unread.map(\.line) == [2])
  }

  @Test func `a heading in words of its own leads there too, and is kept`() throws {
    let heading = "Please describe what participants said on the way forward: [100 words]"
    let record = try read("Title: T\nOrganiser: O\n\(heading)\nDo this.\nDo that.\n")
    #expect(record.proposals.map(\.text) == ["Do this.", "Do that."])
    #expect(record.unread.map(\.text) == ["Organiser: O", heading])
  }
}
