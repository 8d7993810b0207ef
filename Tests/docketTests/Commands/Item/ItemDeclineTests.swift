import Testing

@testable import docket

@Suite struct ItemDeclineTests {
  @Test func `a coalition that was asked declines, and others do not`() throws {
    let docket = try VoiceTests.desk()
    #expect(
      docket("decline P-1") == """
        error: cannot decline P-1: it is not said for which coalition
        hint: docket decline P-1 --by DC-IoT
        hint: docket decline P-1 --by DC-IRP
        [exit 1]
        """)
    #expect(docket("decline P-1 --by DC-IRP -m 'no time'") == "DC-IRP declines P-1: no time")
    docket("add 'Write it' -w DC-IoT")
    #expect(
      docket("decline A-1 --by DC-IRP") == """
        error: cannot decline A-1: DC-IRP is not asked about it
        hint: docket edit A-1 --with DC-IRP
        [exit 1]
        """)
  }
}
