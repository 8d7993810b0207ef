import Foundation
import Testing

@testable import docket

/// What the lifecycle refuses: the table is `Fixtures/refusals.txt`.
@Suite struct RefusalTests {
  @Test func `every refusal reads as it is written down, and changes nothing`() throws {
    let desk = try Desk.withEveryState()
    let file = desk.bytes()
    let blocks = try Self.blocks()
    #expect(blocks.count > 150)
    for block in blocks {
      #expect(desk(block.line).withoutIDs == block.text, "docket \(block.line)")
      #expect(desk.bytes() == file, "docket \(block.line) wrote something")
      #expect(block.text.contains("\nhint: "), "docket \(block.line) does not say what next")
    }
  }

  @Test func `every hint that is a whole command runs as it is written`() throws {
    let desk = try Desk.withEveryState()
    let file = desk.bytes()
    var tried: Set<String> = []
    for block in try Self.blocks() {
      let refusal = block.text
      for hint in refusal.split(separator: "\n") {
        guard let (day, command) = Self.command(String(hint)), tried.insert(command).inserted
        else { continue }
        let outcome = desk.outcome(words(command), on: day ?? "2017-05-17")
        let isFine = outcome.status == .done || outcome.status == .refused
        #expect(isFine, "docket \(block.line) hints at docket \(command): \(outcome.errors)")
        #expect(
          !refusal.hasPrefix(outcome.errors) || outcome.status == .done,
          "docket \(command) meets the same refusal")
        desk.now = "2017-05-17"
        try desk.write(file, to: "civ.docket")
      }
    }
    #expect(tried.count > 60)
  }

  /// The command of a hint with `…` filled in, and the day from which on it can be taken; `nil`
  /// where somebody must fill in a name first.
  private static func command(_ hint: String) -> (day: String?, command: String)? {
    guard let match = hint.wholeMatch(of: #/hint: (?:from ([0-9-]+): )?docket (.+)/#) else {
      return nil
    }
    let command = match.2.replacing("…", with: "as agreed")
    guard command.firstMatch(of: #/\b(WHO|DAY|OUTCOME|CODE|COALITION|ID|[A-Z]-N)\b/#) == nil else {
      return nil
    }
    return (match.1.map(String.init), String(command))
  }

  /// The commands of the table, each with what it prints.
  private static func blocks() throws -> [(line: String, text: String)] {
    let path = Desk.root + "/Tests/docketTests/Fixtures/refusals.txt"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    return text.components(separatedBy: "\n\n").compactMap { block in
      guard block.hasPrefix("$ docket "), let end = block.firstIndex(of: "\n") else { return nil }
      let line = block[..<end].dropFirst("$ docket ".count)
      let printed = block[block.index(after: end)...]
      return (String(line), String(printed.last == "\n" ? printed.dropLast() : printed))
    }
  }
}
