import Domain
import Foundation
import GRDB

/// People who read as one: of one code with equal or missing names, or joined by somebody.
public struct PersonGroups {
  /// For each person of a group of several, the one with the smallest id, who stands for it.
  public private(set) var representative: [Int64: Int64] = [:]
  /// People of one code whose names differ: of each that read as one, one with that code. Who has
  /// no name is among them, as it is open whose code it is.
  private(set) var clashes: [[Int64]] = []

  /// Everybody who reads as one with a person, that one among them, in the order of keys.
  public func members(of key: Int64) -> [Int64] {
    guard let leader = representative[key] else { return [key] }
    return representative.filter { $0.value == leader }.map(\.key).sorted()
  }

  fileprivate struct Person {
    let key: Int64
    let id: Identifier
    let codeKey: String
    let name: String?
  }

  /// - Parameters:
  ///   - people: those who share a code, and those who are joined.
  ///   - joins: undirected.
  fileprivate init(_ people: [Person], joins: [(Int64, Int64)]) {
    var leader = Dictionary(
      people.map { ($0.key, $0.key) }, uniquingKeysWith: { first, _ in first })
    func find(_ key: Int64) -> Int64 {
      var key = key
      while let next = leader[key], next != key { key = next }
      return key
    }
    let ids = Dictionary(people.map { ($0.key, $0.id) }, uniquingKeysWith: { first, _ in first })
    func unite(_ one: Int64, _ other: Int64) {
      let (one, other) = (find(one), find(other))
      guard one != other, let left = ids[one], let right = ids[other] else { return }
      if left < right { leader[other] = one } else { leader[one] = other }
    }
    for (one, other) in joins { unite(one, other) }
    let byCode = Dictionary(grouping: people, by: \.codeKey)
    for code in byCode.keys.sorted() {
      let same = byCode[code] ?? []
      for alike in Dictionary(grouping: same, by: { $0.name.map(NameMatching.key) }).values {
        for (one, other) in zip(alike, alike.dropFirst()) { unite(one.key, other.key) }
      }
      if Set(same.filter { $0.name != nil }.map { find($0.key) }).count <= 1 {
        for (one, other) in zip(same, same.dropFirst()) { unite(one.key, other.key) }
      }
      var leaders: Set<Int64> = []
      let apart = same.filter { leaders.insert(find($0.key)).inserted }
      if apart.count > 1 { clashes.append(apart.map(\.key).sorted()) }
    }
    let groups = Dictionary(grouping: people.map(\.key), by: find)
    for (first, members) in groups where members.count > 1 {
      for member in members { representative[member] = first }
    }
  }
}

extension Snapshot {
  /// Who reads as one with whom, read once for one state of the file.
  public func personGroups() throws -> PersonGroups {
    try memory.once(\.personGroups) { try readPersonGroups() }
  }

  private func readPersonGroups() throws -> PersonGroups {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT person.subject, id, code_key, name FROM person JOIN subject ON key = person.subject
          WHERE code_key IN (SELECT code_key FROM person GROUP BY code_key HAVING count(*) > 1)
            OR person.subject IN (SELECT person FROM person_join UNION SELECT other FROM person_join)
          ORDER BY id
          """))
    let people = try rows.compactMap { row in
      try Identifier(bytes: try row.decode(Data.self, atIndex: 1)).map {
        PersonGroups.Person(
          key: try row.decode(atIndex: 0), id: $0, codeKey: try row.decode(atIndex: 2),
          name: try row.decode(atIndex: 3))
      }
    }
    let joins = try Row.fetchAll(
      db.cachedStatement(sql: "SELECT person, other FROM person_join ORDER BY person, other"))
    return try PersonGroups(
      people, joins: joins.map { (try $0.decode(atIndex: 0), try $0.decode(atIndex: 1)) })
  }
}
