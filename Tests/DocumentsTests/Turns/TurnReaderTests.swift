import Documents
import Domain
import Testing

/// What opens a turn in a discussion, and what only looks like it.
@Suite struct TurnReaderTests {
  @Test(arguments: [
    "Bo Dahl (Guild) - Yes.", "Bo Dahl - Yes.", "Bo Dahl- Yes.", "Bo Dahl —Yes.",
    "Bo Dahl, Guild – Yes.", "Bo Dahl. Yes.", "Mr. Dahl. Yes.", "**Bo Dahl**: Yes.",
    "**Bo Dahl:** Yes.", "__Bo Dahl__ Yes.", "*Bo Dahl* - Yes.", "**[BD]**: Yes.", "**[BD]:** Yes.",
    "## Bo Dahl\n\nYes.", "### Bo Dahl (Guild)\nYes.", ">> BO DAHL: Yes.", "Bo Dahl\tYes.",
    "| Bo Dahl | Yes. |", "Bo Dahl:Yes.", "Bo Dahl said: Yes.", "Bo Dahl from the Guild: Yes.",
    "Mr. Dahl of the Guild: Yes.", "Bo Dahl - Guild: Yes.", "Bo Dahl, Guild\nYes.",
    "Bo Dahl：Yes.", "(BD): Yes.", "(BD) - Yes.", "| BD | Yes. |", "**Bo Dahl**, Guild – Yes.",
    "Bo Dahl (by video): Yes.", "(remote) Bo Dahl: Yes.", "B. Dahl: Yes.", "B. Dahl - Yes.",
    "B.D.: Yes.", "BD→ Yes.", "BD- Yes.", "BD\nYes.", "Dahl\nYes.", "Bo Dåhl: Yes.",
    "Bo Dahl, BD: Yes.", "Yes, Bo. (BD): Yes.",
    "Panellist Bo Dahl: Yes.", "Moderator (Bo Dahl): Yes.", "President Bo Dahl: Yes.",
  ])
  func `a plain label of somebody known opens a turn, without a check`(_ text: String) throws {
    let found = try Discussion.after(text)
    #expect(found.said.last == "BD Yes.")
    #expect(found.said.dropLast().joined(separator: " ").hasPrefix("AL First."))
    #expect(found.checks == [])
  }

  @Test(arguments: [
    "K.S. Roe: Yes.", "K. S. Roe: Yes.", "KS Roe: Yes.", "El Hadj: Yes.",
  ])
  func `initials and first names of several words are known`(_ text: String) throws {
    let record = try read(speakers: "KS Roe; El Hadj Sy", discussion: "\n\(text)")
    #expect(record.people.map(\.name) == ["KS Roe", "El Hadj Sy"])
    #expect(record.statements.last?.speaker == (text.contains("Roe") ? "KR" : "EHS"))
  }

  @Test func `an initial that may be that of two is somebody else`() throws {
    let record = try read(speakers: "Ann Lee, Alf Lee, Bo Dahl", discussion: "\nA. Lee: Yes.")
    #expect(record.people.map(\.name) == ["Ann Lee", "Alf Lee", "Bo Dahl", "A. Lee"])
  }

  @Test(arguments: [
    "Dee Roe, EFF: Yes.", "Dr. Dee Roe, EFF: Yes.", "Dee Roe from the EFF: Yes.",
    "Dee Roe of the EFF: Yes.", "Dee Roe (EFF) - Yes.", "**Dee Roe**, EFF: Yes.",
    "Dee Roe - EFF: Yes.",
  ])
  func `a label with an affiliation brings in somebody new`(_ text: String) throws {
    let record = try read(
      date: "2016-12-06", speakers: Discussion.speakers, discussion: "\nAnn Lee: First.\n\n\(text)")
    #expect(record.statements.map(\.speaker) == [nil, "AL", "DR"])
    #expect(record.statements.last?.text == "Yes.")
    let person = try #require(record.people.last)
    #expect([person.name, person.affiliation] == ["Dee Roe", "EFF"])
    #expect(record.checks == [])
  }

