import Domain
import Foundation
import Storage

/// What people, coalitions and programmes are called, read once for a report of many items.
struct KnownNames {
  let home: String
  /// Subjects whose reference another one was given too, so that they are shown with a suffix.
  let sharedReferences: Set<Int64>
  private(set) var codes: [Int64: String] = [:]
  /// By id, for what changes name.
  private(set) var codesOfIDs: [String: String] = [:]
  private(set) var people: [(key: Int64, person: ReportedPerson)] = []
  private(set) var coalitionNames: [String: String] = [:]
  private(set) var coalitions: Set<Int64> = []

  init(_ snapshot: Snapshot) throws {
    home = try snapshot.homeShortCode()
    sharedReferences = Set(
      try snapshot.values(
        Int64.self,
        """
        SELECT one.subject FROM (
            SELECT letter, number FROM reference GROUP BY letter, number HAVING count(*) > 1
          ) JOIN reference AS one USING (letter, number)
          JOIN reference AS other ON other.letter = one.letter AND other.number = one.number
            AND other.subject <> one.subject AND other.coalition IN (one.coalition, '', ?)
        """, home))
    var rows = try snapshot.rows(
      """
      SELECT own.subject, id, code, name, affiliation, stakeholder_group, 0,
        EXISTS (SELECT 1 FROM person AS same
          WHERE same.code_key = own.code_key AND same.subject <> own.subject) AS is_shared
      FROM person AS own JOIN subject ON key = own.subject
      UNION ALL
      SELECT own.subject, id, code, name, NULL, NULL, 1,
        EXISTS (SELECT 1 FROM coalition AS same
          WHERE same.code_key = own.code_key AND same.subject <> own.subject) AS is_shared
      FROM coalition AS own JOIN subject ON key = own.subject
      UNION ALL
      SELECT own.subject, id, code, title, NULL, NULL, 2,
        EXISTS (SELECT 1 FROM programme AS same
          WHERE same.code_key = own.code_key AND same.subject <> own.subject) AS is_shared
      FROM programme AS own JOIN subject ON key = own.subject
      ORDER BY 7, 3, 2
      """)
    while let row = try rows.next() {
      let (key, kind): (Int64, Int) = (try row.decode(atIndex: 0), try row.decode(atIndex: 6))
      let isShared: Bool = try row.decode(atIndex: 7)
      let code: String = try isShared ? snapshot.shownName(ofKey: key) : row.decode(atIndex: 2)
      codes[key] = code
      if let id = Identifier(bytes: try row.decode(Data.self, atIndex: 1)) {
        codesOfIDs[id.description] = code
      }
      switch kind {
      case 0:
        let person = ReportedPerson(
          code: code, name: try row.decode(atIndex: 3), affiliation: try row.decode(atIndex: 4),
          group: try row.decode(String?.self, atIndex: 5).flatMap(StakeholderGroup.init(rawValue:)),
          mail: nil)
        people.append((key, person))
      case 1:
        coalitions.insert(key)
        if let name = try row.decode(String?.self, atIndex: 3) { coalitionNames[code] = name }
      default: break
      }
    }
  }

  func code(_ key: Int64) -> String { codes[key] ?? "somebody not in this file" }

  /// Somebody of two columns: a key, or a name as text.
  func party(_ key: Int64?, _ name: String?) -> String {
    key.map(code) ?? name ?? "somebody"
  }

  /// Somebody as a change writes them.
  func party(_ party: Party) -> String {
    switch party {
    case .person(let id), .coalition(let id):
      return codesOfIDs[id.description] ?? "somebody not in this file"
    case .name(let name): return TextRules.oneLine(name)
    }
  }
}
