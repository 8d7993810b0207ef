public import Domain
import Foundation
import GRDB

/// A person, coalition or programme with its fields as people read them.
public struct DirectoryEntry: Sendable {
  public var subject: Subject
  public var code: String
  public var name: String?
  /// Further fields in order: key, and value as shown; `null` where there is none.
  public var fields: [(key: String, value: JSON)]
  public var lists: [(key: String, values: [String])] = []
}

extension Snapshot {
  /// All entries of a kind, by code.
  public func entries(_ kind: Kind) throws -> [DirectoryEntry] {
    let sql =
      switch kind {
      case .person: "SELECT subject FROM person ORDER BY code_key, code, subject"
      case .coalition: "SELECT subject FROM coalition ORDER BY code_key, code, subject"
      default: "SELECT subject FROM programme ORDER BY code_key, code, subject"
      }
    return try Int64.fetchAll(db.cachedStatement(sql: sql)).compactMap {
      try entry(of: subject(ofKey: $0))
    }
  }

  /// One entry; `nil` when it was taken back.
  public func entry(of subject: Subject) throws -> DirectoryEntry? {
    let state = try state(of: subject)
    switch subject.kind {
    case .person:
      guard let person = Person(state) else { return nil }
      return DirectoryEntry(
        subject: subject, code: person.code, name: person.name,
        fields: [
          ("affiliation", .optional(person.affiliation)),
          ("group", .optional(person.group?.rawValue)),
        ],
        lists: [("check", state.checks.map(\.text))])
    case .coalition:
      guard let coalition = Coalition(state) else { return nil }
      func codes(_ people: [Identifier]) throws -> [String] {
        try people.map { try shownName(of: Subject(.person, $0)) }
      }
      return DirectoryEntry(
        subject: subject, code: coalition.code, name: coalition.name,
        fields: [("list", .optional(coalition.list))],
        lists: [
          ("spellings", coalition.spellings), ("chairs", try codes(coalition.chairs)),
          ("liaisons", try codes(coalition.liaisons)),
        ])
    case .programme:
      guard let programme = Programme(state) else { return nil }
      return DirectoryEntry(
        subject: subject, code: programme.code, name: programme.title,
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
      nil:
      return nil
    }
  }

  /// The mail address of a person; shown only when asked for.
  public func mail(of person: Subject) throws -> String? {
    try String.fetchOne(
      db.cachedStatement(sql: "SELECT mail FROM contact WHERE person = ? ORDER BY mail LIMIT 1"),
      arguments: [try key(of: person) ?? 0])
  }

  /// The contact details of a person, whose changes stand apart from the person's.
  public func contact(of person: Subject) throws -> Subject? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT subject FROM contact WHERE person = ? ORDER BY mail LIMIT 1"),
      arguments: [try key(of: person) ?? 0]
    ).map { try subject(ofKey: $0) }
  }
}
