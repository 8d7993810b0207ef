import Testing

@testable import docket

@Suite struct ConcernResolveTests {
  @Test func `what somebody else settles says why`() throws {
    let desk = try VoiceTests.desk()
    desk("concern P-1 'too costly' --by VC", on: "2017-01-06")
    desk("resolve C-1 --override 'VC has left' -m 'paid for'", on: "2017-01-07")
    #expect(
      desk("show C-1") == """
        C-1  too costly                                         RESOLVED since Sat 7 Jan
        blocking, on P-1, revision 1, by VC
        raised    6 Jan: VC raises it (recorded by OCL)
        latest    7 Jan: OCL resolves it: paid for; override: VC has left
        """)
    #expect(desk("trace C-1").contains("OCL resolves it: paid for; override: VC has left"))
    #expect(desk("log C-1").contains("OCL resolves C-1: paid for; override: VC has left"))
  }
}
