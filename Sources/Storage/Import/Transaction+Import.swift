public import Domain
import GRDB

/// What an import brought in.
public struct ImportReceipt: Sendable {
  /// The meeting that the document is of.
  public var meeting: Subject
  /// These very bytes had been read before, and nothing was added.
  public var isKnown = false
  /// An earlier reading of the same session was brought up to date.
  public var isCorrection = false
  /// The people whom the document names, those who were here before among them.
  public var people: [Subject] = []
  /// The people whose codes the import made up.
  public var newCodes: [Subject] = []
  /// The coalitions that it names, those that were here before among them.
  public var coalitions: [Subject] = []
  /// The statements that are new.
  public var statements: [Subject] = []
  /// The proposals that are new.
  public var proposals: [Subject] = []
  /// In a correction: what was new. The lists that follow are of corrections too.
  public var added: [Subject] = []
  /// What got another value of some field.
  public var changed: [Subject] = []
  /// What the document no longer holds; nothing of it is deleted.
  public var missing: [Subject] = []
  /// What the document says otherwise, and people have worked on since.
  public var left: [Subject] = []
  /// In a correction: each value that is another one now.
  public var corrections: [Correction] = []

  /// What a correction made of one field.
  public struct Correction: Sendable {
    /// What the field is of.
    public var subject: Subject
    /// As changes name it.
    public var field: String
    /// As people read them; `nil` where there was or is none.
    public var old: String?
    /// As `old`, after the correction.
    public var new: String?
  }

  init(meeting: Subject) { self.meeting = meeting }
}

/// A document as it is imported.
public struct ImportSource: Sendable {
  /// The file name without its folders.
  public var name: String
  /// SHA-256 of its bytes, hexadecimal.
  public var hash: String
  /// The day that somebody set in place of the document's own.
  public var day: Day?

  /// A document by its bytes.
  ///
  /// - Parameters:
  ///   - name: the file name without its folders.
  ///   - bytes: all of the document, as they are hashed.
  ///   - day: in place of the one that the document gives.
  public init(name: String, bytes: [UInt8], day: Day? = nil) {
    self.name = name
    self.hash = ChangeName(hashing: bytes).description
    self.day = day
  }
}

extension Transaction {
  /// Stores what a document says of one meeting.
  ///
  /// The meeting, its statements and proposals get ids that follow from the document's bytes, so
  /// that two copies which import it apart have them once after a merge. The same bytes again add
  /// nothing, unless the import was taken back: then everything is there again.
  /// - Throws: `Refusal`; nothing is written.
  public func importMeeting(_ record: MeetingRecord, from source: ImportSource) throws
    -> ImportReceipt
  {
    let meeting = Subject.imported(.meeting, documentHash: source.hash, place: "meeting")
    if try snapshot.state(of: meeting).exists {
      var receipt = ImportReceipt(meeting: meeting)
      receipt.isKnown = true
      return receipt
    }
    var record = record
    if let day = source.day {
      record.day = day
      record.checks.removeAll { $0.field == Field.date }
    }
    var importing = MeetingImport(self, record, source, meeting)
    return try importing.run()
  }
}

/// One import under way: first whom and what it names, then what was said and proposed.
struct MeetingImport {
  let transaction: Transaction
  let record: MeetingRecord
  let source: ImportSource
  /// The day on which everything takes effect.
  let day: Day
  var people: [String: Subject] = [:]
  var coalitions: [String: Subject] = [:]
  /// Everybody in the file, those whom the import brings last.
  var directory: [Known] = []
  var receipt: ImportReceipt

  init(
    _ transaction: Transaction, _ record: MeetingRecord, _ source: ImportSource, _ meeting: Subject
  ) {
    self.transaction = transaction
    self.record = record
    self.source = source
    let today = transaction.author.today
    day = transaction.author.day ?? min(record.day ?? today, today)
    receipt = ImportReceipt(meeting: meeting)
  }

  mutating func run() throws -> ImportReceipt {
    let earlier = try earlierReading()
    if let earlier, earlier.hasRead(source.hash) {
      receipt.meeting = earlier.meeting.subject
      receipt.isKnown = true
      return receipt
    }
    try adoptHome()
    for mention in record.coalitions { try importCoalition(mention) }
    directory = try transaction.snapshot.people()
      .map { Known(id: $0.id, code: $0.code, name: $0.name) }
    for mention in record.people { try importPerson(mention) }
    if let earlier {
      try correct(earlier)
    } else {
      try storeMeeting()
      for offset in record.statements.indices { try storeStatement(offset) }
      for offset in record.proposals.indices { try storeProposal(offset) }
    }
    return receipt
  }

