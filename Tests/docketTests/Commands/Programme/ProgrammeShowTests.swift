import Testing

@testable import docket

@Suite struct ProgrammeShowTests {
  @Test func `a programme is shown with its rules and what belongs to it`() throws {
    let docket = try Desk.withPeople()
    docket(
      #"programme add CIV-2017 --title "Work programme 2017" --from 2017-01-01 --to 2017-12-31 --last-call-days 21"#
    )
    docket("programme edit CIV-2017 --stale-days 30 --due-soon-days 7")
    docket(#"add "Ask the makers" -d +10d"#)
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

  @Test func `a programme that is not there is none, and the known ones are named`() throws {
    let docket = try Desk.withPeople()
    docket("programme add CIV-2017 --from 2017-01-01")
    #expect(
      docket("programme show CIV-2019") == """
        error: there is no programme "CIV-2019"
        hint: known: CIV-2017
        [exit 1]
        """)
  }
}
