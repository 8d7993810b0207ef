public import Domain
import Foundation
import GRDB

extension Snapshot {
  /// Everything on which copies disagree, in the order of references.
  public func conflicts() throws -> [Conflict] { try conflicts(touching: nil) }

  /// The conflicts in which a subject takes part.
  public func conflicts(of subject: Subject) throws -> [Conflict] {
    guard let key = try key(of: subject) else { return [] }
    return try conflicts(touching: [key]).filter { $0.subjects.contains(subject) }
  }

  /// The conflicts that are shown under a name, and those in which what the name means takes part.
  ///
  /// What was taken back has a name here too, as only settling can bring it back.
  /// - Throws: `Refusal` when nothing has that name.
  public func conflicts(about name: String) throws -> [Conflict] {
    let all = try conflicts()
    func isNamed(_ conflict: Conflict) -> Bool { CodeMatching.areSame(conflict.name, name) }
    let subject = all.contains(where: isNamed) ? try? anything(name) : try anything(name)
    return all.filter { conflict in
      isNamed(conflict) || subject.map(conflict.subjects.contains) ?? false
    }
  }

  /// - Parameter keys: only conflicts in which one of these may take part; the cost grows with
  ///   them, and not with the file.
  public func conflicts(touching keys: Set<Int64>?) throws -> [Conflict] {
    let bases = Dictionary(
      try undoneBases(keys).map { ($0.key, $0.dependents.map(\.change)) },
      uniquingKeysWith: { one, _ in one })
    let own = try Set(conflictKeys(keys)).union(bases.keys)
      .flatMap { try conflicts(ofKey: $0, restingOnIt: bases[$0] ?? []) }
    let found = try own + unseenConcerns(keys) + circles(keys) + sameCodes(keys)
    return found.sorted {
      (CodeMatching.key($0.name), $0.field, $0.subjects[0].id)
        < (CodeMatching.key($1.name), $1.field, $1.subjects[0].id)
    }
  }

  /// The keys of what has a conflict of its own, positions and answers about these among it.
  private func conflictKeys(_ keys: Set<Int64>?) throws -> [Int64] {
    guard let keys else {
      return try Int64.fetchAll(
        db.cachedStatement(sql: "SELECT DISTINCT subject FROM conflict ORDER BY subject"))
    }
    return try Int64.fetchAll(
      db.cachedStatement(
        sql: """
          WITH touched(key) AS (SELECT value FROM json_each(?))
          SELECT DISTINCT conflict.subject FROM conflict WHERE conflict.subject IN (
            SELECT key FROM touched
            UNION SELECT subject FROM position WHERE proposal IN (SELECT key FROM touched)
            UNION SELECT subject FROM answer WHERE about IN (SELECT key FROM touched))
          """), arguments: [ItemPredicate.list(keys.sorted())])
  }

  /// - Parameter dependents: changes of others that rest on it, although it was taken back.
  private func conflicts(ofKey key: Int64, restingOnIt dependents: [Int64]) throws -> [Conflict] {
    let state = try state(ofKey: key)
    let (name, part, subjects) = try place(of: state)
    let typed = ShellWord.quoted(name)
    let values = try state.history.conflicts.filter { _ in state.exists }.map { field in
      let candidates = try candidates(state.history.candidates(for: field))
      let field = field + part
      return Conflict(
        cause: .values, name: name, subjects: subjects, field: field, candidates: candidates,
        settling: try settingAnew(field, of: state, typed)
          + keeping(field, typed, candidates.count))
    }
    guard var undone = try undone(state, restingOnIt: dependents) else { return values }
    undone.name = name
    undone.subjects = subjects + undone.subjects.filter { !subjects.contains($0) }
    undone.field = "undo" + part
    undone.settling = keeping(undone.field, typed, undone.candidates.count)
    return values + [undone]
  }

