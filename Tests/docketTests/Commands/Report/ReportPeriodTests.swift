import Testing

@testable import docket

@Suite struct ReportPeriodTests {
  private static func desk() throws -> Desk {
    let docket = try Desk(now: "2017-01-10")
    docket("init DC-C")
    docket("add One -d 2018-03-01")
    return docket
  }

  static let ahead = [
    "annual --year 2018", "programme --year 2018", "programme --from 2017-01-11",
    "programme --to 2018-12-31", "annual --year 2018 --as-of 2017-01-10",
  ]

  @Test(arguments: ahead)
  func `a period ahead is reported with what lies in it and without a burn-up`(_ report: String)
    throws
  {
    let docket = try Self.desk()
    for format in ["text", "markdown", "html", "json", "csv"] {
      let outcome = docket.outcome(words("report \(report) --format \(format)"))
      #expect(outcome.status == .done)
      #expect(outcome.output.contains("A-1"), "\(format)")
      #expect(!outcome.output.contains("urn-up chart"), "\(format)")
    }
    let text = docket("report \(report)")
    #expect(text.contains("which has not begun"))
    #expect(text.contains("due 1 Mar 2018"))
    #expect(!text.contains("| today"))
  }

  @Test func `a year before the first day of the file is reported too`() throws {
    let docket = try Self.desk()
    let text = docket("report annual --year 2017 --as-of 2016-12-31")
    #expect(text.contains("2017, which has not begun"))
    #expect(!text.contains("[exit"))
  }

  @Test(.timeLimit(.minutes(1)), arguments: ["programme", "annual --year 9999"])
  func `a due day at the end of the calendar does no harm`(_ report: String) throws {
    let docket = try Self.desk()
    docket("add Far -d 9999-12-31")
    for format in ["text", "markdown", "html"] {
      let outcome = docket.outcome(words("report \(report) --format \(format)"))
      #expect(outcome.status == .done)
      #expect(outcome.output.contains("31 Dec 9999"), "\(format)")
    }
  }
}
