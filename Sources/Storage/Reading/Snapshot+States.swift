public import Domain
import Foundation
import GRDB

extension Snapshot {
  /// What the logs of many subjects say of them, read in one query.
  public func states(of keys: [Int64]) throws -> [Int64: SubjectState] {
    let list = "[" + keys.map(String.init).joined(separator: ",") + "]"
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT name, body, subject FROM entry JOIN change ON change.key = entry.change
          WHERE subject IN (SELECT value FROM json_each(?))
          """), arguments: [list])
    var entries: [Int64: [History.Entry]] = [:]
    while let row = try rows.next() {
      entries[try row.decode(atIndex: 2), default: []].append(try History.Entry(row: row))
    }
    return entries.compactMapValues { entries in
      entries.first.map {
        SubjectState(subject: $0.change.subject, history: History(entries, asOf: asOf))
      }
    }
  }
}
