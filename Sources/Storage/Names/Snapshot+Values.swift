public import Domain
import Foundation
import GRDB

extension Snapshot {
  /// A value in words, ids replaced by what people call them.
  public func shown(_ value: JSON) throws -> String {
    switch value {
    case .null: return "none"
    case .bool(let value): return value ? "yes" : "no"
    case .integer(let value): return String(value)
    case .string(let text):
      guard let id = Identifier(text) else { return text }
      return try Int64.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT key FROM subject WHERE id = ? AND EXISTS
              (SELECT 1 FROM entry WHERE entry.subject = subject.key) ORDER BY kind LIMIT 1
            """), arguments: [id.data]
      ).map { try shownName(ofKey: $0) } ?? "something not in this file"
    case .array(let values): return try values.map(shown).joined(separator: ", ")
    case .object(let members):
      return try members.map { member in try shown(member.value) }.joined(separator: ", ")
    }
  }

  /// A code for somebody of the file, else the name as text.
  public func shownName(of party: Party) throws -> String {
    switch party {
    case .person, .coalition: try party.subject.map { try shownName(of: $0) } ?? "somebody"
    case .name(let text): TextRules.oneLine(text)
    }
  }
}
