import Domain
import Foundation
import TestSupport
import Testing

@testable import Storage
@testable import docket

/// Random histories of copies through the real binary.
@Suite(.serialized, .enabled(if: Binary.isThere)) struct ProcessHistoryTests {
  /// Each is some forty processes.
  static let seeds = Rounds.seeds(all: 10, few: 1, "DOCKET_PROCESS_HISTORIES")

  @Test(.repeatable(), arguments: seeds)
  func `copies end equal, with every change that a command acknowledged`(_ seed: UInt64) throws {
    var history = try ProcessHistory(seed: seed)
    try history.run(22)
    try history.mergeAll()
    let story = history.done.joined(separator: "\n")
    var told: [[String]] = []
    for copy in history.whole {
      #expect(try history.commands(in: copy) == history.acknowledged, "seed \(seed)\n\(story)")
      let doctor = try history.run(["doctor"], on: copy)
      #expect(doctor.status == 0, "seed \(seed)\n\(story)\n\(doctor)")
      let lists = try [
        ["list", "--all", "--format", "json"], ["conflicts", "--format", "json"],
        ["log", "--format", "json"],
      ].map { line in
        let found = try history.run(line, on: copy)
        #expect(found.status == 0, "seed \(seed)\n\(found.errors)")
        // Whether a day is past depends on the clock of the copy.
        return found.output.replacing(#/"overdue": (true|false)/#, with: "")
      }
      told.append(lists + [doctor.output.replacing(copy.name, with: "")])
    }
    for other in told.dropFirst() { #expect(other == told[0], "seed \(seed)\n\(story)") }
    try Repository.open(at: history.folder.file(history.whole[0].name)).read { snapshot in
      for text in history.references {
        let typed = try #require(TypedReference(text))
        do { _ = try snapshot.subjects(meant: typed) } catch let refusal as Refusal {
          // No reference is unknown or two things: what it named was taken back, in all copies
          // or in one while another went on with it.
          let ends = [
            " was taken back on ", ": it was taken back in one copy and worked on in another",
            ": it was taken back in one copy and built on in another",
          ]
          #expect(
            ends.contains { refusal.message.contains($0) },
            "seed \(seed) \(text): \(refusal.message)\n\(story)")
        }
      }
    }
    for slice in history.slices {
      #expect(try history.commands(in: slice).isSubset(of: history.acknowledged), "seed \(seed)")
      #expect(try history.run(["doctor"], on: slice).status == 0, "seed \(seed)\n\(story)")
    }
  }
}
