import Testing

@testable import docket

@Suite struct ProposalDiscussTests {
  @Test func `a discussion is opened with a shepherd and the coalitions that it concerns`() throws {
    let docket = try Desk.withPeople()
    docket("propose 'Adopt it'")
    #expect(
      docket("discuss P-1 --shepherd AP -w DC-IoT,DC-IRP")
        == "P-1  Adopt it  AP with DC-IoT, DC-IRP  in discussion")
    #expect(
      docket("discuss P-1") == """
        error: cannot discuss P-1: it is in discussion
        hint: docket log P-1
        [exit 1]
        """)
  }

  @Test func `a last call goes back into discussion with a reason`() throws {
    let docket = try Desk.withPeople()
    docket("propose 'Adopt it'")
    docket("discuss P-1")
    docket("last-call P-1 --until 2017-05-31")
    #expect(
      docket("discuss P-1") == """
        error: cannot discuss P-1: last call 1 runs until 2017-05-31, and no reason is given for ending it
        hint: docket discuss P-1 -m "…"
        [exit 1]
        """)
    #expect(docket("discuss P-1 -m 'new facts'") == "P-1  Adopt it  in discussion")
  }
}
