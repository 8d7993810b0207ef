import Testing

@testable import docket

/// Programmes: rules that travel in the file, and what is carried over.
@Suite struct ProgrammeLifeTests {
  @Test func `new items go into the current programme, and its rules hold`() throws {
    let desk = try Desk.withPeople(now: "2017-02-01")
    desk("add 'Before all' -d 2017-02-20")
    desk("programme add CIV-2017 --from 2017-01-01 --to 2017-12-31")
    desk("propose 'Adopt it'")
    desk("add 'Write it' -o AP -d 2017-02-20 -p P-1")
    #expect(desk("show A-2").contains("programme CIV-2017"))
    #expect(!desk("show A-1").contains("programme"))
    #expect(!desk("status").contains("SOON"))
    desk("programme set CIV-2017 --due-soon-days 30 --stale-days 7 --last-call-days 5")
    #expect(desk("status").contains("SOON 2"))
    #expect(desk("status", on: "2017-02-08").contains("STALE 2"))
    desk("discuss P-1")
    #expect(desk("last-call P-1").contains("last call 1, until 13 Feb"))

    // The rules travel in the file.
    let copy = try Desk(now: "2017-02-08", user: "MB", seed: 2)
    try copy.write(desk.bytes(), to: "civ.docket")
    #expect(copy("status").contains("STALE 2"))
  }

  @Test func `an item stands under the rules of its own programme`() throws {
    let desk = try Desk.withPeople(now: "2017-02-01")
    desk("programme add CIV-2016 --due-soon-days 60 --stale-days 10")
    desk("add 'Write it' -o AP -d 2017-03-20")
    desk("propose 'Adopt it'")
    desk("discuss P-1")
    desk("programme add CIV-2017 --due-soon-days 5 --stale-days 90", on: "2017-02-02")
    desk("add 'Read it' -o AP -d 2017-03-20")
    desk("propose 'Leave it'")
    desk("discuss P-2")
    #expect(desk("list soon --columns ref") == "A-1")
    #expect(desk("list stale --columns ref", on: "2017-02-14") == "P-1\nA-1")
    #expect(desk("status", on: "2017-02-14").contains("STALE 2\n"))
    desk("position P-1 support --by MB")
    #expect(desk("list stale --columns ref", on: "2017-02-15") == "A-1")
    #expect(desk("list soon --columns ref", on: "2017-03-16") == "A-1\nA-2")
  }

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