  /// What a subject is told by where copies differ: a name, what tells the field from others of that
  /// name, and the subjects that it concerns.
  public func place(of state: SubjectState) throws -> (
    name: String, part: String, subjects: [Subject]
  ) {
    func lastKnown(_ field: String) -> JSON? {
      state.value(field)
        ?? state.history.entries.lazy.compactMap { $0.change.edit.set[field] }.first
    }
    func id(_ field: String) -> Identifier? { lastKnown(field)?.string.flatMap { Identifier($0) } }
    let subject = state.subject
    switch subject.kind {
    case .position:
      guard let proposal = id(Field.about).map({ Subject(.proposal, $0) }) else { break }
      let holder = try lastKnown(Field.holder).flatMap(Party.init).map { try shownName(of: $0) }
      return (try shownName(of: proposal), ":\(holder ?? "somebody")", [subject, proposal])
    case .answer:
      guard let about = lastKnown(Field.about).flatMap(Subject.init) else { break }
      let coalition = try id(Field.coalition).map { try shownName(of: Subject(.coalition, $0)) }
      return (try shownName(of: about), ":\(coalition ?? "somebody")", [subject, about])
    case .note:
      guard let about = lastKnown(Field.about).flatMap(Subject.init) else { break }
      return (try shownName(of: about), ":note.\(subject.id.suffix(4))", [subject, about])
    case .contact:
      guard let person = id(Field.person).map({ Subject(.person, $0) }) else { break }
      return (try shownName(of: person), ":contact.\(subject.id.suffix(4))", [subject, person])
    case .person, .coalition, .programme:
      if state.exists { break }
      return (lastKnown(Field.code)?.string ?? subject.kindName, "", [subject])
    case .meeting, .statement, .proposal, .concern, .action, .digest, nil: break
    }
    return (try shownName(of: subject), "", [subject])
  }

  private func candidates(_ candidates: [History.Candidate]) throws -> [Conflict.Candidate] {
    try candidates.enumerated().map { offset, candidate in
      let change = candidate.entry.change
      let value = try words(for: candidate.value)
      let reason = candidate.value["reason"]?.string ?? change.reason
      return Conflict.Candidate(
        number: offset + 1, value: value, who: try attribution(of: change).who, day: change.on,
        reason: reason.flatMap { value.hasSuffix($0) ? nil : $0 })
    }
  }

  /// A value as people would say it, without its reason: `2017-05-31`, `waiting on TT: busy`.
  public func words(for value: JSON) throws -> String {
    guard case .object(let members) = value else { return try shown(value) }
    var words = try value["is"].map { [try shown($0)] } ?? []
    var texts: [String] = []
    for member in members {
      switch member.key {
      // The number of a last call and the revision that a position is about are no choice.
      case "is", "number", "reason", "revision": break
      case "by", "on", "until": words += [member.key, try shown(member.value)]
      case "outcome": words += ["as", try shown(member.value)]
      default: texts.append(try shown(member.value))
      }
    }
    return [words.joined(separator: " "), texts.joined(separator: ", ")]
      .filter { !$0.isEmpty }.joined(separator: ": ")
  }

  /// The command that sets a field anew, where every state that copies claim allows it.
  private func settingAnew(_ field: String, of state: SubjectState, _ name: String) throws
    -> [String]
  {
    let isProgramme = state.subject.kind == .programme
    let edit = "docket \(isProgramme ? "programme " : "")edit \(name) --\(field) \"…\""
    switch field {
    case Field.due where allows(field, of: state): return ["docket due \(name) DAY -m \"…\""]
    case Field.lead where allows(field, of: state): return ["docket assign \(name) WHO"]
    case Field.title where allows(field, of: state), Field.text where allows(field, of: state):
      return [edit]
    case Field.title where allows(field, of: state, editorial: true),
      Field.text where allows(field, of: state, editorial: true):
      return ["\(edit) --editorial"]
    default: return []
    }
  }

  private func allows(_ field: String, of state: SubjectState, editorial: Bool = false) -> Bool {
    // What needs a newer docket is set anew by that.
    do { return try refusal(ofSetting: field, of: state, editorial: editorial) == nil } catch {
      return false
    }
  }

  /// The commands that keep one of the values.
  private func keeping(_ field: String, _ name: String, _ count: Int) -> [String] {
    (1...max(1, count)).map {
      "docket conflicts keep \(name) \(ShellWord.quoted(field)) \($0)"
    }
  }
}
