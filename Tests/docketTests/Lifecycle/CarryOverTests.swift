import Testing

@testable import docket

@Suite struct CarryOverTests {
  @Test func `an action counts the meetings that it has survived unfinished`() throws {
    let desk = try Desk.withPeople()
    desk("add 'Write it' -o AP", on: "2017-02-01")
    desk("meeting add First --date 2017-02-01", on: "2017-02-01")
    #expect(!desk("show A-1").contains("carried over"))
    desk("meeting add Second --date 2017-03-01", on: "2017-02-02")
    #expect(!desk("show A-1", on: "2017-02-28").contains("carried over"))
    #expect(desk("show A-1", on: "2017-03-01").contains("owner AP; carried over once"))
    desk("meeting add Third --date 2017-04-01")
    #expect(desk("show A-1", on: "2017-04-02").contains("carried over 2 times"))
    #expect(desk("show A-1 --as-of 2017-03-15").contains("carried over once"))
    desk("close A-1 -m written")
    #expect(!desk("show A-1").contains("carried over"))
  }

  @Test func `a proposed action opens when it has an owner and a day`() throws {
    let desk = try Desk.withPeople()
    desk("add 'Write it' --proposed")
    desk("add 'Read it' --proposed")
    #expect(desk("assign A-1 AP,MB") == "A-1  Write it  AP, MB  proposed")
    #expect(desk("due A-1 2017-06-01") == "A-1  Write it  AP, MB  open, due 1 Jun")
    #expect(desk("due A-2 2017-06-01") == "A-2  Read it  proposed, due 1 Jun")
    #expect(desk("assign A-2 MB") == "A-2  Read it  MB  open, due 1 Jun")
    #expect(desk("show A-1").contains("owners AP, MB"))
    #expect(
      desk("log A-1 --limit 1").withoutIDs
        == "2017-05-17  OCL sets the due day of A-1 to 2017-06-01, now open [ID]")
    #expect(
      desk("log A-2 --limit 1").withoutIDs == "2017-05-17  OCL assigns A-2 to MB, now open [ID]")
  }
}
