public import Domain
import GRDB

/// Conflicts that only the combination of copies made: each breaks a rule that one copy keeps.
extension Snapshot {
  /// The keys of what takes part in them, and of what a position or answer in conflict is about.
  public func combinedConflictKeys() throws -> [Int64] {
    try memory.once(\.combinedConflictKeys) { try readCombinedConflictKeys() }
  }

  /// Whether something is among these keys; the cost grows with what hangs together with it, and
  /// not with the file.
  func takesPartInCombinedConflict(_ key: Int64) throws -> Bool {
    if let known = memory.combinedConflictKeys { return known.contains(key) }
    let isInOne = try Bool.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT EXISTS (SELECT 1 FROM concern JOIN proposal ON proposal.subject = concern.proposal
              WHERE (concern.subject = ?1 OR concern.proposal = ?1)
                AND concern.state = 'open' AND proposal.state = 'concluded')
            OR EXISTS (SELECT 1 FROM position JOIN conflict USING (subject) WHERE proposal = ?1)
            OR EXISTS (SELECT 1 FROM answer JOIN conflict USING (subject) WHERE about = ?1)
            OR EXISTS (SELECT 1 FROM note JOIN conflict USING (subject) WHERE about = ?1)
          """), arguments: [key])
    if isInOne == true { return true }
    return try undoneBases([key]).contains { basis in
      basis.key == key || basis.dependents.contains { $0.key == key }
    } || circleKeys([key]).contains { $0.keys.contains(key) }
  }

  private func readCombinedConflictKeys() throws -> [Int64] {
    let keys = try Int64.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT proposal.subject FROM concern JOIN proposal ON proposal.subject = concern.proposal
          WHERE concern.state = 'open' AND proposal.state = 'concluded'
          UNION SELECT concern.subject FROM concern JOIN proposal
            ON proposal.subject = concern.proposal
          WHERE concern.state = 'open' AND proposal.state = 'concluded'
          UNION SELECT proposal FROM conflict CROSS JOIN position USING (subject)
          UNION SELECT about FROM conflict CROSS JOIN answer USING (subject)
          UNION SELECT about FROM conflict CROSS JOIN note USING (subject)
          """))
    let undone = try undoneBases(nil).flatMap { [$0.key] + $0.dependents.map(\.key) }
    return try keys + undone + circleKeys(nil).flatMap(\.keys)
  }

  /// Conclusions beside which a concern stands that nobody has settled: rules forbid it, so that
  /// only the combination of two copies can have made it. Settling every concern or reopening the
  /// proposal ends it.
  func unseenConcerns(_ keys: Set<Int64>?) throws -> [Conflict] {
    let proposals = try Int64.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT DISTINCT proposal.subject FROM concern JOIN proposal
            ON proposal.subject = concern.proposal
          WHERE concern.state = 'open' AND proposal.state = 'concluded' AND (?1 IS NULL
            OR proposal.subject IN (SELECT value FROM json_each(?1))
            OR concern.subject IN (SELECT value FROM json_each(?1)))
          """), arguments: [keys.map { ItemPredicate.list($0.sorted()) }])
    return try proposals.map { key in
      let subject = try subject(ofKey: key)
      let name = try shownName(ofKey: key)
      let open = try concernSubjects(about: subject).filter {
        Concern(try state(of: $0))?.status?.state == .open
      }
      let candidates = try open.enumerated().compactMap { offset, concern -> Conflict.Candidate? in
        let state = try state(of: concern)
        guard let present = Concern(state), let made = state.history.entries.first?.change else {
          return nil
        }
        return Conflict.Candidate(
          number: offset + 1, value: "\(try shownName(of: concern)): \(present.text)",
          who: try present.raiser.map { try shownName(of: $0) } ?? "somebody", day: made.on,
          reason: nil)
      }
      let concerns = try open.map { ShellWord.quoted(try shownName(of: $0)) }
      return Conflict(
        cause: .unseenConcern, name: name, subjects: [subject] + open, field: "conclusion",
        candidates: candidates,
        settling: ["docket dissent \(concerns.joined(separator: " ")) -m \"…\""]
          + ["docket reopen \(ShellWord.quoted(name)) -m \"…\""])
    }
  }

  /// Dependencies and replacements that lead in a circle; taking one link away ends it, or the
  /// step that made it.
  func circles(_ keys: Set<Int64>?) throws -> [Conflict] {
    try circleKeys(keys).map { relation, members, edges in
      let named = try members.map { (name: try shownName(ofKey: $0), key: $0) }
        .sorted { $0.name < $1.name }
      let names = Dictionary(named.map { ($0.key, $0.name) }, uniquingKeysWith: { one, _ in one })
      let links = try edges.compactMap {
        edge -> (from: String, to: String, made: Change?, replaces: Bool)? in
        guard let from = names[edge.from], let to = names[edge.to] else { return nil }
        let made = try making(of: relation, from: edge.from, to: edge.to)
        let replaces = try history(ofKey: edge.to).live.contains {
          $0.change.batch == made?.batch && $0.change.replaces
        }
        return (from, to, made, replaces)
      }.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
      return Conflict(
        cause: .circle, name: named[0].name,
        subjects: try named.map { try subject(ofKey: $0.key) }, field: relation.rawValue,
        candidates: try links.enumerated().map { offset, link in
          Conflict.Candidate(
            number: offset + 1, value: "\(link.from) \(relation.words) \(link.to)",
            who: try link.made.map { try attribution(of: $0).who } ?? "somebody",
            day: link.made?.on ?? .first, reason: link.made?.reason)
        },
        settling: links.prefix(6).map { link in
          // What was replaced comes back with the step that replaced it.
          if link.replaces, let batch = link.made?.batch { return "docket undo \(batch.short)" }
          let (from, to) = (ShellWord.quoted(link.from), ShellWord.quoted(link.to))
          return "docket link \(from) \(relation.rawValue) \(to) --remove"
        })
    }
  }

  /// The change that made a link; the last one that did.
  private func making(of relation: Link.Relation, from key: Int64, to target: Int64) throws
    -> Change?
  {
    let link = Link(relation, .subject(try subject(ofKey: target)))
    return try history(ofKey: key).live.last { entry in
      entry.change.edit.add[Field.links]?.contains { Link($0) == link } ?? false
    }?.change
  }

  private typealias Circle = (
    relation: Link.Relation, keys: [Int64], edges: [(from: Int64, to: Int64)]
  )

  /// - Parameter keys: only circles that one of these may be in, found along the links from it.
  private func circleKeys(_ keys: Set<Int64>?) throws -> [Circle] {
    try [Link.Relation.dependsOn, .supersedes].flatMap { relation in
      let rows = try keys.map { keys in
        try Row.fetchAll(
          db.cachedStatement(
            sql: """
              WITH RECURSIVE reached(key) AS (
                SELECT value FROM json_each(?1) UNION
                SELECT target FROM link JOIN reached ON link.subject = reached.key
                WHERE relation = ?2 AND target <> 0)
              SELECT subject, target FROM link JOIN reached ON link.subject = reached.key
              WHERE relation = ?2 AND target <> 0
              """), arguments: [ItemPredicate.list(keys.sorted()), relation.rawValue])
      }
      let edges = try
        (rows
        ?? Row.fetchAll(
          db.cachedStatement(
            sql: "SELECT subject, target FROM link WHERE relation = ? AND target <> 0"),
          arguments: [relation.rawValue]))
        .map { row in
          (from: try row.decode(Int64.self, atIndex: 0), to: try row.decode(Int64.self, atIndex: 1))
        }
      return StrongComponents.circles(edges).map { members in
        let isMember = Set(members)
        return (
          relation, members, edges.filter { isMember.contains($0.from) && isMember.contains($0.to) }
        )
      }
    }
  }

  /// People of one code whose names differ and who are not joined; coalitions or programmes of
  /// one code. Another code ends it, and `person join` does for people.
  public func sameCodes(_ keys: Set<Int64>?) throws -> [Conflict] {
    let kinds: [Kind] = [.person, .coalition, .programme]
    if let keys, try !keys.contains(where: { kinds.contains(try subject(ofKey: $0).kind ?? .note) })
    {
      return []
    }
    let groups = try personGroups()
    let all =
      try groups.clashes.map { (Kind.person, $0) }
      + sameCodes("coalition").map { (Kind.coalition, $0) }
      + sameCodes("programme").map { (Kind.programme, $0) }
    let clashes = all.filter { _, members in
      keys.map { !$0.isDisjoint(with: members.flatMap(groups.members)) } ?? true
    }
    return try clashes.map { kind, members in
      let entries = try members.map { try state(ofKey: $0) }
        .sorted { $0.subject.id < $1.subject.id }
      let code = entries[0].text(Field.code) ?? ""
      let names = entries.map { ShellWord.quoted("\(code).\($0.subject.id.suffix(4))") }
      let join =
        kind == .person ? names.dropFirst().map { "docket person join \(names[0]) \($0)" } : []
      return Conflict(
        cause: .code, name: code, subjects: entries.map(\.subject), field: Field.code,
        candidates: entries.enumerated().map { offset, entry in
          let name = entry.text(Field.name) ?? entry.text(Field.title)
          return Conflict.Candidate(
            number: offset + 1,
            value: "\(code).\(entry.subject.id.suffix(4))" + (name.map { " \($0)" } ?? ""), who: "",
            day: entry.created ?? .first, reason: nil)
        },
        settling: join
          + ["docket \(kind.rawValue) edit \(names[names.count - 1]) --code CODE"])
    }
  }

  private func sameCodes(_ table: String) throws -> [[Int64]] {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT code_key, subject FROM \(table) WHERE code_key IN
            (SELECT code_key FROM \(table) GROUP BY code_key HAVING count(*) > 1)
          """))
    let pairs = try rows.map {
      (code: try $0.decode(String.self, atIndex: 0), key: try $0.decode(Int64.self, atIndex: 1))
    }
    return Dictionary(grouping: pairs, by: \.code).sorted { $0.key < $1.key }
      .map { $0.value.map(\.key) }
  }
}
