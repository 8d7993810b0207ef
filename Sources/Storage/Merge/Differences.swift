public import Domain
import Foundation
import GRDB

/// What each of two files has that the other has not.
public struct Differences: Sendable {
  /// As lines of the log.
  public var onlyThere: [LogLine] = []
  /// As `onlyThere`, of what this file has and the other lacks.
  public var onlyHere: [LogLine] = []
  /// The slice that the other file is, and how many changes of this one it does not carry as it is
  /// for that coalition only.
  public var slice: (origin: SliceOrigin, leftOut: Int)?
  /// The same of this file.
  public var ownSlice: (origin: SliceOrigin, leftOut: Int)?
}

extension Repository {
  /// What another file has and this one lacks, and the other way round.
  ///
  /// Of what a slice was never to carry, only the number is told. Writes nothing.
  /// - Throws: `FileFault` when the other file is no docket, or a change of it is wrong.
  public func differences(from path: String) throws -> Differences {
    guard !FileHeader.areSame(self.path, path) else { return Differences() }
    // The merge is made in a copy in memory, which knows the names of both sides.
    let copy = try DatabaseQueue(configuration: Repository.configuration())
    return try translating {
      try queue.backup(to: copy)
      return try copy.write { db in
        let ownSlice = try SliceOrigin(db)
        let ahead = try ForeignFile(path).read { try Summary.namesMissing(in: $0, from: db) }
        let other = try ForeignFile(path)
        let missing = try other.read { try other.namesMissing(in: db, from: $0) }
        let transaction = try Transaction(db, author: Author(now: 0, actor: .name("nobody")))
        let slice = try transaction.merge([path]).receipts[0].slice
        let snapshot = transaction.snapshot
        let carriedThere = try snapshot.carried(ahead, by: slice, holding: missing)
        let carriedHere = try snapshot.carried(missing, by: ownSlice, holding: ahead)
        return Differences(
          onlyThere: try snapshot.log(ofChanges: carriedHere),
          onlyHere: try snapshot.log(ofChanges: carriedThere),
          slice: slice.map { ($0, ahead.count - carriedThere.count) },
          ownSlice: ownSlice.map { ($0, missing.count - carriedHere.count) })
      }
    }
  }
}

extension Snapshot {
  /// Of changes that a file lacks, those that it would have were it cut anew, or whose subject it
  /// has part of; all of them where it is no slice.
  ///
  /// - Parameter own: what the file has and the other side lacks.
  fileprivate func carried(
    _ names: [ChangeName], by slice: SliceOrigin?, holding own: [ChangeName]
  ) throws -> [ChangeName] {
    guard let slice else { return names }
    let lacking = try names.map { (name: $0, subject: try subjectKey(ofChange: $0)) }
    let counts = Dictionary(grouping: lacking, by: \.subject).mapValues(\.count)
    let held = Set(try own.map { try subjectKey(ofChange: $0) })
    let partner = try coalition(slice.with)
    let scope = try partner.map {
      try subjects(inSliceOf: .coalition($0), isPrivateToo: false)
    }
    let carried = try Set(
      counts.filter { key, count in
        if scope?.contains(key) == true || held.contains(key) { return true }
        let all = try Int.fetchOne(
          db.cachedStatement(sql: "SELECT count(*) FROM entry WHERE subject = ?"),
          arguments: [key])
        return all ?? 0 > count
      }.keys)
    return lacking.filter { carried.contains($0.subject) }.map(\.name)
  }

  private func subjectKey(ofChange name: ChangeName) throws -> Int64 {
    try Int64.fetchOne(
      db.cachedStatement(
        sql: "SELECT subject FROM entry WHERE change = (SELECT key FROM change WHERE name = ?)"),
      arguments: [Data(name.bytes)]) ?? 0
  }
}
