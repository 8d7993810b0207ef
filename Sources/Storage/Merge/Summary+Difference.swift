import Domain
import Foundation
import GRDB

extension Summary {
  /// The names that `other` has and `own` lacks, found by the prefixes whose hashes differ: the
  /// cost grows with the difference.
  static func namesMissing(in own: Database, from other: Database) throws -> [ChangeName] {
    var missing: [ChangeName] = []
    let branches = try differing(own, other, under: nil)
    for branch in branches {
      for leaf in try differing(own, other, under: branch) {
        let theirs = try self.names(under: leaf, in: other)
        let ours = Set(try self.names(under: leaf, in: own))
        missing += theirs.filter { !ours.contains($0) }
      }
    }
    return missing
  }

  /// Whether two summaries agree with the number of changes where they are equal, and the other one
  /// with all of its names where they are not.
  static func areBelievable(_ own: Database, _ other: Database) throws -> Bool {
    guard try fingerprint(of: own) == fingerprint(of: other) else { return try isTrue(in: other) }
    let counts = try [own, other].map { try Int.fetchOne($0, sql: "SELECT count(*) FROM change") }
    return counts[0] == counts[1]
  }

  /// The prefixes one level down whose hashes are not the same on both sides.
  private static func differing(_ own: Database, _ other: Database, under branch: Data?) throws
    -> [Data]
  {
    func hashes(_ db: Database) throws -> [Data: Data] {
      var hashes: [Data: Data] = [:]
      guard let branch else {
        for (prefix, hash) in try branches(in: db) { hashes[prefix] = hash }
        return hashes
      }
      let rows = try Row.fetchCursor(
        db.cachedStatement(
          sql: """
            SELECT prefix, hash FROM summary
            WHERE prefix > ? AND prefix < ? AND length(prefix) = 2 AND length(hash) = 32
            """), arguments: [branch, end(of: branch)])
      while let row = try rows.next() {
        hashes[try row.decode(Data.self, atIndex: 0)] = try row.decode(Data.self, atIndex: 1)
      }
      return hashes
    }
    let (ours, theirs) = (try hashes(own), try hashes(other))
    return theirs.keys.filter { ours[$0] != theirs[$0] }
      .sorted { $0.lexicographicallyPrecedes($1) }
  }

  private static func names(under leaf: Data, in db: Database) throws -> [ChangeName] {
    try Data.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT name FROM change WHERE name >= ? AND name < ? AND length(name) = 32 ORDER BY name
          """), arguments: [leaf, end(of: leaf)]
    ).map { ChangeName(digest: $0) }
  }
}
