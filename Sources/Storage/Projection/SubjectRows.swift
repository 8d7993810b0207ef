import Domain
import Foundation
import GRDB

/// The rows of one subject in the projection: what every kind has in common.
struct SubjectRows {
  let record: SubjectState
  let key: Int64
  let db: Database

  func run(_ sql: String, _ arguments: [(any DatabaseValueConvertible)?]) throws {
    let arguments = arguments.map { value in (value as? String)?.column ?? value }
    try db.cachedStatement(sql: sql).execute(arguments: StatementArguments(arguments))
  }

  /// Takes away what an earlier state left.
  func clear() throws {
    for sql in Self.clearing { try run(sql, [key]) }
    if let kind = record.subject.kind {
      for sql in Self.clearing(kind) { try run(sql, [key]) }
    }
  }

  private static let clearing = [
    "DELETE FROM collaborator WHERE subject = ?", "DELETE FROM link WHERE subject = ?",
    "DELETE FROM tag WHERE subject = ?", "DELETE FROM import_check WHERE subject = ?",
    "DELETE FROM conflict WHERE subject = ?", "DELETE FROM stranger WHERE subject = ?",
    "DELETE FROM search WHERE rowid = ?",
  ]

  private static func clearing(_ kind: Kind) -> [String] {
    switch kind {
    case .programme: ["DELETE FROM programme WHERE subject = ?"]
    case .coalition:
      [
        "DELETE FROM coalition WHERE subject = ?",
        "DELETE FROM coalition_spelling WHERE coalition = ?",
        "DELETE FROM coalition_office WHERE coalition = ?",
      ]
    case .person:
      ["DELETE FROM person WHERE subject = ?", "DELETE FROM person_join WHERE person = ?"]
    case .contact: ["DELETE FROM contact WHERE subject = ?"]
    case .meeting:
      [
        "DELETE FROM meeting WHERE subject = ?", "DELETE FROM participant WHERE meeting = ?",
        "DELETE FROM unread_line WHERE meeting = ?",
      ]
    case .statement: ["DELETE FROM statement WHERE subject = ?"]
    case .proposal: ["DELETE FROM proposal WHERE subject = ?"]
    case .concern: ["DELETE FROM concern WHERE subject = ?"]
    case .position: ["DELETE FROM position WHERE subject = ?"]
    case .action: ["DELETE FROM action WHERE subject = ?", "DELETE FROM owner WHERE action = ?"]
    case .answer: ["DELETE FROM answer WHERE subject = ?"]
    case .note: ["DELETE FROM note WHERE subject = ?"]
    case .digest: ["DELETE FROM digest WHERE subject = ?"]
    }
  }

  /// References stay taken, whatever becomes of the subject.
  func storeReferences() throws {
    for reference in record.references {
      try run(
        """
        INSERT OR IGNORE INTO reference (letter, coalition, number, subject) VALUES (?, ?, ?, ?)
        """, [reference.letter.rawValue, reference.coalition, reference.number, key])
    }
  }

  /// Collaborators, links, tags, checks and words to search for.
  func storeShared() throws {
    for collaborator in record.collaborators {
      try run(
        "INSERT INTO collaborator (subject, coalition, asked) VALUES (?, ?, ?)",
        [key, try coalition(collaborator.coalition), collaborator.asked.description])
    }
    for link in record.links {
      let (target, address): (Int64, String) =
        switch link.target {
        case .subject(let subject): (try Projection.key(of: subject, in: db), "")
        case .address(let text): (0, text)
        }
      try run(
        "INSERT OR IGNORE INTO link (subject, relation, target, address) VALUES (?, ?, ?, ?)",
        [key, link.relation.rawValue, target, address])
    }
    for tag in record.tags { try run("INSERT INTO tag (subject, tag) VALUES (?, ?)", [key, tag]) }
    for check in record.checks {
      try run(
        """
        INSERT OR IGNORE INTO import_check (subject, field, line, text, suggestion)
        VALUES (?, ?, ?, ?, ?)
        """, [key, check.field, check.line, check.text, check.suggestion ?? ""])
    }
    for field in unknownFields { try storeUnknownField(field) }
    try storeWords()
  }

  /// What copies disagree on: values of a field, and retractions of one thing.
  func storeConflicts() throws {
    let history = record.history
    for field in record.exists ? history.conflicts : [] {
      for (offset, candidate) in history.candidates(for: field).enumerated() {
        try storeConflict(field, offset + 1, candidate.value, candidate.entry)
      }
    }
    guard let disputed = record.disputedRetraction, let kept = disputed.kept.last,
      let taken = disputed.taken.last
    else { return }
    try storeConflict("undo", 1, disputed.isRedone ? "brought back" : "worked on", kept)
    try storeConflict("undo", 2, "taken back", taken)
  }

