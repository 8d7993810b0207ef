import Documents
import Domain
import Testing

/// Who speaks, where the report leaves that to its reader.
@Suite struct SpeakerTagTests {
  private static let speakers =
    "Maria Gomez - Ministry [MG], Pedro Silva (UNESCO) [P], Wim de Nijs - NLnet [WdN], "
    + "Ann Lee [AL], Bo Lee [BL]"

  /// The turns of a discussion: "MG Yes.", and "- Yes." where nobody speaks.
  private func turns(_ lines: String) throws -> (said: [String], checks: [String]) {
    let record = try read(
      date: "2016-12-06", speakers: Self.speakers, discussion: "\n[MG]: First.\n\n" + lines)
    let said = record.statements.filter { $0.section == .discussion }.dropFirst()
    return (said.map { "\($0.speaker ?? "-") \($0.text)" }, record.checks.map(\.text))
  }

  @Test(arguments: [
    ("Maria: Yes.", "MG Yes."), ("Pedro: Yes.", "PS Yes."), ("[P]: Yes.", "PS Yes."),
    ("[P] Yes.", "PS Yes."), ("[wdn]: Yes.", "WdN Yes."), ("[WdN] Yes.", "WdN Yes."),
    ("[WdN]\nYes.", "WdN Yes."), ("Ms. Gomez: Yes.", "MG Yes."),
    ("Maria Gomez (Ministry of Posts):\nYes.", "MG Yes."),
    ("Maria Gomez, Ministry of Posts: Yes.", "MG Yes."), ("Dr. Silva: Yes.", "PS Yes."),
    ("Maria Gomez [MG]\nYes.", "MG Yes."),
  ])
  func `a known speaker needs no full name`(_ text: String, _ turn: String) throws {
    let found = try turns(text)
    #expect(found.said == [turn])
    #expect(found.checks == [])
  }

