import Testing

@testable import docket

@Suite struct ConcernAnswerTests {
  @Test func `an answer is kept with the concern, and settles nothing`() throws {
    let docket = try VoiceTests.desk()
    docket("concern P-1 'too costly' --by VC", on: "2017-01-06")
    #expect(
      docket("answer C-1") == """
        error: cannot answer C-1: no answer is given
        hint: docket answer C-1 -m "…"
        [exit 1]
        """)
    #expect(
      docket("answer C-1 --by AP -m 'it is paid for'", on: "2017-01-07")
        == "C-1  too costly  answered, not settled")
    #expect(docket("last-call P-1").hasPrefix("error: cannot put P-1 into last call: concern C-1"))
    docket("resolve C-1 --by VC")
    #expect(
      docket("answer C-1 -m x") == """
        error: cannot answer C-1: it is resolved since 2017-01-07
        hint: docket log C-1
        [exit 1]
        """)
  }
}
