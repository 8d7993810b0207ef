import Testing

@testable import docket

/// Filters, programmes and one line each, on `status`.
struct ReportShareTests {
  private func desk() throws -> Desk {
    let desk = try Desk.withPeople()
    for line in [
      "programme add CIV-2017 --coalition DC-CIV", "add 'Old thing' -o AP -d 2017-05-01",
      "programme add IOT-2017 --coalition DC-IoT",
      "add '=SUM(1)' -o MB -w DC-IRP -d 2017-05-02 --programme IOT-2017",
      "propose 'New thing' --programme IOT-2017",
    ] { desk(line) }
    return desk
  }

  @Test func `a filter leaves its share, and says so`() throws {
    #expect(
      try desk()("status overdue owner:AP") == """
        DC-CIV, Wed 17 May 2017                                  civ.docket, you are OCL
        only overdue owner:AP
        OVERDUE 1
          A-1  Old thing  AP  due 1 May, 16 days ago
        """)
    #expect(
      try desk()("status overdue --programme IOT-2017").contains(
        "only overdue programme:IOT-2017\nOVERDUE 1"))
    #expect(
      try desk()("status done") == """
        error: docket status tells of every state: "done" is no filter of it
        hint: docket list done
        [exit 64]
        """)
    #expect(
      try desk()("status waiting") == """
        DC-CIV, Wed 17 May 2017                                  civ.docket, you are OCL
        only waiting
        Nothing of this waits for anybody.
        """)
    #expect(try desk()("status waiting --format html").contains("Nothing of this waits"))
    #expect(try desk()("report programme overdue").contains("Share      overdue\n"))
  }

  @Test(arguments: ["agenda", "digest --since 2017-01-01", "status --each programme"])
  func `a report with headings of its own takes no heading of the status`(report: String) throws {
    let command = report.replacing(" --since 2017-01-01", with: "").replacing(
      " programme", with: "")
    #expect(
      try desk()("\(report) check") == """
        error: docket \(command) has headings of its own: "check" is no filter of it
        hint: docket status check
        [exit 64]
        """)
  }

  @Test func `each programme and each coalition has a line`() throws {
    #expect(
      try desk()("status --each programme") == """
        CIV-2017  1 open  1 overdue
        IOT-2017  2 open  1 chair, 1 overdue, 1 unanswered
        """)
    #expect(
      try desk()("status --each coalition") == """
        DC-CIV  1 open  1 overdue
        DC-IoT  2 open  1 chair, 1 overdue, 1 unanswered
        DC-IRP  1 open  1 overdue, 1 unanswered
        """)
    #expect(
      try desk()("status --each coalition --format markdown") == """
        # DC-CIV, Wed 17 May 2017

        | coalition | open proposals | open actions | chair | overdue | unanswered |
        | --- | ---: | ---: | ---: | ---: | ---: |
        | DC-CIV | 0 | 1 | 0 | 1 | 0 |
        | DC-IoT | 1 | 1 | 1 | 1 | 1 |
        | DC-IRP | 0 | 1 | 0 | 1 | 1 |
        """)
  }

  @Test func `formulas are defused in CSV, unless it is asked for as it is`() throws {
    let desk = try desk()
    #expect(desk("status overdue --format csv").contains("overdue,A-2,action,'=SUM(1),open"))
    #expect(desk("status overdue --format csv --raw").contains("overdue,A-2,action,=SUM(1),open"))
    #expect(desk("list --format csv --raw").contains("A-2,action,=SUM(1),open"))
  }
}
