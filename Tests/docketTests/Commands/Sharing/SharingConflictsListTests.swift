import Testing

@testable import docket

@Suite struct SharingConflictsListTests {
  @Test func `the list is what the verb alone shows, and without a conflict one sentence`() throws {
    let desk = try Desk.met(["edit A-1 --title Here"], ["edit A-1 --title There"])
    let list = desk("conflicts list")
    #expect(list.hasPrefix("1 CONFLICT\n  A-1 title\n    1  "))
    #expect(desk("conflicts") == list)
    desk("conflicts keep A-1 title 1")
    #expect(desk("conflicts list") == "Copies disagree on nothing.")
  }
}
