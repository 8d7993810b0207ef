import Domain
import Foundation
import Testing

@testable import docket

/// Due days that two copies moved apart.
@Suite struct SharingMovesTests {
  /// A-1, due on 31 May: OCL moves it to 15 July here, and MB then to 30 June there.
  private static func merged() throws -> Desk {
    let desk = try Desk.withCopy()
    desk("link A-1 implements P-1")
    try desk.copy()
    desk("due A-1 2017-07-15 -m 'examples needed'", on: "2017-05-02")
    desk.there("due A-1 2017-06-30 -m 'sooner is better'", on: "2017-05-03", as: "MB")
    desk("merge there/civ.docket", on: "2017-05-04", as: "OCL")
    return desk
  }

  private func told(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func `each moved it from the day that it knew`() throws {
    let desk = try Self.merged()
    let digest = told(desk("digest --since 2017-05-02"))
    #expect(digest.contains("31 May to 15 Jul 2017 by OCL: examples needed"), "\(digest)")
    #expect(digest.contains("31 May to 30 Jun 2017 by MB: sooner is better"), "\(digest)")
    let plan = told(desk("report programme"))
    #expect(plan.contains("Moved: from 31 May 2017 to 15 Jul 2017 by OCL"), "\(plan)")
    #expect(plan.contains("Moved: from 31 May 2017 to 30 Jun 2017 by MB"), "\(plan)")
    #expect(try desk.json("show A-1 --format json")["due_moves"] == 2)
  }

  @Test func `to keep the day that shows is no move, and to keep the other is one`() throws {
    let kept = try Self.merged()
    kept("conflicts keep A-1 due 1 -m agreed")
    #expect(try kept.json("show A-1 --format json")["due"] == "2017-06-30")
    #expect(try kept.json("show A-1 --format json")["due_moves"] == 2)
    #expect(!told(kept("digest --since 2017-05-02")).contains("agreed"))
    let plan = told(kept("report programme"))
    #expect(plan.components(separatedBy: "Moved: ").count == 3, "\(plan)")
    #expect(plan.contains("from 31 May 2017 to 30 Jun 2017 by MB"), "\(plan)")

    let other = try Self.merged()
    other("conflicts keep A-1 due 2 -m agreed")
    #expect(try other.json("show A-1 --format json")["due"] == "2017-07-15")
    #expect(try other.json("show A-1 --format json")["due_moves"] == 3)
    #expect(told(other("digest --since 2017-05-02")).contains("30 Jun to 15 Jul 2017 by OCL"))
    other("close A-1 -m sent")
    #expect(told(other("trace P-1")).contains("moved 3 times"))
  }

  @Test func `every report flags an open conflict`() throws {
    let desk = try Self.merged()
    let flag = "copies disagree on this one"
    for line in [
      "digest --since 2017-05-02", "trace P-1", "trace P-1 --format markdown", "report programme",
      "report annual",
    ] {
      #expect(told(desk(line)).contains(flag), "\(line)")
    }
    #expect(told(desk("list --format csv")).contains(",conflicted "))
    #expect(desk("list --format csv").contains(",yes"))
    #expect(desk("list --format markdown").contains("| yes |"))
    desk("edit P-1 --title 'Freedom, here'")
    desk.there("edit P-1 --title 'Freedom, there'", as: "MB")
    desk("merge there/civ.docket", as: "OCL")
    #expect(desk("notice P-1").contains(flag))
    desk("conflicts keep P-1 title 1 -m agreed")
    desk("conflicts keep A-1 due 1 -m agreed")
    for line in ["digest --since 2017-05-02", "trace P-1", "notice P-1", "report programme"] {
      #expect(!desk(line).contains(flag), "\(line)")
    }
  }
}
