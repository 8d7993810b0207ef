import Domain
import Testing

@testable import docket

@Suite struct SharingConflictsKeepTests {
  @Test func `keep takes a number or another value, in any spelling, and says what it kept`()
    throws
  {
    for (value, kept) in [("1", nil), ("2", nil), ("2017-07-01", "2017-07-01")] {
      let desk = try Desk.met(SharingConflictsTests.dueDays.0, SharingConflictsTests.dueDays.1)
      let number = Int(value).map { $0 - 1 }
      let candidates = try desk.json("conflicts --format json")["candidates"]?.array ?? []
      let day = kept ?? number.flatMap { candidates[$0]["value"]?.string } ?? "-"
      #expect(desk("conflicts keep a1 DUE \(value) -m agreed") == "A-1 due is settled: \(day)")
      #expect(try desk.json("list actions --format json")["due"] == .string(day))
      SharingConflictsTests.expectSettled(desk)
    }
  }

  @Test func `what cannot be kept is refused, and nothing is written`() throws {
    let desk = try Desk.met(SharingConflictsTests.dueDays.0, SharingConflictsTests.dueDays.1)
    let before = desk.bytes()
    let next = "hint: docket conflicts show A-1\n"
    let refused = [
      "A-1 due 3": "error: the due of A-1 has 2 values, numbered from 1\n\(next)[exit 1]",
      "A-1 due 0": "error: the due of A-1 has 2 values, numbered from 1\n\(next)[exit 1]",
      "A-1 title 1": "error: A-1 has no conflict on its title\n\(next)[exit 1]",
    ]
    for (line, text) in refused { #expect(desk("conflicts keep \(line)") == text) }
    #expect(desk("conflicts keep A-1 due 2017-02-30").hasSuffix("[exit 64]"))
    #expect(desk("conflicts keep A-1 due 1 --dry-run").hasSuffix("dry run: nothing was written"))
    #expect(desk.bytes() == before)
  }

  @Test func `keep as JSON gives what is left, and as text too`() throws {
    let desk = try Desk.met(
      SharingConflictsTests.dueDays.0 + ["edit A-1 --title Here"],
      SharingConflictsTests.dueDays.1 + ["edit A-1 --title There"])
    #expect(
      desk("conflicts keep A-1 title Both").hasPrefix(
        "A-1 title is settled: Both\n1 CONFLICT\n  A-1 due\n"))
    #expect(try JSONReader.read(desk("conflicts keep A-1 due 1 --format json")) == [])
  }

  @Test func `keep says which fields take a value of one's own`() throws {
    let desk = try Desk.met(["close A-1 -m sent"], ["cancel A-1 -m dropped"])
    #expect(
      desk("conflicts keep A-1 status open") == """
        error: "open" is no number of a value, and a value of one's own is taken only for due, \
        title, text, date, lead, shepherd, chair, rapporteur and speaker
        hint: docket conflicts show A-1
        [exit 64]
        """)
  }
}
