import Domain
import GRDB

/// A document that had been imported before, now with corrections: the same session is brought up
/// to date, and nothing is deleted.
extension MeetingImport {
  /// What an earlier reading of the session left in the file.
  struct Earlier {
    var meeting: SubjectState
    var statements: [(subject: Subject, text: String)]
    var proposals: [(subject: Subject, text: String)]

    /// The commands that read a document of this session.
    fileprivate var readings: Set<Identifier> {
      Set(documents.map(\.change.batch))
    }

    /// Whether a document of these bytes is among those that were read.
    func hasRead(_ hash: String) -> Bool {
      documents.contains { $0.change.edit.set[Field.document]?["hash"]?.string == hash }
    }

    private var documents: [History.Entry] {
      meeting.history.live.filter { $0.change.edit.set[Field.document] != nil }
    }
  }

  /// The meeting that an earlier version of this document made: one of the same title and day, one
  /// that holds at least half of what is said in this document, word for word, or one of the same
  /// title that holds at least half of it in nearly the same words.
  func earlierReading() throws -> Earlier? {
    let db = transaction.db
    let texts = Set(record.statements.map(\.text) + record.proposals.map(\.text))
    let rows = try Row.fetchAll(
      db, sql: "SELECT subject, title, day FROM meeting WHERE document IS NOT NULL ORDER BY subject"
    )
    for row in rows {
      let key = try row.decode(Int64.self, atIndex: 0)
      let earlier = Earlier(
        meeting: try transaction.snapshot.state(ofKey: key),
        statements: try said("SELECT subject, text FROM statement WHERE meeting = ?", key),
        proposals: try said("SELECT subject, text FROM proposal WHERE meeting = ?", key))
      let same = (earlier.statements + earlier.proposals).count { texts.contains($0.text) }
      let hasSameTitle = try row.decode(String?.self, atIndex: 1) == record.title
      let isSameDay =
        try record.day != nil
        && row.decode(String?.self, atIndex: 2) == record.day?.description
      if hasSameTitle && isSameDay || same > 0 && same * 2 >= texts.count { return earlier }
      if hasSameTitle, isMostlyAlike(earlier) { return earlier }
    }
    return nil
  }

  private func isMostlyAlike(_ earlier: Earlier) -> Bool {
    var statements = earlier.statements
    var proposals = earlier.proposals
    let found =
      match(record.statements.map(\.text), &statements)
      + match(record.proposals.map(\.text), &proposals)
    let alike = found.count { $0 != nil }
    return alike > 0 && alike * 2 >= found.count
  }

  private func said(_ sql: String, _ meeting: Int64) throws -> [(Subject, String)] {
    let rows = try Row.fetchAll(
      transaction.db.cachedStatement(sql: sql + " ORDER BY line, subject"), arguments: [meeting])
    return try rows.map { row in
      (
        try transaction.snapshot.subject(ofKey: try row.decode(atIndex: 0)),
        try row.decode(String?.self, atIndex: 1) ?? ""
      )
    }
  }

  mutating func correct(_ earlier: Earlier) throws {
    receipt.meeting = earlier.meeting.subject
    receipt.isCorrection = true
    try correctMeeting(earlier)
    var statements = earlier.statements
    for (offset, subject) in match(record.statements.map(\.text), &statements).enumerated() {
      if let subject {
        let statement = record.statements[offset]
        var fields = [
          Field.text: JSON.string(statement.text),
          Field.section: .string(statement.section.rawValue),
        ]
        if let speaker = statement.speaker.flatMap({ people[$0] }) {
          fields[Field.speaker] = .string(speaker.id.description)
        }
        try update(subject, fields, earlier)
      } else {
        try storeStatement(offset)
        receipt.added.append(contentsOf: receipt.statements.suffix(1))
      }
    }
    var proposals = earlier.proposals
    for (offset, subject) in match(record.proposals.map(\.text), &proposals).enumerated() {
      if let subject {
        let proposal = record.proposals[offset]
        let partners = proposal.coalitions.compactMap { coalitions[$0] }
        try update(
          subject, [Field.title: .string(proposal.title), Field.text: .string(proposal.text)],
          checks: proposal.checks, partners: partners, earlier)
      } else {
        try storeProposal(offset)
        receipt.added.append(contentsOf: receipt.proposals.suffix(1))
      }
    }
    receipt.missing = (statements + proposals).map(\.subject)
  }

  private mutating func correctMeeting(_ earlier: Earlier) throws {
    let present = earlier.meeting
    var fields = meetingFields
    var checks = record.checks
    if keepsDay(of: present) {
      fields[Field.date] = nil
      checks.removeAll { $0.field == Field.date }
    }
    if present.value(Field.unread) != nil, fields[Field.unread] == nil {
      fields[Field.unread] = .null
    }
    var edit = Edit()
    var isLeft = false
    for (field, value) in fields where (present.value(field) ?? .null) != value {
      if present.isAsRead(field, by: earlier.readings) {
        edit.set[field] = value
      } else {
        isLeft = true
      }
    }
    let known = present.elements(Field.participants)
    edit.add[Field.participants] = participants.filter { !known.contains($0) }
    present.replaceChecks(by: checks, in: &edit)
    if isLeft { receipt.left.append(present.subject) }
    guard !edit.withoutEmptyLists.isEmpty else { return }
    try transaction.append(edit, to: present.subject, seen: receipt.people + receipt.coalitions)
    // Which bytes they were, and which of their lines are unread, is not said in the document.
    edit.set[Field.document] = nil
    edit.set[Field.unread] = nil
    try recordCorrections(edit, of: present)
  }

