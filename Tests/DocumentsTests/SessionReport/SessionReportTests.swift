import Documents
import Domain
import Testing

@Suite struct SessionReportTests {
  @Test func `the bundled report gives title, time, chair, rapporteur and organizer`() throws {
    let record = try bundledReport()
    #expect(record.template == "IGF session report, 2016 template")
    #expect(record.lineCount == 68)
    #expect(record.title == "Dynamic Coalition on Core Internet Values (DC-CIV) meeting")
    #expect(record.line == 3)
    #expect(record.time == "09:00")
    #expect(record.organizer == "DC-CIV")
    #expect(record.chair == "OCL")
    #expect(record.rapporteur == "AP")
  }

  @Test func `its day stays as written, with a check that names the day that fits`() throws {
    let record = try bundledReport()
    #expect(record.day?.description == "2017-12-06")
    #expect(
      record.checks == [
        Check(
          field: "date", line: 4,
          text: "6 Dec 2017 was a Wednesday, not a Tuesday; "
            + "6 Dec 2016 was a Tuesday and line 1 says \"IGF 2016\"",
          suggestion: "2016-12-06")
      ])
  }

  @Test func `its eleven people have codes, names and affiliations as written`() throws {
    typealias Person = MeetingRecord.PersonMention
    #expect(
      try bundledReport().people == [
        Person(code: "OCL", name: "Olivier Crépin-Leblond", line: 7),
        Person(code: "AP", name: "Alejandro Pisanty", affiliation: "UNAM Mexico", line: 8),
        Person(
          code: "VC", name: "Vint Cerf", affiliation: "Chief Internet Evangelist Google", line: 9),
        Person(
          code: "MB", name: "Maarten Botterman", affiliation: "Chair of DC Internet of Things",
          line: 9),
        Person(code: "LF", name: "Lise Fuhr", affiliation: "Director General ETNO", line: 9),
        Person(
          code: "MF", name: "Marianne Franklin", affiliation: "DC Internet Rights and Principles",
          line: 9),
        Person(code: "MS", name: "Matthew Shears", codeIsDerived: true, line: 39),
        Person(code: "TT", name: "Tatiana Tropina", codeIsDerived: true, line: 43),
        Person(code: "JK", name: "John Klensin", codeIsDerived: true, line: 49),
        Person(code: "JH", name: "Juan Hernandez", codeIsDerived: true, line: 54),
        Person(code: "JM", name: "Joly McFie", isRemote: true, codeIsDerived: true, line: 56),
      ])
  }

  @Test func `its coalitions are three, whatever their spelling`() throws {
    typealias Coalition = MeetingRecord.CoalitionMention
    #expect(
      try bundledReport().coalitions == [
        Coalition(
          code: "DC-CIV", name: "Dynamic Coalition on Core Internet Values",
          spellings: ["DC on CIV"], line: 3),
        Coalition(
          code: "DC-IoT", name: "DC Internet of Things", spellings: ["Dc-IoT"], line: 9),
        Coalition(code: "DC-IRP", name: "DC Internet Rights and Principles", line: 9),
      ])
  }

  @Test func `its key issues are one each for points and paragraphs`() throws {
    #expect(
      try bundledReport().statementLines(.keyIssue) == [
        "10 VC People do not", "10 MB Whoever makes, approves", "10 AP To keep people",
        "10 AP What counts as", "11 AP Somebody has to", "15 AP Who certifies, and",
        "16 AP Whatever works in", "17 AP Could the “Internet", "19 LF Offers of safety",
        "21 LF Systems must still", "23 LF What is being", "25 LF A hasty design",
        "27 MF Politics and society",
      ])
  }

  @Test func `text that a page break tore apart is joined by one space`() throws {
    let texts = try bundledReport().statements.map(\.text)
    #expect(
      texts[3] == "What counts as harm, as freedom and as safe is not the same everywhere, "
        + "and the terms may not carry the weight.")
    #expect(texts[4].contains("a paragraph on FFH next to IPv6 and security notes."))
  }

  @Test func `a list inside a remark stays with the remark`() throws {
    let remark = try #require(try bundledReport().statements.first { $0.speaker == "MF" })
    #expect(remark.text.contains("in three steps:\n\n- 1. Make harm difficult"))
    #expect(
      remark.text.hasSuffix(
        "\n- 3. Appeal to the conscience of those who write and sell"
          + " what can do damage)"))
  }

  @Test func `a turn of the discussion is one statement`() throws {
    let record = try bundledReport()
    #expect(record.statementLines(.presentation) == ["33 OCL The moderator [OCL]"])
    #expect(
      record.statementLines(.discussion) == [
        "37 - The floor was", "39 MS FFH reads like", "43 TT Everybody wants somebody",
        "47 VC Example from another", "49 JK Safety rules end", "52 TT nobody should build",
        "54 JH No one system", "56 JM Keep the Core",
      ])
    #expect(record.statements[16].text.hasSuffix("is there.\n\nLaws are the wrong instrument."))
    #expect(record.statementLines(.nextStep) == ["68 - To begin with:"])
    #expect(record.statements.count { $0.speaker != nil } == 21)
    #expect(record.statements.count == 23)
  }

  @Test func `its next steps are four proposals, the first with two coalitions`() throws {
    let proposals = try bundledReport().proposals
    #expect(proposals.map(\.line) == [60, 61, 62, 66])
    #expect(
      proposals.map(\.title) == [
        "Take up this proposal (FFH) as a work programme",
        "Safety standards cannot be debated without looking at the technology",
        "Bring the DC on CIV to work more on the technical principles of design…",
        "The points of this discussion should go out to the mailing list",
      ])
    #expect(proposals.map(\.coalitions) == [["DC-IoT", "DC-IRP"], [], [], []])
    #expect(proposals[3].text.hasSuffix("a work programme for the coalition after that."))
  }

  @Test func `only the step that breaks off has a check`() throws {
    let proposals = try bundledReport().proposals
    #expect(
      proposals.map(\.checks) == [
        [], [],
        [Check(field: "text", line: 62, text: "breaks off after \"than on the higher\"")], [],
      ])
  }

  @Test func `only the line of the template is left unread`() throws {
    #expect(
      try bundledReport().unread == [.init(line: 1, text: "IGF 2016 Workshop Report Template")])
  }

  @Test func `reading twice gives the same`() throws {
    #expect(try bundledReport() == bundledReport())
  }
}
