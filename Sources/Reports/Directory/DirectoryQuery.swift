public import Domain
import Foundation
import Rendering
public import Storage

/// A person, coalition or programme with its fields as people read them.
public struct DirectoryEntry: Sendable {
  public var subject: Subject
  public var code: String
  public var name: String?
  /// Further fields in order: key, and value as shown; `null` where there is none.
  public var fields: [(key: String, value: JSON)]
  public var lists: [(key: String, values: [String])] = []
  /// Copies disagree on something of it.
  public var isConflicted = false
}

extension Snapshot {
  /// All entries of a kind, by code.
  public func entries(_ kind: Kind) throws -> [DirectoryEntry] {
    let conflicted = try conflictedEntries(among: nil)
    return try keys(ofEntries: kind).compactMap { key in
      var entry = try entry(of: subject(ofKey: key))
      entry?.isConflicted = conflicted.contains(key)
      return entry
    }
  }

  private func keys(ofEntries kind: Kind) throws -> [Int64] {
    switch kind {
    case .person:
      try values(
        Int64.self,
        """
        SELECT key FROM subject JOIN person ON person.subject = key ORDER BY code_key, code, id
        """)
    case .coalition:
      try values(
        Int64.self,
        """
        SELECT key FROM subject JOIN coalition ON coalition.subject = key
        ORDER BY code_key, code, id
        """)
    case .programme:
      try values(
        Int64.self,
        """
        SELECT key FROM subject JOIN programme ON programme.subject = key
        ORDER BY code_key, code, id
        """)
    case .meeting, .statement, .proposal, .concern, .position, .action, .answer, .note, .contact,
      .digest:
      []
    }
  }

  /// One entry, also with whether copies disagree on it; `nil` when it was taken back.
  public func flaggedEntry(of subject: Subject) throws -> DirectoryEntry? {
    guard var entry = try entry(of: subject), let key = try key(of: subject) else { return nil }
    entry.isConflicted = try !conflictedEntries(among: [key]).isEmpty
    return entry
  }

  private func conflictedEntries(among keys: Set<Int64>?) throws -> Set<Int64> {
    let own = try values(Int64.self, "SELECT DISTINCT subject FROM conflict")
    let shared = try sameCodes(keys).flatMap(\.subjects).compactMap { try key(of: $0) }
    return Set(own + shared).intersection(keys ?? Set(own + shared))
  }

  /// One entry; `nil` when it was taken back.
  public func entry(of subject: Subject) throws -> DirectoryEntry? {
    let state = try state(of: subject)
    switch subject.kind {
    case .person:
      guard let person = Person(state) else { return nil }
      return DirectoryEntry(
        subject: subject, code: try shownName(of: subject), name: person.name,
        fields: [
          ("affiliation", .optional(person.affiliation)),
          ("group", .optional(person.group?.rawValue)),
        ],
        lists: [("same_as", try others(joinedTo: subject)), ("check", state.checks.map(\.text))])
    case .coalition:
      guard let coalition = Coalition(state) else { return nil }
      func codes(_ people: [Identifier]) throws -> [String] {
        try people.map { try shownName(of: Subject(.person, $0)) }
      }
      return DirectoryEntry(
        subject: subject, code: try shownName(of: subject), name: coalition.name,
        fields: [("list", .optional(coalition.list))],
        lists: [
          ("spellings", coalition.spellings), ("chairs", try codes(coalition.chairs)),
          ("liaisons", try codes(coalition.liaisons)), ("check", state.checks.map(\.text)),
        ])
    case .programme:
      guard let programme = Programme(state) else { return nil }
      return DirectoryEntry(
        subject: subject, code: try shownName(of: subject), name: programme.title,
        fields: [
          (
            "coalition",
            .optional(try programme.coalition.map { try shownName(of: Subject(.coalition, $0)) })
          ),
          ("first_day", .optional(programme.firstDay?.description)),
          ("last_day", .optional(programme.lastDay?.description)),
          ("last_call_days", .integer(programme.rules.lastCallDays)),
          ("due_soon_days", .integer(programme.rules.dueSoonDays)),
          ("stale_days", .integer(programme.rules.staleDays)),
        ])
    case .meeting, .statement, .proposal, .concern, .position, .action, .answer, .note, .contact,
      .digest, nil:
      return nil
    }
  }

  /// Codes and names of the other entries of a person.
  private func others(joinedTo person: Subject) throws -> [String] {
    guard let key = try key(of: person) else { return [] }
    return try personGroups().members(of: key).filter { $0 != key }.map { other in
      let name = try state(ofKey: other).text(Field.name)
      return try shownName(ofKey: other) + (name.map { " \($0)" } ?? "")
    }.sorted()
  }

  /// The references of the meetings that a person chaired, reported on or took part in, by day.
  public func meetings(of person: Subject) throws -> [String] {
    let keys = try values(
      Int64.self,
      """
      SELECT subject FROM meeting WHERE ?1 IN (chair, rapporteur)
        OR subject IN (SELECT meeting FROM participant WHERE person = ?1) ORDER BY day, subject
      """, try key(of: person) ?? 0)
    return try keys.map { try shownName(ofKey: $0) }
  }

  /// The mail address of a person; shown only when asked for.
  public func mail(of person: Subject) throws -> String? {
    try value(
      String.self, "SELECT mail FROM contact WHERE person = ? ORDER BY mail LIMIT 1",
      try key(of: person) ?? 0)
  }

  /// The contact details of a person, whose changes stand apart from the person's.
  public func contact(of person: Subject) throws -> Subject? {
    try value(
      Int64.self, "SELECT subject FROM contact WHERE person = ? ORDER BY mail LIMIT 1",
      try key(of: person) ?? 0
    ).map { try subject(ofKey: $0) }
  }
}
