import Documents
import Domain
import Testing

/// Points of lists, in one text and on lines of their own.
@Suite struct PassageTests {
  private func issues(_ text: String) throws -> [String] {
    try read(issues: text).statements.map { "\($0.speaker ?? "-") \($0.text)" }
  }

  @Test func `numbered points right after a tag are points, inline and below`() throws {
    #expect(
      try issues("[AB]: 1. One, v. 2 too. 2. Two.\n- 3. Three\n\n4) Four") == [
        "AB One, v. 2 too.", "AB Two.", "AB Three", "AB Four",
      ])
    #expect(try issues("[AB]:\n(1) One, (2) Two") == ["AB One,", "AB Two"])
  }

  @Test func `numbers in brackets count points that begin small`() throws {
    #expect(try issues("(1) it rains; (2) it pours;") == ["- it rains;", "- it pours;"])
  }

  @Test func `a list that begins behind a tag is a list`() throws {
    #expect(try issues("[AB]: - One\n      - Two") == ["AB One", "AB Two"])
  }

  @Test func `a list after a colon within a paragraph belongs to it`() throws {
    #expect(
      try issues("[AB]: It is late. We need two:\n1. This\n2. That\n\nNext.") == [
        "AB It is late. We need two:\n1. This\n2. That", "AB Next.",
      ])
  }

  @Test func `a list below a line that only announces it stands for itself`() throws {
    #expect(
      try issues("Issues raised by many:\n- This\n- That") == [
        "- Issues raised by many:", "- This", "- That",
      ])
  }

  @Test func `points below a point belong to it`() throws {
    #expect(
      try issues("1. Choose one:\n- red\n- blue\n2. Wait") == [
        "- Choose one:\n- red\n- blue", "- Wait",
      ])
  }

  @Test func `bullets that run on in one line are points`() throws {
    #expect(try issues("• Red • Blue • Green") == ["- Red", "- Blue", "- Green"])
  }

  @Test func `a place in a joined text leads back to its line`() throws {
    let record = try read(issues: "\n1) Ask those who\n   know: [AB]: Yes.")
    #expect(record.statements.map(\.line) == [4, 5])
  }
}
