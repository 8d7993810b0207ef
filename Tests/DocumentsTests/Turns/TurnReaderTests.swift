import Documents
import Domain
import Testing

/// What opens a turn in a discussion, and what only looks like it.
@Suite struct SessionReportTurnsTests {
  private static let speakers = "Ann Lee - Lab [AL], Bo Dahl - Guild [BD], Cy de Fox - Union [CDF]"

  /// What a discussion says after Ann Lee has begun to speak in line 5.
  private func after(_ lines: String) throws -> (said: [String], checks: [String]) {
    let record = try read(
      date: "2016-12-06", speakers: Self.speakers, discussion: "\nAnn Lee: First.\n\n" + lines)
    let said = record.statements.filter { $0.section == .discussion }
    return (said.map { "\($0.speaker ?? "-") \($0.text)" }, record.checks.map(\.text))
  }

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
    let found = try after(text)
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
      date: "2016-12-06", speakers: Self.speakers, discussion: "\nAnn Lee: First.\n\n\(text)")
    #expect(record.statements.map(\.speaker) == [nil, "AL", "DR"])
    #expect(record.statements.last?.text == "Yes.")
    let person = try #require(record.people.last)
    #expect([person.name, person.affiliation] == ["Dee Roe", "EFF"])
    #expect(record.checks == [])
  }

  @Test(arguments: ["[BD, CDF]:", "[BD; CDF]:", "[BD & CDF]:", "[BD/CDF]", "[BD and CDF] -"])
  func `several codes in one bracket are several who speak together`(_ label: String) throws {
    let found = try after("\(label) Yes.")
    #expect(found.said == ["AL First.", "BD Yes."])
    let written = label.prefix { $0 != ":" && $0 != "-" }.split(separator: " ").joined(
      separator: " ")
    #expect(
      found.checks == ["several speak as \"\(written)\"; the first is kept as the speaker"])
  }

  @Test(arguments: [
    ("Bo Dahl agreed, for now.", "Bo Dahl agreed"),
    ("Mr. Dahl also noted that it rains.", "Mr. Dahl also noted"),
    ("Bo Dahl (Guild) finally asked for more.", "Bo Dahl (Guild) finally asked"),
    ("Bo Dahl, Guild, replied with a no.", "Bo Dahl, Guild, replied"),
    ("Bo Dahl from the Guild thanked all.", "Bo Dahl from the Guild thanked"),
    ("Dahl disagreed.", "Dahl disagreed"), ("**Bo Dahl** agreed.", "**Bo Dahl** agreed"),
  ])
  func `what is told of somebody is theirs in that paragraph, with a check`(
    _ text: String, _ label: String
  ) throws {
    let found = try after("\(text)\n\nThe rain went on.")
    #expect(found.said == ["AL First.", "BD \(text)", "- The rain went on."])
    #expect(
      found.checks == [
        "there is no colon after \"\(label)\"; the words are taken for that speaker's"
      ])
  }

  @Test func `what is told of two is kept for the first, with a check`() throws {
    let found = try after("Bo Dahl and Cy de Fox agreed that it rains.")
    #expect(found.said == ["AL First.", "BD Bo Dahl and Cy de Fox agreed that it rains."])
    #expect(found.checks.count == 1)
  }

  @Test func `a quotation is of whoever is told behind it to have said it`() throws {
    let found = try after("\"It pours\", said Bo Dahl.")
    #expect(found.said == ["AL First.", "BD \"It pours\", said Bo Dahl."])
    #expect(found.checks.count == 1)
  }

  @Test func `a list that somebody is told to have said is theirs`() throws {
    let found = try after("Bo Dahl said that:\n- it rains\n- it pours\n\nIt was late.")
    #expect(
      found.said == [
        "AL First.", "BD Bo Dahl said that:\n- it rains\n- it pours", "- It was late.",
      ])
  }

  @Test func `what is told of the speaker stays in the turn`() throws {
    let found = try after("Ann Lee also said no.\n\nAnd no again.")
    #expect(found.said == ["AL First.\n\nAnn Lee also said no.\n\nAnd no again."])
    #expect(found.checks == [])
  }

  @Test(arguments: [
    ("Bo Dahl was right in May.", "Bo Dahl was"), ("Bo Dahl’s paper is long.", "Bo Dahl’s"),
    ("Bo Dahl I agree", "Bo Dahl I"),
    ("Several participants agreed.", "Several participants agreed"),
    ("A participant from Fiji asked why.", "A participant from Fiji asked"),
    ("There was broad agreement on rain.", "There was broad agreement"),
    ("It was agreed that it rains.", "It was agreed"),
    ("The session closed.", "The session closed"),
    ("Dee Roe. I agree.", "Dee Roe"), ("Dee Roe – I agree.", "Dee Roe"),
    ("Dee Roe\n\nYes.", "Dee Roe"),
  ])
  func `another name at the beginning stays in the turn, with a check`(
    _ text: String, _ label: String
  ) throws {
    let found = try after(text)
    #expect(found.said == ["AL First.\n\n\(text)"])
    #expect(
      found.checks == [
        "it is not plain whether somebody else speaks from \"\(label)\"; "
          + "the words stay in the turn before"
      ])
  }

  @Test(arguments: ["De Fox: Yes.", "Mr. de Fox: Yes.", "Fox: Yes.", "Mr. Fox. Yes."])
  func `a surname of several words is known by its parts`(_ text: String) throws {
    #expect(try after(text).said == ["AL First.", "CDF Yes."])
  }

  @Test func `a chair is known as the chair`() throws {
    let record = try read("Title: T\nChair: Ann Lee\nDiscussion:\nBo Dahl: No.\nThe chair: Yes.")
    #expect(record.statements.map(\.speaker) == ["BD", "AL"])
  }

  @Test func `rows of a table are turns, and one without a name goes on with the one before`()
    throws
  {
    let found = try after("| BD | It rains |\n| | and pours. |\n| AL | No. |")
    #expect(found.said == ["AL First.", "BD It rains\nand pours.", "AL No."])
  }

  @Test func `a row with a code that nobody has stays in the turn, with a check`() throws {
    let found = try after("| XY | Yes. |")
    #expect(found.said == ["AL First.\n\nXY | Yes."])
    #expect(found.checks.count == 1)
  }

  @Test(arguments: ["Speaker from the floor (Dee Roe): Yes.", "Remote participant Dee Roe: Yes."])
  func `a part before a new name is none of it`(_ text: String) throws {
    let record = try read(speakers: Self.speakers, discussion: "\n\(text)")
    #expect(record.people.last?.name == "Dee Roe")
    #expect(record.statements.last?.speaker == "DR")
  }

  @Test(arguments: [
    "[16:31] Bo Dahl: Yes.", "16:31:05 Bo Dahl: Yes.", "(9:05) [BD]: Yes.", "[9:05] <Bo Dahl> Yes.",
  ])
  func `a time before a label stays with the words`(_ text: String) throws {
    let found = try after(text)
    #expect(found.said == ["AL First.", "BD \(text)"])
    #expect(found.checks == [])
  }

  @Test(arguments: [
    "Audience member 1: Why?", "Participant 2: Why?", "Comment from Fiji: Why?",
    "Unidentified speaker: Why?", "Female participant: Why?",
  ])
  func `nobody in particular ends the turn`(_ text: String) throws {
    let found = try after(text)
    #expect(found.said == ["AL First.", "- \(text)"])
    #expect(found.checks == [])
  }

  @Test func `a list of names is part of what is said`() throws {
    let found = try after("Ann Lee: The panel is:\n- Bo Dahl\n- Cy de Fox\nLet us begin.")
    #expect(
      found.said.last == "AL The panel is:\n- Bo Dahl\n- Cy de Fox\nLet us begin.")
    #expect(found.checks == [])
  }

  @Test func `a label without words is kept`() throws {
    let record = try read(speakers: Self.speakers, discussion: "\nBo Dahl\n\nAnn Lee: Yes.")
    #expect(record.statements.map(\.speaker) == [nil, "AL"])
    #expect(record.unread.map(\.text).contains("Bo Dahl"))
  }

  @Test(arguments: ["Dee Roe agreed.", "It rains. Dee Roe: No."])
  func `somebody new within a turn is a doubt`(_ text: String) throws {
    let found = try after(text)
    #expect(found.said == ["AL First.\n\n\(text)"])
    #expect(found.checks.count == 1)
  }

  @Test(arguments: ["\n", "\n\n"])
  func `a name in a sentence that a line end tears apart opens no turn`(_ tear: String) throws {
    let found = try after("Ann Lee: As was said by the\(tear)Bo Dahl. It rains.")
    #expect(found.said.last == "AL As was said by the Bo Dahl. It rains.")
  }

  @Test func `a name at the beginning where nobody speaks has another check`() throws {
    let record = try read(
      date: "2016-12-06", speakers: Self.speakers, discussion: "\nBo Dahl is an engineer.")
    #expect(record.statements.map(\.speaker) == [nil, nil])
    #expect(
      record.checkLines == [
        "people 7: it is not plain who speaks as \"Bo Dahl is\"; the words have no speaker"
      ])
  }

  @Test func `the chair is told of by that name`() throws {
    let record = try read(
      "Title: T\nDate: 2016-12-06\nModerator: Ann Lee\nDiscussion:\nBo Dahl: Yes.\n\n"
        + "The moderator asked for more.")
    #expect(record.statements.map(\.speaker) == ["BD", "AL"])
    #expect(record.statements.last?.text == "The moderator asked for more.")
  }

  @Test(arguments: ["Q&A", "Questions and answers", "**Q & A**", "Closing remarks:"])
  func `a line that only parts what is said ends the turn, and is kept`(_ line: String) throws {
    let text = "Title: T\nDate: 2016-12-06\nChair: Ann Lee\nDiscussion:\nAnn Lee: Yes.\n\n"
    let record = try read(text + "\(line)\n\nWho pays?")
    #expect(record.statements.map(\.speaker) == ["AL", nil])
    #expect(record.statements.map(\.text) == ["Yes.", "Who pays?"])
    #expect(record.unread == [.init(line: 7, text: line)])
  }

  @Test(arguments: [
    "Climate change is here.", "See Bo Dahl, who left: nothing.", "In May Ann Lee agreed.",
    "The participants were many.", "We met in Rome. Then we left.",
  ])
  func `other paragraphs stay in the turn, without a check`(_ text: String) throws {
    let found = try after(text)
    #expect(found.said == ["AL First.\n\n\(text)"])
    #expect(found.checks == [])
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
}
