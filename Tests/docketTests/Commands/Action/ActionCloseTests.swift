import Testing

@testable import docket

@Suite struct ActionCloseTests {
  @Test func `an action is started, waits, is reviewed and closed`() throws {
    let docket = try Desk.withPeople()
    docket(#"add "Send the points to the list" -o OCL,AP -w DC-IRP -d 2017-05-31"#)
    #expect(
      docket("start A-1")
        == "A-1  Send the points to the list  OCL, AP with DC-IRP  in progress, due 31 May")
    #expect(
      docket(#"wait A-1 --on-whom DC-IRP -m "their charter is not out""#)
        == "A-1  Send the points to the list  OCL, AP  waiting on DC-IRP, due 31 May")
    #expect(
      docket("show A-1") == """
        A-1  Send the points to the list                         WAITING, due Wed 31 May
        owners OCL, AP; DC-IRP asked today
        latest    17 May: OCL sets it to waiting on DC-IRP: their charter is not out
        next      docket start A-1
                  docket close A-1 -m "…"
        """)
    #expect(
      docket("start A-1")
        == "A-1  Send the points to the list  OCL, AP with DC-IRP  in progress, due 31 May")
    #expect(
      docket(#"review A-1 -m "the draft is on the list""#)
        == "A-1  Send the points to the list  OCL, AP with DC-IRP  in review, due 31 May")
    #expect(
      docket("show A-1") == """
        A-1  Send the points to the list                       IN REVIEW, due Wed 31 May
        owners OCL, AP; DC-IRP asked today
        latest    17 May: OCL puts it up for review: the draft is on the list
        next      docket close A-1 -m "…"
                  docket start A-1
        """)
    docket.now = "2017-05-20"
    #expect(
      docket(#"close A-1 -m "sent""#)
        == "A-1  Send the points to the list  OCL, AP with DC-IRP  done")
    #expect(
      docket("show A-1") == """
        A-1  Send the points to the list                           DONE since Sat 20 May
        owners OCL, AP; DC-IRP never answered
        latest    20 May: OCL closes it: sent
        """)
    #expect(
      docket("log A-1").withoutIDs == """
        2017-05-17  OCL adds A-1 "Send the points to the list" to OCL, AP with DC-IRP,
                    due 2017-05-31 [ID]
        2017-05-17  OCL starts A-1 [ID]
        2017-05-17  OCL sets A-1 to waiting on DC-IRP: their charter is not out
                    [ID]
        2017-05-17  OCL starts A-1 [ID]
        2017-05-17  OCL puts A-1 up for review: the draft is on the list [ID]
        2017-05-20  OCL closes A-1: sent [ID]
        """)
  }

  @Test func `a closed action cannot be closed again`() throws {
    let docket = try Desk.withPeople()
    docket(#"add "Send the points" -o OCL"#)
    docket("close A-1 -m sent")
    #expect(
      docket("close A-1 -m sent") == """
        error: cannot close A-1: it is done since 2017-05-17
        hint: docket log A-1
        [exit 1]
        """)
    #expect(
      docket("done A-1 -m sent") == """
        error: cannot close A-1: it is done since 2017-05-17
        hint: docket log A-1
        [exit 1]
        """)
    #expect(
      docket("start A-1") == """
        error: cannot start A-1: it is done since 2017-05-17
        hint: docket reopen A-1 -m "…"
        [exit 1]
        """)
  }

  @Test func `several actions are closed as one, or not at all`() throws {
    let docket = try Desk.withPeople()
    docket(#"add "First" -o AP"#)
    docket(#"add "Second" -o AP"#)
    docket(#"add "Third" -o AP"#)
    docket("close A-2 -m sent")
    #expect(
      docket("close A-1..A-3 -m sent") == """
        error: cannot close A-2: it is done since 2017-05-17
        hint: docket log A-2
        [exit 1]
        """)
    #expect(
      docket("list actions") == """
        A-1  First  AP  open
        A-3  Third  AP  open
        """)
    #expect(
      docket(#"close A-1,A-3 -m "all sent""#) == """
        A-1  First  AP  done
        A-3  Third  AP  done
        """)
    #expect(
      docket("undo").withoutIDs == """
        taken back: OCL closes A-1, A-3: all sent
        the other way again: docket undo ID
        """)
    #expect(
      docket("list actions") == """
        A-1  First  AP  open
        A-3  Third  AP  open
        """)
  }

  @Test func `an action is closed with its result`() throws {
    let docket = try Desk.withPeople()
    docket(#"add "Send the points""#)
    #expect(
      docket("close A-1") == """
        error: cannot close A-1: no result is given
        hint: docket close A-1 -m "…"
        [exit 1]
        """)
  }

  @Test func `nothing else than an action is closed`() throws {
    let docket = try Desk.withReport()
    #expect(
      docket("close P-1 -m sent") == """
        error: P-1 is a proposal, not an action
        hint: docket list actions
        [exit 1]
        """)
    #expect(
      docket("close A-1 -m sent") == """
        error: there is no A-1: this file has no action yet
        hint: docket list actions
        [exit 1]
        """)
    #expect(
      docket("close sent -m sent") == """
        error: "sent" is not a reference
        hint: write A-17, IoT:A-1, A-3,A-5 or S-1..S-8
        [exit 64]
        """)
  }
}
