import Testing

@testable import docket

@Suite struct PersonAddTests {
  @Test func `a person is added with affiliation, group and address`() throws {
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
      docket("log --limit 1").withoutIDs == """
        2017-05-17  OCL adds person LF Lise Fuhr; notes the contact details of LF
                    [ID]
        """)
  }

  @Test func `a person is refused where the code is taken or none, or a part cannot be`() throws {
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
  }

  @Test func `the family needs a verb`() throws {
    #expect(
      try Desk.withPeople()("person") == """
        error: docket person needs a verb
        hint: docket person --help
        [exit 64]
        """)
  }
}
