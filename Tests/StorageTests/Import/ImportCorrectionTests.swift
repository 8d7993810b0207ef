import Domain
import TestSupport
import Testing

@testable import Storage

/// The same session from a corrected document.
struct ImportCorrectionTests {
  let repository: Repository
  let first: ImportReceipt

  init() throws {
    repository = try Repository.inMemory()
    first = try repository.run(someone(seed: 1)) {
      try $0.importMeeting(Documents.session(), from: Documents.source())
    }
  }

  @discardableResult
  private func read(_ text: String, _ correct: (inout MeetingRecord) -> Void) throws
    -> ImportReceipt
  {
    var record = Documents.session()
    correct(&record)
    return try repository.run(someone(seed: UInt64(text.utf8.count))) {
      try $0.importMeeting(record, from: Documents.source(text))
    }
  }

  private func edit(_ subject: Subject, _ edit: Edit) throws {
    try repository.run(someone("ana", seed: 50)) { try $0.append(edit, to: subject) }
  }

  private func text(_ subject: Subject) throws -> String? {
    try repository.state(subject).text(Field.text)
  }

  @Test func `a corrected document updates the meeting, its texts and its doubts`() throws {
    let receipt = try read("Corrected\n") {
      $0.day = day("2016-12-06")
      $0.checks = []
      $0.statements[1].text = "Not all of them are so old."
      $0.statements[2] = .init(
        speaker: "OC", section: .discussion, text: "Next time at ten, says the chair.", line: 23)
    }
    #expect(receipt.isCorrection)
    #expect(!receipt.isKnown)
    #expect(receipt.meeting == first.meeting)
    #expect(receipt.changed == [first.meeting, first.statements[1]])
    #expect(receipt.added == receipt.statements)
    #expect(try receipt.added.map { try repository.shown($0) } == ["S-4"])
    #expect(receipt.missing == [first.statements[2]])
    #expect(receipt.left == [])
    let meeting = try repository.state(first.meeting)
    #expect(meeting.day(Field.date) == day("2016-12-06"))
    #expect(meeting.checks == [])
    #expect(try text(first.statements[1]) == "Not all of them are so old.")
    #expect(try text(first.statements[2]) == "The room was quiet.")
    #expect(try repository.contents()["meeting"]?.count == 1)
    try repository.expectSound()
  }

