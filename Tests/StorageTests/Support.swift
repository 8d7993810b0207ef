import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Storage

/// Random numbers that an author can hold on to.
final class Dice {
  private var generator: SeededGenerator
  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }
  func next() -> UInt64 { generator.next() }
}

/// 2017-12-07T10:00:00Z.
let morning = 1_512_640_800_000
let oneDay = 86_400_000

func someone(
  _ name: String = "tester", now: Int = morning, seed: UInt64 = 1, day: Day? = nil,
  reason: String? = nil, isDryRun: Bool = false
) -> Author {
  let dice = Dice(seed: seed)
  return Author(
    now: now, actor: .name(name), day: day, reason: reason, isDryRun: isDryRun,
    random: { dice.next() })
}

/// The body and name of every change, by name.
struct Logged: Equatable {
  var name: ChangeName
  var body: [UInt8]
}

extension Repository {
  /// One command of somebody whose clock and dice are given.
  @discardableResult
  func run<Value>(_ author: Author, _ body: (Transaction) throws -> Value) throws -> Value {
    try write(as: author, body)
  }

  func log() throws -> [Logged] {
    try read { snapshot in
      try Row.fetchAll(snapshot.db, sql: "SELECT name, body FROM change ORDER BY name").map {
        Logged(name: ChangeName(digest: $0[0] as Data), body: [UInt8]($0[1] as Data))
      }
    }
  }

  func changes() throws -> [Change] {
    try log().map { try Change(canonical: $0.body) }.sorted { $0.clock < $1.clock }
  }

  func fingerprint() throws -> String { try read { try $0.fingerprint() } }

  func state(_ subject: Subject) throws -> SubjectState { try read { try $0.state(of: subject) } }

  func shown(_ subject: Subject) throws -> String { try read { try $0.shownName(of: subject) } }

  /// Every row of the projection, without local keys.
  func contents() throws -> [String: [String]] {
    try read { snapshot in
      var contents: [String: [String]] = [:]
      for table in Projection.tables + [("summary", [], [])] {
        contents[table.name] = try Projection.contents(of: table, in: snapshot.db)
      }
      return contents
    }
  }

  /// The projection is a replay of the log, and `doctor` finds nothing.
  func expectSound(
    _ comment: @autoclosure () -> Comment = "", _ location: SourceLocation = #_sourceLocation
  )
    throws
  {
    let diagnosis = try diagnose()
    #expect(diagnosis.findings == [], comment(), sourceLocation: location)
  }

  /// Takes in bodies as they are, whoever wrote them, and projects everything anew.
  func take(_ bodies: [[UInt8]]) throws {
    try queue.write { db in
      for body in bodies {
        let name = ChangeName(hashing: body)
        guard try Projection.key(of: name, in: db) == nil else { continue }
        try db.execute(
          sql: "INSERT INTO change (name, body) VALUES (?, ?)",
          arguments: [Data(name.bytes), Data(body)])
      }
      try Projection.rebuild(in: db)
    }
  }

  /// A second file with the same changes.
  func copy(home: String? = nil) throws -> Repository {
    let copy = try Repository.inMemory(home: home)
    try copy.take(try log().map(\.body))
    return copy
  }

  /// The union of two files, in a new one; the other's changes are put in first where asked.
  func union(_ other: Repository, otherFirst: Bool = false) throws -> Repository {
    let both = try (otherFirst ? [other, self] : [self, other]).map { try $0.log().map(\.body) }
    let union = try Repository.inMemory(home: try read { try $0.home() })
    try union.take(both[0] + both[1])
    return union
  }
}

func bytes(_ path: String) throws -> [UInt8] {
  [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
}

/// The refusal that a closure ends in; a failure when it ends otherwise.
func refusal<Value>(
  _ location: SourceLocation = #_sourceLocation, _ body: () throws -> Value
) -> Refusal? {
  do {
    _ = try body()
    Issue.record("it was not refused", sourceLocation: location)
  } catch let refusal as Refusal {
    return refusal
  } catch {
    Issue.record("\(error) is no refusal", sourceLocation: location)
  }
  return nil
}
