import Domain
import Testing

@testable import Storage

/// Whom and what an import knows already.
struct ImportPeopleTests {
  let repository: Repository

  init() throws { repository = try Repository.inMemory() }

  private func read(_ record: MeetingRecord, _ text: String = "A report\n") throws -> ImportReceipt
  {
    try repository.run(someone(seed: 7)) {
      try $0.importMeeting(record, from: Documents.source(text))
    }
  }

  private func person(_ code: String?, _ name: String?) throws -> Subject {
    try repository.run(someone(seed: repository.log().isEmpty ? 3 : 4)) {
      try $0.createPerson(code: code, name: name)
    }
  }

  @Test func `a name with other accents, case and order is the same person`() throws {
    let ana = try person("XX", "PRADO Aná")
    let tomas = try person("TX", "Tello, Tomas")
    let receipt = try read(Documents.session())
    #expect(receipt.people[1] == ana)
    #expect(receipt.people[2] == tomas)
    #expect(receipt.newCodes == [])
    let speaker = try repository.state(receipt.statements[0]).identifier(Field.speaker)
    #expect(speaker == ana.id)
    #expect(try repository.state(ana).text(Field.name) == "PRADO Aná")
    #expect(try repository.shown(ana) == "XX")
  }

  @Test func `initials alone are whoever has them, and learn the name`() throws {
    let ana = try person("AP", nil)
    let receipt = try read(Documents.session())
    #expect(receipt.people[1] == ana)
    #expect(try repository.state(ana).text(Field.name) == "Ana Prado")
  }

  @Test func `somebody else with the same initials gets another code, and a doubt`() throws {
    let other = try person("AP", "Abel Porto")
    let receipt = try read(Documents.session())
    let ana = receipt.people[1]
    #expect(ana != other)
    #expect(try repository.shown(ana) == "APR")
    #expect(try receipt.newCodes.map { try repository.shown($0) } == ["APR", "TT"])
    #expect(
      try repository.state(ana).checks == [
        Check(
          field: "code", line: 7,
          text: "the document calls this person AP, which is somebody else here")
      ])
    let rapporteur = try repository.state(receipt.meeting).identifier(Field.rapporteur)
    #expect(rapporteur == ana.id)
    try repository.expectSound()
  }

  @Test func `a derived code that is taken is derived anew without a doubt`() throws {
    _ = try person("TT", "Tina Turm")
    let receipt = try read(Documents.session())
    #expect(try repository.shown(receipt.people[2]) == "TTE")
    #expect(try repository.state(receipt.people[2]).checks == [])
  }

  @Test func `a name without letters is nobody's`() throws {
    let silent = try person("ZZ", nil)
    var record = Documents.session()
    record.people[1].name = "???"
    #expect(try read(record).people[1] != silent)
  }

  @Test func `an affiliation and a name that are known are left as they are`() throws {
    let olivia = try repository.run(someone()) {
      try $0.createPerson(
        code: "OC", name: "Olivia Clark", set: [Field.affiliation: "The Other House"])
    }
    let count = try repository.log().count
    #expect(try read(Documents.session()).people[0] == olivia)
    #expect(try repository.state(olivia).text(Field.affiliation) == "The Other House")
    #expect(try repository.state(olivia).history.entries.count == 1)
    #expect(try repository.log().count > count)
  }

  @Test func `coalitions are known by code and spelling, and learn new ones`() throws {
    let things = try repository.run(someone()) {
      try $0.createCoalition(code: "dc-iot", Edit(add: [Field.spellings: ["Internet of Things"]]))
    }
    let receipt = try read(Documents.session())
    #expect(receipt.coalitions[1] == things)
    #expect(try repository.shown(things) == "dc-iot")
    let spellings = try repository.state(things).elements(Field.spellings).compactMap(\.string)
    #expect(Set(spellings) == ["Internet of Things", "DC IoT", "DC-IoT"])
    let found = try repository.read { try $0.coalition("internet of things") }
    #expect(found == things)
  }

  @Test func `a coalition that got another code keeps it`() throws {
    let things = try repository.run(someone()) { try $0.createCoalition(code: "DC-IoT") }
    try repository.run(someone(seed: 2)) {
      try $0.append(Edit(set: [Field.code: "DC-Things"]), to: things)
    }
    #expect(try read(Documents.session()).coalitions[1] == things)
    #expect(try repository.shown(things) == "DC-Things")
    #expect(try repository.read { try $0.coalition("DC-IoT") } == things)
  }

  @Test(arguments: ["A. Prado", "Ana Maria Prado"])
  func `a name near a known one is somebody else, with a doubt that joining settles`(
    _ name: String
  ) throws {
    let other = try person("XX", name)
    let receipt = try read(Documents.session())
    let ana = receipt.people[1]
    #expect(ana != other)
    #expect(
      try repository.state(ana).checks == [
        Check(
          field: "name", line: 7, text: "Ana Prado may be the same person as XX \(name)",
          suggestion: "XX")
      ])
    try repository.run(someone(seed: 9)) { try $0.join(ana, other) }
    #expect(try repository.state(ana).checks == [])
    try repository.expectSound()
  }

  @Test func `two near names of one document have a doubt as well`() throws {
    var record = Documents.session()
    record.people.append(.init(code: "TO", name: "T. Tello", codeIsDerived: true, line: 33))
    let receipt = try read(record)
    #expect(
      try repository.state(receipt.people[3]).checks.map(\.text) == [
        "T. Tello may be the same person as TT Tomás Tello"
      ])
  }

  @Test func `a code that nobody's name goes with has a doubt`() throws {
    var record = Documents.session()
    record.people.append(.init(code: "JX", name: nil, line: 33))
    let receipt = try read(record)
    #expect(
      try repository.state(receipt.people[3]).checks == [
        Check(field: "name", line: 33, text: "the document gives no name for this code")
      ])
  }

  @Test func `a coalition's code near a known one is another one, with a doubt`() throws {
    _ = try repository.run(someone()) { try $0.createCoalition(code: "DC-IoTs") }
    let receipt = try read(Documents.session())
    #expect(
      try repository.state(receipt.coalitions[1]).checks == [
        Check(
          field: "code", line: 30, text: "nearly DC-IoTs, which may be the same coalition",
          suggestion: "DC-IoTs")
      ])
    #expect(
      try repository.read { try $0.knownCoalitions() }.map(\.code) == [
        "DC-CIV", "DC-IoT", "DC-IoTs",
      ])
  }
}
