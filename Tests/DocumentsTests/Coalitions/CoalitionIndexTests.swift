import Documents
import Domain
import Testing

@Suite struct CoalitionIndexTests {
  private func coalitions(_ text: String, organizer: String = "Some Lab") throws -> [String] {
    try read(organizer: organizer, issues: text).coalitions.map {
      "\($0.code) \($0.name ?? "-") \($0.spellings)"
    }
  }

  @Test func `spellings of one code are one coalition, in the spelling that says most`() throws {
    #expect(
      try coalitions("DC-IOT, Dc-IoT, DC IoT, DC on IoT.") == [
        #"DC-IoT - ["DC-IOT", "Dc-IoT", "DC IoT", "DC on IoT"]"#
      ])
  }

  @Test func `a name belongs to the code in brackets after it`() throws {
    #expect(
      try coalitions("Dynamic Coalition on Public, Free Access (DC-PFA) and DC of Things (DC-T)")
        == [
          "DC-PFA Dynamic Coalition on Public, Free Access []", "DC-T DC of Things []",
        ])
  }

  @Test func `a code that begins with DC stays, another one gets it`() throws {
    #expect(
      try coalitions(
        "Dynamic Coalition on Community Connectivity (DC3); Dynamic Coalition on Rights (RC)")
        == [
          "DC3 Dynamic Coalition on Community Connectivity []",
          #"DC-RC Dynamic Coalition on Rights ["RC"]"#,
        ])
  }

  @Test func `a name elsewhere is known by its initials`() throws {
    #expect(
      try coalitions("DC-IRP met. The Dynamic Coalition on Internet Rights and Principles agreed.")
        == [
          "DC-IRP Dynamic Coalition on Internet Rights and Principles []"
        ])
  }

  @Test(arguments: [
    "Freedom from Harm (FFH).", "DC-based power", "a DC motor", "in Washington DC USA",
    "Dynamic Coalition on Gender", "IGF Dynamic Coalition Report", "Dynamic Coalition Session",
    "the Dynamic Coalitions (DCs)", "the DC",
    "Dynamic Coalition on Rights spoke of Freedom from Harm (FFH)",
  ])
  func `other words are no coalition`(_ text: String) throws {
    #expect(try coalitions(text) == [])
  }

  private let things = MeetingRecord.CoalitionMention(
    code: "DC-IoT", name: "DC Internet of Things", line: 0)

  private func reading(_ text: String, knowing known: [MeetingRecord.CoalitionMention]) throws
    -> MeetingRecord
  {
    let report =
      "Title: T\nOrganizer: Some Lab\nDate: 2016-12-06\nDiscussion: x\nNext steps: \(text)"
    return try SessionReport.read(Array(report.utf8), knowing: known)
  }

  @Test(arguments: ["DC Internet of Things", nil])
  func `the full name of a known coalition is enough`(_ name: String?) throws {
    var known = things
    known.name = name
    let record = try reading(
      "Ask the Dynamic Coalition on the Internet of Things for help.", knowing: [known])
    #expect(record.proposals.map(\.coalitions) == [["DC-IoT"]])
    #expect(record.coalitions.map(\.code) == ["DC-IoT"])
    #expect(record.checks == [])
  }

  @Test func `a known coalition that is not named is none of the report's`() throws {
    #expect(try reading("Ask them.", knowing: [things]).coalitions == [])
  }

  @Test func `a full name that no code goes with has a check, once`() throws {
    let record = try reading(
      "Ask the Dynamic Coalition on Gender and Access. The Dynamic Coalition on Gender and Access "
        + "agreed.", knowing: [things])
    #expect(record.coalitions == [])
    #expect(
      record.checkLines == [
        "coalitions 5: no code is given or known for \"Dynamic Coalition on Gender and Access\""
          + " -> DC-GA Dynamic Coalition on Gender and Access"
      ])
  }

  @Test(arguments: [
    "DC\u{2011}CIV", "DC\u{2013}CIV", "DC\u{A0}CIV", "DC\u{200B}-\u{200B}CIV", "D\u{AD}C-CIV",
    "DC\tCIV", "DC\u{202F}CIV", "\u{FEFF}DC-CIV",
  ])
  func `other hyphens, blanks and what is invisible make no other code`(_ code: String) throws {
    let record = try reading("Ask \(code)\u{A0}now, and DC-CIV\u{A0}then.", knowing: [])
    #expect(record.coalitions.map(\.code) == ["DC-CIV"])
    #expect(record.proposals[0].coalitions == ["DC-CIV"])
  }

  @Test func `an organizer without a code gets one of its initials, and a check`() throws {
    let record = try read(
      date: "2016-12-06", organizer: "Dynamic Coalition on the Future of Work")
    #expect(record.organizer == "DC-FW")
    #expect(record.checks.map(\.field) == ["organizer"])
  }

  @Test func `an organizer is found by name, by code and by bare initials`() throws {
    let named = "Dynamic Coalition on Core Values (DC-CV) agreed."
    for organizer in ["Dynamic Coalition on Core Values", "DC-CV", "Dc CV", "CV"] {
      let record = try read(organizer: organizer, issues: named)
      #expect(record.organizer == "DC-CV")
      #expect(record.unread == [])
    }
  }

  @Test func `an organizer that is no coalition stays unread`() throws {
    let record = try read(organizer: "Some NGO and DC friends")
    #expect(record.organizer == nil)
    #expect(record.unread == [.init(line: 2, text: "Organizer: Some NGO and DC friends")])
  }

  @Test func `an organizer's line that names more stays unread as well`() throws {
    let record = try read(organizer: "DC-A, with the help of a library")
    #expect(record.organizer == "DC-A")
    #expect(record.unread.map(\.line) == [2])
  }

  @Test func `a step works with those it names, never with the organizer`() throws {
    let record = try read(organizer: "DC-A", steps: "Ask DC-B, the DC-A list and DC B.")
    #expect(record.proposals.map(\.coalitions) == [["DC-B"]])
  }

  @Test(arguments: [
    "Organizers: DC-AB, DC-CD", "Organizer: DC-AB\nCo-organizer: DC-CD", "Organizers: DC-AB\nDC-CD",
    "Organizers: Working Group on A (DC-AB) and Forum on C (DC-CD)",
  ])
  func `a second organizer is a coalition, and has a check`(_ lines: String) throws {
    let record = try read("Title: T\nDate: 2016-12-06\nChair: Ann Lee\n\(lines)\nDiscussion: x")
    #expect(record.organizer == "DC-AB")
    #expect(record.coalitions.map(\.code) == ["DC-AB", "DC-CD"])
    #expect(
      record.checkLines == [
        "organizer 4: DC-AB is kept as the organizer; the document names DC-CD as well"
      ])
  }

  @Test func `a name goes on behind the words whose initials are its code`() throws {
    let name = "Dynamic Coalition on Small Island States in the Internet Economy"
    let text = "DC-SIS met. The Dynamic Coalition on Small Island States agreed."
    let record = try read(date: "2016-12-06", organizer: name, issues: text)
    #expect(record.organizer == "DC-SIS")
    #expect(record.coalitions.map(\.name) == [name])
    #expect(record.checks == [])
  }

  @Test func `a name that may go on in a sentence has a check`() throws {
    let name = "Dynamic Coalition on Small Island States"
    let record = try read(date: "2016-12-06", issues: "DC-SIS: the \(name) in Geneva agreed.")
    #expect(record.coalitions.map(\.name) == [name])
    #expect(
      record.checkLines == [
        "coalitions 4: the name of DC-SIS may be longer: \"\(name) in Geneva\""
          + " -> DC-SIS \(name) in Geneva"
      ])
  }

  @Test(arguments: [
    "Children's Online Safety", "Children’s Online Safety", "Access/Disability Law",
  ])
  func `an apostrophe or a slash does not end a name`(_ name: String) throws {
    let record = try read(organizer: "Dynamic Coalition on \(name)")
    #expect(record.coalitions.map(\.name) == ["Dynamic Coalition on \(name)"])
    #expect(record.unread == [])
  }

  @Test func `a name ends before the code of another coalition`() throws {
    let record = try read(steps: "Work with the Dynamic Coalition on Schools and the DC-X.")
    #expect(
      record.checks.compactMap(\.suggestion).filter { $0.contains("Schools") }.allSatisfy {
        $0.hasSuffix("Dynamic Coalition on Schools")
      })
    #expect(record.proposals.first?.coalitions == ["DC-X"])
    #expect(record.checks.contains { $0.text.contains("Coalition on Schools\"") })
  }

  @Test func `coalitions that a step names and nobody knows have checks`() throws {
    let record = try read(
      steps: "\n1. Ask the DC on Gender and Access to write.\n"
        + "2. Join the DC Internet of Things.\n"
        + "3. Meet the dynamic coalition on accessibility & disability.")
    let found = record.checks.filter { $0.field == "coalitions" }
    #expect(found.map(\.line) == [5, 6, 7])
    for (check, name) in zip(
      found, ["Gender and Access", "Internet of Things", "accessibility & disability"])
    {
      #expect(check.text.contains(name + "\""))
    }
  }

  @Test func `a code made of initials is nobody else's`() throws {
    let record = try read(
      organizer: "Dynamic Coalition on Green Trees",
      issues: "The Dynamic Coalition on Great Things (DC-GT) agreed.")
    #expect(record.organizer == "DC-GTX")
    #expect(record.coalitions.map(\.code) == ["DC-GTX", "DC-GT"])
  }
}
