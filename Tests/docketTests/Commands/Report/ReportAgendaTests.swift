import Testing

@testable import docket

/// See `Fixtures/agenda.*` for a full one.
struct ReportAgendaTests {
  @Test func `an empty docket has nothing to take up`() throws {
    #expect(
      try Desk.withPeople()("agenda") == """
        DC-CIV, Wed 17 May 2017
        1 To settle between copies: none
        """)
  }

  @Test func `what is late is judged on the day of the meeting`() throws {
    let desk = try Desk.withPeople()
    desk("meeting add 'Next call' --date 2017-06-01 --chair OCL")
    desk("add 'Draft the charter' -o AP -d 2017-05-20")
    desk("propose 'Take it up'")
    desk("discuss P-1 --shepherd MB")
    desk("last-call P-1 --until 2017-05-31")
    #expect(
      desk("agenda") == """
        DC-CIV, M-1, Thu 1 Jun 2017
        1 To conclude
          P-1 Take it up        OCL  last call 1 ended 31 May
        2 Late or stuck
          A-1 Draft the charter AP   due 20 May
        3 To settle between copies: none
        """)
  }

  @Test func `what copies disagree on of people is to be settled too`() throws {
    let desk = try Desk.withPeople()
    try desk.write(desk.bytes(), to: "other.docket")
    desk("-f other.docket person add ZZ 'Zoe Zimmer'")
    desk("-f civ.docket person add ZZ 'Zacharias Zorn'")
    desk("-f civ.docket merge other.docket")
    #expect(
      desk("-f civ.docket agenda") == """
        DC-CIV, Wed 17 May 2017
        1 To settle between copies
          ZZ is the code of 2 entries
        """)
    for (form, words) in [
      ("agenda --format markdown", "- **ZZ** is the code of 2 entries"),
      ("agenda --format html", "<li>ZZ: is the code of 2 entries</li>"),
      ("status --format markdown", "- **ZZ** is the code of 2 entries"),
      ("status --format csv", "conflict,ZZ,,,,,,,,,is the code of 2 entries"),
      ("status --format html", "<th scope=\"row\">ZZ</th><td>is the code of 2 entries</td>"),
    ] { #expect(desk("-f civ.docket \(form)").contains(words), "\(form)") }
  }

  @Test func `a meeting that is not there is refused`() throws {
    #expect(
      try Desk.withPeople()("agenda --for M-3") == """
        error: there is no M-3: this file has no meeting yet
        hint: docket list meetings
        [exit 1]
        """)
  }
}
