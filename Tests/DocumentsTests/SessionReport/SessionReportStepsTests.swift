import Documents
import Domain
import Testing

/// The next steps, in the many ways that lists are written.
@Suite struct SessionReportStepsTests {
  private func steps(_ text: String) throws -> [String] {
    try read(steps: text).proposals.map(\.text)
  }

  @Test(arguments: [
    "i) Write.\nii) Wait.\niii) Rest.", "(i) Write.\n(ii) Wait.\n(iii) Rest.",
    "(a) Write. (b) Wait. (c) Rest.", "i) Write. ii) Wait. iii) Rest.",
    "(1) Write. (2) Wait. (3) Rest.", "1) Write. 2) Wait. 3) Rest.",
  ])
  func `letters, roman numbers and brackets count steps`(_ text: String) throws {
    #expect(try steps("\n" + text) == ["Write.", "Wait.", "Rest."])
  }

  @Test func `a sentence that counts its steps is taken apart`() throws {
    let record = try read(
      steps: "It was agreed to: (1) write a paper; (2) ask DC-IoT; and (3) report back.")
    #expect(record.proposals.map(\.text) == ["write a paper;", "ask DC-IoT; and", "report back."])
    #expect(record.proposals.map(\.title) == ["write a paper", "ask DC-IoT", "report back"])
    #expect(record.proposals.map(\.coalitions) == [[], ["DC-IoT"], []])
    #expect(record.proposals.allSatisfy { $0.checks.isEmpty })
    #expect(record.statements.last?.text == "It was agreed to:")
  }

  @Test func `what opens such a sentence is parted from the sentences before it`() throws {
    let record = try read(
      steps: "The group should write. It was agreed to (1) ask, (2) wait, and (3) rest.")
    #expect(
      record.proposals.map(\.text) == ["The group should write.", "ask,", "wait, and", "rest."])
    #expect(record.proposals.allSatisfy { $0.checks.isEmpty })
    #expect(record.statements.last?.text == "It was agreed to")
  }

  @Test(arguments: ["See annex (2) for it.", "As said in (1), write.", "Ask both (a and b)."])
  func `a number in brackets that counts nothing stays in its step`(_ text: String) throws {
    #expect(try steps(text) == [text])
  }

  @Test(arguments: [
    "- Ask for help\n  - with money\n  - with people\n- Wait",
    "• Ask for help\no with money\no with people\n• Wait",
    "1. Ask for help\n   a. with money\n   b. with people\n2. Wait",
  ])
  func `points of a second level belong to their step`(_ text: String) throws {
    let found = try steps("\n" + text)
    #expect(found.count == 2)
    #expect(found[0].split(separator: "\n").count == 3)
    #expect(found[1] == "Wait")
  }

  @Test(arguments: ["   goes on to the end.", "goes on to the end.", "   Europe goes on too."])
  func `the last step keeps the line that it goes on with`(_ tail: String) throws {
    let record = try read(steps: "\n1. first one\n2. third thing\n" + tail)
    let whole = "third thing " + tail.drop { $0 == " " }
    #expect(record.proposals.map(\.text) == ["first one", whole])
    #expect(record.statements.allSatisfy { $0.section != .nextStep })
  }

  @Test(arguments: ["should", "and", "shall", "will", "must"])
  func `a step that stops at a word which leads on has a check`(_ word: String) throws {
    let record = try read(steps: "\n1. Write it.\n2. Members \(word)")
    #expect(record.proposals.map(\.checks.count) == [0, 1])
    #expect(record.proposals.last?.checks.first?.line == 6)
  }

  @Test func `the tail of a heading on a line of its own is no step`() throws {
    let record = try read(discussion: "\n(3 paragraphs)\nTalk.", steps: "\n(1 paragraph)\nWrite.")
    #expect(record.proposals.map(\.text) == ["Write."])
    #expect(record.statements.filter { $0.section == .discussion }.map(\.text) == ["Talk."])
    #expect(record.unread.map(\.line) == [2, 5, 8])
  }

  @Test func `a list that shifts by one blank has one level`() throws {
    #expect(try steps("\n - Ask\n  - Write\n - Wait") == ["Ask", "Write", "Wait"])
    #expect(try steps("\n 9. Ask\n   10. Write") == ["Ask", "Write"])
  }

  @Test func `a paragraph before the list is a step when it says what to do`() throws {
    let record = try read(
      steps: "\nMany thanks to all.\nThe group should write a paper.\n"
        + "The following should be done\n- Ask\n- Wait\n\nAll should be content.")
    #expect(record.proposals.map(\.text) == ["The group should write a paper.", "Ask", "Wait"])
    #expect(
      record.statements.filter { $0.section == .nextStep }.map(\.text) == [
        "Many thanks to all.", "The following should be done", "All should be content.",
      ])
  }

  @Test(arguments: [
    "Participants: 45", "Number of participants: about 45", "Gender breakdown: 20 women, 25 men",
    "Women: 20", "Attendance: 45 (online: 12)", "- Participants: 45",
  ])
  func `how many took part is no step`(_ line: String) throws {
    let record = try read(steps: "\n- Ask\n- Wait\n\n\(line)\n")
    #expect(record.proposals.map(\.text) == ["Ask", "Wait"])
    #expect(record.unread.last?.text == line)
    #expect(try steps("Ask all.\n\n\(line)") == ["Ask all."])
  }

  @Test func `a step about so many people is one`() throws {
    #expect(
      try read(speakers: "Ann Lee", steps: "\n- Ask\n- Participants: 3 people should write")
        .proposals.map(\.text) == ["Ask", "Participants: 3 people should write"])
  }

  @Test(arguments: [
    "None identified.", "None were identified.", "No next steps were proposed.",
    "Nothing was decided.", "Nothing to report.", "See above.", "There were none.", "TBA",
  ])
  func `that there are none is no step, and is kept`(_ text: String) throws {
    let record = try read(steps: text)
    #expect(record.proposals.isEmpty)
    #expect(record.unread.contains { $0.text.contains(text) })
  }

  @Test(arguments: ["N/A", "TBD", "TBC", "None", "tba"])
  func `what stands for nobody is no person`(_ text: String) throws {
    let record = try read(speakers: text)
    #expect(record.people.isEmpty)
    #expect(record.unread.contains { $0.text.contains(text) })
  }

  @Test func `takeaways are next steps where no heading names any, with a check`() throws {
    let text =
      "Title: T\nDate: 2016-12-06\nChair: Ann Lee\nKey issues: x\nKey takeaways:\n- Ask\n- Wait"
    let record = try read(text)
    #expect(record.proposals.map(\.text) == ["Ask", "Wait"])
    #expect(
      record.checkLines == [
        "steps 5: the takeaways are taken for next steps, since no heading names any"
      ])
    let both = try read(text + "\nNext steps:\n- Go")
    #expect(both.proposals.map(\.text) == ["Go"])
    #expect(both.statements.map(\.text) == ["x", "Ask", "Wait"])
  }

  @Test func `rows of a table are a step each, without their bars`() throws {
    let record = try read(steps: "\n| Ask all | May |\n|---|---|\n| and wait | June |")
    #expect(record.proposals.map(\.text) == ["Ask all | May", "and wait | June"])
    #expect(record.unread.last?.text == "|---|---|")
  }

  @Test(arguments: ["o", "Ø", "▪", "■", "✓", "➤", "\u{F0A7}", "−", "‐"])
  func `the bullets of word processors are list marks`(_ bullet: String) throws {
    #expect(try steps("\n\(bullet) Ask\n\(bullet) Wait") == ["Ask", "Wait"])
  }
}
