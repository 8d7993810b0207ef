import Testing

@testable import docket

@Suite struct ProposalPositionTests {
  @Test func `whoever changes their mind is shown with what they held before`() throws {
    let desk = try VoiceTests.desk()
    desk("position P-1 object --by AP -m 'too wide'", on: "2017-01-05")
    desk("position P-1 abstain --by VC", on: "2017-01-05")
    desk("position P-1 support --by MB", on: "2017-01-05")
    desk("position P-1 support --by DC-IoT", on: "2017-01-06")
    #expect(
      desk("position P-1 accept --by AP -m 'it was narrowed'", on: "2017-02-06")
        == "AP can live with P-1: it was narrowed (was: object)")
    #expect(desk("position P-1 recuse --by OCL") == "OCL recuses from P-1")
    #expect(
      desk("show P-1").contains(
        """
        positions support DC-IoT MB; accept AP; abstain VC; recuse OCL
                  technical 2, civil society 1, no group 1
                  DC-IoT support 6 Jan (recorded by OCL)
                  MB support 5 Jan (recorded by OCL)
                  AP accept 6 Feb: it was narrowed (was object 5 Jan; recorded by OCL)
                  VC abstain 5 Jan (recorded by OCL)
        """))
    let trace = desk("trace P-1")
    #expect(trace.contains("2017-01-05      AP objects to it: too wide (recorded by OCL)"))
    #expect(
      trace.contains("2017-02-06      AP can live with it: it was narrowed (recorded by OCL)"))
    #expect(
      desk("position P-1 accept --by AP") == """
        error: AP has the position "accept" on P-1 already
        hint: docket show P-1
        [exit 1]
        """)
  }
}
