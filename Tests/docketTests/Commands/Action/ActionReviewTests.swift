import Testing

@testable import docket

@Suite struct ActionReviewTests {
  @Test func `an action is put up for review with what there is to see`() throws {
    let docket = try Desk.withPeople()
    docket(#"add "Send the points" -o AP"#)
    #expect(
      docket("review A-1") == """
        error: cannot put A-1 up for review: it is not said what there is to see
        hint: docket review A-1 -m "…"
        [exit 1]
        """)
    #expect(docket("review A-1 -m 'the draft'") == "A-1  Send the points  AP  in review")
    #expect(
      docket("log A-1 --limit 1").withoutIDs
        == "2017-05-17  OCL puts A-1 up for review: the draft [ID]")
  }
}