  /// A file without a coalition of its own becomes the organizer's: for good as soon as anything
  /// in it has a reference that begins with the coalition's code.
  private func adoptHome() throws {
    let db = transaction.db
    guard let organizer = record.organizer,
      try Bool.fetchOne(
        db,
        sql: """
          SELECT home IS NULL OR home_is_given = 0 AND NOT EXISTS (
            SELECT 1 FROM reference JOIN item ON item.subject = reference.subject
            WHERE reference.coalition <> '') FROM file
          """) ?? false
    else { return }
    try db.execute(sql: "UPDATE file SET home = ?, home_is_given = 0", arguments: [organizer])
    transaction.snapshot.memory.home = nil
    transaction.snapshot.memory.forgetAnswers()
  }

  private func storeMeeting() throws {
    let subject = receipt.meeting
    var edit = Edit(set: meetingFields)
    edit.set[Field.reference] = try transaction.reference(for: subject, .meeting)
    let participants = participants
    if !participants.isEmpty { edit.add[Field.participants] = participants }
    if !record.checks.isEmpty { edit.add[Field.checks] = record.checks.map(\.json) }
    try transaction.append(
      edit, to: subject, seen: receipt.people + receipt.coalitions, day: day)
  }

  /// The meeting's fields as the document gives them.
  var meetingFields: [String: JSON] {
    func id(_ subject: Subject?) -> JSON? { subject.map { .string($0.id.description) } }
    let document = Meeting.Document(
      name: source.name, hash: source.hash, lines: record.lineCount, template: record.template)
    let fields: [String: JSON?] = [
      Field.title: .string(record.title),
      Field.date: record.day.map { .string($0.description) },
      Field.time: record.time.map { .string($0) },
      Field.organizer: id(record.organizer.flatMap { coalitions[$0] }),
      Field.chair: id(record.chair.flatMap { people[$0] }),
      Field.rapporteur: id(record.rapporteur.flatMap { people[$0] }),
      Field.document: document.json,
      Field.unread: record.unread.isEmpty ? nil : .array(record.unread.map(\.json)),
    ]
    return fields.compactMapValues { $0 }
  }

  var participants: [JSON] {
    record.people.compactMap { mention in
      people[mention.code].map {
        Meeting.Participant(person: $0.id, isRemote: mention.isRemote).json
      }
    }
  }

  mutating func storeStatement(_ offset: Int) throws {
    let statement = record.statements[offset]
    let speaker = statement.speaker.flatMap { people[$0] }
    let subject = Subject.imported(
      .statement, documentHash: source.hash, place: "statement \(offset + 1)")
    var edit = Edit(set: [
      Field.reference: try transaction.reference(for: subject, .statement),
      Field.text: .string(try TextRules.text(statement.text)),
      Field.section: .string(statement.section.rawValue),
      Field.source: Source(meeting: receipt.meeting.id, line: statement.line).json,
    ])
    if let speaker { edit.set[Field.speaker] = .string(speaker.id.description) }
    try transaction.append(
      edit, to: subject, seen: [receipt.meeting] + (speaker.map { [$0] } ?? []), day: day)
    receipt.statements.append(subject)
  }

  mutating func storeProposal(_ offset: Int) throws {
    let proposal = record.proposals[offset]
    let subject = Subject.imported(
      .proposal, documentHash: source.hash, place: "proposal \(offset + 1)")
    let partners = proposal.coalitions.compactMap { coalitions[$0] }
    let programme = try transaction.snapshot.currentProgramme()
    var edit = Edit(
      set: [
        Field.reference: try transaction.reference(for: subject, .proposal),
        Field.title: .string(proposal.title),
        Field.text: .string(try TextRules.text(proposal.text)),
        Field.status: ProposalStatus.raised.json,
        Field.source: Source(meeting: receipt.meeting.id, line: proposal.line).json,
      ],
      add: [Field.links: [Link(.followsFrom, .subject(receipt.meeting)).json]])
    if let programme { edit.set[Field.programme] = .string(programme.id.description) }
    if !partners.isEmpty {
      edit.add[Field.coalitions] = partners.map { .string($0.id.description) }
    }
    if !proposal.checks.isEmpty { edit.add[Field.checks] = proposal.checks.map(\.json) }
    try transaction.append(
      edit, to: subject, seen: [receipt.meeting] + partners + (programme.map { [$0] } ?? []),
      day: day)
    receipt.proposals.append(subject)
  }
}
