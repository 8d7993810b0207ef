import Testing

@testable import docket

@Suite struct ConcernDissentTests {
  @Test func `the story says whose dissent it is, and whose every step was`() throws {
    let desk = try VoiceTests.desk()
    desk("concern P-1 'too costly' --by VC", on: "2017-01-06")
    desk("dissent C-1 -m 'it stands' --by VC", on: "2017-01-07")
    desk("last-call P-1 --by AP", on: "2017-01-08")
    let trace = desk("trace P-1")
    #expect(trace.contains("stands as DISSENT: it stands (by VC; recorded by OCL)"))
    #expect(trace.contains("last call 1, until 2017-01-22 (by AP; recorded by OCL)"))
  }

  @Test func `dissent needs a reason, and what is settled stands as none`() throws {
    let docket = try VoiceTests.desk()
    docket("concern P-1 'too costly' --by VC", on: "2017-01-06")
    #expect(
      docket("dissent C-1") == """
        error: cannot let C-1 stand as dissent: no reason is given
        hint: docket dissent C-1 -m "…"
        [exit 1]
        """)
    docket("resolve C-1 --by VC")
    #expect(
      docket("dissent C-1 -m x") == """
        error: cannot let C-1 stand as dissent: it is resolved since 2017-01-06
        hint: docket log C-1
        [exit 1]
        """)
  }
}
