import Domain
import Foundation
import GRDB

/// What it takes to put a file in order.
public enum Remedy: Equatable, Sendable {
  /// Nothing: it is sound.
  case none
  /// To compute the tables again from the log.
  case tables
  /// To make a new file of the log, all of which is sound.
  case newFile
  /// To fetch what is damaged or missing from a copy.
  case copy
}

/// What is wrong with a file; empty when nothing is.
public struct Diagnosis: Equatable, Sendable {
  /// One sentence each.
  public var findings: [String] = []
  /// How many changes the log has.
  public var changes = 0
  /// As `Snapshot.fingerprint()`; empty where the log is damaged.
  public var fingerprint = ""
  /// What it takes to put the file in order.
  public var remedy = Remedy.none
  /// Changes that the tables know and the log lacks, as they are told: by whom, of what.
  public var missing: [String] = []
}

extension Repository {
  /// Looks a file over: SQLite's own structure, every change, and the projection against a replay.
  ///
  /// Writes nothing.
  /// - Throws: `FileFault` when it cannot be opened, and its log cannot be saved without a copy.
  public static func diagnose(_ path: String, busyTimeout: Double = Repository.busyTimeout) throws
    -> Diagnosis
  {
    do {
      var diagnosis = try open(at: path, busyTimeout: busyTimeout).diagnose()
      if diagnosis.remedy == .copy, hasWholeLog(path, busyTimeout: busyTimeout) {
        diagnosis.remedy = .newFile
      }
      return diagnosis
    } catch let fault as FileFault where fault.cause == .badData {
      guard hasWholeLog(path, busyTimeout: busyTimeout) else {
        guard fault.hints == FileFault.damagedHints(path) else { throw fault }
        throw FileFault(.badData, fault.message, hints: FileFault.fetchingHints(path))
      }
      return Diagnosis(findings: [fault.message], remedy: .newFile)
    }
  }

  /// As the function of that name that takes a path, for a file that can be opened.
  ///
  /// - Throws: `FileFault` when it cannot be read to its end. Writes nothing.
  public func diagnose() throws -> Diagnosis {
    try read { snapshot in
      var diagnosis = Diagnosis(remedy: .copy)
      let integrity = try String.fetchAll(snapshot.db, sql: "PRAGMA integrity_check(5)")
      if integrity != ["ok"] {
        diagnosis.findings += integrity.map { "SQLite finds the file damaged: \($0)" }
        return diagnosis
      }
      diagnosis.changes = try Int.fetchOne(snapshot.db, sql: "SELECT count(*) FROM change") ?? 0
      diagnosis.findings += try snapshot.damagedChanges()
      guard diagnosis.findings.isEmpty else { return diagnosis }
      diagnosis.missing = try snapshot.changesOnlyInTables()
      diagnosis.findings += diagnosis.missing.map {
        "the log lacks a change that the tables know: \($0)"
      }
      diagnosis.findings += try snapshot.differencesFromReplay()
      diagnosis.remedy = diagnosis.findings.isEmpty ? .none : .tables
      diagnosis.fingerprint = try Summary.fingerprint(of: snapshot.db)
      return diagnosis
    }
  }

  /// Computes the projection again from the changes, in one transaction.
  ///
  /// - Throws: `FileFault` when a change is damaged; nothing is written then.
  public func repairProjection() throws {
    try translating { try queue.write { db in try Projection.rebuild(in: db) } }
  }
}

extension Snapshot {
  /// A value for the contents of the file: equal in two files exactly when their changes are.
  public func fingerprint() throws -> String { try Summary.fingerprint(of: db) }

  /// The changes whose bytes do not hash to their name, are no change, or lack a parent.
  func damagedChanges() throws -> [String] {
    var findings: [String] = []
    let rows = try Row.fetchCursor(db, sql: "SELECT name, body FROM change ORDER BY key")
    while let row = try rows.next() {
      let body = [UInt8](try row.decode(Data.self, atIndex: 1))
      let name = ChangeName(digest: try row.decode(Data.self, atIndex: 0))
      guard ChangeName(hashing: body) == name else {
        findings.append("change \(name) does not match its bytes")
        continue
      }
      do {
        let change = try Change(canonical: body)
        findings += try faults(of: change, named: name)
      } catch let fault as ChangeFault {
        findings.append("change \(name) cannot be read: \(fault.reason)")
      }
    }
    return findings
  }

  /// What a change rests on must be there, be of the same subject, and be earlier; what it saw of
  /// other subjects may be missing, as in a slice.
  private func faults(of change: Change, named name: ChangeName) throws -> [String] {
    try (change.parents + change.undoes).compactMap { basis in
      let body = try Data.fetchOne(
        db.cachedStatement(sql: "SELECT body FROM change WHERE name = ? AND length(body) <= ?"),
        arguments: [Data(basis.bytes), Change.longest])
      guard let body else {
        return "change \(name) rests on change \(basis), which is not in this file"
      }
      guard let found = try? Change(canonical: [UInt8](body)) else { return nil }
      guard found.subject == change.subject, found.clock < change.clock else {
        return "change \(name) cannot rest on change \(basis)"
      }
      return nil
    }
  }

  /// The entries whose changes are gone: which command, whose, when, and of what.
  func changesOnlyInTables() throws -> [String] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT hex(batch), doer, day, subject FROM entry
        WHERE change NOT IN (SELECT key FROM change) ORDER BY clock, counter
        """)
    var told: [String] = []
    for row in rows {
      let batch = try row.decode(String.self, atIndex: 0).lowercased()
      let actor = try row.decode(String.self, atIndex: 1)
      let day = try row.decode(String.self, atIndex: 2)
      let key = try row.decode(Int64.self, atIndex: 3)
      let who = try name(ofActor: actor)
      told.append("command \(batch.prefix(8)) of \(who) on \(day), to \(try shownName(ofKey: key))")
    }
    return told
  }

  /// Whose act the index says that it was: the id of a person or coalition, or a name.
  private func name(ofActor text: String) throws -> String {
    guard let id = Identifier(text) else { return text }
    let person = Subject(.person, id)
    return try shownName(of: key(of: person) == nil ? Subject(.coalition, id) : person)
  }

  /// Replays the log in memory and compares every table of the projection with what is stored.
  public func differencesFromReplay() throws -> [String] {
    let replay = try Repository.inMemory()
    return try replay.queue.write { memory in
      try Projection.copyChanges(from: db, to: memory)
      try Projection.rebuild(in: memory)
      var findings: [String] = []
      for table in Projection.tables + [("summary", [], [])] {
        let stored = try Projection.contents(of: table, in: db)
        let replayed = try Projection.contents(of: table, in: memory)
        guard stored != replayed else { continue }
        let extra = Set(stored).subtracting(replayed).count
        let missing = Set(replayed).subtracting(stored).count
        findings.append(
          "table \(table.name) differs from a replay of the log: \(extra) rows too many, "
            + "\(missing) missing")
      }
      return findings
    }
  }
}
