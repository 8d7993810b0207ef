public import Domain
import Foundation
import GRDB

/// What a slice is about.
public enum SliceScope: Sendable {
  /// What is done with a coalition.
  case coalition(Subject)
  /// What belongs to a programme.
  case programme(Subject)
}

extension Repository {
  /// Cuts a slice: a docket file with whole subjects only, those that concern the scope, what
  /// belongs to them, and one step of what these name. It is edited and merged like any copy.
  ///
  /// Private notes and contact details stay behind.
  /// - Parameters:
  ///   - home: the coalition whose file the slice is to be.
  ///   - isPrivateToo: takes them along after all.
  /// - Returns: how many changes it holds.
  /// - Throws: `FileFault`; an unfinished file is removed again.
  public func cutSlice(
    _ scope: SliceScope, for home: String, on day: Day, isPrivateToo: Bool, to path: String
  ) throws -> Int {
    let slice = try Repository.create(at: path, home: home)
    do {
      return try read { snapshot in
        let subjects = try snapshot.subjects(inSliceOf: scope, isPrivateToo: isPrivateToo)
        return try slice.translating {
          try slice.queue.write { target in
            try snapshot.copyChanges(of: subjects, to: target)
            try Projection.rebuild(in: target)
            try target.execute(
              sql: "UPDATE file SET slice_of = ?, slice_with = ?, slice_day = ?",
              arguments: [try snapshot.home() ?? "", home, day.description])
            return try Int.fetchOne(target, sql: "SELECT count(*) FROM change") ?? 0
          }
        }
      }
    } catch {
      try? slice.queue.close()
      try? FileManager.default.removeItem(atPath: path)
      throw error
    }
  }

  /// As `cutSlice`, in the place of an older slice, of which the file must have every change.
  ///
  /// Nobody can write to the older one meanwhile.
  /// - Parameter busyTimeout: how long to wait for somebody who does, in seconds.
  /// - Throws: `FileFault` also when the older one was changed just now; it is as it was then.
  public func replaceSlice(
    _ scope: SliceScope, for home: String, on day: Day, isPrivateToo: Bool, at path: String,
    busyTimeout: Double = Repository.busyTimeout
  ) throws -> Int {
    let older = Repository(
      path: path,
      queue: try DatabaseQueue(path: path, configuration: Repository.configuration(busyTimeout)))
    defer { try? older.queue.close() }
    let part = FileHeader.part(of: path)
    var count = 0
    do {
      try older.translating {
        try older.queue.inTransaction(.immediate) { theirs in
          guard try read({ try Summary.namesMissing(in: $0.db, from: theirs).isEmpty }) else {
            throw FileFault(
              .busy, "somebody is editing \(path)", hints: ["nothing was written; try again"])
          }
          try? FileManager.default.removeItem(atPath: part)
          count = try cutSlice(scope, for: home, on: day, isPrivateToo: isPrivateToo, to: part)
          guard rename(part, path) == 0 else {
            throw FileFault(
              .inputOutput, "cannot replace \(path)", hints: ["see that you may write there"])
          }
          return .rollback
        }
      }
    } catch let fault as FileFault {
      try? FileManager.default.removeItem(atPath: part)
      throw FileFault(
        fault.cause, fault.message.replacing(part, with: path),
        hints: fault.hints.map { $0.replacing(part, with: path) })
    }
    return count
  }

  /// Whether the file is a slice of another.
  ///
  /// - Throws: `FileFault` when it cannot be read.
  public func isSlice() throws -> Bool { try read { try $0.sliceOrigin() != nil } }

  /// Copies the file as it is, with SQLite's online backup: safe beside writers.
  ///
  /// - Throws: `FileFault` when there is something at the path already; an unfinished copy is
  ///   removed again.
  public func backup(to path: String) throws {
    guard !FileManager.default.fileExists(atPath: path) else {
      throw FileFault(.cannotCreate, "\(path) is there already", hints: ["name another file"])
    }
    try Repository.checkPlace(path)
    let part = FileHeader.part(of: path)
    do {
      let target = try DatabaseQueue(path: part, configuration: Repository.configuration())
      try queue.backup(to: target)
      try target.close()
      try FileManager.default.moveItem(atPath: part, toPath: path)
    } catch {
      try? FileManager.default.removeItem(atPath: part)
      if let error = error as? DatabaseError, error.resultCode != .SQLITE_CANTOPEN {
        throw FileFault(error, path: path)
      }
      throw FileFault(
        .cannotCreate, "cannot make \(path)", hints: ["see that you may write in its folder"])
    }
  }
}

extension SliceOrigin {
  /// What a file of our schema says of itself; `nil` when it is no slice.
  init?(_ db: Database) throws {
    let row = try Row.fetchOne(db, sql: "SELECT slice_of, slice_with, slice_day FROM file LIMIT 1")
    guard let row, let of = try row.decode(String?.self, atIndex: 0),
      let with = try row.decode(String?.self, atIndex: 1),
      let day = try row.decode(String?.self, atIndex: 2)
    else { return nil }
    self.init(of: of, with: with, day: Day(day))
  }
}

extension Snapshot {
  /// Of which file this one is a slice; `nil` when it is none.
  public func sliceOrigin() throws -> SliceOrigin? { try SliceOrigin(db) }

