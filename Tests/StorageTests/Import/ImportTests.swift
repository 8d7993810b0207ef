import Domain
import Reports
import TestSupport
import Testing

@testable import Storage

struct ImportTests {
  let repository: Repository
  let receipt: ImportReceipt

  init() throws {
    repository = try Repository.inMemory()
    receipt = try repository.run(someone(seed: 1)) {
      try $0.importMeeting(Documents.session(), from: Documents.source())
    }
  }

  private func read(
    _ record: MeetingRecord = Documents.session(), _ source: ImportSource = Documents.source(),
    by author: Author = someone(seed: 7)
  ) throws -> (receipt: ImportReceipt, changes: Int) {
    try repository.run(author) { (try $0.importMeeting(record, from: source), $0.changeCount) }
  }

  @Test func `a first import brings in everything that the document says`() throws {
    #expect(!receipt.isKnown)
    #expect(!receipt.isCorrection)
    let meeting = try #require(Meeting(try repository.state(receipt.meeting)))
    #expect(meeting.title == "Session on open values")
    #expect(meeting.day == day("2017-12-06"))
    #expect(meeting.time == "09:00")
    #expect(try meeting.organizer.map { try repository.shown(Subject(.coalition, $0)) } == "DC-CIV")
    #expect(try meeting.chair.map { try repository.shown(Subject(.person, $0)) } == "OC")
    #expect(try meeting.rapporteur.map { try repository.shown(Subject(.person, $0)) } == "AP")
    #expect(meeting.participants.map(\.isRemote) == [false, false, true])
    #expect(meeting.document?.hash.hasPrefix("bf8949511222855e") == true)
    #expect(meeting.document?.lines == 40)
    #expect(meeting.unread == [.init(line: 38, text: "Printed on both sides")])
    #expect(try repository.state(receipt.meeting).checks.map(\.text) == ["was a Wednesday"])
    #expect(try receipt.people.map { try repository.shown($0) } == ["OC", "AP", "TT"])
    #expect(try receipt.newCodes.map { try repository.shown($0) } == ["TT"])
    #expect(try receipt.coalitions.map { try repository.shown($0) } == ["DC-CIV", "DC-IoT"])
    #expect(try receipt.statements.map { try repository.shown($0) } == ["S-1", "S-2", "S-3"])
    #expect(try receipt.proposals.map { try repository.shown($0) } == ["P-1", "P-2"])
    #expect(try repository.shown(receipt.meeting) == "M-1")
    #expect(receipt.added + receipt.changed + receipt.missing + receipt.left == [])
    try repository.expectSound()
  }

