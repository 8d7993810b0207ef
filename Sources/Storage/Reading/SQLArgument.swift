import GRDB

/// What can be bound to a `?` of a statement.
public protocol SQLArgument: Sendable {
  var sqlValue: SQLValue { get }
}

/// A value as SQLite stores it.
public enum SQLValue: Sendable {
  case integer(Int64)
  case text(String)
}

extension Int64: SQLArgument {
  public var sqlValue: SQLValue { .integer(self) }
}

extension Int: SQLArgument {
  public var sqlValue: SQLValue { .integer(Int64(self)) }
}

extension String: SQLArgument {
  public var sqlValue: SQLValue { .text(self) }
}

extension StatementArguments {
  /// `nil` is bound as `NULL`.
  init(binding arguments: [(any SQLArgument)?]) {
    self.init(
      arguments.map { argument -> DatabaseValue in
        switch argument?.sqlValue {
        case .integer(let value): value.databaseValue
        case .text(let value): value.databaseValue
        case nil: .null
        }
      })
  }
}
