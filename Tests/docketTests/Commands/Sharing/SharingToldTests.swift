import Domain
import Foundation
import Testing

@testable import docket

/// What is told of other files and of conflicts is true.
@Suite struct SharingToldTests {
  @Test func `a file was last changed by its newest change, on the day of the clock`() throws {
    let desk = try Desk.withCopy(now: "2017-03-01")
    desk.there("note A-1 early", on: "2017-03-02", as: "OCL")
    desk.there("note A-1 known", on: "2017-03-20", as: "AP")
    // This file gets the later of the two alone, and a change that the other one lacks.
    try desk.write(desk.bytes("there/civ.docket"), to: "there/third.docket")
    desk("merge there/third.docket", on: "2017-03-21")
    desk.there("note A-1 dated --on 2017-03-10 --by VC", on: "2017-04-01", as: "MB")
    #expect(
      desk("merge there/civ.docket", on: "2017-04-05")
        .hasPrefix("there/civ.docket: last changed 1 Apr by MB\n"))
  }

  @Test func `a change that both have counts too`() throws {
    let desk = try Desk.withCopy(now: "2017-03-01")
    try desk.write(desk.bytes(), to: "there/early.docket")
    desk("-f there/early.docket note A-1 early", on: "2017-03-02", as: "OCL")
    desk("note A-1 known", on: "2017-03-20", as: "AP")
    desk("-f there/civ.docket merge civ.docket", on: "2017-03-21")
    desk("-f there/civ.docket merge there/early.docket", on: "2017-03-21")
    desk("note A-1 here", on: "2017-03-25")
    #expect(
      desk("merge there/civ.docket", on: "2017-04-05")
        .hasPrefix("there/civ.docket: last changed 20 Mar by AP\n"))
  }

  @Test func `the links of a circle have makers, and the circle is shown of each in it`() throws {
    let desk = try Desk.met(
      ["link A-2 depends-on A-3", "edit A-3 --title Drei"],
      ["link A-3 depends-on A-2", "edit A-3 --title Trois"], before: ["add Two", "add Three"])
    let shown = desk("conflicts show A-3")
    #expect(shown.contains("\n  A-2 stands in a circle of dependencies\n"))
    #expect(shown.contains("\n  A-3 title\n"))
    let card = desk("show A-3")
    #expect(card.contains("depends-on 1 A-2 depends on A-3 AP 3 May"))
    #expect(card.contains("depends-on 2 A-3 depends on A-2 VC 3 May"))
    let circle = try #require(
      try JSONReader.read(desk.outcome(words("conflicts --format json")).output).array?.first)
    #expect(circle["candidates"]?.array?.map { $0["who"]?.string } == ["AP", "VC"])
    #expect(circle["candidates"]?.array?.first?["day"]?.string == "2017-05-03")
    #expect(!desk("conflicts keep A-3 title 1").contains("error:"))
  }

  @Test func `two unseen concerns are settled by one command`() throws {
    let desk = try Desk.met(
      [
        "last-call P-1 --on 2017-05-03 --override soon",
        "conclude P-1 adopted -m yes --override now",
      ],
      ["concern P-1 one", "concern P-1 two"])
    let told = desk("conflicts")
    #expect(told.contains("settle: docket dissent C-1 C-2 -m \"…\"\n"))
    desk("dissent C-1 C-2 -m stands")
    #expect(desk("conflicts") == "Copies disagree on nothing.")
  }

  @Test func `the log of a reference given out twice tells of both`() throws {
    let desk = try Desk.met(["add Here"], ["add There"])
    let log = desk("log A-2")
    #expect(log.contains("Here") && log.contains("There"))
    #expect(desk("log A-2 --limit 1").split(separator: "\n").count == 1)
  }

  @Test func `who was to stay owner in one copy and to leave in another is a conflict`() throws {
    let desk = try Desk.met(
      ["assign A-1 AP"], ["assign A-1 OCL"], before: ["assign A-1 OCL,AP"])
    #expect(desk("conflicts").hasPrefix("1 CONFLICT\n  A-1 lead\n"))
    for owner in ["AP", "OCL"] {
      let before = desk.bytes()
      #expect(!desk("assign A-1 \(owner)").contains("error:"))
      #expect(desk("conflicts") == "Copies disagree on nothing.")
      #expect(try desk.json("show A-1 --format json")["owners"] == .strings([owner]))
      try desk.write(before, to: "civ.docket")
    }
  }
}