  @Test func `statements and proposals keep speaker, line, partners and doubts`() throws {
    let said = try receipt.statements.map {
      try #require(Statement(try repository.state($0)))
    }
    #expect(said.map(\.text).first == "Values come before the wires.")
    #expect(
      try said.map { try $0.speaker.map { try repository.shown(Subject(.person, $0)) } }
        == ["AP", "TT", nil])
    #expect(said.map(\.source?.line) == [10, 20, 22])
    #expect(said.map(\.source?.meeting) == .init(repeating: receipt.meeting.id, count: 3))
    let states = try receipt.proposals.map { try repository.state($0) }
    #expect(states.compactMap { Proposal($0)?.status } == [.raised, .raised])
    #expect(states[0].collaborators.map(\.coalition) == [receipt.coalitions[1].id])
    #expect(states[1].checks.map(\.text) == ["breaks off"])
    #expect(states[0].links == [Link(.followsFrom, .subject(receipt.meeting))])
  }

  @Test func `everything takes effect on the day of the meeting`() throws {
    for change in try repository.changes() { #expect(change.on == day("2017-12-06")) }
  }

  @Test func `a meeting that still lies ahead takes effect today`() throws {
    let other = try Repository.inMemory()
    var record = Documents.session()
    record.day = day("2018-01-09")
    try other.run(someone()) { _ = try $0.importMeeting(record, from: Documents.source()) }
    for change in try other.changes() { #expect(change.on == day("2017-12-07")) }
  }

  @Test func `an import on a day that is still ahead is refused`() throws {
    let other = try Repository.inMemory()
    let refused = refusal {
      try other.run(someone(day: day("2017-12-08"))) {
        try $0.importMeeting(Documents.session(), from: Documents.source())
      }
    }
    #expect(refused?.message == "nothing can take effect on 2017-12-08: that day is still ahead")
    #expect(try other.log().isEmpty)
  }

  @Test func `the same bytes again add nothing and say so`() throws {
    let fingerprint = try repository.fingerprint()
    let again = try read()
    #expect(again.receipt.isKnown)
    #expect(again.receipt.meeting == receipt.meeting)
    #expect(again.changes == 0)
    #expect(try repository.fingerprint() == fingerprint)
  }

  @Test func `a dry run shows everything and writes nothing`() throws {
    let folder = try FastFolder()
    let path = folder.file("t.docket")
    let file = try Repository.create(at: path, home: nil)
    let before = try bytes(path)
    let shown = try file.run(someone(isDryRun: true)) { transaction in
      let receipt = try transaction.importMeeting(Documents.session(), from: Documents.source())
      return try receipt.statements.map { try transaction.snapshot.shownName(of: $0) }
    }
    #expect(shown == ["S-1", "S-2", "S-3"])
    #expect(try bytes(path) == before)
    #expect(try file.log().isEmpty)
    #expect(try file.read { try $0.home() } == nil)
  }

  @Test func `the day that somebody sets stands in for the document's, and settles its doubt`()
    throws
  {
    let other = try Repository.inMemory()
    let source = Documents.source(day: day("2016-12-06"))
    let meeting = try other.run(someone()) {
      try $0.importMeeting(Documents.session(), from: source).meeting
    }
    #expect(try other.state(meeting).day(Field.date) == day("2016-12-06"))
    #expect(try other.state(meeting).checks == [])
    for change in try other.changes() { #expect(change.on == day("2016-12-06")) }
  }

  @Test func `an undone import leaves nothing, and comes back as it was, on another day too`()
    throws
  {
    try repository.run(someone(seed: 2)) { _ = try $0.undoLatest() }
    for table in ["meeting", "person", "coalition", "statement", "proposal", "import_check"] {
      #expect(try repository.contents()[table] == [], "\(table)")
    }
    try repository.expectSound()
    let source = Documents.source(day: day("2016-12-06"))
    let again = try read(Documents.session(), source)
    #expect(!again.receipt.isKnown)
    #expect(again.receipt.meeting == receipt.meeting)
    #expect(again.receipt.statements == receipt.statements)
    #expect(again.receipt.proposals == receipt.proposals)
    #expect(again.receipt.people == receipt.people)
    #expect(try repository.shown(receipt.meeting) == "M-1")
    #expect(try receipt.statements.map { try repository.shown($0) } == ["S-1", "S-2", "S-3"])
    let state = try repository.state(receipt.meeting)
    #expect(state.created == day("2016-12-06"))
    #expect(state.day(Field.date) == day("2016-12-06"))
    #expect(state.checks == [])
    try repository.run(someone(seed: 8)) { _ = try $0.undoLatest() }
    #expect(try !repository.state(receipt.meeting).exists)
    try repository.expectSound()
  }

  @Test func `two files that import apart hold the same things, and once after a union`() throws {
    let other = try Repository.inMemory()
    try other.run(someone("ana", now: morning + oneDay, seed: 99)) { transaction in
      _ = try transaction.create(.meeting, Edit(set: [Field.title: "Before"]))
      _ = try transaction.importMeeting(Documents.session(), from: Documents.source())
    }
    let union = try repository.union(other)
    for table in ["conflict", "meeting", "person", "coalition", "statement", "proposal"] {
      let count = try union.contents()[table]?.count
      let expected = ["conflict": 0, "meeting": 2, "person": 3, "coalition": 2, "statement": 3]
      #expect(count == expected[table, default: 2], "\(table)")
    }
    #expect(try union.state(receipt.meeting).references.map(\.number).sorted() == [1, 2])
    #expect(try union.contents() == other.union(repository).contents())
    try union.expectSound()
  }
}
