import Domain
import Testing

@testable import docket

@Suite struct MeetingTests {
  @Test func `a meeting is added, edited, listed and shown`() throws {
    let docket = try Desk.withPeople()
    #expect(
      docket(
        #"meeting add "Spring call" --date 2017-05-18 --time 09:00 --organizer DC-CIV --chair OCL --rapporteur AP --participant VC,MB"#
      ) == """
        M-1
             Spring call; chair OCL; on 2017-05-18
        """)
    #expect(
      docket(#"meeting edit M-1 --date 2017-05-19 --title "Spring call, second try""#) == """
        M-1
             Spring call, second try; chair OCL; on 2017-05-19
        """)
    #expect(docket("meeting list") == "M-1  2017-05-19  Spring call, second try  DC-CIV")
    #expect(
      docket("meeting show M-1") == """
        M-1  Spring call, second try
        Fri 19 May 2017 09:00, organizer DC-CIV, chair OCL, rapporteur AP
        people    VC Vint Cerf, MB Maarten Botterman
        """)
    #expect(
      docket("show m1") == """
        M-1  Spring call, second try
        Fri 19 May 2017 09:00, organizer DC-CIV, chair OCL, rapporteur AP
        people    VC Vint Cerf, MB Maarten Botterman
        """)
    #expect(
      docket("log M-1").withoutIDs == """
        2017-05-17  OCL adds M-1 "Spring call" [ID]
        2017-05-17  OCL edits M-1: date, title [ID]
        """)
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
    #expect(
      docket("meeting list")
        == "M-1  2016-12-06  Dynamic Coalition on Core Internet Values (DC-CIV) mee…  DC-CIV")
  }

  @Test func `another day for a meeting that was read says what stays on the day it was read for`()
    throws
  {
    let docket = try Desk.withReport()
    let said = docket("meeting edit M-1 --date 2016-12-07")
    let reading = docket("log M-1").split(separator: "[")[1].prefix(8)
    #expect(
      said == """
        M-1
             Dynamic Coalition on Core Internet Values (DC-CIV) meeting; chair OCL; on
             2016-12-07; leads to P-1, P-2, P-3, P-4
        what report.txt brought in keeps its day, 2016-12-06; to move that too:
        docket undo
        docket undo \(reading)
        docket import report.txt --date 2016-12-07
        """)
    docket("undo")
    docket("undo \(reading)")
    docket("import report.txt --date 2016-12-07")
    #expect(docket("show P-1").contains("P-1"))
    #expect(docket("list proposals --as-of 2016-12-06").hasPrefix("nothing matches"))
  }

  @Test func `a meeting is refused without a title, day or time that can be`() throws {
    let docket = try Desk.withPeople()
    #expect(
      docket(#"meeting add """#) == """
        error: the title is empty
        hint: docket meeting add --help
        [exit 64]
        """)
    #expect(
      docket(#"meeting add "Call" --date 2017-02-29"#) == """
        error: 2017-02-29 is not a day: February 2017 has 28 days
        hint: its last day is 2017-02-28
        [exit 64]
        """)
    #expect(
      docket(#"meeting add "Call" --time 9:00"#) == """
        error: "9:00" is no time of day
        hint: write it as 09:00 or 14:30
        [exit 64]
        """)
    #expect(
      docket(#"meeting add "Call" --chair ZZ"#) == """
        error: nobody here has the initials "ZZ"
        hint: known: AP Alejandro Pisanty, MB Maarten Botterman, OCL Olivier Crépin-Leblond, VC Vint Cerf
        hint: a full name is added when you use it; or: docket person add CODE "Full Name"
        [exit 1]
        """)
    #expect(
      docket("meeting show M-1") == """
        error: there is no M-1: this file has no meeting yet
        hint: docket list meetings
        [exit 1]
        """)
    #expect(
      docket("meeting edit M-1 --title X") == """
        error: there is no M-1: this file has no meeting yet
        hint: docket list meetings
        [exit 1]
        """)
    docket(#"meeting add "Call""#)
    #expect(
      docket("meeting edit M-1") == """
        error: it is not said what to edit
        hint: docket meeting edit --help
        [exit 64]
        """)
    #expect(
      docket("meeting show OCL") == """
        error: "OCL" is not a reference
        hint: write A-17, IoT:A-1, A-3,A-5 or S-1..S-8
        [exit 64]
        """)
    #expect(docket("meeting list") == "M-1  no day  Call")
  }
}
