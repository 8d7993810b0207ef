import Testing

@testable import docket

@Suite struct ReportAnnualTests {
  @Test func `periods that make no sense are refused`() throws {
    let story = try ReportGoldenTests.story.get()
    #expect(
      story.run("report annual --year 2017 --from 2017-01-01", on: "2017-12-12") == """
        error: --year and --from or --to exclude each other
        hint: docket report annual --year 2017
        [exit 64]
        """)
    #expect(
      story.run("report programme --from 2017-02-01 --to 2017-01-01", on: "2017-12-12") == """
        error: the period would end on 2017-01-01, before it begins on 2017-02-01
        hint: swap --from and --to
        [exit 64]
        """)
  }
}
