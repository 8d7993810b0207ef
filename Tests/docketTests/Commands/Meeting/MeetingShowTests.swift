import Testing

@testable import docket

@Suite struct MeetingShowTests {
  @Test func `a meeting is shown with its day, offices and people`() throws {
    let docket = try Desk.withPeople()
    docket(
      #"meeting add "Spring call, second try" --date 2017-05-19 --time 09:00 --organizer DC-CIV --chair OCL --rapporteur AP --participant VC,MB"#
    )
    for line in ["meeting show M-1", "show m1"] {
      #expect(
        docket(line) == """
          M-1  Spring call, second try
          Fri 19 May 2017 09:00, organizer DC-CIV, chair OCL, rapporteur AP
          people    VC Vint Cerf, MB Maarten Botterman
          """)
    }
  }

  @Test func `what a report brought is shown with its meeting`() throws {
    let docket = try Desk.withReport()
    #expect(
      docket("meeting show M-1") == """
        M-1  Dynamic Coalition on Core Internet Values (DC-CIV) meeting
        Tue 6 Dec 2016 09:00, organizer DC-CIV, chair OCL, rapporteur AP
        people    OCL Olivier Crépin-Leblond, AP Alejandro Pisanty, VC Vint Cerf, MB
                    Maarten Botterman, LF Lise Fuhr, MF Marianne Franklin, MS Matthew
                    Shears, TT Tatiana Tropina, JK John Klensin, JH Juan Hernandez, JM
                    Joly McFie (remote)
        document  report.txt, IGF session report, 2016 template, 68 lines
        holds     23 statements, 4 proposals
                  docket list meeting:M-1 all statements proposals
        unread    1 line: docket show M-1 --unread
        links     leads to P-1, P-2, P-3, P-4
        """)
    #expect(
      docket("meeting show M-1 --unread") == """
        M-1  Dynamic Coalition on Core Internet Values (DC-CIV) meeting
        Tue 6 Dec 2016 09:00, organizer DC-CIV, chair OCL, rapporteur AP
        people    OCL Olivier Crépin-Leblond, AP Alejandro Pisanty, VC Vint Cerf, MB
                    Maarten Botterman, LF Lise Fuhr, MF Marianne Franklin, MS Matthew
                    Shears, TT Tatiana Tropina, JK John Klensin, JH Juan Hernandez, JM
                    Joly McFie (remote)
        document  report.txt, IGF session report, 2016 template, 68 lines
        holds     23 statements, 4 proposals
                  docket list meeting:M-1 all statements proposals
        unread    line 1: IGF 2016 Workshop Report Template
        links     leads to P-1, P-2, P-3, P-4
        """)
  }

  @Test func `what is no meeting is not shown as one`() throws {
    let docket = try Desk.withPeople()
    #expect(
      docket("meeting show M-1") == """
        error: there is no M-1: this file has no meeting yet
        hint: docket list meetings
        [exit 1]
        """)
    #expect(
      docket("meeting show OCL") == """
        error: "OCL" is not a reference
        hint: write A-17, IoT:A-1, A-3,A-5 or S-1..S-8
        [exit 64]
        """)
  }
}
