import Foundation
import Testing

@testable import docket

/// What the README shows is what docket does.
@Suite struct ReadmeTests {
  /// Every command line of the README's transcripts with what it prints, in order, each on the day
  /// that a comment before its block gives.
  private static func transcript() throws -> [(day: String, line: String, printed: String)] {
    let text = try String(contentsOfFile: Desk.root + "/README.md", encoding: .utf8)
    var found: [(day: String, line: String, printed: [String])] = []
    var day: String?
    var isInBlock = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("<!-- ") {
        day = String(line.dropFirst(5).prefix(10))
      } else if line.hasPrefix("```") {
        if isInBlock { day = nil }
        isInBlock.toggle()
      } else if isInBlock, let day {
        if line.hasPrefix("$ docket ") {
          found.append((day, String(line.dropFirst(9)), []))
        } else {
          found[found.count - 1].printed.append(line)
        }
      }
    }
    return found.map { ($0.day, $0.line, $0.printed.joined(separator: "\n")) }
  }

  @Test func `every transcript prints what the README says`() throws {
    let steps = try Self.transcript()
    #expect(steps.count > 20)
    let desk = try Desk(now: "2016-12-12", user: "")
    try desk.writeReport()
    for step in steps {
      let printed = desk(step.line, on: step.day).withoutIDs
        .replacing(/\n\[exit \d+\]/, with: "")
      #expect(printed == step.printed.withoutIDs, "docket \(step.line)")
    }
  }
}
