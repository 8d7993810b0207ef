import Testing

@testable import docket

@Suite struct CoalitionEditTests {
  @Test func `a coalition's offices and code are edited`() throws {
    let docket = try Desk.withPeople()
    docket(
      #"coalition add DC-PR --name "Public Access in Libraries" --list list@example.org --chair AP --spelling DCPR"#
    )
    #expect(
      docket("coalition edit DC-PR --liaison MB --code DC-PAL") == """
        DC-PAL  Public Access in Libraries
        list            list@example.org
        spellings       DCPR
        chairs          AP
        liaisons        MB
        """)
  }

  @Test func `an edit is refused where nothing is said, the code is taken or nobody is known`()
    throws
  {
    let docket = try Desk.withPeople()
    #expect(
      docket("coalition edit DC-IoT") == """
        error: it is not said what to edit
        hint: docket coalition edit --help
        [exit 64]
        """)
    #expect(
      docket("coalition edit DC-IoT --code DC-IRP") == """
        error: DC-IRP is taken
        hint: docket coalition show DC-IRP
        [exit 1]
        """)
    #expect(
      docket("coalition edit DC-IoT --chair ZZ") == """
        error: nobody here has the initials "ZZ"
        hint: known: AP Alejandro Pisanty, MB Maarten Botterman, OCL Olivier Crépin-Leblond, VC Vint Cerf
        hint: a full name is added when you use it; or: docket person add CODE "Full Name"
        [exit 1]
        """)
  }

  @Test func `a list is one mail address or a web page, and its mail goes there`() throws {
    let docket = try Desk.withPeople()
    docket(#"coalition edit DC-CIV --list "Civ List <civ@list.example>""#)
    #expect(docket("coalition show DC-CIV").contains("list            civ@list.example"))
    #expect(docket("digest --format eml").contains("To: civ@list.example\r\n"))
    for list in ["a@b.example, c@d.example", "not an address", "…", "ftp://a.example", "https://"] {
      #expect(
        docket(["coalition", "edit", "DC-CIV", "--list", list]) == """
          error: "\(list)" is neither one mail address nor a web page
          hint: --list civ@lists.example.org, or --list https://lists.example.org/civ
          [exit 64]
          """)
    }
    docket("coalition edit DC-CIV --list https://lists.example/civ")
    #expect(docket("coalition show DC-CIV").contains("https://lists.example/civ"))
  }
}
