import Documents
import Domain
import Testing

@Suite struct SpeakerListTests {
  private func people(_ speakers: String) throws -> [String] {
    try read(speakers: speakers).people.map {
      "\($0.code) \($0.name ?? "?") / \($0.affiliation ?? "-")\($0.isRemote ? " remote" : "")"
    }
  }

  @Test(arguments: [
    "Ann Lee - Lab X [ANL] Bo Dahl - Guild [BD]",
    "Ann Lee - Lab X [ANL]\nBo Dahl - Guild [BD]",
    "[ANL] Ann Lee - Lab X [BD] Bo Dahl - Guild",
    "Ann Lee - Lab X [ANL]; Bo Dahl - Guild [BD];",
    "Ann Lee - Lab X [ANL] and Bo Dahl - Guild [BD]",
    "1. Ms. Ann Lee, Lab X [ANL]\n2. Mr Bo Dahl (Guild) [BD]",
  ])
  func `speakers with codes`(_ text: String) throws {
    #expect(try people(text) == ["ANL Ann Lee / Lab X", "BD Bo Dahl / Guild"])
  }

  @Test(arguments: [
    "Ann Lee, Lab X\nBo Dahl, Guild", "Ann Lee (Lab X)\nBo Dahl (Guild)",
    "Ann Lee – Lab X; Bo Dahl – Guild", "Ann Lee (Lab X), Bo Dahl (Guild)",
    "Ann Lee (Lab X) and Bo Dahl (Guild)", "• Dr. Ann Lee - Lab X\n• Prof. Bo Dahl - Guild",
    "Ann Lee - Lab X, Bo Dahl - Guild",
  ])
  func `speakers without codes`(_ text: String) throws {
    #expect(try people(text) == ["AL Ann Lee / Lab X", "BD Bo Dahl / Guild"])
  }

