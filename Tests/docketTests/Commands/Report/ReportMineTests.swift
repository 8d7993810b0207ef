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
}
