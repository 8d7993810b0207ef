import Domain
import Foundation
import Storage

/// Reads what reports tell of items: each part with one statement, however many items there are.
///
/// A report of many items knows all names beforehand, and what it tells is in the rows. The page of
/// one item looks up the few names that it needs, and reads histories: who said a thing, who
/// recorded it, and where.
struct ItemReader {
  let snapshot: Snapshot
  let choice: ItemChoice
  /// `nil` for a page of one item.
  let known: KnownNames?

  /// For a report of many items.
  init(_ snapshot: Snapshot, choosing choice: ItemChoice, known: KnownNames) {
    self.snapshot = snapshot
    self.choice = choice
    self.known = known
  }

  /// For the page of one item, person, coalition or programme.
  init(_ snapshot: Snapshot, only key: Int64) {
    self.snapshot = snapshot
    choice = .only(key)
    known = nil
  }

  var readsHistories: Bool { known == nil }

  func rows(_ sql: StaticString) throws -> ResultRows {
    try snapshot.rows(sql, choosing: choice)
  }

  func day(_ text: String?) -> Day? { text.flatMap { Day($0) } }

  /// The code of a person, coalition or programme.
  func code(_ key: Int64) throws -> String {
    try known?.code(key) ?? snapshot.shownName(ofKey: key)
  }

  /// Somebody of two columns: a key, or a name as text.
  func party(_ key: Int64?, _ name: String?) throws -> String {
    try key.map(code) ?? name ?? "somebody"
  }

  /// The name of an item, of a row with `coalition, number, letter` from a column on.
  func reference(_ key: Int64, _ row: ResultRow, at column: Int) throws -> String {
    guard let known, !known.sharedReferences.contains(key),
      let letter = try row.decode(String?.self, atIndex: column + 2)
        .flatMap(Reference.Letter.init(rawValue:))
    else {
      return try snapshot.shownName(ofKey: key)
    }
    return Reference(
      coalition: try row.decode(atIndex: column), letter: letter,
      number: try row.decode(atIndex: column + 1)
    ).shown(in: known.home)
  }

  /// Passes on what the logs of subjects say, in the order of the keys.
  ///
  /// They are read so many at a time that their histories never fill the memory.
  func eachState(of keys: [Int64], _ body: (Int64, SubjectState) throws -> Void) throws {
    let most = 200
    for start in stride(from: 0, to: keys.count, by: most) {
      let part = Array(keys[start..<min(start + most, keys.count)])
      let states = try snapshot.states(of: part)
      for key in part { if let state = states[key] { try body(key, state) } }
    }
  }
}
