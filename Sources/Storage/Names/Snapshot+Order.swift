public import Domain
import GRDB

extension Snapshot {
  /// Subjects of one kind as their references follow each other.
  public func inOrder(_ subjects: [Subject]) throws -> [Subject] {
    try subjects.map { ($0, try reference(of: $0)) }.sorted { left, right in
      (left.1?.coalition ?? "", left.1?.number ?? 0, left.0.id)
        < (right.1?.coalition ?? "", right.1?.number ?? 0, right.0.id)
    }.map(\.0)
  }

  private func reference(of subject: Subject) throws -> Reference? {
    try key(of: subject).flatMap { try reference(ofKey: $0) }
  }

  /// The keys in the first column of a query about one subject.
  ///
  /// - Parameter sql: a `SELECT` that is part of the program, with `?1` for the key.
  public func keysOf(_ sql: String, _ key: Int64) throws -> [Int64] {
    try Int64.fetchAll(db.cachedStatement(sql: sql), arguments: [key])
  }
}
