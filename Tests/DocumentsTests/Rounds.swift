import Foundation
import Testing

/// How many rounds of random and hostile documents are read.
///
/// A run by hand reads few of them, so that it answers at once; `DOCKET_ROUNDS=all` has every round
/// read, and `DOCKET_SEED=N` only the one of that seed.
enum Rounds {
  static let areAll = environment["DOCKET_ROUNDS"] == "all"

  /// The seeds of a test that has so many rounds.
  static func seeds(all: Int, few: Int) -> [Int] {
    if let seed = environment["DOCKET_SEED"].flatMap(Int.init) { return [seed] }
    return Array(0..<(areAll ? all : few))
  }

  /// What a failing round shows: the command that repeats it, and the document.
  static func comment(_ suite: String, seed: Int, _ document: String) -> Comment {
    """
    repeat with: DOCKET_SEED=\(seed) swift test --disable-xctest --filter \(suite)
    \(document)
    """
  }

  private static let environment = ProcessInfo.processInfo.environment
}
