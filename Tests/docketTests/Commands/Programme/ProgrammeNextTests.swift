import Testing

@testable import docket

@Suite struct ProgrammeNextTests {
  @Test func `the next programme takes over what is unfinished, under the same references`() throws
  {
    let desk = try Desk.withPeople(now: "2017-02-01")
    desk("programme add CIV-2017 --from 2017-01-01 --to 2017-12-31 --last-call-days 21")
    desk("propose 'Adopt it'")
    desk("propose 'Leave it'")
    desk("withdraw P-2 -m 'no'")
    desk("add 'Write it' -o AP -p P-1")
    desk("add 'Read it' -o AP")
    desk("close A-2 -m read")
    #expect(
      desk("programme next CIV-2018 --from 2018-01-01 --to 2018-12-31", on: "2017-12-20") == """
        CIV-2018
        coalition       DC-CIV
        first day       2018-01-01
        last day        2018-12-31
        last call days  21
        due soon days   14
        stale days      60
          P-1  Adopt it  raised
          A-1  Write it  open
        carried over from CIV-2017: P-1 A-1
        """)
    #expect(desk("list programme:CIV-2018 --all --columns ref") == "P-1\nA-1")
    #expect(desk("list programme:CIV-2017 --all --columns ref") == "P-2\nA-2")
    #expect(desk("add 'Print it'").hasPrefix("A-3\n"))
    #expect(desk("show A-3").contains("programme CIV-2018"))
    #expect(desk("list programme:CIV-2017 --as-of 2017-12-19 --columns ref") == "P-1\nA-1")
    #expect(
      desk("log A-1 --limit 1").withoutIDs
        == "2017-12-20  OCL adds programme CIV-2018 and carries over P-1, A-1 [ID]")
    desk("edit A-1 --programme CIV-2017")
    #expect(
      desk("log A-1 --limit 1").withoutIDs
        == "2017-12-20  OCL puts A-1 into programme CIV-2017 [ID]")
    desk("undo")
    #expect(
      desk("undo").withoutIDs.hasPrefix("taken back: OCL adds A-3"))
    desk("undo")
    #expect(desk("list programme:CIV-2017 --columns ref") == "P-1\nA-1")
  }
}
