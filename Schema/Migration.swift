/// The schema's SQL files in the order in which they are applied.
///
/// Version `n` of a file (its `user_version`) is what the first `n` of them make.
public struct Migration: Sendable {
  /// 1 for the first.
  public let version: Int
  public let sql: String

  /// `DKT1`, which tells SQLite's tools and ours that a database is a docket file.
  public static let applicationID: Int32 = 0x444B_5431

  public static let all = [
    Migration(version: 1, sql: String(decoding: PackageResources.v001_initial_sql, as: UTF8.self))
  ]

  /// The newest version, which this docket writes.
  public static let newest = all.count
}
