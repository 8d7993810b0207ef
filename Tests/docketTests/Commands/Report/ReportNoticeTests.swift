import Testing

@testable import docket

@Suite struct ReportNoticeTests {
  @Test func `a notice says when a last call or a deferral is over`() throws {
    let docket = try Desk.withPeople(now: "2017-01-02")
    docket("propose 'Freedom from Harm'")
    docket("discuss P-1")
    docket("last-call P-1 --until 2017-01-17")
    #expect(docket("notice P-1", on: "2017-01-17").contains("until Tue 17 Jan 2017"))
    let over = docket("notice P-1", on: "2017-01-18")
    #expect(over.contains("Last call 1, ended on Tue 17 Jan 2017"), "\(over)")
    #expect(over.contains("the chair is to conclude") && !over.contains("Say by"), "\(over)")
    docket("defer P-1 --until 2017-02-01 -m 'after the paper'")
    #expect(docket("notice P-1", on: "2017-01-31").contains("It is deferred until 1 Feb 2017"))
    let again = docket("notice P-1", on: "2017-02-01")
    #expect(again.contains("Due for another look"), "\(again)")
    #expect(again.contains("It was deferred until 1 Feb 2017"), "\(again)")
  }
}
