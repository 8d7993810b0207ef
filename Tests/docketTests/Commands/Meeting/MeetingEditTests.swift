import Testing

@testable import docket

@Suite struct MeetingEditTests {
  @Test func `what is edited of a meeting is shown, and the log says which parts`() throws {
    let docket = try Desk.withPeople()
    docket(#"meeting add "Spring call" --date 2017-05-18 --chair OCL"#)
    #expect(
      docket(#"meeting edit M-1 --date 2017-05-19 --title "Spring call, second try""#) == """
        M-1
             Spring call, second try; chair OCL; on 2017-05-19
        """)
    #expect(
      docket("log M-1").withoutIDs == """
        2017-05-17  OCL adds M-1 "Spring call" [ID]
        2017-05-17  OCL edits M-1: date, title [ID]
        """)
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

  @Test func `an edit names a meeting that is there, and what to edit`() throws {
    let docket = try Desk.withPeople()
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
  }
}
