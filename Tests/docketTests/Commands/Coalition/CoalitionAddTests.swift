import Testing

@testable import docket

@Suite struct CoalitionAddTests {
  @Test func `a coalition is added with its list, chair and spellings`() throws {
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
  }

  @Test func `a coalition is refused that is there, near a known one, or has no code`() throws {
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
  }
}
