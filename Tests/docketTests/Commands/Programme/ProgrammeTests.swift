import Testing

@testable import docket

@Suite struct ProgrammeTests {
  @Test func `a programme is added, edited, listed and shown`() throws {
    let docket = try Desk.withPeople()
    #expect(
      docket(
        #"programme add CIV-2017 --title "Work programme 2017" --from 2017-01-01 --to 2017-12-31 --last-call-days 21"#
      ) == """
        CIV-2017  Work programme 2017
        coalition       DC-CIV
        first day       2017-01-01
        last day        2017-12-31
        last call days  21
        due soon days   14
        stale days      60
        """)
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
    #expect(
      docket("programme list") == "CIV-2017  Work programme 2017  DC-CIV, 2017-01-01, 2017-12-31")
    #expect(
      docket("programme show civ-2017") == """
        CIV-2017  Work programme 2017
        coalition       DC-CIV
        first day       2017-01-01
        last day        2017-12-31
        last call days  21
        due soon days   7
        stale days      30
          A-1  Ask the makers  open
        """)
  }

  @Test func `days and rules must be possible`() throws {
    let docket = try Desk.withPeople()
    docket("programme add CIV-2017 --from 2017-01-01")
    #expect(
      docket("programme add CIV-2017") == """
        error: CIV-2017 is there already
        hint: docket programme show CIV-2017
        [exit 1]
        """)
    #expect(
      docket("programme add CIV-2018 --from 2018-12-31 --to 2018-01-01") == """
        error: the programme would end on 2018-01-01, before it begins on 2018-12-31
        hint: the other way round: --from 2018-01-01 --to 2018-12-31
        [exit 64]
        """)
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
    #expect(
      docket("programme show CIV-2019") == """
        error: there is no programme "CIV-2019"
        hint: known: CIV-2017
        [exit 1]
        """)
    #expect(
      docket(#"programme add "CIV 2018""#) == """
        error: "CIV 2018" cannot be a code: it has a space in it
        hint: a code is short and has no spaces: OCL, DC-IoT, CIV-2017
        [exit 64]
        """)
  }
}
