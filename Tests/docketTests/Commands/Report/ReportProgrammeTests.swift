import Testing

@testable import docket

@Suite struct ReportProgrammeTests {
  @Test func `a filter gives a share, and a period what lived within it`() throws {
    let story = try ReportGoldenTests.story.get()
    func references(_ options: String) throws -> [String] {
      let csv = story.outcome("report programme --format csv \(options)", on: "2017-12-12").output
      return csv.split(separator: "\r\n").dropFirst().map {
        String($0.split(separator: ",")[0])
      }
    }
    #expect(try references("with:DC-IRP") == ["P-1", "A-2"])
    #expect(try references("owner:LF") == ["A-3"])
    #expect(try references("owner:AP open") == ["A-5"])
    #expect(try references("--programme CIV-2017") == ["A-1", "A-2", "A-3", "A-4", "A-5"])
    #expect(
      try references("--to 2017-06-30 --from 2017-05-20") == ["P-2", "P-3", "P-4", "A-1", "A-2"])
    #expect(try references("--year 2016") == ["P-1", "P-2", "P-3", "P-4"])
  }

  @Test func `as of a day, the report tells how things stood then`() throws {
    let story = try ReportGoldenTests.story.get()
    let text = story.run("report programme --as-of 2017-05-10", on: "2017-12-12")
    #expect(text.contains("Programme plan, as at 10 May 2017"))
    #expect(text.contains("last call 1 until 16 May 2017"))
    #expect(!text.contains("Draft a definition"))
  }
}
