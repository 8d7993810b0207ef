import Testing

@testable import docket

@Suite struct FileMeTests {
  @Test func `who somebody is said once on a machine`() throws {
    let docket = try Desk.withPeople()
    #expect(
      docket("me AP") == """
        you are AP on this machine
        DOCKET_USER comes first here, and says OCL
        """)
    #expect(docket("me") == "OCL")
    docket.now = "2017-05-18"
    #expect(
      docket(#"status --as """#) == """
        error: "" is no name
        hint: --as takes initials or a name: --as OCL
        [exit 64]
        """)
  }

  @Test func `nobody can be called by a text with spaces`() throws {
    let docket = try Desk.withPeople()
    #expect(
      docket(#"me "Alejandro Pisanty""#) == """
        error: "Alejandro Pisanty" cannot be a code: it has a space in it
        hint: a code is short and has no spaces: OCL, DC-IoT, CIV-2017
        [exit 64]
        """)
  }
}
