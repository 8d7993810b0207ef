import Testing

@testable import docket

@Suite struct SharingConflictsShowTests {
  @Test func `one item's conflicts are shown, and no other's`() throws {
    let desk = try Desk.met(["edit A-1 --title Here"], ["edit A-1 --title There"])
    #expect(desk("conflicts show A-1") == desk("conflicts list"))
    #expect(desk("conflicts show P-1") == "Copies disagree on nothing.")
    #expect(
      desk("conflicts show A-9") == """
        error: there is no A-9: the last action is A-1
        hint: docket list actions
        [exit 1]
        """)
  }
}
