import Testing

@testable import docket

@Suite struct ItemNoteTests {
  @Test func `anything can have notes, and private ones are marked`() throws {
    let docket = try Desk.withReport()
    #expect(docket(#"note P-1 "Ask the makers first""#) == "note on P-1: Ask the makers first")
    #expect(docket(#"note P-1 --private "OCL doubts it""#) == "private note on P-1: OCL doubts it")
    #expect(docket(#"note OCL -m "is away in June""#) == "note on OCL: is away in June")
    #expect(
      docket("show P-1") == """
        P-1  Take up this proposal (FFH) as a work programme                      RAISED
        no shepherd; with DC-IoT, DC-IRP
          "Take up this proposal (FFH) as a work programme and carry it on together with
          other groups including DC Internet of Things (Dc-IoT) and DC Internet Rights
          and Principles (DC-IRP)"
          M-1, report.txt line 60
        notes     2016-12-07 OCL: Ask the makers first
                  2016-12-07 OCL (private): OCL doubts it
        next      docket discuss P-1 --shepherd WHO
        """)
    #expect(
      docket("log P-1 --limit 2").withoutIDs == """
        2016-12-07  OCL notes on P-1: Ask the makers first [ID]
        2016-12-07  OCL notes on P-1: OCL doubts it [ID]
        """)
    #expect(docket("search makers first") == "P-1  note  Ask the makers first")
  }

  @Test func `a note is read from standard input where a hyphen stands`() throws {
    let docket = try Desk.withPeople()
    docket(#"add "Ask the makers""#)
    let bytes = Array("They meet in June.\nAsk again then.\n".utf8)
    let done = docket.outcome(["note", "A-1", "-"], input: bytes)
    #expect(done.output == "note on A-1: They meet in June. Ask again then.\n")
    let refused = docket.outcome(["note", "A-1", "-"], input: [0xFF, 0x0A])
    #expect(refused.status.rawValue == 65)
    #expect(refused.errors.contains("standard input is not text in UTF-8"))
    #expect(docket("log A-1 --limit 1").withoutIDs.contains("They meet in June."))
  }

  @Test func `a note needs its words and what it is about`() throws {
    let docket = try Desk.withReport()
    #expect(
      docket("note P-1") == """
        error: the note is empty
        hint: docket note P-1 "…"
        [exit 64]
        """)
    #expect(
      docket(#"note P-1 "  ""#) == """
        error: the note is empty
        hint: docket note P-1 "…"
        [exit 64]
        """)
    #expect(
      docket(#"note P-99 "x""#) == """
        error: there is no P-99: the last proposal is P-4
        hint: docket list proposals
        [exit 1]
        """)
    #expect(
      docket(#"note Nowhere "x""#) == """
        error: there is nothing called "Nowhere" in this file
        hint: docket list
        hint: docket person list
        hint: docket coalition list
        [exit 1]
        """)
  }
}
