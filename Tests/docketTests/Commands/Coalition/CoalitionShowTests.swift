import Testing

@testable import docket

@Suite struct CoalitionShowTests {
  @Test func `a coalition is shown by its code in any spelling, with what it does`() throws {
    let docket = try Desk.withPeople()
    docket(
      #"coalition add DC-PAL --name "Public Access in Libraries" --list list@example.org --chair AP --spelling DCPR"#
    )
    docket("coalition edit DC-PAL --liaison MB")
    for line in ["coalition show dcpal", "coalition show DCPR", "show DC-PAL"] {
      #expect(
        docket(line) == """
          DC-PAL  Public Access in Libraries
          list            list@example.org
          spellings       DCPR
          chairs          AP
          liaisons        MB
          """)
    }
    docket(#"add "Ask the libraries" -w DC-PAL"#)
    #expect(
      docket("coalition show DC-PAL") == """
        DC-PAL  Public Access in Libraries
        list            list@example.org
        spellings       DCPR
        chairs          AP
        liaisons        MB
          A-1  Ask the libraries  open
        """)
  }

  @Test func `a coalition that is not known is none, and one that is near is named`() throws {
    let docket = try Desk.withPeople()
    #expect(
      docket("coalition show DC-ZZZ") == """
        error: there is no coalition "DC-ZZZ"
        hint: known: DC-CIV, DC-IoT, DC-IRP
        [exit 1]
        """)
    #expect(
      docket("coalition show DC-IoTT") == """
        error: there is no coalition "DC-IoTT": did you mean DC-IoT?
        hint: known: DC-CIV, DC-IoT, DC-IRP
        [exit 1]
        """)
  }
}
