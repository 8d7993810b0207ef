import Testing

@testable import docket

@Suite struct ItemAcceptTests {
  @Test func `coalitions accept or decline proposals and actions, and change their minds`() throws {
    let desk = try VoiceTests.desk()
    desk("add 'Write it' -o AP -w DC-IoT -p P-1", on: "2017-01-05")
    #expect(
      desk("accept P-1 A-1 --by DC-IoT -m 'gladly'", on: "2017-01-06")
        == "DC-IoT accepts P-1: gladly; accepts A-1: gladly")
    desk("decline P-1 --by dc-irp -m 'no time'", on: "2017-01-06")
    #expect(desk("show P-1").contains("DC-IoT accepted; DC-IRP declined (no time)"))
    #expect(desk("show A-1").contains("DC-IoT accepted"))
    #expect(!desk("status").contains("UNANSWERED"))
    desk("accept P-1 --by DC-IRP -m 'after all'", on: "2017-01-09")
    #expect(desk("show P-1").contains("DC-IoT, DC-IRP accepted"))
    let trace = desk("trace P-1")
    #expect(trace.contains("DC-IRP declines it: no time (recorded by OCL)"))
    #expect(trace.contains("DC-IRP accepts it: after all (recorded by OCL)"))
  }

  @Test func `what a coalition answered already is not answered again without a reason`() throws {
    let desk = try VoiceTests.desk()
    #expect(desk("accept P-1 --by DC-IoT", on: "2017-01-05") == "DC-IoT accepts P-1")
    #expect(
      desk("accept P-1 --by DC-IoT") == """
        error: cannot accept P-1: DC-IoT accepted it on 2017-01-05
        hint: docket show P-1
        [exit 1]
        """)
    #expect(desk("accept P-1 --by DC-IoT -m 'with two people'").contains("with two people"))
    #expect(desk("decline P-1 --by DC-IoT").hasPrefix("DC-IoT declines P-1"))
  }
}
