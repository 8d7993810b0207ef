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
}
