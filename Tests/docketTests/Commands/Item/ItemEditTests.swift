import Domain
import Testing

@testable import docket

@Suite struct ItemEditTests {
  @Test func `title, text, tags and partners are edited`() throws {
    let docket = try Desk.withReport()
    #expect(
      docket(#"edit P-3 --text "Bring the coalition to work on design.""#)
        == "P-3  Bring the DC on CIV to work more on the technical principles of de…  raised")
    #expect(
      docket("edit P-1 --shepherd AP --tag paper,draft -w Schools") == """
        P-1  Take up this proposal (FFH) as a work programme  AP  raised
        new coalition: Schools
        """)
    #expect(
      docket(#"edit P-1 --untag draft --without schools --title "Freedom from Harm""#)
        == "P-1  Freedom from Harm  AP with DC-IoT, DC-IRP  raised")
    #expect(
      docket("show P-1") == """
        P-1  Freedom from Harm                                                    RAISED
        shepherd AP; with DC-IoT, DC-IRP; revision 2; tags paper
          "Take up this proposal (FFH) as a work programme and carry it on together with
          other groups including DC Internet of Things (Dc-IoT) and DC Internet Rights
          and Principles (DC-IRP)"
          M-1, report.txt line 60
        edited    7 Dec: OCL edits it: without Schools, no longer draft, title
        next      docket discuss P-1
        """)
    #expect(
      docket("log P-1 --limit 2").withoutIDs == """
        2016-12-07  OCL adds coalition Schools; edits P-1: with Schools, shepherd AP,
                    tags draft, paper [ID]
        2016-12-07  OCL edits P-1: without Schools, no longer draft, title [ID]
        """)
  }

  @Test func `a text or a message may come from standard input, a title may not`() throws {
    let docket = try Desk.withReport()
    docket("edit P-1 --text - -m 'as agreed'", input: "One line.\nAnother.\n")
    #expect(
      try docket.json("show P-1 --format json")["text"]?.string?.hasPrefix("One line.\nAnother.")
        == true)
    docket("edit P-1 --title 'The programme' -m -", input: "as the list agreed\n")
    #expect(docket("log P-1 --limit 1").contains("as the list agreed"))
    #expect(
      docket("edit P-1 --title -", input: "No title\n") == """
        error: a title is typed, and not read from standard input
        hint: docket edit P-1 --title "…"
        [exit 64]
        """)
  }

  @Test func `an editor that fails leads to the option that does without it`() throws {
    let docket = try Desk.withReport()
    docket.environment.isInputTerminal = true
    docket.environment.isOutputTerminal = true
    #expect(docket("edit P-1").contains("hint: docket edit … --text \"…\"\n"))
  }

  @Test func `what an import doubted is settled by an edit`() throws {
    let docket = try Desk.withReport()
    #expect(
      docket("list check")
        == "P-3  Bring the DC on CIV to work more on the technical principle…  CHECK, raised")
    #expect(
      docket(#"edit P-3 --text "Bring the coalition to work on design.""#)
        == "P-3  Bring the DC on CIV to work more on the technical principles of de…  raised")
    #expect(
      docket("list check") == "nothing matches; docket list --help tells what filters there are")
    #expect(
      docket("undo P-3").withoutIDs == """
        taken back: OCL edits P-3: text
        the other way again: docket undo ID
        """)
    #expect(
      docket("list check")
        == "P-3  Bring the DC on CIV to work more on the technical principle…  CHECK, raised")
  }

  @Test func `an edit is refused where it has no meaning`() throws {
    let docket = try Desk.withReport()
    #expect(
      docket("edit P-3") == """
        error: it is not said what to edit
        hint: docket edit P-3 --title "…"
        hint: docket edit P-3 --text "…"
        [exit 64]
        """)
    #expect(
      docket("edit P-99 --title X") == """
        error: there is no P-99: the last proposal is P-4
        hint: docket list proposals
        [exit 1]
        """)
    #expect(
      docket(#"edit P-3 --title " ""#) == """
        error: the title is empty
        hint: docket edit --help
        [exit 64]
        """)
    #expect(
      docket("edit S-1 --shepherd OCL") == """
        error: S-1 is a statement; only proposals have a shepherd
        hint: docket list proposals
        [exit 1]
        """)
    #expect(
      docket("edit S-1 -w DC-IoT") == """
        error: S-1 is a statement; only proposals and actions are done with coalitions
        hint: docket list proposals actions
        [exit 1]
        """)
    #expect(
      docket("edit P-3 --without Nobody") == """
        error: there is no coalition "Nobody"
        hint: docket coalition list
        [exit 1]
        """)
    #expect(
      docket("edit OCL --title X") == """
        error: OCL is a person
        hint: docket person edit OCL --help
        [exit 1]
        """)
  }

  @Test func `an edit that changes nothing is none`() throws {
    let desk = try Desk.withReport(now: "2016-12-07")
    desk("edit P-1 --text 'Same text'")
    #expect(
      desk("edit P-1 --text 'Same text'") == """
        error: P-1 is so already: nothing would change
        hint: docket show P-1
        [exit 1]
        """)
  }
}
