public import Foundation
import GRDB

/// One row of a statement that reads, its values by the place of their column.
///
/// A row of `ResultRows` holds until the next one is asked for.
public struct ResultRow {
  let row: Row

  init(_ row: Row) { self.row = row }

  /// The value of a column, counted from 0.
  ///
  /// - Throws: what becomes `FileFault.damaged` when the column holds no such value.
  public func decode<Value: ColumnValue>(_ type: Value.Type = Value.self, atIndex column: Int)
    throws -> Value
  {
    try Value(column, of: self)
  }

  func isNull(_ column: Int) -> Bool { row.hasNull(atIndex: column) }
}

/// What a column can be read as; `Optional` where it may be `NULL`.
public protocol ColumnValue {
  init(_ column: Int, of row: ResultRow) throws
}

extension Int64: ColumnValue {
  public init(_ column: Int, of row: ResultRow) throws {
    self = try row.row.decode(atIndex: column)
  }
}

extension Int: ColumnValue {
  public init(_ column: Int, of row: ResultRow) throws {
    self = try row.row.decode(atIndex: column)
  }
}

extension Bool: ColumnValue {
  public init(_ column: Int, of row: ResultRow) throws {
    self = try row.row.decode(atIndex: column)
  }
}

extension String: ColumnValue {
  public init(_ column: Int, of row: ResultRow) throws {
    self = try row.row.decode(atIndex: column)
  }
}

extension Data: ColumnValue {
  public init(_ column: Int, of row: ResultRow) throws {
    self = try row.row.decode(atIndex: column)
  }
}

extension Optional: ColumnValue where Wrapped: ColumnValue {
  public init(_ column: Int, of row: ResultRow) throws {
    self = row.isNull(column) ? nil : try Wrapped(column, of: row)
  }
}