  /// Notes what an edit makes of the fields of something.
  private mutating func recordCorrections(_ edit: Edit, of present: SubjectState) throws {
    let edit = edit.withoutEmptyLists
    guard !edit.isEmpty else { return }
    let subject = present.subject
    receipt.changed.append(subject)
    func words(_ value: JSON) throws -> String {
      if let check = Check(value) { return check.text }
      return try transaction.snapshot.words(for: value["person"] ?? value)
    }
    func note(_ field: String, _ old: JSON?, _ new: JSON?) throws {
      receipt.corrections.append(
        .init(subject: subject, field: field, old: try old.map(words), new: try new.map(words)))
    }
    for (field, value) in edit.set.sorted(by: { $0.key < $1.key }) {
      try note(field, present.value(field), value)
    }
    // New doubts are told with all that are open.
    for (field, values) in edit.add.sorted(by: { $0.key < $1.key }) where field != Field.checks {
      for value in values { try note(field, nil, value) }
    }
    for (field, values) in edit.remove.sorted(by: { $0.key < $1.key }) {
      for value in values { try note(field, value, nil) }
    }
  }

  /// Whether somebody has settled a day that this document gives doubtfully once more.
  private func keepsDay(of present: SubjectState) -> Bool {
    func isDoubted(_ checks: [Check]) -> Bool { checks.contains { $0.field == Field.date } }
    return source.day == nil && present.day(Field.date) != nil && isDoubted(record.checks)
      && !isDoubted(present.checks)
  }

  /// Pairs the texts of the document with what is there: first the same ones, then those that
  /// share most of their words.
  ///
  /// - Returns: for each text what it is there, or `nil` when it is new. `earlier` keeps what the
  ///   document no longer holds.
  private func match(
    _ texts: [String], _ earlier: inout [(subject: Subject, text: String)]
  ) -> [Subject?] {
    var found: [Subject?] = texts.map { text in
      earlier.firstIndex { $0.text == text }.map { earlier.remove(at: $0).subject }
    }
    var others = earlier.map { Self.words($0.text) }
    for offset in texts.indices where found[offset] == nil {
      let words = Self.words(texts[offset])
      let likeness = others.map { other -> Double in
        let common = Double(words.intersection(other).count)
        return common / Double(max(1, max(words.count, other.count)))
      }
      guard let best = likeness.indices.max(by: { likeness[$0] < likeness[$1] }),
        likeness[best] >= 0.5
      else { continue }
      found[offset] = earlier.remove(at: best).subject
      others.remove(at: best)
    }
    return found
  }

  private static func words(_ text: String) -> Set<Substring> {
    Set(text.split { !$0.isLetter && !$0.isNumber })
  }

  /// Gives a subject what the document says of it now, unless people have worked on it since.
  private mutating func update(
    _ subject: Subject, _ fields: [String: JSON], checks: [Check] = [], partners: [Subject] = [],
    _ earlier: Earlier
  ) throws {
    let present = try transaction.snapshot.state(of: subject)
    let isRaised =
      subject.kind != .proposal
      || present.value(Field.status).flatMap(ProposalStatus.init) == .raised
    let isOpen = isRaised && present.isAsRead(Field.text, by: earlier.readings)
    let new = fields.filter { present.value($0.key) != $0.value }
    guard isOpen else {
      if new[Field.text] != nil { receipt.left.append(subject) }
      return
    }
    var edit = Edit(set: new.filter { present.isAsRead($0.key, by: earlier.readings) })
    edit.add[Field.coalitions] = partners.map { .string($0.id.description) }
      .filter { !present.everAdded(Field.coalitions).contains($0) }
    present.replaceChecks(by: checks, in: &edit)
    guard !edit.withoutEmptyLists.isEmpty else { return }
    try transaction.append(edit, to: subject, seen: [receipt.meeting] + partners)
    try recordCorrections(edit, of: present)
  }
}

extension SubjectState {
  /// Whether nobody but these commands gave the field the values that it has.
  fileprivate func isAsRead(_ field: String, by readings: Set<Identifier>) -> Bool {
    history.candidates(for: field).allSatisfy { readings.contains($0.entry.change.batch) }
  }

  fileprivate func everAdded(_ field: String) -> [JSON] {
    history.live.flatMap { $0.change.edit.add[field] ?? [] }
  }

  /// Takes away the doubts that the document no longer raises, and adds the new ones. One that
  /// had been raised before stays as it is: open, or settled by somebody.
  fileprivate func replaceChecks(by checks: [Check], in edit: inout Edit) {
    func isSame(_ left: Check, _ right: Check) -> Bool {
      left.field == right.field && left.text == right.text
    }
    edit.remove[Field.checks] = elements(Field.checks).filter { element in
      guard let old = Check(element) else { return false }
      return !checks.contains { isSame($0, old) }
    }
    let known = everAdded(Field.checks).compactMap(Check.init)
    edit.add[Field.checks] = checks.filter { new in !known.contains { isSame($0, new) } }.map(
      \.json)
  }
}
