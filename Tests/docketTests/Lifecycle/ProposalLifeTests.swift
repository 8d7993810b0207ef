import Testing

@testable import docket

@Suite struct ProposalLifeTests {
  /// P-1 in discussion since 2017-01-04, with DC-IoT; OCL chairs DC-CIV.
  private func desk() throws -> Desk {
    let desk = try Desk.withPeople()
    desk("coalition edit DC-CIV --chair OCL", on: "2017-01-02")
    desk("propose 'Adopt it' --text 'We adopt it.' --shepherd AP -w DC-IoT", on: "2017-01-03")
    desk("discuss P-1", on: "2017-01-04")
    return desk
  }

  @Test func `last calls are numbered, and run as long as the programme asks`() throws {
    let desk = try desk()
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

  @Test func `a conclusion tells its level, minority, review day and override`() throws {
    let desk = try desk()
    #expect(
      desk(
        "conclude P-1 not-adopted --level divergence --minority 'VC: a pity' --review 2017-04-01 "
          + "--override 'agreed in the room' -m 'Not now.'", on: "2017-02-01")
        == "P-1  Adopt it  AP with DC-IoT  concluded, not adopted")
    #expect(
      desk("show P-1") == """
        P-1  Adopt it                              CONCLUDED not adopted since Wed 1 Feb
        shepherd AP; DC-IoT never answered
          "We adopt it."
        outcome   not adopted, divergence: Not now.
                  minority: VC: a pity
                  override: agreed in the room
                  to be reviewed on 2017-04-01
        by        1 Feb OCL
        """)
    #expect(
      desk("log P-1 --limit 1").withoutIDs == """
        2017-02-01  OCL concludes P-1 as not adopted, divergence: Not now.; minority:
                    VC: a pity; review: 2017-04-01; override: agreed in the room
                    [ID]
        """)
    #expect(desk("status", on: "2017-04-01").contains("P-1  Adopt it  to be reviewed since 1 Apr"))
    #expect(!desk("status", on: "2017-03-31").contains("to be reviewed"))
  }

  @Test func `an override is kept only where there was something to lift`() throws {
    let desk = try desk()
    desk("last-call P-1", on: "2017-02-01")
    desk("conclude P-1 adopted --override 'why not' -m 'Yes.'", on: "2017-02-16")
    #expect(!desk("show P-1").contains("override"))
    #expect(!desk("log P-1").contains("override"))
  }

  @Test func `a conclusion by nobody who chairs the coalition says so`() throws {
    let desk = try desk()
    #expect(
      desk("conclude P-1 adopted --by AP --override 'agreed' -m 'Yes.'", on: "2017-02-01") == """
        P-1  Adopt it  AP with DC-IoT  concluded, adopted
        AP is not known to chair DC-CIV; the conclusion says so
        """)
    #expect(
      desk("show P-1").contains(
        "by        1 Feb AP (recorded by OCL), who is not known to chair the coalition"))
    #expect(desk("trace P-1").contains("AP is not known to chair DC-CIV"))
    // Whoever chairs by now has concluded as the chair; who chaired then has so for ever.
    desk("coalition edit DC-CIV --chair AP", on: "2017-03-01")
    #expect(!desk("show P-1").contains("not known to chair"))
  }

  @Test func `what was concluded before is kept and shown`() throws {
    let desk = try desk()
    desk("conclude P-1 adopted --override 'agreed' -m 'Yes.'", on: "2017-02-01")
    desk("reopen P-1 -m 'it does not work'", on: "2017-03-01")
    #expect(
      desk("show P-1").contains(
        """
        latest    1 Mar: OCL reopens it: it does not work
        before    1 Feb: adopted: Yes.; override: agreed (OCL)
        """))
    desk("conclude P-1 no-consensus --override 'agreed' -m 'No.'", on: "2017-04-01")
    #expect(
      desk("show P-1").contains(
        """
        outcome   no consensus: No.
                  override: agreed
        by        1 Apr OCL
                  before: 1 Feb: adopted: Yes.; override: agreed (OCL)
        """))
    let trace = desk("trace P-1")
    #expect(trace.contains("CONCLUDED adopted (OCL)") && trace.contains("reopened: it does not"))
    #expect(trace.contains("CONCLUDED no consensus (OCL)"))
  }

  @Test func `positions and concerns show which revision they were about`() throws {
    let desk = try desk()
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
    let desk = try desk()
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

  @Test func `what takes the place of a proposal takes its unfinished actions over`() throws {
    let desk = try desk()
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

  @Test func `a conclusion does not contradict itself, and is not looked at again before its day`()
    throws
  {
    let desk = try Desk.withReport(now: "2016-12-07")
    desk("discuss P-1")
    #expect(
      desk("conclude P-1 no-consensus --level consensus --override 'no time' -m hm") == """
        error: cannot conclude P-1: no consensus and consensus cannot both be
        hint: docket conclude P-1 no-consensus --level divergence -m "…" --override 'no time'
        hint: docket conclude P-1 adopted --level consensus -m "…" --override 'no time'
        [exit 1]
        """)
    #expect(
      desk("conclude P-1 adopted --review 2016-01-01 --override 'no time' -m yes") == """
        error: cannot conclude P-1: the day to look at it again, 2016-01-01, is not later than \
        2016-12-07
        hint: docket conclude P-1 adopted -m "…" --review DAY --override 'no time'
        [exit 1]
        """)
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

  @Test func `what waits for a person is that person's too`() throws {
    let desk = try Desk.withPeople()
    desk("add Ask -o AP -d 2017-06-01")
    #expect(desk("mine --as VC") == "Nothing waits for VC.")
    desk("wait A-1 --on-whom VC -m reply")
    #expect(desk("mine --as VC").contains("A-1  Ask  AP  waiting on VC"))
  }

  @Test func `an edit that changes nothing is none`() throws {
    let desk = try Desk.withReport(now: "2016-12-07")
    desk("edit P-1 --text 'Same text'")
    #expect(
      desk("edit P-1 --text 'Same text'") == """
        error: P-1 is so already: nothing would change
        hint: docket show P-1
        [exit 1]
        """)
  }
}
