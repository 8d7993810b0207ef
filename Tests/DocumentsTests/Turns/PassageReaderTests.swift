import Documents
import Domain
import Testing

/// Which lines go on with the one above.
@Suite struct PassageReaderTests {
  private func issues(_ text: String) throws -> [String] {
    try read(issues: text).statements.map { "\($0.speaker ?? "-") \($0.text)" }
  }

  @Test func `brackets on a line of their own go on with the line above`() throws {
    #expect(
      try issues("Ask those who know\n(all three) now") == ["- Ask those who know (all three) now"])
    #expect(try issues("It ends.\n(All three)") == ["- It ends.", "- (All three)"])
  }

  @Test func `a sentence goes on behind a tab, a page break or blank lines`() throws {
    #expect(try issues("It may not\n\tbe so.") == ["- It may not be so."])
    #expect(try issues("It may not\n\u{C}be so.") == ["- It may not be so."])
    #expect(try issues("It belongs to\n\nRome.") == ["- It belongs to Rome."])
    #expect(try issues("It ends.\n\tRome.") == ["- It ends.", "- Rome."])
    #expect(try issues("It ends\n\nRome is") == ["- It ends", "- Rome is"])
  }

  @Test func `a bullet on a line of its own belongs to the line below`() throws {
    #expect(try read(steps: "\n•\nAsk\n•\nWait").proposals.map(\.text) == ["Ask", "Wait"])
  }
}
