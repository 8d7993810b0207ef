import Foundation
import Testing

@testable import docket

/// What is said to settle a conflict does, in every state.
@Suite struct SharingSettleTests {
  /// Runs every command under the first conflict, each on a copy of the file of its own.
  private func expectAllWork(_ desk: Desk, _ hints: [String]) throws {
    let told = desk("conflicts")
    let settling = told.matches(of: #/(?:settle|or): docket (.*)/#).map { String($0.output.1) }
    #expect(settling == hints)
    let before = desk.bytes()
    for command in settling {
      let line = command.replacing("DAY", with: "2017-08-01").replacing("WHO", with: "MB")
      let answer = desk(line)
      #expect(!answer.contains("error:"), "\(line)\n\(answer)")
      #expect(desk("conflicts") == "Copies disagree on nothing.", "\(line)")
      try desk.write(before, to: "civ.docket")
    }
  }

  private func keeping(_ what: String) -> [String] {
    (1...2).map { "conflicts keep \(what) \($0)" }
  }

  @Test func `the due day and owner of a done action are kept, not set`() throws {
    let desk = try Desk.met(
      ["due A-1 2017-06-15 -m examples", "close A-1 -m sent"], ["due A-1 2017-06-30 -m labs"])
    try expectAllWork(desk, keeping("A-1 due"))
    let owned = try Desk.met(["assign A-1 MB", "close A-1 -m sent"], ["assign A-1 VC"])
    try expectAllWork(owned, keeping("A-1 lead"))
  }

  @Test func `an open action is set anew`() throws {
    let desk = try Desk.met(
      ["due A-1 2017-06-15 -m examples"], ["due A-1 2017-06-30 -m labs"])
    try expectAllWork(desk, ["due A-1 DAY -m \"…\""] + keeping("A-1 due"))
  }

  @Test func `in last call only wording is edited, by edit and by keep alike`() throws {
    let desk = try Desk.met(
      ["edit P-1 --text ours", "last-call P-1"], ["edit P-1 --text theirs"])
    try expectAllWork(desk, ["edit P-1 --text \"…\" --editorial"] + keeping("P-1 text"))
    let refusal = desk("edit P-1 --text 'a third text'")
    let reason = try #require(refusal.split(separator: "\n").first)
    #expect(reason.hasPrefix("error: cannot edit the text of P-1: "))
    #expect(desk("conflicts keep P-1 text 'a third text'").hasPrefix("\(reason)\n"))
    #expect(!desk("conflicts keep P-1 text theirs").contains("error:"))
  }

  @Test func `a programme's title is edited as a programme's`() throws {
    let desk = try Desk.met(
      ["programme edit CIV-2017 --title ours"], ["programme edit CIV-2017 --title theirs"],
      before: ["programme add CIV-2017"])
    try expectAllWork(
      desk, ["programme edit CIV-2017 --title \"…\""] + keeping("CIV-2017 title"))
  }
}
