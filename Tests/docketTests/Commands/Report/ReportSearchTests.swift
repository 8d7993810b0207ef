import Testing

@testable import docket

@Suite struct ReportSearchTests {
  @Test func `words are found in titles, texts, statements and notes`() throws {
    let docket = try Desk.withReport()
    docket(#"note P-2 "Who pays for safety?""#)
    #expect(
      docket("search safety") == """
        P-2   note       Who pays for safety?
        P-2   proposal   Safety standards cannot be debated without looking at the tech…
        S-9   statement  Offers of safety may end in more “walled gardens”.
        S-19  statement  Safety rules end at the border of the country that wrote them.…
        """)
    #expect(
      docket(#"search "work programme" coalition"#)
        == "P-4  proposal  …year before there is a common view, and a work programme for th…")
    #expect(
      docket("search safety --limit 2") == """
        P-2  note      Who pays for safety?
        P-2  proposal  Safety standards cannot be debated without looking at the techno…
        2 more: add --limit 4
        """)
    #expect(docket("search zzz") == "no text here has all of these words")
    #expect(docket("search \"\\\"'*(\"") == "no text here has all of these words")
    #expect(
      docket("search") == """
        error: missing expected argument '<words> ...'
        hint: docket search --help
        [exit 64]
        """)
    #expect(
      docket(#"search " ""#) == """
        error: it is not said what to look for
        hint: docket search harm
        [exit 64]
        """)
  }
}
