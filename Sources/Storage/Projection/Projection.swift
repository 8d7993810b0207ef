import Domain
import Foundation
import GRDB

extension String {
  /// The text as columns hold it, in which a NUL would be the end: the picture of one instead.
  ///
  /// The change keeps the text as it was given.
  var column: String {
    utf8.contains(0) ? replacing("\0", with: "\u{2400}") : self
  }
}

/// Computes the tables of the projection from the changes.
///
/// What a subject's rows hold follows from its own changes alone, so that they can be made anew
/// one subject at a time, in any order, with the same outcome. Every well-formed set of changes is
/// accepted: what this docket does not understand is left empty and noted as a stranger's.
enum Projection {
  /// The local key of a subject; it is made where there is none.
  static func key(of subject: Subject, in db: Database) throws -> Int64 {
    let arguments: StatementArguments = [subject.id.data, subject.kindName.column]
    let known = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT key FROM subject WHERE id = ? AND kind = ?"),
      arguments: arguments)
    if let known { return known }
    try db.cachedStatement(sql: "INSERT INTO subject (id, kind) VALUES (?, ?)")
      .execute(arguments: arguments)
    return db.lastInsertedRowID
  }

  /// The local key of a change, or `nil` when it is not in this file.
  static func key(of name: ChangeName, in db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT key FROM change WHERE name = ?"),
      arguments: [Data(name.bytes)])
  }

  /// Enters a change that stands in the log into the index of the log.
  ///
  /// - Parameters:
  ///   - key: of the change.
  ///   - subjectKey: of what it is of.
  static func index(_ entry: History.Entry, key: Int64, subjectKey: Int64, in db: Database) throws {
    let change = entry.change
    try db.cachedStatement(
      sql: """
        INSERT INTO entry (change, subject, clock, counter, batch, actor, doer, day, undoes,
          cancelled)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
        """
    ).execute(arguments: [
      key, subjectKey, change.clock.milliseconds, change.clock.counter, change.batch.data,
      actorText(change.actor).column, actorText(change.by ?? change.actor).column,
      change.on.description, change.undoes.isEmpty ? 0 : 1,
    ])
    for seen in change.seen {
      if let basis = try self.key(of: seen, in: db) {
        try db.cachedStatement(sql: "INSERT OR IGNORE INTO basis (seen, change) VALUES (?, ?)")
          .execute(arguments: [basis, key])
      } else {
        try db.cachedStatement(sql: "INSERT OR IGNORE INTO unresolved (name, change) VALUES (?, ?)")
          .execute(arguments: [Data(seen.bytes), key])
      }
    }
    try resolve(entry.name, key: key, in: db)
  }

  /// Ties what had rested on a change to it, now that it is here.
  private static func resolve(_ name: ChangeName, key: Int64, in db: Database) throws {
    try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO basis SELECT ?, change FROM unresolved WHERE name = ?"
    ).execute(arguments: [key, Data(name.bytes)])
    guard db.changesCount > 0 else { return }
    try db.cachedStatement(sql: "DELETE FROM unresolved WHERE name = ?")
      .execute(arguments: [Data(name.bytes)])
  }

  /// How the index writes who typed and whose act it was.
  static func actorText(_ actor: Party) -> String {
    switch actor {
    case .person(let id), .coalition(let id): id.description
    case .name(let text): text
    }
  }

  /// Notes in the index which changes of a subject are cancelled.
  static func markCancelled(_ history: History, in db: Database) throws {
    for (entry, isCancelled) in zip(history.entries, history.isCancelled) {
      try db.cachedStatement(
        sql: """
          UPDATE entry SET cancelled = ?1
          WHERE change = (SELECT key FROM change WHERE name = ?2) AND cancelled <> ?1
          """
      ).execute(arguments: [isCancelled ? 1 : 0, Data(entry.name.bytes)])
    }
  }

  /// Writes the rows of one subject.
  ///
  /// - Parameter isNew: nothing of it is there yet.
  static func store(_ record: SubjectState, key: Int64, isNew: Bool, in db: Database) throws {
    let rows = SubjectRows(record: record, key: key, db: db)
    if !isNew { try rows.clear() }
    try rows.storeReferences()
    try rows.storeConflicts()
    guard let kind = record.subject.kind else { return try rows.storeUnknownField("") }
    if record.isUnmade { try rows.storeUnknownField(kind.essentialField) }
    guard record.exists, let created = record.created else { return }
    try rows.store(kind, created: created.description)
    try rows.storeShared()
  }

  /// Every table that follows from the changes, with the columns that hold local keys.
  static let tables: [(name: String, subjects: [String], changes: [String])] = [
    ("entry", ["subject"], ["change"]),
    ("basis", [], ["seen", "change"]),
    ("unresolved", [], ["change"]),
    ("reference", ["subject"], []),
    ("programme", ["subject", "coalition"], []),
    ("coalition", ["subject"], []),
    ("coalition_spelling", ["coalition"], []),
    ("coalition_office", ["coalition", "person"], []),
    ("person", ["subject"], []),
    ("person_join", ["person", "other"], []),
    ("contact", ["subject", "person"], []),
    ("meeting", ["subject", "organizer", "chair", "rapporteur"], []),
    ("participant", ["meeting", "person"], []),
    ("unread_line", ["meeting"], []),
    ("statement", ["subject", "speaker", "meeting"], []),
    ("proposal", ["subject", "shepherd", "meeting", "programme"], []),
    ("concern", ["subject", "proposal", "raiser", "statement"], []),
    ("position", ["subject", "proposal", "holder"], []),
    ("action", ["subject", "lead", "waiting_on", "programme", "meeting"], []),
    ("owner", ["action", "person"], []),
    ("collaborator", ["subject", "coalition"], []),
    ("answer", ["subject", "about", "coalition"], []),
    ("note", ["subject", "about", "author"], []),
    ("digest", ["subject"], []),
    ("link", ["subject", "target"], []),
    ("tag", ["subject"], []),
    ("import_check", ["subject"], []),
    ("conflict", ["subject"], ["change"]),
    ("stranger", ["subject"], []),
    ("search", ["rowid"], []),
  ]
}
