import Testing

@testable import docket

@Suite struct ProposalConcludeTests {
  @Test func `a conclusion tells its level, minority, review day and override`() throws {
    let desk = try ProposalLifeTests.desk()
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
    let desk = try ProposalLifeTests.desk()
    desk("last-call P-1", on: "2017-02-01")
    desk("conclude P-1 adopted --override 'why not' -m 'Yes.'", on: "2017-02-16")
    #expect(!desk("show P-1").contains("override"))
    #expect(!desk("log P-1").contains("override"))
  }

  @Test func `a conclusion by nobody who chairs the coalition says so`() throws {
    let desk = try ProposalLifeTests.desk()
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

  @Test func `each minority statement is kept`() throws {
    let desk = try ProposalLifeTests.desk()
    desk("conclude P-1 adopted --override urgent -m Yes --minority 'VC: no' --minority 'MB: later'")
    for line in ["show P-1", "trace P-1", "log P-1 --limit 1", "notice P-1", "report programme"] {
      let text = desk(line).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(text.contains("VC: no") && text.contains("MB: later"), "\(line)")
    }
    #expect(desk("digest --since 2016-12-01").contains("minority statement: MB: later"))
  }
}
