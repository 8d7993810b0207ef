public import Domain
import Foundation
import GRDB

/// One place where words were found.
public struct SearchHit: Sendable {
  /// What the words stand in; for a note, what it is about.
  public var subject: Subject
  /// As shown: `S-4`; for a note, what it is about.
  public var name: String
  /// Of what holds the words: `note` for a note.
  public var kind: Kind
  /// The words around the first hit, at most 16 of them.
  public var excerpt: String
}

extension Snapshot {
  /// Everything with all of these words in its title or text, the best match first.
  public func search(_ words: [String], limit: Int) throws -> (hits: [SearchHit], total: Int) {
    let query = words.map { "\"" + $0.replacing("\"", with: "\"\"") + "\" *" }
      .joined(separator: " ")
    let total = try Int.fetchOne(
      db.cachedStatement(sql: "SELECT count(*) FROM search WHERE search MATCH ?"),
      arguments: [query])
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT search.rowid, kind, snippet(search, -1, '', '', '…', 16),
            (SELECT about FROM note WHERE note.subject = search.rowid)
          FROM search JOIN subject ON subject.key = search.rowid
          WHERE search MATCH ? ORDER BY rank, subject.id LIMIT ?
          """), arguments: [query, limit])
    let hits = try rows.compactMap { row -> SearchHit? in
      guard let kind = Kind(rawValue: try row.decode(atIndex: 1)) else { return nil }
      let key = try row.decode(Int64?.self, atIndex: 3) ?? row.decode(Int64.self, atIndex: 0)
      return SearchHit(
        subject: try subject(ofKey: key), name: try shownName(ofKey: key), kind: kind,
        excerpt: try row.decode(atIndex: 2))
    }
    return (hits, total ?? 0)
  }
}
