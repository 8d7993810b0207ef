import Domain
import Foundation
import Testing

@testable import docket

/// Reports of one story, each in every form, compared with files that were read line by line.
@Suite struct ReportGoldenTests {
  static let story = Result { try ReportStory() }
  static let forms = [
    ("text", "txt"), ("markdown", "md"), ("csv", "csv"), ("json", "json"), ("html", "html"),
  ]

  @Test(arguments: forms)
  func `the programme plan reads as it was approved`(_ form: (name: String, ending: String)) throws
  {
    let outcome = try Self.story.get().outcome(
      "report programme --format \(form.name)", on: "2017-12-12")
    #expect(outcome.errors == "")
    try expectFixture("programme.\(form.ending)", outcome.output)
  }

  @Test(arguments: forms)
  func `the annual report reads as it was approved`(_ form: (name: String, ending: String)) throws {
    let outcome = try Self.story.get().outcome(
      "report annual --from 2016-12-01 --to 2017-12-31 --format \(form.name)", on: "2017-12-12")
    #expect(outcome.errors == "")
    try expectFixture("annual.\(form.ending)", outcome.output)
  }

  @Test func `the same file, day and options give the same bytes`() throws {
    let story = try Self.story.get()
    for form in Self.forms {
      let line = "report annual --year 2017 --format \(form.0)"
      #expect(story.run(line, on: "2017-12-12") == story.run(line, on: "2017-12-12"))
    }
  }

  @Test func `private notes and mail addresses come with --private only`() throws {
    let story = try Self.story.get()
    for report in ["programme", "annual --year 2017"] {
      for form in Self.forms.map(\.0) {
        let open = story.run("report \(report) --format \(form)", on: "2017-12-12")
        #expect(!open.contains("hesitates") && !open.contains("@example.org"))
        guard form != "csv" else { continue }
        let closed = story.run("report \(report) --format \(form) --private", on: "2017-12-12")
        #expect(closed.contains("hesitates"))
        #expect(closed.contains("sec@example.org") && closed.contains("ap@example.org"))
      }
    }
  }

  @Test func `formulas are defused, unless raw is asked for`() throws {
    let story = try Self.story.get()
    let csv = story.run("report programme --format csv", on: "2017-12-12")
    #expect(csv.contains("A-5,action,\"'=1+1 of <b>\"\"bold\"\"</b>\","))
    let raw = story.run("report programme --format csv --raw", on: "2017-12-12")
    #expect(raw.contains("A-5,action,\"=1+1 of <b>\"\"bold\"\"</b>\","))
  }
}
