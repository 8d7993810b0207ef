import Testing

@testable import docket

@Suite struct FileInitTests {
  @Test func `a new file is called by its coalition`() throws {
    let docket = try Desk()
    #expect(
      docket(#"init DC-CIV --name "Core Internet Values""#) == """
        civ.docket: a new docket of DC-CIV
        next: docket import REPORT, or docket add "…"
        """)
    #expect(docket("coalition show DC-CIV") == "DC-CIV  Core Internet Values")
    #expect(
      docket("status") == """
        DC-CIV, Wed 17 May 2017                                  civ.docket, you are OCL
        Nothing waits for anybody.
        """)
  }

  @Test func `DOCKET_FILE names the new file, and -f comes before it`() throws {
    let docket = try Desk()
    docket.environment.variables["DOCKET_FILE"] = "mine.docket"
    #expect(docket("init DC-CIV").hasPrefix("mine.docket: a new docket of DC-CIV\n"))
    #expect(docket("-f other.docket init DC-CIV").hasPrefix("other.docket: a new docket"))
    #expect(docket.folder.names == ["mine.docket", "other.docket"])
  }

  @Test func `a file that does not get its coalition is not left behind`() throws {
    let docket = try Desk()
    #expect(docket("init DC-CIV --on +1d").hasSuffix("[exit 1]"))
    #expect(docket.folder.names == [])
    #expect(docket("init DC-CIV").hasPrefix("civ.docket: a new docket of DC-CIV\n"))
  }

  @Test func `without a coalition the file waits for its first report`() throws {
    let docket = try Desk()
    try docket.writeReport()
    #expect(
      docket("init") == """
        work.docket: a new docket
        next: docket import REPORT, or docket add "…"
        """)
    #expect(
      docket("status") == """
        Wed 17 May 2017                                         work.docket, you are OCL
        Nothing waits for anybody.
        """)
    docket("import report.txt")
    #expect(
      docket("status") == """
        DC-CIV, Wed 17 May 2017                                 work.docket, you are OCL
        CHAIR 4
          P-1  Take up this proposal (FFH) as a work program…  raised today, no shepherd
          P-2  Safety standards cannot be debated without lo…  raised today, no shepherd
          P-3  Bring the DC on CIV to work more on the techn…  raised today, no shepherd
          P-4  The points of this discussion should go out t…  raised today, no shepherd
        CHECK 2
          M-1  6 Dec 2017 was a Wednesday, not a Tuesday; 6 Dec 2016 was a Tuesday and
               line 1 says "IGF 2016" (report.txt line 4)
          P-3  breaks off after "than on the higher" (report.txt line 62)
        proposals 4 raised                                        each: docket list WORD
        """)
  }

  @Test func `the file may be named`() throws {
    let docket = try Desk()
    #expect(
      docket("-f plans.docket init") == """
        plans.docket: a new docket
        next: docket -f plans.docket import REPORT, or docket -f plans.docket add "…"
        """)
    #expect(
      docket("init -f plans.docket") == """
        error: plans.docket is there already
        hint: docket -f plans.docket status
        [exit 73]
        """)
    #expect(
      docket("-f none/plans.docket init") == """
        error: cannot make none/plans.docket: there is no folder none
        hint: mkdir -p none
        [exit 73]
        """)
  }

  @Test func `what is there already is not touched`() throws {
    let docket = try Desk()
    docket("init DC-CIV")
    #expect(
      docket("init DC-CIV") == """
        error: civ.docket is there already
        hint: docket -f civ.docket status
        [exit 73]
        """)
    #expect(
      docket("init DC-CIV --dry-run") == """
        error: civ.docket is there already
        hint: docket -f civ.docket status
        [exit 73]
        """)
    #expect(docket("init DC-IoT --dry-run") == "dry run: iot.docket would be made")
    #expect(docket("list") == "nothing matches; docket list --help tells what filters there are")
  }

  @Test func `a code must be one, and a name needs its code`() throws {
    let docket = try Desk()
    #expect(
      docket(#"init "DC CIV""#) == """
        error: "DC CIV" cannot be a code: it has a space in it
        hint: a code is short and has no spaces: OCL, DC-IoT, CIV-2017
        [exit 64]
        """)
    #expect(
      docket("init ../up") == """
        error: "../up" cannot be a code: it may have letters, digits and - _ . & + only
        hint: a code is short and has no spaces: OCL, DC-IoT, CIV-2017
        [exit 64]
        """)
    #expect(
      docket(#"init --name "Core Internet Values""#) == """
        error: a name needs the code of its coalition
        hint: docket init CODE --name "…"
        [exit 64]
        """)
    #expect(
      docket(#"init DC-CIV --name """#) == """
        error: the name is empty
        hint: docket init --help
        [exit 64]
        """)
  }
}
