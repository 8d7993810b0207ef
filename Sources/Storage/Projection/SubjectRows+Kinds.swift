import Domain
import GRDB

extension SubjectRows {
  /// Writes the rows that only this kind has.
  func store(_ kind: Kind, created: String) throws {
    switch kind {
    case .programme: try storeProgramme(created)
    case .coalition: try storeCoalition(created)
    case .person: try storePerson(created)
    case .contact:
      guard let contact = Contact(record) else { return }
      try run(
        "INSERT INTO contact (subject, person, mail) VALUES (?, ?, ?)",
        [key, try person(contact.person), contact.mail])
    case .meeting: try storeMeeting(created)
    case .statement: try storeStatement(created)
    case .proposal: try storeProposal(created)
    case .concern: try storeConcern(created)
    case .position: try storePosition(created)
    case .action: try storeAction(created)
    case .answer: try storeAnswer(created)
    case .note: try storeNote(created)
    case .digest: try storeDigest(created)
    }
  }

  private func storeProgramme(_ created: String) throws {
    guard let code = text(Field.code) else { return }
    try run(
      """
      INSERT INTO programme (subject, code, code_key, title, coalition, first_day, last_day,
        last_call_days, due_soon_days, stale_days, created)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        key, code, CodeMatching.key(code), text(Field.title),
        try coalition(record.identifier(Field.coalition)), day(Field.firstDay),
        day(Field.lastDay), record.integer(Field.lastCallDays),
        record.integer(Field.dueSoonDays), record.integer(Field.staleDays), created,
      ])
  }

  private func storeCoalition(_ created: String) throws {
    guard let coalition = Coalition(record) else { return }
    try run(
      """
      INSERT INTO coalition (subject, code, code_key, name, list, created)
      VALUES (?, ?, ?, ?, ?, ?)
      """,
      [
        key, coalition.code, CodeMatching.key(coalition.code), coalition.name, coalition.list,
        created,
      ])
    for spelling in coalition.spellings {
      try run(
        """
        INSERT INTO coalition_spelling (coalition, spelling, spelling_key) VALUES (?, ?, ?)
        """, [key, spelling, CodeMatching.key(spelling)])
    }
    for (office, people) in [("chair", coalition.chairs), ("liaison", coalition.liaisons)] {
      for id in people {
        try run(
          "INSERT INTO coalition_office (coalition, office, person) VALUES (?, ?, ?)",
          [key, office, try person(id)])
      }
    }
  }

  private func storePerson(_ created: String) throws {
    guard let code = text(Field.code) else { return }
    try run(
      """
      INSERT INTO person (subject, code, code_key, name, affiliation, stakeholder_group, created)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        key, code, CodeMatching.key(code), text(Field.name), text(Field.affiliation),
        text(Field.group), created,
      ])
    for id in record.identifiers(Field.joins) {
      try run(
        "INSERT OR IGNORE INTO person_join (person, other) VALUES (?, ?)", [key, try person(id)])
    }
  }

  private func storeMeeting(_ created: String) throws {
    let document = record.value(Field.document).flatMap(Meeting.Document.init)
    try run(
      """
      INSERT INTO meeting (subject, title, day, time, organizer, chair, rapporteur, document,
        document_hash, document_lines, template, created)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        key, text(Field.title) ?? "", day(Field.date), text(Field.time),
        try coalition(record.identifier(Field.organizer)),
        try person(record.identifier(Field.chair)),
        try person(record.identifier(Field.rapporteur)), document?.name, document?.hash,
        document?.lines, document?.template, created,
      ])
    for participant in record.elements(Field.participants).compactMap(Meeting.Participant.init) {
      try run(
        """
        INSERT INTO participant (meeting, person, remote) VALUES (?1, ?2, ?3)
        ON CONFLICT DO UPDATE SET remote = max(remote, ?3)
        """, [key, try person(participant.person), participant.isRemote ? 1 : 0])
    }
    let unread = (record.value(Field.unread)?.array ?? []).compactMap(
      MeetingRecord.UnreadLine.init)
    for (offset, line) in unread.enumerated() {
      try run(
        "INSERT INTO unread_line (meeting, position, line, text) VALUES (?, ?, ?, ?)",
        [key, offset, line.line, line.text])
    }
  }

  private func storeStatement(_ created: String) throws {
    let source = try source()
    try run(
      """
      INSERT INTO statement (subject, text, speaker, meeting, section, line, created)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        key, text(Field.text) ?? "", try person(record.identifier(Field.speaker)),
        source.meeting, text(Field.section), source.line, created,
      ])
  }

  private func storeAnswer(_ created: String) throws {
    guard let answer = Answer(record) else { return }
    try run(
      """
      INSERT INTO answer (subject, about, coalition, answer, reason, since, created)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        key, try Projection.key(of: answer.about, in: db), try coalition(answer.coalition),
        member(Field.answer, "is"), answer.reason, since(Field.answer, or: created), created,
      ])
  }

  private func storeNote(_ created: String) throws {
    guard let note = Note(record) else { return }
    let author = try party(note.author)
    try run(
      """
      INSERT INTO note (subject, about, text, private, author, author_name, created)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        key, try Projection.key(of: note.about, in: db), note.text, note.isPrivate ? 1 : 0,
        author.key, author.name, created,
      ])
  }

  private func storeDigest(_ created: String) throws {
    guard let until = day(Field.until) else { return }
    try run(
      "INSERT INTO digest (subject, since, until, created) VALUES (?, ?, ?, ?)",
      [key, day(Field.since), until, created])
  }
}
