import Testing

@testable import docket

@Suite struct ProposalLastCallTests {
  @Test func `last calls are numbered, and run as long as the programme asks`() throws {
    let desk = try ProposalLifeTests.desk()
    #expect(
      desk("last-call P-1", on: "2017-02-01")
        == "P-1  Adopt it  AP with DC-IoT  last call 1, until 15 Feb")
    desk("discuss P-1 -m 'new facts'", on: "2017-02-08")
    desk("programme add CIV-2017 --last-call-days 21")
    desk("edit P-1 --programme CIV-2017")
    #expect(
      desk("last-call P-1 --until 2017-03-01", on: "2017-02-10") == """
        error: cannot put P-1 into last call: a last call runs for 21 days at least, until 2017-03-03
        hint: docket last-call P-1 --until 2017-03-03
        [exit 1]
        """)
    #expect(desk("last-call P-1").contains("last call 2, until 3 Mar"))
    #expect(desk("show P-1").contains("LAST CALL 2 until Fri 3 Mar (21 days)"))
    #expect(desk("status").contains("P-1  Adopt it  last call 2 until 3 Mar, 21 days"))
    desk("undo")
    #expect(desk("last-call P-1").contains("last call 2, until 3 Mar"))
  }
}
