import Testing

@testable import docket

@Suite struct PersonTests {
  @Test func `a person is added, edited, listed and shown`() throws {
    let docket = try Desk.withPeople()
    #expect(
      docket(
        #"person add LF "Lise Fuhr" --affiliation ETNO --group private-sector --mail lf@example.org"#
      ) == """
        LF  Lise Fuhr
        affiliation     ETNO
        group           private-sector
        """)
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
      docket("person list") == """
        AP   Alejandro Pisanty
        LFH  Lise Fuhr Hansen        ETNO, civil-society
        MB   Maarten Botterman
        OCL  Olivier Crépin-Leblond
        VC   Vint Cerf
        """)
    #expect(
      docket("person show LFH") == """
        LFH  Lise Fuhr Hansen
        affiliation     ETNO
        group           civil-society
        """)
    #expect(
      docket("person show LFH --private") == """
        LFH  Lise Fuhr Hansen
        affiliation     ETNO
        group           civil-society
        mail            lf@example.org
        """)
    #expect(
      docket("show LFH") == """
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
    docket(#"add "Ask the makers" -o LFH"#)
    #expect(
      docket("person show lfh") == """
        LFH  Lise Fuhr Hansen
        affiliation     ETNO
        group           civil-society
          A-1  Ask the makers  open
        """)
  }

  @Test func `a person is refused where the code is taken or unknown`() throws {
    let docket = try Desk.withPeople()
    #expect(
      docket(#"person add AP "Anna Poe""#) == """
        error: AP is taken: it is Alejandro Pisanty
        hint: docket person show AP
        hint: choose other initials
        [exit 1]
        """)
    #expect(
      docket(#"person add "A P" "Anna Poe""#) == """
        error: "A P" cannot be a code: it has a space in it
        hint: a code is short and has no spaces: OCL, DC-IoT, CIV-2017
        [exit 64]
        """)
    #expect(
      docket(#"person add P-1 "Anna Poe""#) == """
        error: "P-1" cannot be a code: it reads as a reference
        hint: a code is short and has no spaces: OCL, DC-IoT, CIV-2017
        [exit 64]
        """)
    #expect(
      docket(#"person add XX """#) == """
        error: the name is empty
        hint: docket person add --help
        [exit 64]
        """)
    #expect(
      docket(#"person add XX "Anna Poe" --group fans"#) == """
        error: "fans" is not a stakeholder group
        hint: one of government, intergovernmental, private-sector, civil-society, technical-community, academia, media, other
        [exit 64]
        """)
    #expect(
      docket(#"person add XX "Anna Poe" --mail nowhere"#) == """
        error: "nowhere" is no mail address
        hint: --mail name@example.org
        [exit 64]
        """)
    #expect(
      docket("person show ZZ") == """
        error: nobody here has the initials "ZZ"
        hint: known: AP Alejandro Pisanty, MB Maarten Botterman, OCL Olivier Crépin-Leblond, VC Vint Cerf
        hint: docket person list
        [exit 1]
        """)
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
    #expect(
      docket("person") == """
        error: docket person needs a verb
        hint: docket person --help
        [exit 64]
        """)
  }

  @Test func `two entries of one person name each other`() throws {
    let docket = try Desk.withPeople()
    docket("person add OC 'Olivier Crepin'")
    #expect(
      docket("person join OC OCL") == """
        OC  Olivier Crepin
        same as         OCL Olivier Crépin-Leblond
        """)
    #expect(docket("person show OCL").contains("same as         OC Olivier Crepin"))
    docket("undo")
    #expect(!docket("person show OCL").contains("same as"))
  }
}
