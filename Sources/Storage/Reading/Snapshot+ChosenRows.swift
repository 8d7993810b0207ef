/// Statements of a report about the items that a condition chooses.
///
/// Where they stand in a statement, it says `CHOSEN`:
/// - `FROM CHOSEN` are their rows, as the view `item` has them, named `i`; a `GROUP BY` may follow,
///   and no other condition;
/// - `IN (CHOSEN)` are their keys.
///
/// The other values of such a statement are bound to a `?` each, in order, and never to a number.
extension Snapshot {
  /// Runs a statement that reads, about chosen items.
  ///
  /// - Parameters:
  ///   - sql: complete but for the items, which it calls `CHOSEN`.
  ///   - predicate: chooses the items. Where it lets everything through, `IN (CHOSEN)` holds of
  ///     every key, also of what is no item: that takes less time than a list of all of them.
  ///   - source: where the items are read from.
  ///   - arguments: the values of the statement itself, in order.
  /// - Throws: `FileFault` when it is no `SELECT`, or the file cannot be read.
  public func rows(
    _ sql: StaticString, choosing predicate: ItemPredicate, from source: ItemSource = .all,
    _ arguments: (any SQLArgument)?...
  ) throws -> ResultRows {
    try checkReads(sql)
    let chosen = sql.withUTF8Buffer { predicate.statement($0, source, arguments) }
    return try rows(composed: chosen.sql, chosen.arguments)
  }

  /// The first column of every row, about chosen items.
  ///
  /// - Throws: `FileFault` when it is no `SELECT`, or the file cannot be read.
  public func values<Value: ColumnValue>(
    _ type: Value.Type = Value.self, _ sql: StaticString, choosing predicate: ItemPredicate,
    from source: ItemSource = .all, _ arguments: (any SQLArgument)?...
  ) throws -> [Value] {
    try checkReads(sql)
    let chosen = sql.withUTF8Buffer { predicate.statement($0, source, arguments) }
    return try values(composed: chosen.sql, chosen.arguments)
  }

  /// The first column of the first row, about chosen items; `nil` where there is no row, or it holds
  /// `NULL`.
  ///
  /// - Throws: `FileFault` when it is no `SELECT`, or the file cannot be read.
  public func value<Value: ColumnValue>(
    _ type: Value.Type = Value.self, _ sql: StaticString, choosing predicate: ItemPredicate,
    from source: ItemSource = .all, _ arguments: (any SQLArgument)?...
  ) throws -> Value? {
    try checkReads(sql)
    let chosen = sql.withUTF8Buffer { predicate.statement($0, source, arguments) }
    return try value(composed: chosen.sql, chosen.arguments)
  }
}

extension Snapshot {
  /// The same of a statement that is put together; goes when no report does so.
  public func rows(
    composed sql: String, choosing predicate: ItemPredicate, _ arguments: [(any SQLArgument)?] = []
  ) throws -> ResultRows {
    var sql = sql
    let chosen = sql.withUTF8 { predicate.statement($0, .all, arguments) }
    return try rows(composed: chosen.sql, chosen.arguments)
  }
}

extension ItemPredicate {
  /// A statement with the items in the place of `CHOSEN`, and the values of both in its order.
  fileprivate func statement(
    _ text: UnsafeBufferPointer<UInt8>, _ source: ItemSource, _ own: [(any SQLArgument)?]
  ) -> (sql: String, arguments: [(any SQLArgument)?]) {
    var composed: [UInt8] = []
    composed.reserveCapacity(text.count + 2 * (source.sql.utf8.count + sql.utf8.count))
    var bound: [(any SQLArgument)?] = []
    var own = own[...]
    var index = 0
    func isNext(_ word: StaticString) -> Bool {
      word.withUTF8Buffer { text[index...].starts(with: $0) }
    }
    func choose(_ beginning: String, inPlaceOf mark: StaticString) {
      composed.append(contentsOf: "\(beginning)\(source.sql) AS i WHERE \(sql)".utf8)
      bound += arguments
      index += mark.utf8CodeUnitCount
    }
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "F") where isNext("FROM CHOSEN"):
        choose("FROM ", inPlaceOf: "FROM CHOSEN")
      case UInt8(ascii: "I") where isEverything && isNext("IN (CHOSEN)"):
        composed.append(contentsOf: "IS NOT NULL".utf8)
        index += "IN (CHOSEN)".utf8.count
      case UInt8(ascii: "C") where isNext("CHOSEN"):
        choose("SELECT i.subject FROM ", inPlaceOf: "CHOSEN")
      case let byte:
        if byte == UInt8(ascii: "?"), let argument = own.popFirst() { bound.append(argument) }
        composed.append(byte)
        index += 1
      }
    }
    return (String(decoding: composed, as: UTF8.self), bound + own)
  }
}
