import GRDB

/// The rows that a statement gives, one after the other.
///
/// It cannot be copied, and what it hands out holds only as long as it lives: a row can be asked for
/// only of a variable, `var rows = try snapshot.rows(…)`, which lives to the end of its scope.
public struct ResultRows: ~Copyable {
  private let cursor: RowCursor

  init(_ cursor: RowCursor) { self.cursor = cursor }

  /// The next row, which holds until the one after it is asked for; `nil` after the last one.
  ///
  /// - Throws: what becomes `FileFault` when the file cannot be read.
  public mutating func next() throws -> ResultRow? { try cursor.next().map(ResultRow.init) }

  /// What a closure makes of each row.
  public consuming func map<Value>(_ body: (ResultRow) throws -> Value) throws -> [Value] {
    var values: [Value] = []
    while let row = try cursor.next() { values.append(try body(ResultRow(row))) }
    return values
  }

  /// What a closure makes of each row, without those of which it makes `nil`.
  public consuming func compactMap<Value>(_ body: (ResultRow) throws -> Value?) throws -> [Value] {
    var values: [Value] = []
    while let row = try cursor.next() {
      if let value = try body(ResultRow(row)) { values.append(value) }
    }
    return values
  }
}
