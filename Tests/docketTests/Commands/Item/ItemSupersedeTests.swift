import Testing

@testable import docket

@Suite struct ItemSupersedeTests {
  @Test func `what takes the place of a proposal takes its unfinished actions over`() throws {
    let desk = try ProposalLifeTests.desk()
    desk("add 'Write it' -o AP -d 2017-06-01 -p P-1", on: "2017-02-01")
    desk("add 'Read it' -o AP -p P-1")
    desk("close A-2 -m read")
    desk("propose 'Adopt half of it'")
    #expect(
      desk("supersede P-1 --replaced-by P-2 --move-actions -m 'half will do'") == """
        P-1  Adopt it          AP with DC-IoT  superseded
        P-2  Adopt half of it                  raised
        """)
    #expect(
      desk("log P-2 --limit 1").contains(
        "OCL replaces P-1 by P-2: half will do; moves A-1 from P-1 to P-2\n"))
    #expect(desk("show P-1").contains("latest    1 Feb: OCL replaces it by P-2: half will do"))
    #expect(desk("show P-1").contains("actions   A-2 AP done"))
    #expect(desk("show P-2").contains("actions   A-1 AP open, due 1 Jun"))
    // The story is one, from whichever of the two it is asked.
    #expect(desk("trace P-1") == desk("trace P-2"))
    #expect(desk("trace A-1") == desk("trace A-2"))
    #expect(desk("trace P-1").contains("replaced by P-2: half will do"))
  }
}
