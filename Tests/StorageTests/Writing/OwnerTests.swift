import Domain
import Testing

@testable import Storage

/// Whom and what a command may add by naming it.
struct OwnerTests {
  let repository: Repository

  init() throws {
    repository = try Repository.inMemory(home: "DC-CIV")
    try repository.run(someone(seed: 1)) { transaction in
      try transaction.createPerson(code: "OCL", name: "Olivia Clark")
      try transaction.createPerson(code: "AP", name: nil)
      try transaction.createCoalition(code: "DC-IoT")
    }
  }

  private func owner(_ text: String) throws -> (person: Subject, isNew: Bool) {
    try repository.run(someone(seed: 2)) { try $0.owner(text) }
  }

  private func coalition(_ text: String, isNewMeant: Bool = false) throws
    -> (coalition: Subject, isNew: Bool)
  {
    try repository.run(someone(seed: 3)) { try $0.coalition(text, isNewMeant: isNewMeant) }
  }

  @Test(arguments: ["OCL", "ocl", "Olivia Clark", "clark, olivia"])
  func `somebody who is known is not added again`(text: String) throws {
    let found = try owner(text)
    #expect(try repository.shown(found.person) == "OCL")
    #expect(!found.isNew)
  }

  @Test func `a full name that is not known is added with initials`() throws {
    let added = try owner("  Mira   Bach ")
    #expect(added.isNew)
    #expect(try repository.shown(added.person) == "MB")
    #expect(try repository.state(added.person).text(Field.name) == "Mira Bach")
    #expect(try !owner("mira bach").isNew)
  }

  @Test func `initials that nobody has are refused with those that somebody has`() throws {
    let refused = refusal { try owner("XY") }
    #expect(refused?.message == "nobody here has the initials \"XY\"")
    #expect(refused?.hints.first == "known: AP, OCL Olivia Clark")
  }

  @Test func `a mail address is nobody's name`() throws {
    #expect(refusal { try owner("mira@example.org") } != nil)
    #expect(refusal { try owner("Mira Bach <mira@example.org>") } != nil)
    #expect(try repository.contents()["person"]?.count == 2)
  }

  @Test func `a coalition's code is no owner`() throws {
    let refused = refusal { try owner("dc iot") }
    #expect(refused?.message == "DC-IoT is a coalition, not a person")
    #expect(refused?.hints == ["coalitions take part with -w, in add, propose and edit: -w DC-IoT"])
  }

  @Test func `initials that are taken are refused for somebody else`() throws {
    let refused = refusal {
      try repository.run(someone(seed: 4)) { try $0.createPerson(code: "ocl", name: "Otto") }
    }
    #expect(refused?.message == "ocl is taken: it is Olivia Clark")
  }

  @Test func `a coalition that is nearly a known one is refused, unless it is meant`() throws {
    let refused = refusal { try coalition("DC-IoB") }
    #expect(refused?.message == "there is no coalition DC-IoB: did you mean DC-IoT?")
    #expect(try coalition("DC-IoB", isNewMeant: true).isNew)
    #expect(try !coalition("dc-iob").isNew)
    #expect(try !coalition("dciot").isNew)
    #expect(try coalition("DC-Gender").isNew)
    #expect(throws: UsageFault.self) { try coalition("DC Other") }
  }

  @Test func `a coalition that was taken back can be added again`() throws {
    let added = try coalition("DC-Gender").coalition
    try repository.run(someone(seed: 5)) { _ = try $0.undoLatest() }
    #expect(try repository.read { try $0.coalition("DC-Gender") } == nil)
    #expect(try coalition("DC-Gender").coalition == added)
    try repository.expectSound()
  }

  @Test func `somebody who got another code is not renamed by the first one`() throws {
    let ana = try owner("AP").person
    try repository.run(someone(seed: 6)) {
      try $0.append(Edit(set: [Field.code: "ANP"]), to: ana)
    }
    let refused = refusal {
      try repository.run(someone(seed: 7)) { try $0.createPerson(code: "AP", name: nil) }
    }
    #expect(refused?.message == "AP was the first code of ANP, who is here already")
    let other = try repository.run(someone(seed: 8)) {
      try $0.createPerson(code: "AP", name: "Abel Porto")
    }
    #expect(other != ana)
  }
}
