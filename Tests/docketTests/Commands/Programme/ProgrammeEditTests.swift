import Testing

@testable import docket

@Suite struct ProgrammeEditTests {
  @Test func `the rules of a programme are edited, and hold at once`() throws {
    let docket = try Desk.withPeople()
    docket(
      #"programme add CIV-2017 --title "Work programme 2017" --from 2017-01-01 --to 2017-12-31 --last-call-days 21"#
    )
    #expect(
      docket("programme edit CIV-2017 --stale-days 30 --due-soon-days 7") == """
        CIV-2017  Work programme 2017
        coalition       DC-CIV
        first day       2017-01-01
        last day        2017-12-31
        last call days  21
        due soon days   7
        stale days      30
        """)
    docket(#"add "Ask the makers" -d +10d"#)
    #expect(
      docket("list soon") == "nothing matches; docket list --help tells what filters there are")
  }

  @Test func `days and rules must be possible`() throws {
    let docket = try Desk.withPeople()
    docket("programme add CIV-2017 --from 2017-01-01")
    #expect(
      docket("programme edit CIV-2017 --to 2016-12-31") == """
        error: the programme would end on 2016-12-31, before it begins on 2017-01-01
        hint: give both days: --from DAY --to DAY
        [exit 64]
        """)
    #expect(
      docket("programme edit CIV-2017 --stale-days 0") == """
        error: 0 is not a number of days for a rule: from 1 to 3650 are allowed
        hint: docket programme edit --help
        [exit 64]
        """)
    #expect(
      docket("programme edit CIV-2017") == """
        error: it is not said what to edit
        hint: docket programme edit --help
        [exit 64]
        """)
  }
}
