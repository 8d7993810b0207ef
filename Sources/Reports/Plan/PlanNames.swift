public import Domain
import Foundation
import Rendering
public import Storage

/// What people, coalitions and programmes are called, read once.
public struct PlanNames {
  private(set) var codes: [Int64: String] = [:]
  /// By id, for what changes name.
  private(set) var codesOfIDs: [String: String] = [:]
  private(set) var people: [(key: Int64, person: ReportedPerson)] = []
  private(set) var coalitionNames: [String: String] = [:]
  private(set) var coalitions: Set<Int64> = []

  public init(_ snapshot: Snapshot) throws {
    func columns(of kind: Kind, _ rest: String) -> String {
      """
      SELECT own.subject, id, code, \(rest), \(kind.isCodeShared(as: "own")) AS is_shared
      FROM \(kind.entryTable) AS own JOIN subject ON key = own.subject
      """
    }
    var rows = try snapshot.rows(
      composed: """
        \(columns(of: .person, "name, affiliation, stakeholder_group, 0"))
        UNION ALL \(columns(of: .coalition, "name, NULL, NULL, 1"))
        UNION ALL \(columns(of: .programme, "title, NULL, NULL, 2"))
        ORDER BY 7, 3, 2
        """, [])
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

  public func code(_ key: Int64) -> String { codes[key] ?? "somebody not in this file" }

  /// Somebody of two columns: a key, or a name as text.
  public func party(_ key: Int64?, _ name: String?) -> String {
    key.map(code) ?? name ?? "somebody"
  }

  /// Somebody as a change writes them.
  public func party(_ party: Party) -> String {
    switch party {
    case .person(let id), .coalition(let id):
      return codesOfIDs[id.description] ?? "somebody not in this file"
    case .name(let name): return TextRules.oneLine(name)
    }
  }
}

extension PlanQuery {
  /// The reference that a row which begins with `referenceColumns` shows.
  public func reference(_ row: ResultRow) throws -> String {
    let key: Int64 = try row.decode(atIndex: 0)
    guard let letter = Reference.Letter(rawValue: try row.decode(atIndex: 4)),
      !sharedReferences.contains(key)
    else {
      return try snapshot.shownName(ofKey: key)
    }
    return Reference(
      coalition: try row.decode(atIndex: 2), letter: letter, number: try row.decode(atIndex: 3)
    ).shown(in: home)
  }

  /// The columns of a reference, of subjects `t`.
  public static let referenceColumns = "t.subject, s.id, r.coalition, r.number, r.letter"

  /// The tables of these columns, joined to `t`; the smallest reference shows.
  public static let referenceTables = """
    JOIN subject AS s ON s.key = t.subject
    JOIN reference AS r ON r.subject = t.subject AND NOT EXISTS (
      SELECT 1 FROM reference AS less WHERE less.subject = r.subject
        AND (less.coalition, less.number) < (r.coalition, r.number))
    """

  /// The people whom a plan names, by code.
  public func people(in plan: ProgrammePlan) throws -> [ReportedPerson] {
    var named: Set<String> = []
    for proposal in plan.proposals {
      named.formUnion(proposal.item.owners)
      named.formUnion(proposal.concerns.flatMap { [$0.raiser, $0.answerer].compactMap(\.self) })
      named.formUnion(proposal.positions.map(\.holder))
      named.formUnion(proposal.notes.map(\.author))
      if let concluder = proposal.concluder { named.insert(concluder) }
    }
    for action in plan.actions {
      named.formUnion(action.item.owners)
      named.formUnion(action.moves.map(\.who))
      named.formUnion(action.notes.map(\.author))
    }
    return try people { named.contains($0) }
  }

  /// People by code, with mail addresses only where private things are shown.
  public func people(where isNamed: (String) -> Bool) throws -> [ReportedPerson] {
    try names.people.filter { isNamed($0.person.code) }.map { key, person in
      guard scope.showsPrivate else { return person }
      var person = person
      person.mail = try snapshot.mail(of: snapshot.subject(ofKey: key))
      return person
    }
  }

  /// The statements that a plan refers to.
  public func sources(in plan: ProgrammePlan) throws -> [ReportedSource] {
    let referred = Set(
      plan.proposals.flatMap { $0.origins + $0.concerns.compactMap(\.statement) })
    guard !referred.isEmpty else { return [] }
    var rows = try rows(
      """
      SELECT \(PlanQuery.referenceColumns), t.speaker, t.text, t.day, t.is_meeting
      FROM (SELECT subject, speaker, text, NULL AS day, 0 AS is_meeting FROM statement
          WHERE subject IN (SELECT target FROM link WHERE relation = 'follows-from'
              AND link.subject IN (CHOSEN)
            UNION SELECT statement FROM concern WHERE proposal IN (CHOSEN))
        UNION ALL SELECT subject, chair, title, day, 1 FROM meeting
      ) AS t \(PlanQuery.referenceTables)
      ORDER BY t.is_meeting DESC, r.coalition, r.number, s.id
      """)
    var sources: [ReportedSource] = []
    while let row = try rows.next() {
      let name = try reference(row)
      guard referred.contains(name) else { continue }
      sources.append(
        ReportedSource(
          reference: name, speaker: try row.decode(Int64?.self, atIndex: 5).map(names.code),
          text: try row.decode(atIndex: 6),
          day: try row.decode(String?.self, atIndex: 7).flatMap { Day($0) },
          isMeeting: try row.decode(atIndex: 8)))
    }
    return sources
  }
}
