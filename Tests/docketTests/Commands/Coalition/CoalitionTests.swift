import Testing

@testable import docket

@Suite struct CoalitionTests {
  @Test func `a coalition is added, edited, listed and shown`() throws {
    let docket = try Desk.withPeople()
    #expect(
      docket(
        #"coalition add DC-PR --name "Public Access in Libraries" --list list@example.org --chair AP --spelling DCPR"#
      ) == """
        DC-PR  Public Access in Libraries
        list            list@example.org
        spellings       DCPR
        chairs          AP
        """)
    #expect(
      docket("coalition edit DC-PR --liaison MB --code DC-PAL") == """
        DC-PAL  Public Access in Libraries
        list            list@example.org
        spellings       DCPR
        chairs          AP
        liaisons        MB
        """)
    #expect(
      docket("coalition list") == """
        DC-CIV
        DC-IoT
        DC-IRP
        DC-PAL  Public Access in Libraries  list@example.org
        """)
    #expect(
      docket("coalition show dcpal") == """
        DC-PAL  Public Access in Libraries
        list            list@example.org
        spellings       DCPR
        chairs          AP
        liaisons        MB
        """)
    #expect(
      docket("coalition show DCPR") == """
        DC-PAL  Public Access in Libraries
        list            list@example.org
        spellings       DCPR
        chairs          AP
        liaisons        MB
        """)
    #expect(
      docket("show DC-PAL") == """
        DC-PAL  Public Access in Libraries
        list            list@example.org
        spellings       DCPR
        chairs          AP
        liaisons        MB
        """)
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

  @Test func `a coalition is refused where it is there, near or unknown`() throws {
    let docket = try Desk.withPeople()
    #expect(
      docket("coalition add dc-iot") == """
        error: DC-IoT is there already
        hint: docket coalition show DC-IoT
        [exit 1]
        """)
    #expect(
      docket("coalition add DC-IoX") == """
        error: there is no coalition DC-IoX: did you mean DC-IoT?
        hint: type DC-IoT, or add --new if DC-IoX is another one
        [exit 1]
        """)
    #expect(docket("coalition add DC-IoX --new") == "DC-IoX")
    #expect(
      docket(#"coalition add "DC X""#) == """
        error: "DC X" cannot be a code: it has a space in it
        hint: a code is short and has no spaces: OCL, DC-IoT, CIV-2017
        [exit 64]
        """)
    #expect(
      docket("coalition show DC-ZZZ") == """
        error: there is no coalition "DC-ZZZ"
        hint: known: DC-CIV, DC-IoT, DC-IoX, DC-IRP
        [exit 1]
        """)
    #expect(
      docket("coalition show DC-IoTT") == """
        error: there is no coalition "DC-IoTT": did you mean DC-IoT?
        hint: known: DC-CIV, DC-IoT, DC-IoX, DC-IRP
        [exit 1]
        """)
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

  @Test func `the short form of references is near to the code of its coalition`() throws {
    let docket = try Desk.withPeople()
    docket("coalition add DC-IRP")
    #expect(
      docket("add x -w IRP") == """
        error: there is no coalition IRP: did you mean DC-IRP?
        hint: type DC-IRP, or add --new if IRP is another one
        [exit 1]
        """)
    #expect(docket("add x -w IRP --new").contains("new coalition: IRP"))
  }
}
