import Foundation
package import Testing

/// How many rounds the random tests make, and from which seed.
///
/// `Scripts/test` makes few rounds, so that it answers at once; `Scripts/test --all` sets
/// `DOCKET_ROUNDS=all`. A variable of a kind of rounds, such as `DOCKET_KILLS=1000`, asks for as
/// many as it says.
package enum Rounds {
  package static let areAll = environment["DOCKET_ROUNDS"] == "all"

  /// The first seed of this run: what `DOCKET_SEED` says, else a new one in every run.
  package static let seed: UInt64 = {
    let seed = given ?? UInt64.random(in: 0..<1_000_000)
    print("DOCKET_SEED=\(seed)")
    return seed
  }()

  private static let given = environment["DOCKET_SEED"].flatMap { UInt64($0) }
  private static let environment = ProcessInfo.processInfo.environment
  private static let variables = [
    "DOCKET_ADDS", "DOCKET_FLIPS", "DOCKET_HISTORIES", "DOCKET_KILLS", "DOCKET_MUTANTS",
    "DOCKET_PROCESS_HISTORIES", "DOCKET_ROUNDS",
  ]

  /// - Parameter variable: what asks for another number.
  package static func count(all: Int, few: Int, _ variable: String? = nil) -> Int {
    variable.flatMap { environment[$0] }.flatMap { Int($0) } ?? (areAll ? all : few)
  }

  /// The seeds of a test that has so many rounds, each larger by one than the one before.
  ///
  /// - Parameter first: the first seed unless `DOCKET_SEED` says another; where it is left out,
  ///   each run has seeds of its own.
  package static func seeds(
    all: Int, few: Int, _ variable: String? = nil, from first: UInt64? = nil
  ) -> [UInt64] {
    let first = given ?? first ?? seed
    return (0..<UInt64(count(all: all, few: few, variable))).map { first &+ $0 }
  }

  /// Two seeds that stay and the one of this run; only the latter where `DOCKET_SEED` says one.
  package static let usualSeeds: [UInt64] = given == nil ? [1, 2017, seed] : [seed]

  /// The command that repeats the tests of a file from a seed on.
  package static func repeating(
    _ seed: UInt64 = Rounds.seed, in file: String = #fileID
  ) -> Comment {
    let suite = file.split(separator: "/").last?.prefix { $0 != "." } ?? ""
    let asked = variables.compactMap { name in environment[name].map { "\(name)=\($0) " } }
    return "repeat with: DOCKET_SEED=\(seed) \(asked.joined())Scripts/test --filter \(suite)"
  }
}

extension Trait where Self == IssueHandlingTrait {
  /// Has every failure of a random test or suite say the command that repeats it.
  package static func repeatable(in file: String = #fileID) -> Self {
    compactMapIssues { issue in
      var issue = issue
      issue.comments.append(Rounds.repeating(in: file))
      return issue
    }
  }
}
