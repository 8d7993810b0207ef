import Testing

@testable import docket

@Suite struct ItemConvertTests {
  @Test func `a doubt goes over to what an item is turned into, and nobody says it is checked`()
    throws
  {
    let docket = try Desk.withReport()
    docket("convert P-3 action -o AP")
    #expect(docket("list check --columns ref") == "A-1")
    #expect(
      docket("log --limit 1").withoutIDs == """
        2016-12-07  OCL adds A-1 "Bring the DC on CIV to work more on the technical
                    principles of design…" to AP; replaces P-3 by A-1: it is an action
                    [ID]
        """)
  }

  @Test func `a proposal becomes an action`() throws {
    let docket = try Desk.withReport()
    #expect(
      docket("convert P-4 action -o OCL,AP -d 2017-03-31") == """
        A-1
             The points of this discussion should go out to the mailing list; OCL, AP;
             due 2017-03-31; supersedes P-4
        """)
    #expect(
      docket("show A-1") == """
        A-1  The points of this discussion should go out to …  OPEN, due Fri 31 Mar 2017
        owners OCL, AP
          "The points of this discussion should go out to the mailing list, perhaps as a
          short paper. More talk is needed in the course of the year before there is a
          common view, and a work programme for the coalition after that."
          M-1, report.txt line 66
        links     supersedes P-4 The points of this discussion should go…
        next      docket start A-1
        """)
    #expect(
      docket("show P-4") == """
        P-4  The points of this discussion should go out to…  SUPERSEDED since Wed 7 Dec
          "The points of this discussion should go out to the mailing list, perhaps as a
          short paper. More talk is needed in the course of the year before there is a
          common view, and a work programme for the coalition after that."
          M-1, report.txt line 66
        latest    7 Dec: OCL replaces it by A-1: it is an action
        links     is superseded by A-1 The points of this discussion should go…
        """)
    #expect(
      docket("convert P-4 action") == """
        error: cannot convert P-4: it is superseded
        hint: docket show P-4
        [exit 1]
        """)
    #expect(
      docket("list") == """
        P-1  Take up this proposal (FFH) as a work prog…           raised
        P-2  Safety standards cannot be debated without…           raised
        P-3  Bring the DC on CIV to work more on the te…           CHECK, raised
        A-1  The points of this discussion should go ou…  OCL, AP  open, due 31 Mar 2017
        """)
    #expect(
      docket("undo").withoutIDs == """
        taken back: OCL adds A-1 "The points of this discussion should go out to the mailing list" to OCL, AP, due 2017-03-31; replaces P-4 by A-1: it is an action
        the other way again: docket undo ID
        """)
    #expect(
      docket("show P-4") == """
        P-4  The points of this discussion should go out to the mailing list      RAISED
        no shepherd
          "The points of this discussion should go out to the mailing list, perhaps as a
          short paper. More talk is needed in the course of the year before there is a
          common view, and a work programme for the coalition after that."
          M-1, report.txt line 66
        next      docket discuss P-4 --shepherd WHO
        """)
  }

  @Test func `a proposal becomes a statement`() throws {
    let docket = try Desk.withReport()
    #expect(
      docket("convert P-2 statement") == """
        S-24
             Safety standards cannot be debated without looking at the technology.;
             supersedes P-2
        """)
    #expect(
      docket("show S-24") == """
        S-24  Safety standards cannot be debated without looking at the technology.
          M-1, report.txt line 61, next steps
        links     supersedes P-2 Safety standards cannot be debated with…
        """)
    #expect(
      docket("status") == """
        DC-CIV, Wed 7 Dec 2016                                   civ.docket, you are OCL
        CHAIR 3
          P-1  Take up this proposal (FFH) as a work pro…  raised yesterday, no shepherd
          P-3  Bring the DC on CIV to work more on the t…  raised yesterday, no shepherd
          P-4  The points of this discussion should go o…  raised yesterday, no shepherd
        CHECK 1
          P-3  breaks off after "than on the higher" (report.txt line 62)
        proposals 3 raised, 1 converted                           each: docket list WORD
        """)
    #expect(docket("list converted").hasPrefix("P-2  "))
    #expect(docket("list superseded").hasPrefix("nothing matches"))
  }

  @Test func `an action takes the partners of its proposal along`() throws {
    let docket = try Desk.withReport()
    #expect(
      docket(#"convert P-1 action --title "Run the programme""#) == """
        A-1
             Run the programme; with DC-IoT, DC-IRP; supersedes P-1
        """)
  }

  @Test func `what was doubtful in the proposal is so in what it becomes`() throws {
    let docket = try Desk.withReport()
    docket("convert P-3 action")
    #expect(
      docket("status check").contains(
        """
        CHECK 1
          A-1  breaks off after "than on the higher" (report.txt line 62)
        """))
    docket("undo")
    docket("convert P-3 statement")
    #expect(
      docket("status check").contains(
        """
        CHECK 1
          S-24  breaks off after "than on the higher" (report.txt line 62)
        """))
    docket("edit S-24 --text 'Work on the technical principles.'")
    #expect(docket("status check").contains("CHECK") == false)
  }

  @Test func `nothing else can be converted`() throws {
    let docket = try Desk.withReport()
    #expect(
      docket("convert S-1 action") == """
        error: S-1 is a statement, not a proposal
        hint: docket list proposals
        [exit 1]
        """)
    #expect(
      docket("convert P-9 action") == """
        error: there is no P-9: the last proposal is P-4
        hint: docket list proposals
        [exit 1]
        """)
    #expect(
      docket("convert P-1 concern") == """
        error: the value 'concern' is invalid for '<target>'
        hint: please provide one of 'action' and 'statement'
        hint: docket convert --help
        [exit 64]
        """)
  }
}
