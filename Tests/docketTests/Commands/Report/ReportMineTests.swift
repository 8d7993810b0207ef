import Reports
import Testing

@testable import docket

@Suite struct ReportMineTests {
  @Test func `what is somebody else's is asked for by saying who asks`() throws {
    let docket = try Desk.withPeople()
    docket("add 'Read it' -o AP")
    #expect(
      docket("mine --by AP") == """
        error: --by says whose act is recorded; what is somebody else's is asked for with --as
        hint: docket mine --as AP
        [exit 64]
        """)
    #expect(docket("mine --as AP").hasPrefix("A-1  Read it"))
  }

  @Test func `what is mine comes with the command that closes it`() throws {
    let docket = try Desk.withPeople()
    docket(#"propose "Discuss in public" --shepherd OCL"#)
    docket(#"add "Second" -o AP,OCL -d 2017-06-02"#)
    docket(#"add "First" -o OCL -d 2017-05-01"#)
    docket(#"add "Others'" -o AP"#)
    #expect(
      docket("mine") == """
        A-2  First              OCL      open, overdue since 1 May
             docket close A-2 -m "…"
        A-1  Second             AP, OCL  open, due 2 Jun
             docket close A-1 -m "…"
        P-1  Discuss in public  OCL      raised
             docket show P-1
        """)
    #expect(docket("mine --as MB") == "Nothing waits for MB.")
    #expect(
      docket("mine --as Stranger") == """
        error: "Stranger" is nobody in this file
        hint: docket me CODE
        hint: docket mine --as CODE
        [exit 1]
        """)
    #expect(
      docket("mine -f civ.docket --as AP") == """
        A-1  Second   AP, OCL  open, due 2 Jun
             docket -f civ.docket close A-1 -m "…"
        A-3  Others'  AP       open
             docket -f civ.docket close A-3 -m "…"
        """)
  }

  @Test func `the chair's turn is the chair's, and an answered concern its raiser's`() throws {
    let docket = try Desk.withPeople()
    docket("coalition edit DC-CIV --chair OCL")
    docket("propose Charter")
    docket("discuss P-1")
    docket("concern P-1 Vague --by MB --non-blocking")
    docket("last-call P-1 --until 2017-05-31")
    docket("add Paper -o AP")
    docket("review A-1 -m 'draft 2'")
    #expect(docket("mine --as MB", on: "2017-06-02") == "Nothing waits for MB.")
    docket("answer C-1 -m 'it is now plain'")
    #expect(
      docket("mine --as MB", on: "2017-06-02") == """
        C-1  Vague  answered, not settled
             docket resolve C-1 -m "…"
        """)
    #expect(
      docket("mine", on: "2017-06-02") == """
        P-1  Charter      last call 1 ended 2 days ago
             docket show P-1
        A-1  Paper    AP  in review
             docket close A-1 -m "…"
        """)
    docket("resolve C-1 --by MB", on: "2017-06-02")
    #expect(docket("mine", on: "2017-06-02").contains("docket conclude P-1 OUTCOME -m \"…\""))
  }

  @Test func `what waits for a person is that person's too`() throws {
    let desk = try Desk.withPeople()
    desk("add Ask -o AP -d 2017-06-01")
    #expect(desk("mine --as VC") == "Nothing waits for VC.")
    desk("wait A-1 --on-whom VC -m reply")
    #expect(desk("mine --as VC").contains("A-1  Ask  AP  waiting on VC"))
  }
}
