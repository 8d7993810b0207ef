import Domain
import Foundation
import Rendering
import Storage

/// The links of the chosen items, in both directions, by their names.
struct PlanLinks {
  init() {}

  private(set) var origins: [Int64: [String]] = [:]
  private(set) var implements: [Int64: [String]] = [:]
  private(set) var implementers: [Int64: [String]] = [:]
  private(set) var dependsOn: [Int64: [String]] = [:]
  private(set) var replacements: [Int64: [String]] = [:]
  private(set) var addresses: [Int64: [String]] = [:]

  init(_ query: PlanQuery) throws {
    var rows = try query.reader.rows(
      """
      SELECT link.subject, relation, target, address, 0, coalition, number, letter, target
      FROM link LEFT JOIN reference ON reference.subject = target
      WHERE link.subject IN (CHOSEN)
      UNION ALL
      SELECT target, relation, link.subject, '', 1, coalition, number, letter, link.subject
      FROM link LEFT JOIN reference ON reference.subject = link.subject
      WHERE target IN (CHOSEN) AND relation IN ('implements', 'supersedes')
      ORDER BY 1, 2, 5, 8, 6, 7, 4
      """)
    while let row = try rows.next() {
      let (key, relation, target): (Int64, String, Int64) = (
        try row.decode(atIndex: 0), try row.decode(atIndex: 1), try row.decode(atIndex: 2)
      )
      let isBackwards: Bool = try row.decode(atIndex: 4)
      guard target != 0 else {
        addresses[key, default: []].append(try row.decode(atIndex: 3))
        continue
      }
      let name = try query.reader.reference(target, row, at: 5)
      func put(_ table: inout [Int64: [String]]) {
        if table[key]?.contains(name) != true { table[key, default: []].append(name) }
      }
      switch (Link.Relation(rawValue: relation), isBackwards) {
      case (.followsFrom, false): put(&origins)
      case (.implements, false): put(&implements)
      case (.implements, true): put(&implementers)
      case (.dependsOn, false): put(&dependsOn)
      case (.supersedes, true): put(&replacements)
      case (.supersedes, false), (.relatesTo, _), (.followsFrom, true), (.dependsOn, true),
        (nil, _):
        break
      }
    }
  }
}