  /// Copies all changes of some subjects, and nothing that follows from them.
  fileprivate func copyChanges(of subjects: Set<Int64>, to target: Database) throws {
    let log = try LogWriter(target)
    for key in subjects.sorted() {
      let rows = try Row.fetchCursor(
        db.cachedStatement(
          sql: """
            SELECT name, body FROM change JOIN entry ON entry.change = change.key
            WHERE entry.subject = ? ORDER BY name
            """), arguments: [key])
      while let row = try rows.next() {
        try log.append(row.decode(atIndex: 0), row.decode(Data.self, atIndex: 1))
      }
    }
  }

  /// The keys of the subjects that a slice carries.
  func subjects(inSliceOf scope: SliceScope, isPrivateToo: Bool) throws -> Set<Int64> {
    var carried = try core(of: scope)
    for (table, column) in [
      ("concern", "proposal"), ("position", "proposal"), ("answer", "about"), ("note", "about"),
    ] {
      carried.formUnion(try keys(from: table, where: column, isIn: carried))
    }
    // Notes on the concerns just found.
    carried.formUnion(try keys(from: "note", where: "about", isIn: carried))
    // What stays behind names nobody who would not come along without it.
    if !isPrivateToo { carried = try carried.filter { try !state(ofKey: $0).isPrivate } }
    // One step of what all these name, whoever acted among it, and the coalition that cuts it.
    let home = try home().flatMap { try coalition($0) }.flatMap { try key(of: $0) }
    var named = Set([home].compactMap(\.self))
    for key in carried { named.formUnion(try keys(namedBy: key)) }
    carried.formUnion(named)
    guard !isPrivateToo else {
      return carried.union(try keys(from: "contact", where: "person", isIn: carried))
    }
    return try carried.filter { try !state(ofKey: $0).isPrivate }
  }

  private func core(of scope: SliceScope) throws -> Set<Int64> {
    switch scope {
    case .coalition(let coalition):
      let key = try key(of: coalition) ?? 0
      let code = Coalition.shortCode(of: try code(of: coalition))
      let asked = try keysOf("SELECT subject FROM collaborator WHERE coalition = ?", key)
      let own = try Int64.fetchAll(
        db.cachedStatement(sql: "SELECT subject FROM reference WHERE coalition = ?"),
        arguments: [code])
      return Set(asked + own + [key]).union(try takenBack(askedOf: coalition.id))
    case .programme(let programme):
      let key = try key(of: programme) ?? 0
      return Set(
        try keysOf("SELECT subject FROM item WHERE programme = ?", key) + [key])
    }
  }

  /// What was taken back of all that a coalition was asked to do: whoever has it there is to learn
  /// that, and may have worked on it.
  private func takenBack(askedOf coalition: Identifier) throws -> [Int64] {
    let id = JSON.string(coalition.description)
    return try Int64.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT DISTINCT entry.subject FROM entry JOIN subject ON key = entry.subject
          WHERE cancelled = 1 AND kind IN ('action', 'proposal')
            AND NOT EXISTS (SELECT 1 FROM item WHERE item.subject = entry.subject)
          """)
    ).filter { key in
      try history(ofKey: key).entries.contains {
        $0.change.edit.add[Field.coalitions]?.contains(id) == true
      }
    }
  }

  private func keys(from table: String, where column: String, isIn keys: Set<Int64>) throws
    -> [Int64]
  {
    let list = JSON.array(keys.sorted().map { .integer(Int($0)) })
    return try Int64.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT subject FROM \(table) WHERE \(column) IN (SELECT value FROM json_each(?))
          """), arguments: [String(decoding: list.canonical, as: UTF8.self)])
  }

  /// Every subject whose id stands in a change of this one.
  private func keys(namedBy key: Int64) throws -> Set<Int64> {
    var ids: Set<Identifier> = []
    for entry in try history(ofKey: key).entries {
      let change = entry.change
      for party in [change.actor, change.by].compactMap(\.self) {
        if let id = party.subject?.id { ids.insert(id) }
      }
      if case .meeting(let id)? = change.place { ids.insert(id) }
      let sets = [change.edit.add, change.edit.remove].flatMap { $0.values.joined() }
      for value in Array(change.edit.set.values) + sets { value.collectIdentifiers(into: &ids) }
    }
    var keys: Set<Int64> = []
    for id in ids {
      keys.formUnion(
        try Int64.fetchAll(
          db.cachedStatement(sql: "SELECT key FROM subject WHERE id = ?"), arguments: [id.data]))
    }
    return keys
  }
}

extension SubjectState {
  /// Private by any value that a copy gave it, and contact details always.
  var isPrivate: Bool {
    switch subject.kind {
    case .contact: true
    case .note: history.candidates(for: Field.isPrivate).contains { $0.value.bool == true }
    default: false
    }
  }
}

extension JSON {
  fileprivate func collectIdentifiers(into ids: inout Set<Identifier>) {
    switch self {
    case .null, .bool, .integer: break
    case .string(let text): if let id = Identifier(text) { ids.insert(id) }
    case .array(let values): for value in values { value.collectIdentifiers(into: &ids) }
    case .object(let members): for member in members { member.value.collectIdentifiers(into: &ids) }
    }
  }
}
