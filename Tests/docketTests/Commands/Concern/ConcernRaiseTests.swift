import Testing

@testable import docket

@Suite struct ConcernRaiseTests {
  @Test func `a concern sets its raiser's position, which only the raiser changes`() throws {
    let desk = try VoiceTests.desk()
    desk("position P-1 support --by VC", on: "2017-01-05")
    desk("concern P-1 'too costly' --by VC", on: "2017-01-06")
    desk("concern P-1 'too late' --by VC", on: "2017-01-06")
    #expect(desk("show P-1").contains("VC object 6 Jan (was support 5 Jan)"))
    #expect(desk("resolve C-1 --by VC -m 'paid for'") == "C-1  too costly  resolved")
    #expect(
      desk("withdraw C-2 --by VC -m 'in time'") == """
        C-2  too late  withdrawn
        VC still objects to P-1; if not: docket position P-1 accept --by VC
        """)
    #expect(desk("position P-1 support --by VC") == "VC supports P-1 (was: object)")
  }

  @Test func `a concern from a statement is its speaker's`() throws {
    let desk = try Desk.withReport()
    desk("concern P-1 'no new layer' --from S-20", on: "2017-01-06")
    #expect(desk("show C-1").contains("blocking, on P-1, revision 1, by TT"))
    #expect(desk("show P-1").contains("positions object TT"))
    #expect(desk("trace S-20").contains("TT objects: no new layer (S-20; recorded by OCL)"))
    #expect(
      desk("log C-1").withoutIDs
        == "2017-01-06  OCL raises C-1 for TT about P-1: no new layer [ID]")
  }

  @Test func `a concern of an earlier day leaves what its raiser held later`() throws {
    let desk = try VoiceTests.desk()
    desk("position P-1 support --by VC", on: "2017-01-06")
    desk("concern P-1 'too costly' --by MB", on: "2017-01-06")
    #expect(
      desk("concern P-1 'too late' --by VC --on 2017-01-05", on: "2017-01-07").hasPrefix("C-2"))
    #expect(desk("concern P-1 'too wide' --by MB --on 2017-01-05").hasPrefix("C-3"))
    #expect(desk("show P-1").contains("positions support VC; object MB"))
  }

  @Test func `a concern keeps the reason for which its raiser objected already`() throws {
    let desk = try VoiceTests.desk()
    desk("position P-1 object --by VC -m 'too wide'", on: "2017-01-05")
    desk("concern P-1 'too costly' --by VC", on: "2017-01-06")
    #expect(desk("show P-1").contains("VC object 5 Jan: too wide"))
    #expect(!desk("show P-1").contains("was object"))
  }
}