  @Test func `speakers whom nothing sets apart leave a check`() throws {
    let record = try read(date: "2016-12-06", speakers: "Ann Lee - Big Lab X Bo Dahl - Guild")
    #expect(record.people.map(\.name) == ["Ann Lee", "Bo Dahl"])
    #expect(record.people.map(\.affiliation) == ["Big Lab X", "Guild"])
    #expect(
      record.checkLines == [
        "people 4: nothing sets the speakers apart; names of two words were taken"
      ])
  }

  @Test(arguments: [
    "Ann Lee [ANL] Lab, Bo Dahl [BD] Guild", "Ann Lee [ANL], Lab; Bo Dahl [BD], Guild",
    "Ann Lee [ANL] (Lab), Bo Dahl [BD] (Guild)", "Ann Lee [ANL] - Lab, Bo Dahl [BD] - Guild",
    "Ann Lee [ANL] Lab Bo Dahl [BD] Guild", "Ann Lee [ANL] Lab and Bo Dahl [BD] Guild",
    "\n* Ann Lee [ANL] Lab\n* Bo Dahl [BD], Guild", "ANL: Ann Lee, Lab; BD: Bo Dahl, Guild",
    "\n| Name | Affiliation | Code |\n|---|---|---|\n| Ann Lee | Lab | AL |\n| Bo Dahl | Guild | BD |",
    "\nAnn Lee\tLab\tAL\nBo Dahl\tGuild\tBD", "Ann Lee (AL, Lab), Bo Dahl (BD, Guild)",
  ])
  func `codes between name and affiliation, and in cells`(_ text: String) throws {
    let first = text.contains("ANL") ? "ANL" : "AL"
    #expect(try people(text) == ["\(first) Ann Lee / Lab", "BD Bo Dahl / Guild"])
    #expect(try read(speakers: text).people.allSatisfy { !$0.codeIsDerived })
  }

  @Test func `a code tells which of two pairs of words is its name`() throws {
    #expect(
      try people("Ann Lee [AL] Big Lab, Bo Dahl [BD]") == [
        "AL Ann Lee / Big Lab", "BD Bo Dahl / -",
      ])
    #expect(
      try people("Ann Lee [AL], Bo Dahl, Guild [BD]") == ["AL Ann Lee / -", "BD Bo Dahl / Guild"])
    #expect(
      try people("Ángel de la Cruz [ADC] Universidad") == ["ADC Ángel de la Cruz / Universidad"])
  }

  @Test func `the last of many names needs no affiliation`() throws {
    #expect(
      try people("Ann Lee, Lab, Bo Dahl, Guild, Cy Fox") == [
        "AL Ann Lee / Lab", "BD Bo Dahl / Guild", "CF Cy Fox / -",
      ])
  }

  @Test func `some have codes and others none`() throws {
    #expect(
      try people("Ann Lee (Lab), Bo Dahl (Guild) [BDA], Cy Fox") == [
        "AL Ann Lee / Lab", "BDA Bo Dahl / Guild", "CF Cy Fox / -",
      ])
  }

  @Test func `two rapporteurs with a word between are two, one of them far away`() throws {
    let record = try read(
      "Title: T\nRapporteurs: Jean-Luc Petit and Mei-Li Wu (remote)\nOrganizer: X\nDiscussion: x")
    #expect(record.people.map(\.name) == ["Jean-Luc Petit", "Mei-Li Wu"])
    #expect(record.people.map(\.isRemote) == [false, true])
    #expect(record.rapporteur == "JLP")
  }

  @Test(arguments: ["remote", "remote participant", "via Skype", "by video link", "online"])
  func `who takes part from afar is marked`(_ word: String) throws {
    #expect(
      try people("\nAnn Lee (\(word)) - Lab\nBo Dahl - Guild (\(word))") == [
        "AL Ann Lee / Lab remote", "BD Bo Dahl / Guild remote",
      ])
  }

  @Test func `a title may stand in brackets, and what is to come is nobody`() throws {
    #expect(
      try people("\nAnn Lee (Lab)\n(Mr.) Bo Dahl (Guild)\nTBC: Some Body") == [
        "AL Ann Lee / Lab", "BD Bo Dahl / Guild",
      ])
  }

  @Test func `a short word within a name may be written small`() throws {
    #expect(
      try people("\n1. Ms. Jo sm Kee, Lab\n2. Bo Dahl") == ["JK Jo sm Kee / Lab", "BD Bo Dahl / -"])
  }

  @Test func `lines that name nobody have one check`() throws {
    let record = try read(
      date: "2016-12-06", speakers: "\nthe usual ones\nand some others\nAnn Lee")
    #expect(record.people.map(\.name) == ["Ann Lee"])
    #expect(
      record.checkLines == ["people 5: no name can be read in \"the usual ones\", nor in 1 more"])
  }

  @Test(arguments: ["Ann Lee, Lab, Bo Dahl, Guild", "Ann Lee, Lab and Bo Dahl, Guild"])
  func `names and affiliations that take turns are told apart, with a check`(_ text: String) throws
  {
    let record = try read(date: "2016-12-06", speakers: text)
    #expect(record.people.map(\.name) == ["Ann Lee", "Bo Dahl"])
    #expect(record.people.map(\.affiliation) == ["Lab", "Guild"])
    #expect(
      record.checkLines == [
        "people 4: nothing sets the speakers apart; names of two words were taken"
      ])
  }

  @Test func `a name among affiliations stays one, with a check`() throws {
    let record = try read(date: "2016-12-06", speakers: "Ann Lee, Lab, Bo Dahl")
    #expect(record.people.map(\.affiliation) == ["Lab, Bo Dahl"])
    #expect(
      record.checkLines == [
        "people 4: \"Bo Dahl\" is kept as an affiliation, and may be another speaker"
      ])
  }

  @Test(arguments: ["Ann Lee / Bo Dahl", "Ann Lee/Bo Dahl", "Ann Lee (Lab) / Bo Dahl"])
  func `two moderators with a slash between are two`(_ text: String) throws {
    let record = try read("Title: T\nModerator: \(text)\nOrganizer: X\nDiscussion: x")
    #expect(record.people.map(\.name) == ["Ann Lee", "Bo Dahl"])
    #expect(record.chair == "AL")
    #expect(record.checks.map(\.field).contains("chair"))
  }

  @Test func `names alone, with particles and without Latin letters`() throws {
    #expect(
      try people("Lena van der Meer, Øystein Ås, Jean-Luc Petit") == [
        "LM Lena van der Meer / -", "OA Øystein Ås / -", "JLP Jean-Luc Petit / -",
      ])
  }

  @Test func `a post between commas is no person`() throws {
    #expect(
      try people("Ann Lee, Vice President, Acme Works") == [
        "AL Ann Lee / Vice President, Acme Works"
      ])
  }

  @Test func `a second person of the same initials gets further letters`() throws {
    #expect(
      try people("Ann Lee\nAda Long\nAl Lund [ALU]") == [
        "AL Ann Lee / -", "ALO Ada Long / -", "ALU Al Lund / -",
      ])
  }

  @Test func `what names nobody stays unread`() throws {
    let record = try read(speakers: "to be announced later by mail")
    #expect(record.people == [])
    #expect(record.unread.map(\.line) == [2, 3])
  }

  @Test func `chair, rapporteur and speaker of one code or name are one`() throws {
    let record = try read(
      """
      Title: T
      Chair: Ann Lee
      Rapporteur: Bo Dahl [BD]
      Speakers: Ann Lee - Lab [XAL] Mr. Bo Dahl - Guild [BD]
      Discussion: [XAL]: Yes.
      """)
    #expect(record.people.map(\.code) == ["XAL", "BD"])
    #expect(record.people.map(\.affiliation) == ["Lab", "Guild"])
    #expect(record.chair == "XAL")
    #expect(record.rapporteur == "BD")
    #expect(record.people.allSatisfy { !$0.codeIsDerived })
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

  @Test func `a second affiliation is kept unread`() throws {
    let record = try read(
      "Title: T\nChair: Ann Lee, Guild\nSpeakers: Ann Lee, Lab\nDiscussion: x")
    #expect(record.people.map(\.affiliation) == ["Guild"])
    #expect(record.unread.map(\.text) == ["Speakers: Ann Lee, Lab"])
  }
}
