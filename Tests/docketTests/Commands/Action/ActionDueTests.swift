import Testing

@testable import docket

@Suite struct ActionDueTests {
  @Test func `a day that moves needs its reason, and is counted`() throws {
    let docket = try Desk.withPeople()
    docket(#"add "Send the points" -o AP"#)
    #expect(docket("due A-1 2017-05-31") == "A-1  Send the points  AP  open, due 31 May")
    #expect(
      docket("due A-1 +3w") == """
        error: cannot set the due day of A-1: no reason is given for moving it from 2017-05-31
        hint: docket due A-1 2017-06-07 -m "…"
        [exit 1]
        """)
    #expect(
      docket(#"due A-1 +3w -m "labs are slow""#) == "A-1  Send the points  AP  open, due 7 Jun")
    #expect(
      docket(#"due A-1 friday -m "they are not""#) == "A-1  Send the points  AP  open, due 19 May")
    #expect(
      docket("show A-1") == """
        A-1  Send the points                                        OPEN, due Fri 19 May
        owner AP; due day moved 2 times
        due days  31 May (17 May, OCL)
                  7 Jun: labs are slow (17 May, OCL)
                  19 May: they are not (17 May, OCL)
        next      docket start A-1
        """)
    #expect(docket(#"due A-1 none -m "no hurry""#) == "A-1  Send the points  AP  open")
    #expect(
      docket("due A-1 none") == """
        error: A-1 has no due day
        hint: docket show A-1
        [exit 1]
        """)
    #expect(
      docket("log A-1").withoutIDs == """
        2017-05-17  OCL adds A-1 "Send the points" to AP [ID]
        2017-05-17  OCL sets the due day of A-1 to 2017-05-31 [ID]
        2017-05-17  OCL sets the due day of A-1 to 2017-06-07: labs are slow [ID]
        2017-05-17  OCL sets the due day of A-1 to 2017-05-19: they are not [ID]
        2017-05-17  OCL takes away the due day of A-1: no hurry [ID]
        """)
  }

  @Test func `a day is read as people type it, and must exist`() throws {
    let docket = try Desk.withPeople()
    docket(#"add "Send the points" -o AP"#)
    #expect(
      docket("due A-1 2017-02-30") == """
        error: 2017-02-30 is not a day: February 2017 has 28 days
        hint: its last day is 2017-02-28
        [exit 64]
        """)
    #expect(
      docket("due A-1 someday") == """
        error: "someday" is not a day
        hint: write 2017-03-31, today, tomorrow, +14d, +2w, +3m, friday or eom
        [exit 64]
        """)
    #expect(docket("due A-1 tomorrow") == "A-1  Send the points  AP  open, due 18 May")
    #expect(
      docket("due A-1 tomorrow") == """
        error: A-1 is due on 2017-05-18 already
        hint: docket show A-1
        [exit 1]
        """)
    #expect(
      docket("due P-1 tomorrow") == """
        error: there is no P-1: this file has no proposal yet
        hint: docket list proposals
        [exit 1]
        """)
  }
}
