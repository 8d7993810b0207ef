import Testing

@testable import docket

@Suite struct ItemCheckedTests {
  @Test func `a doubt is marked as checked`() throws {
    let docket = try Desk.withReport()
    #expect(
      docket(#"checked P-3 -m "the report really ends there""#)
        == "P-3  Bring the DC on CIV to work more on the technical principles of de…  raised")
    #expect(
      docket("checked P-3") == """
        error: there is nothing to check on P-3
        hint: docket list check
        [exit 1]
        """)
    #expect(
      docket("list check") == "nothing matches; docket list --help tells what filters there are")
    #expect(
      docket("log P-3").withoutIDs == """
        2016-12-06  OCL imports M-1 "Dynamic Coalition on Core Internet Values (DC-CIV)
                    meeting" with 11 people, 2 coalitions, 23 statements, 4 proposals
                    [ID]
        2016-12-07  OCL marks P-3 as checked: the report really ends there [ID]
        """)
    #expect(
      docket("undo").withoutIDs == """
        taken back: OCL marks P-3 as checked: the report really ends there
        the other way again: docket undo ID
        """)
    #expect(
      docket("list check")
        == "P-3  Bring the DC on CIV to work more on the technical principle…  CHECK, raised")
  }

  @Test func `there must be a doubt to check`() throws {
    let docket = try Desk.withReport()
    #expect(
      docket("checked P-1") == """
        error: there is nothing to check on P-1
        hint: docket list check
        [exit 1]
        """)
    #expect(
      docket("checked P-99") == """
        error: there is no P-99: the last proposal is P-4
        hint: docket list proposals
        [exit 1]
        """)
    #expect(
      docket("checked Nobody") == """
        error: there is nothing called "Nobody" in this file
        hint: docket list
        hint: docket person list
        hint: docket coalition list
        [exit 1]
        """)
  }

  @Test func `a doubt about a person stands with the others until it is checked`() throws {
    let docket = try Desk(now: "2016-12-07")
    try docket.writeReport()
    docket("init")
    docket("person add VC 'Vera Cole'")
    docket("import report.txt --date 2016-12-06")
    #expect(
      docket("list check") == """
        P-3  Bring the DC on CIV to work more on the technical principle…  CHECK, raised
        VCE  Vint Cerf                                                     CHECK
        """)
    let status = docket("status")
    #expect(status.contains("CHECK 2\n"))
    #expect(status.contains("the document calls this person VC, which is somebody else"))
    #expect(docket("status owner:VC").contains("CHECK") == false)
    #expect(docket("list check --limit 1").hasSuffix("1 more: leave out --limit"))
    #expect(docket("checked VCE").hasPrefix("VCE  Vint Cerf\n"))
    #expect(
      docket("list check")
        == "P-3  Bring the DC on CIV to work more on the technical principle…  CHECK, raised")
  }
}
