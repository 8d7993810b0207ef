import Testing

@testable import docket

/// `--as-of`: how things stood at the end of a day.
@Suite struct AsOfTests {
  @Test func `what took effect by then counts, whenever it was typed`() throws {
    let desk = try Desk.withPeople(now: "2017-03-01")
    desk("add First -o AP --on 2017-02-01")
    desk("start A-1 --on 2017-02-10")
    desk("wait A-1 --on-whom MB -m 'his draft' --on 2017-02-20")
    #expect(
      desk("list --as-of 2017-01-31")
        == "nothing matches; docket list --help tells what filters there are")
    #expect(desk("list --as-of 2017-02-01") == "A-1  First  AP  open")
    #expect(desk("list --as-of 2017-02-10") == "A-1  First  AP  in progress")
    #expect(desk("list --as-of 2017-02-20") == "A-1  First  AP  waiting on MB")
    #expect(desk("list waiting --as-of 2017-02-19").hasPrefix("nothing matches"))
    #expect(desk("show A-1 --as-of 2017-02-12").hasPrefix("A-1  First"))
    #expect(desk("status --as-of 2017-02-20").contains("WAITING 1"))
    #expect(desk("mine --as AP --as-of 2017-02-10").hasPrefix("A-1  First  AP  in progress"))
    #expect(desk("search first --as-of 2017-02-01") == "A-1  action  First")
    #expect(desk("search first --as-of 2017-01-31") == "no text here has all of these words")
    #expect(
      desk("show A-1 --as-of 2017-01-31") == """
        error: A-1 was not there yet on 2017-01-31
        hint: it is there since 2017-02-01
        [exit 1]
        """)
  }

  /// A later change counts for every day from its own on, and wins over what it replaced.
  @Test func `of two values of one day the one that replaced the other shows`() throws {
    let desk = try Desk.withPeople(now: "2017-03-01")
    desk("add First -d 2017-04-01 --on 2017-02-01")
    desk("due A-1 2017-05-01 -m 'more time' --on 2017-02-10")
    desk("due A-1 2017-06-01 -m 'even more' --on 2017-02-10")
    #expect(desk("list --columns due --as-of 2017-02-09").hasSuffix("2017-04-01"))
    #expect(desk("list --columns due --as-of 2017-02-10").hasSuffix("2017-06-01"))
    #expect(
      desk("due A-1 2017-07-01 -m 'x' --on 2017-02-05") == """
        error: nothing can take effect on 2017-02-05: what this replaces in A-1 is of 2017-02-10
        hint: --on 2017-02-10 is the earliest day
        [exit 1]
        """)
  }

  @Test func `what was taken back counts for no day`() throws {
    let desk = try Desk.withPeople(now: "2017-02-01")
    desk("add First -o AP")
    desk("start A-1", on: "2017-02-10")
    desk("undo", on: "2017-02-20")
    #expect(desk("list --as-of 2017-02-10") == "A-1  First  AP  open")
  }

  @Test func `the file is only read, and a read-only one is enough`() throws {
    let desk = try Desk.withEveryState()
    let file = desk.bytes()
    for command in ["list", "status", "show P-1", "trace P-1", "search x", "mine --as AP"] {
      let told = desk("\(command) --as-of 2017-03-01")
      #expect(!told.contains("error:"), "\(command): \(told)")
    }
    #expect(desk.bytes() == file)
    #expect(desk.folder.names.filter { $0.hasPrefix("civ") } == ["civ.docket"])
  }
}
