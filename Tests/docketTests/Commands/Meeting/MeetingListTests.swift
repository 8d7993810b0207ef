import Testing

@testable import docket

@Suite struct MeetingListTests {
  @Test func `each meeting has a line with its day, title and organizer`() throws {
    let docket = try Desk.withReport()
    docket("meeting add Call")
    docket(#"meeting add "Spring call" --date 2017-05-19 --organizer DC-CIV"#)
    #expect(
      docket("meeting list") == """
        M-1  2016-12-06  Dynamic Coalition on Core Internet Values (DC-CIV) mee…  DC-CIV
        M-2  no day      Call
        M-3  2017-05-19  Spring call                                              DC-CIV
        """)
  }

  @Test func `one meeting has a line as wide as it needs`() throws {
    let docket = try Desk.withPeople()
    docket(#"meeting add "Spring call, second try" --date 2017-05-19 --organizer DC-CIV"#)
    #expect(docket("meeting list") == "M-1  2017-05-19  Spring call, second try  DC-CIV")
    let imported = try Desk.withReport()
    #expect(
      imported("meeting list")
        == "M-1  2016-12-06  Dynamic Coalition on Core Internet Values (DC-CIV) mee…  DC-CIV")
  }
}
