import Testing

@testable import docket

@Suite struct ProgrammeListTests {
  @Test func `each programme has a line with its coalition and days`() throws {
    let docket = try Desk.withPeople()
    docket(
      #"programme add CIV-2017 --title "Work programme 2017" --from 2017-01-01 --to 2017-12-31"#)
    #expect(
      docket("programme list") == "CIV-2017  Work programme 2017  DC-CIV, 2017-01-01, 2017-12-31")
  }
}