  private func storeConflict(
    _ field: String, _ position: Int, _ value: JSON, _ entry: History.Entry
  ) throws {
    try run(
      "INSERT INTO conflict (subject, field, position, value, change) VALUES (?, ?, ?, ?, ?)",
      [
        key, field, position, String(decoding: value.canonical, as: UTF8.self),
        try Projection.key(of: entry.name, in: db),
      ])
  }

  func storeUnknownField(_ field: String) throws {
    try run("INSERT OR IGNORE INTO stranger (subject, field) VALUES (?, ?)", [key, field])
  }

  private func storeWords() throws {
    switch record.subject.kind {
    case .meeting, .statement, .proposal, .concern, .action, .note:
      let title = record.text(Field.title) ?? ""
      let text = record.text(Field.text) ?? ""
      try run("INSERT INTO search (rowid, title, text) VALUES (?, ?, ?)", [key, title, text])
    case .programme, .coalition, .person, .contact, .position, .answer, .digest: return
    case nil: return
    }
  }

  private var unknownFields: [String] {
    var fields: Set<String> = []
    for entry in record.history.live { fields.formUnion(entry.change.edit.fields) }
    fields.subtract(Field.known)
    let isFromNewer = zip(record.history.entries, record.history.isCancelled).contains {
      $0.change.isFromNewer && !$1
    }
    if isFromNewer { fields.insert("format") }
    return fields.union(unreadableFields).sorted()
  }

  /// The fields whose value has a shape from a newer docket.
  private var unreadableFields: [String] {
    func unless<Value>(_ read: (JSON) -> Value?, _ field: String) -> [String] {
      record.value(field).map { read($0) == nil ? [field] : [] } ?? []
    }
    // What has no name that can be read is in no list.
    let reference = unless({ $0.string.flatMap(Reference.init(stored:)) }, Field.reference)
    switch record.subject.kind {
    case .action:
      return reference + unless(ActionStatus.init, Field.status) + unless(DueDay.init, Field.due)
    case .proposal: return reference + unless(ProposalStatus.init, Field.status)
    case .concern: return reference + unless(ConcernStatus.init, Field.status)
    case .meeting, .statement: return reference
    case .position:
      return unless({ $0.string.flatMap { Identifier($0) } }, Field.about)
        + unless({ $0["is"]?.string.flatMap(PositionKind.init(rawValue:)) }, Field.position)
    case .answer:
      return unless(Subject.init, Field.about)
        + unless({ $0["is"]?.string.flatMap(Answer.Word.init(rawValue:)) }, Field.answer)
    case .note: return unless(Subject.init, Field.about)
    case .person:
      return unless({ $0.string.flatMap(StakeholderGroup.init(rawValue:)) }, Field.group)
    case .programme, .coalition, .contact, .digest, nil: return []
    }
  }

  // Values as columns.

  func text(_ field: String) -> String? { record.text(field) }
  func day(_ field: String) -> String? { record.day(field)?.description }
  func member(_ field: String, _ key: String) -> String? { record.value(field)?[key]?.string }
  func dayMember(_ field: String, _ key: String) -> String? {
    member(field, key).flatMap { Day($0) }?.description
  }
  func flag(_ field: String) -> Int? { record.value(field)?.bool.map { $0 ? 1 : 0 } }
  func since(_ field: String, or created: String) -> String {
    record.since(field)?.description ?? created
  }

  func person(_ id: Identifier?) throws -> Int64? { try key(.person, id) }
  func coalition(_ id: Identifier?) throws -> Int64? { try key(.coalition, id) }
  func key(_ kind: Kind, _ id: Identifier?) throws -> Int64? {
    try id.map { try Projection.key(of: Subject(kind, $0), in: db) }
  }

  /// The two columns of somebody: a subject's key, or a name as text.
  func party(_ party: Party?) throws -> (key: Int64?, name: String?) {
    switch party {
    case .person(let id): (try person(id), nil)
    case .coalition(let id): (try coalition(id), nil)
    case .name(let name): (nil, TextRules.oneLine(name))
    case nil: (nil, nil)
    }
  }

  /// The meeting and the line that it was read from.
  func source() throws -> (meeting: Int64?, line: Int?) {
    let source = record.value(Field.source).flatMap(Source.init)
    return (try key(.meeting, source?.meeting), source?.line)
  }
}
