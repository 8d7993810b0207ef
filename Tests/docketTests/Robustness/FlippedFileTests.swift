import Domain
import Foundation
import Reports
import TestSupport
import Testing

@testable import docket

/// Every command that reads, and one that writes, on a file in which one byte is not what it was.
@Suite struct FlippedFileTests {
  static let commands = [
    "status", "list --all", "log", "show A-1 P-1", "show A-1 --format json", "conflicts",
    "trace P-1",
    "agenda", "search harm", "report annual", "person list", "diff civ.docket", "doctor", "add x",
  ]

  @Test(.repeatable())
  func `no flipped byte stops the process, or is docket's own fault`() throws {
    let desk = try Desk.withCopy()
    for line in ["concern P-1 'What is harm?' --by AP", "note A-1 hello", "close A-1 -m sent"] {
      desk(line)
    }
    let whole = desk.bytes()
    var dice = SeededGenerator(seed: Rounds.seed)
    let statuses: [docket.ExitStatus] = [.done, .refused, .badData, .inputOutput, .permission]
    for _ in 0..<Rounds.count(all: 40, few: 6, "DOCKET_FLIPS") {
      var bytes = whole
      let place = Int.random(in: 0..<bytes.count, using: &dice)
      bytes[place] ^= UInt8.random(in: 1...255, using: &dice)
      for command in Self.commands {
        try desk.write(bytes, to: "flipped")
        let outcome = desk.outcome(words("-f flipped \(command)"))
        #expect(
          statuses.contains(outcome.status),
          "byte \(place), \(command): \(outcome.errors)")
        if command != "add x" { #expect(desk.bytes("flipped") == bytes, "\(place) \(command)") }
      }
    }
    #expect(desk.bytes() == whole)
  }
}
