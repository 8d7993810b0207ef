import Testing

@testable import docket

@Suite struct ActionStartTests {
  @Test func `who starts an action shows as in progress, once it has an owner`() throws {
    let docket = try Desk.withPeople()
    docket(#"add "Send the points""#)
    #expect(
      docket("start A-1") == """
        error: cannot start A-1: it has no owner
        hint: docket assign A-1 WHO
        [exit 1]
        """)
    docket("assign A-1 AP")
    #expect(docket("start A-1") == "A-1  Send the points  AP  in progress")
    #expect(
      docket("start A-1") == """
        error: cannot start A-1: it is in progress
        hint: docket log A-1
        [exit 1]
        """)
  }

  @Test func `nothing else than an action is started`() throws {
    let docket = try Desk.withReport()
    #expect(
      docket("start M-1") == """
        error: M-1 is a meeting, not an action
        hint: docket list actions
        [exit 1]
        """)
  }
}
