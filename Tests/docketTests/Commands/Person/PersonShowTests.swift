import Testing

@testable import docket

@Suite struct PersonShowTests {
  @Test func `a person is shown with what is known, and the address with --private only`() throws {
    let docket = try Desk.withPeople()
    docket(
      #"person add LFH "Lise Fuhr Hansen" --affiliation ETNO --group civil --mail lf@example.org"#)
    for line in ["person show LFH", "show LFH"] {
      #expect(
        docket(line) == """
          LFH  Lise Fuhr Hansen
          affiliation     ETNO
          group           civil-society
          """)
    }
    #expect(
      docket("person show LFH --private") == """
        LFH  Lise Fuhr Hansen
        affiliation     ETNO
        group           civil-society
        mail            lf@example.org
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

  @Test func `nobody is shown who is not known`() throws {
    #expect(
      try Desk.withPeople()("person show ZZ") == """
        error: nobody here has the initials "ZZ"
        hint: known: AP Alejandro Pisanty, MB Maarten Botterman, OCL Olivier Crépin-Leblond, VC Vint Cerf
        hint: docket person list
        [exit 1]
        """)
  }
}
