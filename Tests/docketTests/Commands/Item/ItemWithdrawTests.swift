import Testing

@testable import docket

@Suite struct ItemWithdrawTests {
  @Test func `a proposal is withdrawn with a reason, once`() throws {
    let docket = try Desk.withPeople()
    docket("propose 'Adopt it'")
    #expect(
      docket("withdraw P-1") == """
        error: cannot withdraw P-1: no reason is given
        hint: docket withdraw P-1 -m "…"
        [exit 1]
        """)
    #expect(docket("withdraw P-1 -m 'no longer needed'") == "P-1  Adopt it  withdrawn")
    #expect(
      docket("withdraw P-1 -m x") == """
        error: cannot withdraw P-1: it is withdrawn since 2017-05-17
        hint: docket log P-1
        [exit 1]
        """)
    docket("add 'Write it'")
    #expect(
      docket("withdraw A-1 -m x") == """
        error: A-1 cannot be withdrawn: it is an action
        hint: docket cancel A-1 -m "…"
        [exit 1]
        """)
  }
}
