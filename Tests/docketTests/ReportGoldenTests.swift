import Domain
import Foundation
import Testing

@testable import docket

/// Reports of one story, each in every form, compared with files that were read line by line.
@Suite(.serialized) struct ReportGoldenTests {
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

  @Test func `a filter gives a share, and a period what lived within it`() throws {
    let story = try Self.story.get()
    func references(_ options: String) throws -> [String] {
      let csv = story.outcome("report programme --format csv \(options)", on: "2017-12-12").output
      return csv.split(separator: "\r\n").dropFirst().map {
        String($0.split(separator: ",")[0])
      }
    }
    #expect(try references("with:DC-IRP") == ["P-1", "A-2"])
    #expect(try references("owner:LF") == ["A-3"])
    #expect(try references("owner:AP open") == ["A-5"])
    #expect(try references("--programme CIV-2017") == ["A-1", "A-2", "A-3", "A-4", "A-5"])
    #expect(
      try references("--to 2017-06-30 --from 2017-05-20") == ["P-2", "P-3", "P-4", "A-1", "A-2"])
    #expect(try references("--year 2016") == ["P-1", "P-2", "P-3", "P-4"])
  }

  @Test func `as of a day, the report tells how things stood then`() throws {
    let story = try Self.story.get()
    let text = story.run("report programme --as-of 2017-05-10", on: "2017-12-12")
    #expect(text.contains("Programme plan, as at 10 May 2017"))
    #expect(text.contains("last call 1 until 16 May 2017"))
    #expect(!text.contains("Draft a definition"))
  }

  @Test func `periods that make no sense are refused`() throws {
    let story = try Self.story.get()
    #expect(
      story.run("report annual --year 2017 --from 2017-01-01", on: "2017-12-12") == """
        error: --year and --from or --to exclude each other
        hint: docket report annual --year 2017
        [exit 64]
        """)
    #expect(
      story.run("report programme --from 2017-02-01 --to 2017-01-01", on: "2017-12-12") == """
        error: the period would end on 2017-01-01, before it begins on 2017-02-01
        hint: swap --from and --to
        [exit 64]
        """)
  }
}
