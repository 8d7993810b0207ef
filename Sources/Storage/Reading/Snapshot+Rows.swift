import GRDB

/// The one door through which reports read the file: statements that are part of the program, that
/// write nothing, and whose values are bound.
///
/// A statement is a `SELECT`, also behind a `WITH`; whatever else is refused before it runs. `nil`
/// is bound as `NULL`.
extension Snapshot {
  /// Runs a statement that reads.
  ///
  /// - Parameters:
  ///   - sql: complete, with a `?` for each value.
  ///   - arguments: the values, in order.
  /// - Throws: `FileFault` when it is no `SELECT`, or the file cannot be read.
  public func rows(_ sql: StaticString, _ arguments: (any SQLArgument)?...) throws -> ResultRows {
    try checkReads(sql)
    return try rows(composed: sql.description, arguments)
  }

  /// The first column of every row.
  ///
  /// - Throws: `FileFault` when it is no `SELECT`, or the file cannot be read.
  public func values<Value: ColumnValue>(
    _ type: Value.Type = Value.self, _ sql: StaticString, _ arguments: (any SQLArgument)?...
  ) throws -> [Value] {
    try checkReads(sql)
    return try values(composed: sql.description, arguments)
  }

  /// The first column of the first row; `nil` where there is no row, or it holds `NULL`.
  ///
  /// - Throws: `FileFault` when it is no `SELECT`, or the file cannot be read.
  public func value<Value: ColumnValue>(
    _ type: Value.Type = Value.self, _ sql: StaticString, _ arguments: (any SQLArgument)?...
  ) throws -> Value? {
    try checkReads(sql)
    return try value(composed: sql.description, arguments)
  }

  /// Throws where the text is no `SELECT`: SQLite counts `BEGIN` and some pragmas among what only
  /// reads.
  func checkReads(_ sql: StaticString) throws {
    let reads = sql.withUTF8Buffer {
      $0.starts(with: "SELECT".utf8) || $0.starts(with: "WITH".utf8)
    }
    guard reads else { throw FileFault(.inputOutput, "a report may only read: \(sql)") }
  }

  /// Runs a statement that Storage put together.
  public func rows(composed sql: String, _ arguments: [(any SQLArgument)?]) throws -> ResultRows {
    let statement = try db.cachedStatement(sql: sql)
    guard statement.isReadonly else {
      throw FileFault(.inputOutput, "a report may only read: \(sql)")
    }
    return ResultRows(
      try Row.fetchCursor(statement, arguments: StatementArguments(binding: arguments)))
  }

  func values<Value: ColumnValue>(
    _ type: Value.Type = Value.self, composed sql: String, _ arguments: [(any SQLArgument)?]
  ) throws -> [Value] {
    try rows(composed: sql, arguments).map { try $0.decode(atIndex: 0) }
  }

  public func value<Value: ColumnValue>(
    _ type: Value.Type = Value.self, composed sql: String, _ arguments: [(any SQLArgument)?]
  ) throws -> Value? {
    var rows = try rows(composed: sql, arguments)
    return try rows.next().flatMap { try $0.decode(Value?.self, atIndex: 0) }
  }
}
