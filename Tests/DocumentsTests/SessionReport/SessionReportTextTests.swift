import Documents
import Domain
import Testing

@Suite struct SessionReportTextTests {
  private func issues(_ text: String) throws -> [String] {
    try read(issues: text).statements.map { "\($0.speaker ?? "-") \($0.text)" }
  }

  @Test func `speakers as points of a list end at the next point`() throws {
    #expect(try issues("- [AB]: One\n- Two\n- [CD]: Three") == ["AB One", "- Two", "CD Three"])
  }

  @Test func `several turns may share a line`() throws {
    #expect(
      try issues("[AB]: As [CD] said. [CD]: Yes. Ann Lee: No.") == [
        "AB As [CD] said.", "CD Yes. Ann Lee: No.",
      ])
    #expect(
      try read(speakers: "Ann Lee [AL]", issues: "[CD]: Yes. Ann Lee: No.").statements.map(
        \.speaker)
        == ["CD", "AL"])
  }

  @Test func `quotes, no-break spaces and control characters stay as they are`() throws {
    let text = "“So” said\u{A0}he, ‘no’\u{AD} \u{1B}[31m \u{202E}x\u{202C} \"y\"."
    #expect(try issues(text) == ["- \(text)"])
  }

  @Test(arguments: ["\u{A0}", "\t", "\u{2009}", "\u{3000}"])
  func `blanks in place of all spaces are read as spaces`(_ blank: String) throws {
    let text = """
      Session title: The DC-CIV meeting
      Chair: Ann Lee (Big Lab)
      Date: 6 December 2016
      Discussion:
      Ann Lee: Well said, Bo.
      Next steps:
      - Write to DC IoT now
      """
    let record = try read(text.replacing(" ", with: blank).replacing("\n", with: "\r\n"))
    #expect(record == (try read(text)))
    #expect(record.proposals.map(\.text) == ["Write to DC IoT now"])
  }

  @Test func `steps without a list are a proposal each, and nothing is none`() throws {
    let record = try read(steps: "Agreed was this:\n\nDo this.\n\nDo that.\n\nN/A")
    #expect(record.proposals.map(\.text) == ["Do this.", "Do that."])
    #expect(record.statements.last?.text == "Agreed was this:")
    #expect(record.unread.map(\.line) == [2, 10])
  }

  @Test func `a paragraph between two steps belongs to the first`() throws {
    let record = try read(steps: "\n1. Do this.\n\nIt is urgent.\n\n2. Do that.\n\nAll agreed.")
    #expect(record.proposals.map(\.text) == ["Do this.\n\nIt is urgent.", "Do that."])
    #expect(record.statements.last?.text == "All agreed.")
  }

  @Test(arguments: [
    ("• Do", "• Wait"), ("* Do", "* Wait"), ("a) Do", "b) Wait"), ("(1) Do", "(2) Wait"),
    ("– Do", "– Wait"), ("i. Do", "ii. Wait"),
  ])
  func `steps have many marks`(_ first: String, _ second: String) throws {
    #expect(try read(steps: "\n\(first)\n\(second)").proposals.map(\.text) == ["Do", "Wait"])
  }

  @Test(
    arguments: [
      ("Do it (now)", nil), ("Do it", nil), ("Do it and", "Do it and"),
      ("Do it,", "Do it,"), ("Do it; ", nil), ("It is up to the", "is up to the"),
    ] as [(String, String?)])
  func `a step that ends in mid-sentence has a check`(_ text: String, _ words: String?) throws {
    let checks = try read(steps: "\n1. \(text)\n2. Wait").proposals[0].checks
    #expect(checks.map(\.text) == (words.map { ["breaks off after \"\($0)\""] } ?? []))
  }

  @Test(arguments: [
    ("Do it. Then rest.", "Do it"),
    ("Ask e.g. Ann Lee; then Bo.", "Ask e.g. Ann Lee; then Bo"),
    (
      "Coalitions, libraries and schools should write a paper, and each should send it out to its list",
      "Coalitions, libraries and schools should write a paper"
    ),
  ])
  func `a title is the first clause`(_ text: String, _ title: String) throws {
    #expect(try read(steps: "\n1. \(text)").proposals[0].title == title)
  }

  @Test func `a clause that is too long is cut at a word`() throws {
    let word = "word "
    let title = try read(steps: "\n1. " + String(repeating: word, count: 40)).proposals[0].title
    #expect(title == String(repeating: word, count: 15) + "word…")
  }

  @Test func `a title of over 500 characters is cut and kept unread`() throws {
    let long = String(repeating: "long ", count: 200)
    let record = try read("Title: \(long)\nDate: 2016-12-06\nChair: Ann Lee\nDiscussion: x")
    #expect(record.title.count <= 500)
    #expect(record.checkLines == ["title 1: longer than 500 characters, so it was cut"])
    #expect(record.unread.map(\.line) == [1])
  }
}
