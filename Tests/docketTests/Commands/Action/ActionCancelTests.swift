import Testing

@testable import docket

@Suite struct ActionCancelTests {
  @Test func `an action is cancelled with a reason`() throws {
    let docket = try Desk.withPeople()
    docket(#"add "Send the points" -o AP"#)
    #expect(
      docket("cancel A-1") == """
        error: cannot cancel A-1: no reason is given
        hint: docket cancel A-1 -m "…"
        [exit 1]
        """)
    #expect(docket("cancel A-1 -m 'not needed'") == "A-1  Send the points  AP  cancelled")
    #expect(
      docket("cancel A-1 -m again") == """
        error: cannot cancel A-1: it is cancelled since 2017-05-17
        hint: docket log A-1
        [exit 1]
        """)
  }

  @Test func `nothing else than an action is cancelled`() throws {
    let docket = try Desk.withReport()
    #expect(
      docket("cancel S-1 -m no") == """
        error: S-1 is a statement, not an action
        hint: docket list actions
        [exit 1]
        """)
  }
}
