import Testing

@testable import docket

@Suite struct ProgrammeAddTests {
  @Test func `a programme is added with its days and rules`() throws {
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
  }

  @Test func `a programme is refused that is there, ends before it begins, or has no code`() throws
  {
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
      docket(#"programme add "CIV 2018""#) == """
        error: "CIV 2018" cannot be a code: it has a space in it
        hint: a code is short and has no spaces: OCL, DC-IoT, CIV-2017
        [exit 64]
        """)
  }
}
