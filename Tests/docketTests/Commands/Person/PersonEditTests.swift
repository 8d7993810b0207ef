import Testing

@testable import docket

@Suite struct PersonEditTests {
  @Test func `a person's name, group and code are edited`() throws {
    let docket = try Desk.withPeople()
    docket(
      #"person add LF "Lise Fuhr" --affiliation ETNO --group private-sector --mail lf@example.org"#)
    #expect(
      docket(#"person edit LF --group civil --name "Lise Fuhr Hansen""#) == """
        LF  Lise Fuhr Hansen
        affiliation     ETNO
        group           civil-society
        """)
    #expect(
      docket("person edit LF --code LFH") == """
        LFH  Lise Fuhr Hansen
        affiliation     ETNO
        group           civil-society
        """)
    #expect(
      docket("log --limit 3").withoutIDs == """
        2017-05-17  OCL adds person LFH Lise Fuhr; notes the contact details of LFH
                    [ID]
        2017-05-17  OCL edits LFH: group, name [ID]
        2017-05-17  OCL edits LFH: code [ID]
        """)
  }

  @Test func `an edit is refused where nothing is said, the code is taken or nobody is there`()
    throws
  {
    let docket = try Desk.withPeople()
    #expect(
      docket("person edit AP") == """
        error: it is not said what to edit
        hint: docket person edit --help
        [exit 64]
        """)
    #expect(
      docket("person edit AP --code VC") == """
        error: VC is taken
        hint: docket person show VC
        [exit 1]
        """)
    #expect(
      docket("person edit ZZ --name X") == """
        error: nobody here has the initials "ZZ"
        hint: known: AP Alejandro Pisanty, MB Maarten Botterman, OCL Olivier Crépin-Leblond, VC Vint Cerf
        hint: docket person list
        [exit 1]
        """)
  }
}
