import GRDB

/// The rows that a statement gives, one after the other.
public struct ResultRows {
  private let cursor: RowCursor

  init(_ cursor: RowCursor) { self.cursor = cursor }

  /// The next row; `nil` after the last one.
  public func next() throws -> ResultRow? { try cursor.next().map(ResultRow.init) }

  /// What a closure makes of each row.
  public func map<Value>(_ body: (ResultRow) throws -> Value) throws -> [Value] {
    var values: [Value] = []
    while let row = try cursor.next() { values.append(try body(ResultRow(row))) }
    return values
  }

  /// What a closure makes of each row, without those of which it makes `nil`.
  public func compactMap<Value>(_ body: (ResultRow) throws -> Value?) throws -> [Value] {
    var values: [Value] = []
    while let row = try cursor.next() {
      if let value = try body(ResultRow(row)) { values.append(value) }
    }
    return values
  }
}

/// The one door through which reports read the file: statements that are part of the program, that
/// write nothing, and whose values are bound.
extension Snapshot {
  /// Runs a statement that reads.
  ///
  /// - Parameters:
  ///   - sql: a `SELECT`, complete, with a `?` for each value.
  ///   - arguments: the values, in order; `nil` is `NULL`.
  /// - Throws: `FileFault` when the statement would write, or the file cannot be read.
  public func rows(_ sql: StaticString, _ arguments: (any SQLArgument)?...) throws -> ResultRows {
    try rows(composed: sql.description, arguments)
  }

  /// The first column of every row.
  public func values<Value: ColumnValue>(
    _ type: Value.Type = Value.self, _ sql: StaticString, _ arguments: (any SQLArgument)?...
  ) throws -> [Value] {
    try rows(composed: sql.description, arguments).map { try $0.decode(atIndex: 0) }
  }

  /// The first column of the first row; `nil` where there is no row, or it holds `NULL`.
  public func value<Value: ColumnValue>(
    _ type: Value.Type = Value.self, _ sql: StaticString, _ arguments: (any SQLArgument)?...
  ) throws -> Value? {
    try value(type, composed: sql.description, arguments)
  }

  /// The first column of the first row of a statement that is put together of parts of the program.
  public func value<Value: ColumnValue>(
    _ type: Value.Type = Value.self, composed sql: String, _ arguments: [(any SQLArgument)?]
  ) throws -> Value? {
    let rows = try rows(composed: sql, arguments)
    // A row ends with the rows that it is one of.
    return try withExtendedLifetime(rows) {
      try rows.next().flatMap { try $0.decode(Value?.self, atIndex: 0) }
    }
  }

  /// Runs a statement that is put together of parts of the program.
  public func rows(composed sql: String, _ arguments: [(any SQLArgument)?]) throws -> ResultRows {
    let statement = try db.cachedStatement(sql: sql)
    guard statement.isReadonly else {
      throw FileFault(.inputOutput, "a report may only read: \(sql)")
    }
    return ResultRows(
      try Row.fetchCursor(statement, arguments: StatementArguments(binding: arguments)))
  }
}
