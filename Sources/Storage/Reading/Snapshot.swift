public import Domain
import Foundation
import GRDB

/// One state of a file, as one read or one transaction sees it.
///
/// Every question can throw `FileFault` when the file is damaged or cannot be read; none writes
/// anything, so that the file is as it was. Histories and names are read once, however often they
/// are asked for, and what a transaction writes shows at once.
public struct Snapshot {
  let db: Database
  /// Leaves out what took effect later.
  public let asOf: Day?
  /// What was read already of the state that it sees.
  let memory = SnapshotMemory()

  init(_ db: Database, asOf: Day? = nil) {
    self.db = db
    self.asOf = asOf
  }

  /// The code of the coalition whose file it is, `DC-CIV`.
  public func home() throws -> String? {
    try memory.once(\.home) {
      try String.fetchOne(db.cachedStatement(sql: "SELECT home FROM file"))
    }
  }

  /// What stands before the references that this file gives out, `CIV`; empty without a coalition.
  public func homeShortCode() throws -> String {
    try home().map(Coalition.shortCode) ?? ""
  }

  /// The changes of a subject, as its history.
  public func history(of subject: Subject) throws -> History {
    guard let key = try key(of: subject) else { return History([]) }
    return try history(ofKey: key)
  }

  /// The changes of a subject by its key; read once, however often it is asked for.
  ///
  /// - Throws: `FileFault` when one of them is damaged.
  public func history(ofKey key: Int64) throws -> History {
    if let known = memory.history(ofKey: key) { return known }
    let statement = try db.cachedStatement(
      sql: """
        SELECT name, body FROM change JOIN entry ON entry.change = change.key
        WHERE entry.subject = ?
        """)
    let history = History(
      try Row.fetchAll(statement, arguments: [key]).map(History.Entry.init), asOf: asOf)
    memory.remember(history, ofKey: key)
    return history
  }

  /// What the subject's history says of it now.
  public func state(of subject: Subject) throws -> SubjectState {
    SubjectState(subject: subject, history: try history(of: subject))
  }

  /// As `state(of:)`, by the subject's key.
  ///
  /// - Throws: `FileFault` also when nothing has this key.
  public func state(ofKey key: Int64) throws -> SubjectState {
    SubjectState(subject: try subject(ofKey: key), history: try history(ofKey: key))
  }

  /// The key of a subject in this file, and in no other; `nil` for what the file has never heard of.
  public func key(of subject: Subject) throws -> Int64? {
    if let known = memory.key(of: subject) { return known }
    let key = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT key FROM subject WHERE id = ? AND kind = ?"),
      arguments: [subject.id.data, subject.kindName.column])
    // Of a kind that is not known here, the file holds the name as a column can.
    if let key, subject.kind != nil { memory.remember(subject, key: key) }
    return key
  }

  /// What has a key.
  ///
  /// - Throws: `FileFault` when nothing has it.
  public func subject(ofKey key: Int64) throws -> Subject {
    if let known = memory.subject(ofKey: key) { return known }
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT id, kind FROM subject WHERE key = ?"), arguments: [key])
    guard let row, let id = Identifier(bytes: try row.decode(Data.self, atIndex: 0)) else {
      throw FileFault(
        .badData, "the file's index of subjects is damaged", hints: ["docket doctor --repair"])
    }
    let subject = Subject(kindName: try row.decode(atIndex: 1), id: id)
    memory.remember(subject, key: key)
    return subject
  }

  /// The newest clock in the file.
  func newestClock() throws -> Clock? {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: "SELECT clock, counter FROM entry ORDER BY clock DESC, counter DESC LIMIT 1"))
    return try row.flatMap { row in
      Clock(
        milliseconds: try row.decode(atIndex: 0), counter: try row.decode(atIndex: 1))
    }
  }
}

extension History.Entry {
  /// From a row of `name, body`.
  ///
  /// - Throws: `FileFault` when the bytes are no change, or not those that were hashed.
  init(row: Row) throws {
    let body = [UInt8](try row.decode(Data.self, atIndex: 1))
    guard let name = ChangeName(bytes: try row.decode(Data.self, atIndex: 0)) else {
      throw FileFault(.badData, "a change has a damaged name", hints: ["docket doctor"])
    }
    guard ChangeName(hashing: body) == name else {
      throw FileFault(
        .badData, "change \(name) is damaged: it does not match its bytes",
        hints: ["docket doctor"])
    }
    do {
      self.init(name: name, change: try Change(canonical: body))
    } catch {
      throw FileFault(
        .badData, "change \(name) is damaged: \(error.reason)", hints: ["docket doctor"])
    }
  }
}
