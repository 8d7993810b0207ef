import Testing

@testable import docket

@Suite struct ProposalLifeTests {
  /// P-1 in discussion since 2017-01-04, with DC-IoT; OCL chairs DC-CIV.
  static func desk() throws -> Desk {
    let desk = try Desk.withPeople()
    desk("coalition edit DC-CIV --chair OCL", on: "2017-01-02")
    desk("propose 'Adopt it' --text 'We adopt it.' --shepherd AP -w DC-IoT", on: "2017-01-03")
    desk("discuss P-1", on: "2017-01-04")
    return desk
  }

  @Test func `positions and concerns show which revision they were about`() throws {
    let desk = try Self.desk()
    desk("position P-1 support --by MB", on: "2017-02-01")
    desk("concern P-1 'too soon' --by VC --non-blocking", on: "2017-02-02")
    #expect(!desk("show P-1").contains("revision"))
    desk("edit P-1 --text 'We adopt it in May.'", on: "2017-02-03")
    desk("position P-1 accept --by AP", on: "2017-02-04")
    desk("last-call P-1", on: "2017-02-05")
    desk("edit P-1 --text 'We adopt it in may.'", on: "2017-02-06")
    #expect(desk("show P-1").contains("We adopt it in May."))
    desk("edit P-1 --text 'We adopt it in May!' --editorial", on: "2017-02-06")
    let page = desk("show P-1")
    #expect(page.contains("; revision 3\n  \"We adopt it in May!\""))
    #expect(page.contains("C-1  VC  too soon  NOT SETTLED, on revision 1"))
    #expect(
      page.contains(
        "positions support MB (on revision 1); accept AP (on revision 2); object VC (on\n            revision 1)"
      ))
    #expect(desk("show C-1").contains("on P-1, revision 1, by VC"))
    let trace = desk("trace P-1")
    #expect(trace.contains("2017-02-03 P-1  revision 2 of the text\n"))
    #expect(trace.contains("2017-02-06      revision 3 of the text, editorial"))
    #expect(trace.contains("VC has a concern: too soon (on revision 1; recorded by OCL)"))
  }

  @Test func `no conclusion takes effect before the concerns were settled that it rests on`() throws
  {
    let desk = try Self.desk()
    desk("concern P-1 'too soon' --by VC", on: "2017-02-02")
    desk("resolve C-1 --by VC", on: "2017-02-04")
    #expect(
      desk("last-call P-1 --on 2017-02-03", on: "2017-02-05") == """
        error: nothing can take effect on 2017-02-03: C-1 was settled on 2017-02-04
        hint: --on 2017-02-04 is the earliest day
        [exit 1]
        """)
    #expect(desk("last-call P-1 --on 2017-02-04").contains("last call 1, until 18 Feb"))
    desk("concern P-1 'too late' --by VC", on: "2017-02-20")
    desk("dissent C-2 -m 'it stands'", on: "2017-02-21")
    let early = desk("conclude P-1 adopted -m yes --on 2017-02-20", on: "2017-02-22")
    #expect(early.contains("C-2 was settled on 2017-02-21"), "\(early)")
    #expect(desk("conclude P-1 adopted -m yes --on 2017-02-21").contains("concluded, adopted"))
  }

  @Test func `what was said about a proposal counts as something that happened`() throws {
    let desk = try Desk.withReport(now: "2016-12-07")
    desk("discuss P-1")
    #expect(desk("status", on: "2017-04-12").contains("STALE 1"))
    desk("concern P-1 hot --by AP", on: "2017-04-10")
    #expect(!desk("status", on: "2017-04-12").contains("STALE"))
    #expect(desk("status", on: "2017-04-12").contains("UNSETTLED 1"))
    // 60 days after the concern, on whose day something last happened.
    #expect(desk("status", on: "2017-06-09").contains("nothing since 10 Apr, 60 days"))
    desk("withdraw P-1 -m 'no more'")
    #expect(!desk("status", on: "2017-04-12").contains("UNSETTLED"))
  }
}
