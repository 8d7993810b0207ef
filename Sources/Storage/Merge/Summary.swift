import Domain
import Foundation
import GRDB

/// The tree of hashes that tells two files how far they agree: two bytes of name prefix at the
/// leaves, one byte above them, the fingerprint on top.
enum Summary {
  /// Hashes the prefixes of these names anew, and what stands above them.
  static func update(for names: [ChangeName], in db: Database) throws {
    let leaves = Set(names.map { Data($0.bytes.prefix(2)) })
    for leaf in leaves.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      let members = try Data.fetchAll(
        db.cachedStatement(
          sql: "SELECT name FROM change WHERE name >= ? AND name < ? ORDER BY name"),
        arguments: [leaf, end(of: leaf)])
      try store(leaf, members)
    }
    for branch in Set(leaves.map { $0.prefix(1) }).sorted(by: { $0.lexicographicallyPrecedes($1) })
    {
      let members = try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT prefix, hash FROM summary
            WHERE prefix > ? AND prefix < ? AND length(prefix) = 2 ORDER BY prefix
            """),
        arguments: [Data(branch), end(of: Data(branch))])
      try store(Data(branch), try members.map(joined))
    }

    func store(_ prefix: Data, _ members: [Data]) throws {
      try db.cachedStatement(sql: "INSERT OR REPLACE INTO summary (prefix, hash) VALUES (?, ?)")
        .execute(arguments: [prefix, Data(Hashing.sha256(members.joined()))])
    }
  }

  /// Whether the hashes are what the names make; reads all names.
  static func isTrue(in db: Database) throws -> Bool {
    var leaves: [Data: [Data]] = [:]
    let names = try Data.fetchCursor(db, sql: "SELECT name FROM change ORDER BY name")
    while let name = try names.next() { leaves[name.prefix(2), default: []].append(name) }
    var hashes = leaves.mapValues { Data(Hashing.sha256($0.joined())) }
    let branches = Dictionary(grouping: hashes.keys) { $0.prefix(1) }
    for (branch, below) in branches {
      let sorted = below.sorted { $0.lexicographicallyPrecedes($1) }
      hashes[branch] = Data(Hashing.sha256(sorted.map { $0 + (hashes[$0] ?? Data()) }.joined()))
    }
    let rows = try Row.fetchAll(db, sql: "SELECT prefix, hash FROM summary")
    return try rows.count == hashes.count
      && rows.allSatisfy {
        try hashes[$0.decode(Data.self, atIndex: 0)] == $0.decode(Data.self, atIndex: 1)
      }
  }

  /// One value for the contents of a file: equal when and only when the changes are the same.
  static func fingerprint(of db: Database) throws -> String {
    let digest = Hashing.sha256(try branches(in: db).map { $0.prefix + $0.hash }.joined())
    return String(describing: ChangeName(digest: digest))
  }

  /// The hashes of the first bytes, in their order: one look-up each, as the leaves lie between.
  static func branches(in db: Database) throws -> [(prefix: Data, hash: Data)] {
    let rows = try Row.fetchAll(db.cachedStatement(sql: branchesOfEveryByte))
    return try rows.map {
      (try $0.decode(Data.self, atIndex: 0), try $0.decode(Data.self, atIndex: 1))
    }
  }

  private static let branchesOfEveryByte: String = {
    let bytes = (0...255).map { "x'" + String(65536 + $0, radix: 16).suffix(2) + "'" }
    return """
      SELECT prefix, hash FROM summary
      WHERE prefix IN (\(bytes.joined(separator: ", "))) AND length(hash) = 32 ORDER BY prefix
      """
  }()

  private static func joined(_ row: Row) throws -> Data {
    try row.decode(Data.self, atIndex: 0) + row.decode(Data.self, atIndex: 1)
  }

  /// The smallest blob after all that begin with the prefix, one byte longer than any name when
  /// there is no such prefix.
  static func end(of prefix: Data) -> Data {
    var bytes = Array(prefix)
    while let last = bytes.popLast() {
      if last < 255 { return Data(bytes + [last + 1]) }
    }
    return Data([UInt8](repeating: 255, count: 33))
  }
}