  @Test func `each document of a session is known once it was read`() throws {
    try read("Corrected\n") { $0.statements[1].text = "Not all of them are so old." }
    let fingerprint = try repository.fingerprint()
    #expect(
      try read("Corrected\n") { $0.statements[1].text = "Not all of them are so old." }.isKnown)
    #expect(try read("A report\n") { _ in }.isKnown)
    try read("Corrected again\n") { $0.statements[1].text = "Not all of them are very old." }
    #expect(
      try read("Corrected\n") { $0.statements[1].text = "Not all of them are so old." }.isKnown)
    #expect(try text(first.statements[1]) == "Not all of them are very old.")
    #expect(try repository.fingerprint() != fingerprint)
  }

  @Test func `what people worked on since is left as it is`() throws {
    try edit(first.statements[1], Edit(set: [Field.text: "Not all are old."]))
    try edit(first.proposals[0], Edit(set: [Field.status: ProposalStatus.discussion.json]))
    try edit(first.meeting, Edit(set: [Field.date: "2016-12-06"]))
    let receipt = try read("Corrected\n") {
      $0.statements[1].text = "Not all of them are so old."
      $0.proposals[0].text = "Write to the things people, and wait for long."
      $0.day = day("2016-12-05")
    }
    #expect(receipt.left == [first.meeting, first.statements[1], first.proposals[0]])
    #expect(receipt.changed == [])
    #expect(receipt.missing == [])
    #expect(try text(first.statements[1]) == "Not all are old.")
    #expect(try text(first.proposals[0]) == "Write to the things people, and wait.")
    #expect(try repository.state(first.meeting).day(Field.date) == day("2016-12-06"))
  }

  @Test func `a speaker, a partner and a doubt can be all that is corrected`() throws {
    let receipt = try read("Corrected\n") {
      $0.statements[0].speaker = "OC"
      $0.proposals[1].text = "Rather more than less of"
      $0.proposals[1].checks = [Check(field: "text", line: 31, text: "breaks off after \"of\"")]
      $0.proposals[1].coalitions = ["DC-IoT"]
    }
    #expect(receipt.changed == [first.statements[0], first.proposals[1]])
    let told = receipt.corrections.filter { $0.subject == first.statements[0] }
    #expect(told.map(\.field) == [Field.speaker])
    #expect(told.first?.new == (try repository.shown(first.people[0])))
    let speaker = try repository.state(first.statements[0]).identifier(Field.speaker)
    #expect(speaker == first.people[0].id)
    let proposal = try repository.state(first.proposals[1])
    #expect(proposal.checks.map(\.text) == ["breaks off after \"of\""])
    #expect(proposal.collaborators.map(\.coalition) == [first.coalitions[1].id])
  }

  @Test func `the old and the new value are told of each field`() throws {
    let receipt = try read("Corrected\n") {
      $0.day = day("2016-12-06")
      $0.checks = []
      $0.statements[1].text = "Not all of them are so old."
    }
    func told(_ subject: Subject, _ field: String) -> ImportReceipt.Correction? {
      receipt.corrections.first { $0.subject == subject && $0.field == field }
    }
    #expect(told(first.meeting, Field.date)?.old == Documents.session().day?.description)
    #expect(told(first.meeting, Field.date)?.new == "2016-12-06")
    #expect(told(first.statements[1], Field.text)?.old == "Not all of them are old.")
    #expect(told(first.statements[1], Field.text)?.new == "Not all of them are so old.")
  }

  @Test func `other bytes of the same content change nothing that is told`() throws {
    let receipt = try read("Corrected\n") { _ in }
    #expect(receipt.isCorrection)
    #expect(receipt.changed == [])
    #expect(receipt.corrections.count == 0)
    #expect(try read("Corrected\n") { _ in }.isKnown)
  }

  @Test func `a mended day and a few words of every item make no second meeting`() throws {
    let receipt = try read("Corrected\n") { record in
      record.day = day("2016-12-05")
      record.checks = []
      for offset in record.statements.indices { record.statements[offset].text += " Indeed." }
      for offset in record.proposals.indices { record.proposals[offset].text += " Soon." }
    }
    #expect(receipt.isCorrection)
    #expect(receipt.meeting == first.meeting)
    #expect(try repository.contents()["meeting"]?.count == 1)
  }

  @Test func `the session of another year is a meeting of its own`() throws {
    let receipt = try read("Next year\n") { record in
      record.day = day("2017-12-18")
      record.checks = []
      record.statements = [
        .init(speaker: nil, section: .discussion, text: "Another year, another room.", line: 20)
      ]
      record.proposals = []
    }
    #expect(!receipt.isCorrection)
    #expect(try repository.contents()["meeting"]?.count == 2)
  }

  @Test func `a doubt that somebody settled is not raised again`() throws {
    let doubt = try repository.state(first.meeting).checks[0]
    try edit(first.meeting, Edit(remove: [Field.checks: [doubt.json]]))
    try read("Corrected\n") {
      $0.statements[1].text = "Not all of them are so old."
      $0.checks[0].line = 3
    }
    #expect(try repository.state(first.meeting).checks == [])
  }

  @Test func `a correction can be corrected, and taken back`() throws {
    try read("Corrected\n") { $0.statements[1].text = "Not all of them are so old." }
    try read("Corrected again\n") { $0.statements[1].text = "Not all of them are very old." }
    #expect(try text(first.statements[1]) == "Not all of them are very old.")
    try repository.run(someone(seed: 60)) { _ = try $0.undoLatest() }
    #expect(try text(first.statements[1]) == "Not all of them are so old.")
    try repository.run(someone(seed: 61)) { _ = try $0.undoLatest() }
    #expect(try text(first.statements[1]) == "Not all of them are old.")
    #expect(try repository.state(first.meeting).exists)
    try repository.expectSound()
  }
}
