public import Domain
import Foundation
import GRDB

extension Snapshot {
  /// Everything on which copies disagree, in the order of references.
  public func conflicts() throws -> [Conflict] {
    let keys = try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT DISTINCT subject FROM conflict ORDER BY subject"))
    var found = try keys.flatMap { try conflicts(ofKey: $0) }
    found += try unseenConcerns() + circles() + sameCodes()
    return found.sorted {
      (CodeMatching.key($0.name), $0.field, $0.subject.id)
        < (CodeMatching.key($1.name), $1.field, $1.subject.id)
    }
  }

  /// The keys of what takes part in a conflict that only the combination of copies made.
  func combinedConflictKeys() throws -> [Int64] {
    let concluded = try Int64.fetchAll(db.cachedStatement(sql: Self.concludedUnseen))
    return try concluded + circleKeys().flatMap(\.keys)
  }

  /// The conflicts of one subject's own fields and retractions.
  public func conflicts(of subject: Subject) throws -> [Conflict] {
    try conflicts().filter { $0.subject == subject }
  }

  private func conflicts(ofKey key: Int64) throws -> [Conflict] {
    let state = try state(ofKey: key)
    let name = try shownName(ofKey: key)
    let values = try state.history.conflicts.map { field in
      Conflict(
        cause: .values, name: name, subject: state.subject, field: field,
        candidates: try candidates(state.history.candidates(for: field)),
        settling: settling(field, name, state.subject.kind))
    }
    let retractions = try state.history.retractionConflicts.map { pair in
      Conflict(
        cause: .retraction, name: name, subject: state.subject, field: "undo",
        candidates: try [(pair.redo, "brought back"), (pair.undo, "taken back")].enumerated().map {
          offset, candidate in
          let (who, _) = try doer(candidate.0.change)
          return Conflict.Candidate(
            number: offset + 1, value: candidate.1, who: who, day: candidate.0.change.on,
            reason: candidate.0.change.reason)
        },
        settling: [1, 2].map { "docket conflicts keep \(name) undo \($0)" })
    }
    return values + retractions
  }

  private func candidates(_ candidates: [History.Candidate]) throws -> [Conflict.Candidate] {
    try candidates.enumerated().map { offset, candidate in
      let change = candidate.entry.change
      return Conflict.Candidate(
        number: offset + 1, value: try shown(candidate.value), who: try doer(change).who,
        day: change.on, reason: candidate.value["reason"] == nil ? change.reason : nil)
    }
  }

  private func settling(_ field: String, _ name: String, _ kind: Kind?) -> [String] {
    switch field {
    case Field.due: ["docket due \(name) DAY -m \"…\""]
    case Field.title: ["docket edit \(name) --title \"…\""]
    case Field.text where kind != .note: ["docket edit \(name) --text \"…\""]
    case Field.lead: ["docket assign \(name) WHO"]
    default:
      ["docket conflicts keep \(name) \(field) 1", "docket conflicts keep \(name) \(field) 2"]
    }
  }

  private static let concludedUnseen = """
    SELECT DISTINCT proposal.subject FROM concern JOIN proposal
      ON proposal.subject = concern.proposal
    WHERE concern.state = 'open' AND proposal.state = 'concluded' ORDER BY proposal.subject
    """

  /// Conclusions beside which a concern stands that nobody has settled: rules forbid it, so that
  /// only the combination of two copies can have made it.
  private func unseenConcerns() throws -> [Conflict] {
    try Int64.fetchAll(db.cachedStatement(sql: Self.concludedUnseen)).map { key in
      let subject = try subject(ofKey: key)
      let name = try shownName(ofKey: key)
      let open = try concernSubjects(about: subject).filter {
        Concern(try state(of: $0))?.status?.state == .open
      }
      let candidates = try open.enumerated().compactMap { offset, concern -> Conflict.Candidate? in
        guard let present = Concern(try state(of: concern)),
          let made = try state(of: concern).history.entries.first?.change
        else { return nil }
        return Conflict.Candidate(
          number: offset + 1, value: "\(try shownName(of: concern)): \(present.text)",
          who: try present.raiser.map { try shownName(of: $0) } ?? "somebody", day: made.on,
          reason: nil)
      }
      let concerns = try open.map { try shownName(of: $0) }
      return Conflict(
        cause: .unseenConcern, name: name, subject: subject, field: "conclusion",
        candidates: candidates,
        settling: concerns.map { "docket dissent \($0) -m \"…\"" }
          + ["docket reopen \(name) -m \"…\""])
    }
  }

  private func circleKeys() throws -> [(relation: Link.Relation, keys: [Int64])] {
    try [Link.Relation.dependsOn, .supersedes].flatMap { relation in
      let rows = try Row.fetchAll(
        db.cachedStatement(
          sql: "SELECT subject, target FROM link WHERE relation = ? AND target <> 0"),
        arguments: [relation.rawValue])
      return StrongComponents.circles(rows.map { ($0[0], $0[1]) }).map { (relation, $0) }
    }
  }

  private func circles() throws -> [Conflict] {
    try circleKeys().map { relation, keys in
      let names = try keys.map { try shownName(ofKey: $0) }.sorted()
      let first = try keys.map { (try shownName(ofKey: $0), $0) }.min { $0.0 < $1.0 }
      let subject = try subject(ofKey: first?.1 ?? keys[0])
      return Conflict(
        cause: .circle, name: names[0], subject: subject, field: relation.rawValue,
        candidates: [
          Conflict.Candidate(
            number: 1, value: names.joined(separator: " \(relation.words) ") + " and back",
            who: "", day: .first, reason: nil)
        ],
        settling: names.map { "docket link \($0) \(relation.rawValue) OTHER --remove" })
    }
  }

  /// People of one code whose names differ and who are not joined.
  private func sameCodes() throws -> [Conflict] {
    try personGroups().clashes.map { keys in
      let people = try keys.map { (try state(ofKey: $0), $0) }
      let code = people[0].0.text(Field.code) ?? ""
      let candidates = people.enumerated().map { offset, person in
        Conflict.Candidate(
          number: offset + 1, value: person.0.text(Field.name) ?? code, who: "",
          day: person.0.created ?? .first, reason: nil)
      }
      let names = people.compactMap { $0.0.text(Field.name) }.map { "\"\($0)\"" }
      return Conflict(
        cause: .code, name: code, subject: people[0].0.subject, field: Field.code,
        candidates: candidates,
        settling: [
          "docket person join \(names.joined(separator: " "))",
          "docket person edit \(names.last ?? code) --code CODE",
        ])
    }
  }
}