  @Test(arguments: ["Q: Why?", "A: So.", "Q2: Why?", "Question: Why?", "Peter: Why?", "Lee: Why?"])
  func `a turn whose speaker is not plain is nobody's, and has a check`(_ text: String) throws {
    let found = try turns(text)
    let label = text.prefix { $0 != ":" }
    #expect(found.said == ["- \(text)"])
    #expect(
      found.checks == ["it is not plain who speaks as \"\(label)\"; the words have no speaker"])
  }

  @Test func `doubts of one kind are one check, at the first place`() throws {
    let found = try turns("Q: Why?\n\nA: So.\n\nQ: When?")
    #expect(found.said == ["- Q: Why?", "- A: So.", "- Q: When?"])
    #expect(
      found.checks == [
        "it is not plain who speaks as \"Q\", \"A\" (3 times: lines 9, 11, 13); the words have no speaker"
      ])
  }

  @Test(arguments: [
    "[WdN] & [AL]", "[WdN], [AL]", "[WdN] and [AL]", "Wim de Nijs and Ann Lee", "De Nijs & Ann",
    "Wim de Nijs / Ann Lee", "Wim/Ann",
  ])
  func `of two who speak together the first is kept, with a check`(_ label: String) throws {
    let found = try turns("\(label): Both of us.")
    #expect(found.said == ["WdN Both of us."])
    #expect(
      found.checks == ["several speak as \"\(label)\"; the first is kept as the speaker"])
  }

  @Test func `a code without a colon before a sentence keeps it whole, and has a check`() throws {
    let found = try turns("[AL] said no.\n\n[JX] It is late.")
    #expect(found.said == ["AL [AL] said no.", "JX It is late."])
    #expect(
      found.checks == [
        "there is no colon after \"[AL]\", \"[JX]\" (2 times: lines 9, 11); "
          + "the words are taken for that speaker's"
      ])
  }

  @Test func `a known code that begins a sentence within a line begins a turn`() throws {
    let found = try turns("[WdN]: It is late. [AL] Costs rise. As [BL] said.")
    #expect(found.said == ["WdN It is late.", "AL Costs rise. As [BL] said."])
    #expect(found.checks.count == 1)
  }

  @Test(arguments: ["Speaker from Fiji: Yes.", "Participant in the room: Yes."])
  func `somebody from somewhere is nobody in particular`(_ text: String) throws {
    let found = try turns(text)
    #expect(found.said == ["- \(text)"])
    #expect(found.checks == [])
  }

  @Test func `a title before a name within a line belongs to the name`() throws {
    #expect(try turns("Maria: No. Dr. Silva: Yes.").said == ["MG No.", "PS Yes."])
  }

  @Test func `a point that begins with its topic is no turn outside a discussion`() throws {
    let record = try read(
      date: "2016-12-06", issues: "\nMultilingualism: It matters.\n[AB]: It does.\nPeter: Why?")
    #expect(
      record.statements.map(\.text) == ["Multilingualism: It matters.", "It does.", "Peter: Why?"])
    #expect(record.statements.map(\.speaker) == [nil, "AB", nil])
  }

  @Test(arguments: [
    "[AL]: Yes.", "[AL] - Yes.", "AL: Yes.", "Ann Lee: Yes.", "Ms Lee: Yes.", "Lee: Yes.",
    "Ann Lee (Lab): Yes.", "Ann Lee [AL]: Yes.", "Ann Lee – Yes.", "Ann Lee\nYes.",
    "- Ann Lee: Yes.", "Chair: Yes.", "ANN LEE: Yes.",
  ])
  func `a known speaker is known by any tag`(_ text: String) throws {
    let record = try read("Title: T\nChair: Ann Lee\nDiscussion:\nBegun.\n\n\(text)")
    #expect(record.people.map(\.code) == ["AL"])
    #expect(record.statements.map(\.speaker) == [nil, "AL"])
    #expect(record.statements.last?.text == "Yes.")
  }

  @Test(arguments: [
    "Example: this one.", "Note: that one.", "Human Rights: these come first.",
    "Key Point: it is late.", "A good start: none.", "See https://example.org for more.",
    "In the words of Bo Dahl, who left: nothing.",
  ])
  func `a sentence with a colon makes nobody`(_ text: String) throws {
    let record = try read(discussion: "[AL]: Yes.\n\n\(text)")
    #expect(record.people.map(\.code) == ["AL"])
    #expect(record.statements.count == 2)
    #expect(record.statements.last?.text == "Yes.\n\n\(text)")
  }

  @Test(arguments: [
    "Audience: Yes.", "European Commission: Yes.", "Remote participant: Yes.",
    "Government of Fiji: Yes.",
  ])
  func `a turn of nobody in particular is nobody's`(_ text: String) throws {
    let record = try read(discussion: "[AL]: No.\n\n\(text)\n\nStill so.")
    #expect(record.statements.map(\.speaker) == [nil, "AL", nil])
    #expect(record.statements.last?.text == "\(text)\n\nStill so.")
  }

  @Test func `a letter in brackets that nobody has makes nobody`() throws {
    let record = try read(date: "2016-12-06", speakers: Self.speakers, discussion: "\n[X]: Yes.")
    #expect(record.people.count == 5)
    #expect(record.statements.last?.speaker == nil)
    #expect(
      record.checks.map(\.text) == [
        "it is not plain who speaks as \"[X]\"; the words have no speaker"
      ])
  }

  @Test func `the rapporteur is known as the rapporteur`() throws {
    let record = try read("Title: T\nRapporteur: Ann Lee\nDiscussion:\nRapporteur: Yes.")
    #expect(record.statements.map(\.speaker) == ["AL"])
  }

  @Test func `an affiliation behind a code is that of its person`() throws {
    let record = try read(discussion: "\n[AB]: One.\n\nAB (Lab): Two.")
    #expect(record.people.map(\.code) == ["AB"])
    #expect(record.people.map(\.affiliation) == ["Lab"])
    #expect(record.statements.map(\.speaker) == [nil, "AB", "AB"])
  }
}
