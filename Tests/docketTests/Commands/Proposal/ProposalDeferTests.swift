import Testing

@testable import docket

@Suite struct ProposalDeferTests {
  @Test func `a proposal is put off until a day, with a reason`() throws {
    let docket = try Desk.withPeople()
    docket("propose 'Adopt it'")
    #expect(
      docket("defer P-1") == """
        error: cannot defer P-1: no day is given; no reason is given
        hint: docket defer P-1 --until DAY -m "…"
        [exit 1]
        """)
    #expect(
      docket("defer P-1 --until 2017-05-01 -m x") == """
        error: cannot defer P-1: 2017-05-01 is not later than 2017-05-17
        hint: docket defer P-1 --until DAY -m "…"
        [exit 1]
        """)
    #expect(
      docket("defer P-1 --until 2017-09-01 -m 'after the summer'")
        == "P-1  Adopt it  deferred until 1 Sep")
    #expect(docket("discuss P-1") == "P-1  Adopt it  in discussion")
  }
}
