import Testing

@testable import docket

@Suite struct CoalitionListTests {
  @Test func `each coalition has a line, sorted by code`() throws {
    let docket = try Desk.withPeople()
    docket(#"coalition add DC-PAL --name "Public Access in Libraries" --list list@example.org"#)
    #expect(
      docket("coalition list") == """
        DC-CIV
        DC-IoT
        DC-IRP
        DC-PAL  Public Access in Libraries  list@example.org
        """)
  }
}
