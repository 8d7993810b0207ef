import Domain
import Foundation
import Reports
import Testing

@testable import docket

/// Every command that reads, and one that writes, on a file in which one byte is not what it was.
@Suite struct FlippedFileTests {
  static let commands = [
    "status", "list --all", "log", "show A-1 P-1", "show A-1 --format json", "conflicts",
    "trace P-1",
    "agenda", "search harm", "report annual", "person list", "diff civ.docket", "doctor", "add x",
  ]

  /// Forty places, or as many as `DOCKET_FLIPS` says, from `DOCKET_SEED` on.
  @Test func `no flipped byte stops the process, or is docket's own fault`() throws {
    let desk = try Desk.withCopy()
    for line in ["concern P-1 'What is harm?' --by AP", "note A-1 hello", "close A-1 -m sent"] {
      desk(line)
    }
    let whole = desk.bytes()
    let seed = Binary.count("DOCKET_SEED", else: Int.random(in: 0..<1_000_000))
    print("flipped bytes from DOCKET_SEED=\(seed)")
    var dice = ProcessHistory.Dice(state: UInt64(seed))
    let statuses: [docket.ExitStatus] = [.done, .refused, .badData, .inputOutput, .permission]
    for _ in 0..<Binary.count("DOCKET_FLIPS", else: 40) {
      var bytes = whole
      let place = Int.random(in: 0..<bytes.count, using: &dice)
      bytes[place] ^= UInt8.random(in: 1...255, using: &dice)
      for command in Self.commands {
        try desk.write(bytes, to: "flipped")
        let outcome = desk.outcome(words("-f flipped \(command)"))
        #expect(
          statuses.contains(outcome.status),
          "seed \(seed), byte \(place), \(command): \(outcome.errors)")
        if command != "add x" { #expect(desk.bytes("flipped") == bytes, "\(place) \(command)") }
      }
    }
    #expect(desk.bytes() == whole)
  }
}
