import Foundation
import Rendering
import Testing

@testable import docket

/// The story in every form of every report; see `ReportStory.swift` for what happened in it.
struct ReportFixtureTests {
  static let reports: [(name: String, line: String)] = [
    ("status.txt", "status --as-of 2017-09-15"),
    ("status.md", "status --as-of 2017-09-15 --format markdown"),
    ("status.csv", "status --as-of 2017-09-15 --format csv"),
    ("status.json", "status --as-of 2017-09-15 --format json"),
    ("status.html", "status --as-of 2017-09-15 --format html"),
    ("agenda.txt", "agenda --as-of 2017-09-15"),
    ("agenda.md", "agenda --for M-4 --as-of 2017-09-15 --format markdown"),
    ("agenda.html", "agenda --for M-4 --as-of 2017-09-15 --format html"),
    ("agenda.json", "agenda owner:VC --as-of 2017-09-15 --format json"),
    ("digest.txt", "digest --since 2017-05-01 --as-of 2017-09-15"),
    ("digest-first.txt", "digest --as-of 2016-12-21"),
    ("digest.md", "digest --since 2017-05-01 --as-of 2017-09-15 --format markdown"),
    ("digest.json", "digest --since 2017-09-10 --as-of 2017-09-15 --format json"),
    ("digest.html", "digest --since 2017-05-01 --as-of 2017-09-15 --format html"),
    ("digest.eml", "digest --since 2017-05-01 --as-of 2017-09-15 --format eml"),
    ("notice-discussion.txt", "notice P-1 --as-of 2017-02-10"),
    ("notice-last-call.txt", "notice P-1 --as-of 2017-05-10"),
    ("notice-concluded.txt", "notice P-1 --as-of 2017-09-15"),
    ("notice-deferred.txt", "notice P-2 --as-of 2017-09-15"),
    ("notice-withdrawn.txt", "notice P-3"), ("notice-superseded.txt", "notice P-4"),
    ("notice-withdrawn.eml", "notice P-3 --format eml"),
    ("notice-discussion.eml", "notice P-1 --as-of 2017-02-10 --format eml"),
    ("notice-deferred.eml", "notice P-2 --as-of 2017-09-15 --format eml"),
    ("notice-last-call.eml", "notice P-1 --as-of 2017-05-10 --format eml"),
    ("notice-concluded.eml", "notice P-1 --as-of 2017-09-15 --format eml"),
    ("notice-concluded.json", "notice P-1 --as-of 2017-09-15 --format json"),
  ]

  @Test(arguments: reports)
  func `every report says what is known of the story`(_ report: (name: String, line: String))
    throws
  {
    let desk = try Desk.withStory()
    let outcome = desk.outcome(words(report.line))
    #expect(outcome.errors.isEmpty)
    try expectFixture(report.name, outcome.output)
    #expect(desk.outcome(words(report.line)).output == outcome.output)
  }

  @Test(arguments: reports.filter { $0.name.hasSuffix(".txt") && $0.name != "status.txt" })
  func `what goes to a list keeps to its columns`(_ report: (name: String, line: String)) throws {
    let most = report.name == "agenda.txt" ? 80 : 72
    let text = try Desk.withStory().outcome(words(report.line)).output
    #expect(text.split(separator: "\n").allSatisfy { Width.of($0) <= most })
  }

  @Test func `no address and no private note gets out unless it is asked for`() throws {
    let desk = try Desk.withStory()
    for line in ["digest --since 2016-12-01", "notice P-1", "agenda", "notice P-1 --format json"] {
      let outcome = desk.outcome(words(line))
      #expect(outcome.status == .done)
      #expect(!outcome.output.contains("joe@shop.example"))
      #expect(!outcome.output.contains("ocl@example.org"))
      #expect(!outcome.output.contains("Ask TT"))
    }
    #expect(desk("agenda --private").contains("late or") == false)
    #expect(desk("digest --since 2017-05-20 --private").contains("joe@shop.example"))
    #expect(desk("notice P-1 --private").contains("OCL (private): Ask TT before the call"))
    let mail = desk("notice P-1 --private --format eml")
    #expect(mail.contains(" <ocl@example.org>\r\nTo: civ@lists.example\r\n"))
  }

  @Test func `a report goes into a file by its ending`() throws {
    let desk = try Desk.withStory()
    #expect(desk("digest --since 2017-05-01 --as-of 2017-09-15 --out d.eml") == "")
    try expectFixture("digest.eml", try #require(desk.folder.read("d.eml")))
  }
}
