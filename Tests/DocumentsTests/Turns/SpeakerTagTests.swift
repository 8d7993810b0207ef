import Documents
import Domain
import Testing

/// Who speaks, where the report leaves that to its reader.
@Suite struct SessionReportSpeakersTests {
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

  @Test func `two after a heading in the plural are two`() throws {
    let record = try read("Title: T\nModerators: Ann Lee, Bo Dahl\nOrganizer: X\nDiscussion: x")
    #expect(record.people.map(\.name) == ["Ann Lee", "Bo Dahl"])
    #expect(record.chair == "AL")
  }

  @Test func `a name after an affiliation in brackets is another person`() throws {
    let record = try read(speakers: "Ann Lee (Lab), Bo Dahl (The Guild), Cy Fox")
    #expect(record.people.map(\.name) == ["Ann Lee", "Bo Dahl", "Cy Fox"])
    #expect(record.people.map(\.affiliation) == ["Lab", "The Guild", nil])
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

  @Test(arguments: ["Chair", "Rapporteur"])
  func `a second one for the same part takes part, and has a check`(_ part: String) throws {
    let report = "Title: T\nDate: 2016-12-06\n\(part): Ann Lee (IFLA)\nCo-\(part): Bo Dahl, MIT\n"
    let record = try read(report + "Organizer: X\nDiscussion: x")
    #expect(record.people.map(\.name) == ["Ann Lee", "Bo Dahl"])
    #expect(record.people.map(\.affiliation) == ["IFLA", "MIT"])
    #expect([record.chair, record.rapporteur].compactMap(\.self) == ["AL"])
    let word = part.lowercased()
    #expect(
      record.checkLines == [
        "\(word) 4: AL is kept as the \(word); the document names BD Bo Dahl as well"
      ])
  }

  @Test(arguments: [
    (
      "1. Luca Belli, FGV 2. Ann Lee, ABC 3. Bob Roe, DEF",
      ["Luca Belli: FGV", "Ann Lee: ABC", "Bob Roe: DEF"]
    ),
    (
      "Luca Belli (FGV) and Ann Lee (ABC) and Bob Roe (DEF)",
      ["Luca Belli: FGV", "Ann Lee: ABC", "Bob Roe: DEF"]
    ),
    ("Luca Belli [LB] and Ann Lee [AL]", ["Luca Belli: -", "Ann Lee: -"]),
    ("Bob Roe, DEF; van der Berg, Jan", ["Bob Roe: DEF", "Jan van der Berg: -"]),
    (
      "Bob Roe, DEF; Jo Low, XYZ; Ann Lee, CEO, ABC Inc., USA",
      ["Bob Roe: DEF", "Jo Low: XYZ", "Ann Lee: CEO, ABC Inc., USA"]
    ),
    (
      "Amy Crocker, ECPAT; John Carr [JC], UK; Jane Carr [JC], UK",
      ["Amy Crocker: ECPAT", "John Carr: UK", "Jane Carr: UK"]
    ),
  ])
  func `each of a list is one person with their affiliation`(
    _ list: String, _ expected: [String]
  ) throws {
    let people = try read(speakers: list).people
    #expect(Set(people.map { "\($0.name ?? "-"): \($0.affiliation ?? "-")" }) == Set(expected))
    #expect(people.count == expected.count)
  }

  @Test func `a code given to two people has a check`() throws {
    let record = try read(speakers: "John Carr [JC], UK; Jane Carr [JC], UK")
    let check = record.checks.first { $0.text.contains("JC is given to two people") }
    #expect(check?.line == 3)
    #expect(check?.text.contains("Jane Carr") == true)
  }
}
