import Testing

@testable import docket

@Suite struct MeetingAddTests {
  @Test func `a meeting is added with its day, organizer and people`() throws {
    let docket = try Desk.withPeople()
    #expect(
      docket(
        #"meeting add "Spring call" --date 2017-05-18 --time 09:00 --organizer DC-CIV --chair OCL --rapporteur AP --participant VC,MB"#
      ) == """
        M-1
             Spring call; chair OCL; on 2017-05-18
        """)
    #expect(
      docket("log M-1").withoutIDs == """
        2017-05-17  OCL adds M-1 "Spring call" [ID]
        """)
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
    docket(#"meeting add "Call""#)
    #expect(docket("meeting list") == "M-1  no day  Call")
  }
}