  @Test(arguments: ["[BD, CDF]:", "[BD; CDF]:", "[BD & CDF]:", "[BD/CDF]", "[BD and CDF] -"])
  func `several codes in one bracket are several who speak together`(_ label: String) throws {
    let found = try Discussion.after("\(label) Yes.")
    #expect(found.said == ["AL First.", "BD Yes."])
    let written = label.prefix { $0 != ":" && $0 != "-" }.split(separator: " ").joined(
      separator: " ")
    #expect(
      found.checks == ["several speak as \"\(written)\"; the first is kept as the speaker"])
  }

  @Test(arguments: ["De Fox: Yes.", "Mr. de Fox: Yes.", "Fox: Yes.", "Mr. Fox. Yes."])
  func `a surname of several words is known by its parts`(_ text: String) throws {
    #expect(try Discussion.after(text).said == ["AL First.", "CDF Yes."])
  }

  @Test func `a chair is known as the chair`() throws {
    let record = try read("Title: T\nChair: Ann Lee\nDiscussion:\nBo Dahl: No.\nThe chair: Yes.")
    #expect(record.statements.map(\.speaker) == ["BD", "AL"])
  }

  @Test func `rows of a table are turns, and one without a name goes on with the one before`()
    throws
  {
    let found = try Discussion.after("| BD | It rains |\n| | and pours. |\n| AL | No. |")
    #expect(found.said == ["AL First.", "BD It rains\nand pours.", "AL No."])
  }

  @Test func `a row with a code that nobody has stays in the turn, with a check`() throws {
    let found = try Discussion.after("| XY | Yes. |")
    #expect(found.said == ["AL First.\n\nXY | Yes."])
    #expect(found.checks.count == 1)
  }

  @Test(arguments: ["Speaker from the floor (Dee Roe): Yes.", "Remote participant Dee Roe: Yes."])
  func `a part before a new name is none of it`(_ text: String) throws {
    let record = try read(speakers: Discussion.speakers, discussion: "\n\(text)")
    #expect(record.people.last?.name == "Dee Roe")
    #expect(record.statements.last?.speaker == "DR")
  }

  @Test(arguments: [
    "[16:31] Bo Dahl: Yes.", "16:31:05 Bo Dahl: Yes.", "(9:05) [BD]: Yes.", "[9:05] <Bo Dahl> Yes.",
  ])
  func `a time before a label stays with the words`(_ text: String) throws {
    let found = try Discussion.after(text)
    #expect(found.said == ["AL First.", "BD \(text)"])
    #expect(found.checks == [])
  }

  @Test(arguments: [
    "Audience member 1: Why?", "Participant 2: Why?", "Comment from Fiji: Why?",
    "Unidentified speaker: Why?", "Female participant: Why?",
  ])
  func `nobody in particular ends the turn`(_ text: String) throws {
    let found = try Discussion.after(text)
    #expect(found.said == ["AL First.", "- \(text)"])
    #expect(found.checks == [])
  }

  @Test func `a list of names is part of what is said`() throws {
    let found = try Discussion.after(
      "Ann Lee: The panel is:\n- Bo Dahl\n- Cy de Fox\nLet us begin.")
    #expect(
      found.said.last == "AL The panel is:\n- Bo Dahl\n- Cy de Fox\nLet us begin.")
    #expect(found.checks == [])
  }

  @Test func `a label without words is kept`() throws {
    let record = try read(speakers: Discussion.speakers, discussion: "\nBo Dahl\n\nAnn Lee: Yes.")
    #expect(record.statements.map(\.speaker) == [nil, "AL"])
    #expect(record.unread.map(\.text).contains("Bo Dahl"))
  }

  @Test(arguments: ["\n", "\n\n"])
  func `a name in a sentence that a line end tears apart opens no turn`(_ tear: String) throws {
    let found = try Discussion.after("Ann Lee: As was said by the\(tear)Bo Dahl. It rains.")
    #expect(found.said.last == "AL As was said by the Bo Dahl. It rains.")
  }

  @Test(arguments: ["Q&A", "Questions and answers", "**Q & A**", "Closing remarks:"])
  func `a line that only parts what is said ends the turn, and is kept`(_ line: String) throws {
    let text = "Title: T\nDate: 2016-12-06\nChair: Ann Lee\nDiscussion:\nAnn Lee: Yes.\n\n"
    let record = try read(text + "\(line)\n\nWho pays?")
    #expect(record.statements.map(\.speaker) == ["AL", nil])
    #expect(record.statements.map(\.text) == ["Yes.", "Who pays?"])
    #expect(record.unread == [.init(line: 7, text: line)])
  }

  @Test func `a paragraph in a summary of presentations is its one person's, without a check`()
    throws
  {
    let report =
      "Title: T\nDate: 2016-12-06\nSpeakers: Ann Lee; Bo Dahl\nPresentations:\n"
      + "Ann Lee showed a map.\n\nBo Dahl is an engineer.\n\nMs. Lee presented a plan."
    let record = try read(report)
    #expect(record.statements.map(\.speaker) == ["AL", "BD", "AL"])
    #expect(record.checks == [])
  }

  @Test func `what says nothing is no statement, and is kept`() throws {
    let record = try read(issues: "N/A")
    #expect(record.statements == [])
    #expect(record.unread.map(\.text).contains("Key issues raised: N/A"))
  }
}
