import Domain
import Testing

@testable import docket

@Suite struct ItemLinkTests {
  @Test func `links go to items, ranges and addresses`() throws {
    let docket = try Desk.withReport()
    #expect(
      docket("link P-1 follows-from S-1..S-3,S-5") == """
        P-1 follows from S-1
        P-1 follows from S-2
        P-1 follows from S-3
        P-1 follows from S-5
        """)
    #expect(docket("link P-2 P-3") == "P-2 relates to P-3")
    #expect(
      docket(#"link P-2 https://example.org/draft "<k3@list.example>""#) == """
        P-2 relates to https://example.org/draft
        P-2 relates to <k3@list.example>
        """)
    #expect(
      docket("show P-1") == """
        P-1  Take up this proposal (FFH) as a work programme                      RAISED
        no shepherd; with DC-IoT, DC-IRP
          "Take up this proposal (FFH) as a work programme and carry it on together with
          other groups including DC Internet of Things (Dc-IoT) and DC Internet Rights
          and Principles (DC-IRP)"
          M-1, report.txt line 60; follows from S-1 VC, S-2 MB, S-3 AP, S-5 AP
        next      docket discuss P-1 --shepherd WHO
        """)
    #expect(
      docket("show P-2") == """
        P-2  Safety standards cannot be debated without looking at the technolo…  RAISED
        no shepherd
          "Safety standards cannot be debated without looking at the technology."
          M-1, report.txt line 61
        links     relates to P-3, https://example.org/draft, <k3@list.example>
        next      docket discuss P-2 --shepherd WHO
        """)
    #expect(
      docket("show S-1") == """
        S-1  People do not feel safe on the network, because nobody who drew it up reck…
        said by VC
          "People do not feel safe on the network, because nobody who drew it up
          reckoned with devices that would be turned against others. Software is patched
          late or never, above all in the Internet of Things (“IoT”). A further Core
          Value, Freedom from Harm (“FFH”), could give engineers a direction for some
          years."
          M-1, report.txt line 10, key issue
        links     leads to P-1 Take up this proposal (FFH) as a work p…
        """)
    #expect(
      docket("link P-2 https://example.org/draft --remove")
        == "no longer: P-2 relates to https://example.org/draft")
    #expect(
      docket("log P-2").withoutIDs == """
        2016-12-06  OCL imports M-1 "Dynamic Coalition on Core Internet Values (DC-CIV)
                    meeting" with 11 people, 2 coalitions, 23 statements, 4 proposals
                    [ID]
        2016-12-07  OCL links P-2: relates to P-3 [ID]
        2016-12-07  OCL links P-2: relates to https://example.org/draft,
                    <k3@list.example> [ID]
        2016-12-07  OCL unlinks P-2: relates to https://example.org/draft [ID]
        """)
  }

  @Test func `links that cannot be are refused`() throws {
    let docket = try Desk.withPeople()
    docket(#"add "First""#)
    docket(#"add "Second""#)
    docket(#"add "Third""#)
    #expect(docket("link A-2 depends-on A-1") == "A-2 depends on A-1")
    #expect(docket("link A-3 depends-on A-2") == "A-3 depends on A-2")
    #expect(
      docket("link A-1 depends-on A-3") == """
        error: it cannot be that A-1 depends on A-3: A-3 depends on A-1 already
        hint: docket show A-3
        [exit 1]
        """)
    #expect(
      docket("link A-1 A-1") == """
        error: A-1 cannot be linked to itself
        hint: docket link --help
        [exit 1]
        """)
    #expect(
      docket("link A-2 depends-on A-1") == """
        error: A-2 has that link already
        hint: docket show A-2
        [exit 1]
        """)
    #expect(
      docket("link A-2 A-3 --remove") == """
        error: A-2 has no such link
        hint: docket show A-2
        [exit 1]
        """)
    #expect(
      docket("link A-2 depends-on") == """
        error: it is not said what to link to
        hint: docket link --help
        [exit 64]
        """)
    #expect(
      docket("link A-2") == """
        error: missing expected argument '<words> ...'
        hint: docket link --help
        [exit 64]
        """)
    #expect(
      docket("link A-2 depends-on A-9") == """
        error: there is no A-9: the last action is A-3
        hint: docket list actions
        [exit 1]
        """)
    #expect(
      docket("link A-2 nonsense") == """
        error: "nonsense" is no relation, reference or web address
        hint: relations are follows-from, implements, depends-on, supersedes, relates-to
        hint: docket link --help
        [exit 64]
        """)
  }

  @Test func `what carries out a proposal that is finished otherwise than as adopted says so`()
    throws
  {
    let docket = try Desk.withReport()
    for line in [
      "withdraw P-2 -m no", "supersede P-3 --replaced-by P-1 -m 'one matter'", "discuss P-4",
      "conclude P-4 not-adopted --override now -m no",
    ] { docket(line) }
    func notice(_ line: String) -> [Substring] {
      docket.outcome(words(line)).errors.split(separator: "\n")
    }
    #expect(notice("add First -p P-1") == [])
    #expect(notice("add Second -p P-2") == ["P-2 is withdrawn since 2016-12-07"])
    #expect(
      notice("link A-1 implements P-4") == ["P-4 is concluded since 2016-12-07: not adopted"])
    #expect(
      notice("add Third -p P-3") == [
        "P-3 is replaced since 2016-12-07 by P-1",
        "to link to that instead: docket link A-3 implements P-1",
        "and then: docket link A-3 implements P-3 --remove",
      ])
    #expect(docket("link A-3 implements P-1") == "A-3 implements P-1")
    #expect(docket("link A-3 implements P-3 --remove") == "no longer: A-3 implements P-3")
    #expect(notice("link A-2 relates-to P-3") == [])
    docket("undo P-4")
    docket("conclude P-4 adopted --override now -m yes")
    #expect(notice("add Fourth -p P-4") == [])
  }

  @Test func `a proposal follows from the statements that it is linked to`() throws {
    let docket = try Desk.withReport()
    #expect(
      docket("link P-1 S-1..S-2") == """
        P-1 follows from S-1
        P-1 follows from S-2
        """)
    #expect(docket("trace S-1").contains("P-1"))
  }

  @Test(arguments: [
    "conclude P-1,P-2 adopted -m yes", "concern P-1,P-2 both", "position P-1..P-2 support",
    "convert P-1,P-2 action", "link P-1,P-2 P-3", "trace P-1,P-2", "notice P-1,P-2",
    "edit P-1,P-2 --title x", "undo P-1,P-2", "note P-1,P-2 x",
  ])
  func `where one is meant a list is refused`(line: String) throws {
    let docket = try Desk.withReport()
    #expect(docket(line).contains("names 2 items; this takes one at a time"), "\(line)")
  }
}
