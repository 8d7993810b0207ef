import ArgumentParser
import Foundation
import Rendering
import Testing

@testable import docket

/// The whole help as one snapshot, for wording: plain, warm, imperative, without full stops.
@Suite struct HelpTests {
  private static let path = Desk.root + "/Tests/docketTests/Fixtures/help.txt"

  /// All verbs in the order of the help, families before their members.
  private static let verbs: [[String]] = {
    func below(_ command: any ParsableCommand.Type, _ path: [String]) -> [[String]] {
      command.allSubcommands.flatMap { next in
        let name = path + [next._commandName]
        return [name] + below(next, name)
      }
    }
    return [[]] + below(Docket.self, [])
  }()

  private func help(_ verb: [String]) -> String {
    Shell.run(verb + ["--help"], in: .test()).output
  }

  /// The options of every command, which close the help of each.
  private var common: String {
    let text = help(["status"])
    let start = text.firstRange(of: GlobalOptions.title.uppercased())?.lowerBound
    return String(text[(start ?? text.endIndex)...])
  }

  @Test func `the help reads as it was written`() throws {
    let common = common
    let pages = Self.verbs.map { verb in
      let text = help(verb)
      let own = text.hasSuffix(common) ? String(text.dropLast(common.count)) : text
      return "$ " + (["docket"] + verb + ["--help"]).joined(separator: " ") + "\n" + own
    }
    let snapshot = pages.joined(separator: "\n") + "\n" + common
    if ProcessInfo.processInfo.environment["DOCKET_SNAPSHOT"] == "write" {
      try snapshot.write(toFile: Self.path, atomically: true, encoding: .utf8)
    }
    let known = try String(contentsOfFile: Self.path, encoding: .utf8)
    let new = snapshot.split(separator: "\n", omittingEmptySubsequences: false)
    let old = known.split(separator: "\n", omittingEmptySubsequences: false)
    // Read what is new line by line before it is kept: DOCKET_SNAPSHOT=write swift test.
    for change in new.difference(from: old) { Issue.record("\(change)") }
  }

  @Test func `every verb fits into 80 columns and tells the options of every command`() {
    let common = common
    #expect(common.contains("--dry-run"))
    for verb in Self.verbs {
      let text = help(verb)
      for line in text.split(separator: "\n") {
        #expect(Width.of(line) <= 80, "\(verb): \(line)")
      }
      let isFamily = text.contains("VERB …")
      #expect(isFamily || text.hasSuffix(common), "\(verb)")
      #expect(text == Shell.run(["help"] + verb, in: .test()).output)
    }
  }

  @Test func `every verb of the design is there`() {
    let names = Set(Self.verbs.map { $0.joined(separator: " ") })
    for verb in [
      "init", "me", "import", "propose", "add", "start", "wait", "review", "close", "cancel",
      "reopen", "edit", "assign", "due", "note", "link", "convert", "checked", "undo", "mine",
      "list", "show", "search", "log", "status", "doctor",
    ]
      + ["person", "coalition", "meeting", "programme"].flatMap({ family in
        ["add", "list", "show", "edit"].map { "\(family) \($0)" }
      })
    {
      #expect(names.contains(verb), "\(verb)")
    }
    #expect(!Shell.run(["done", "--help"], in: .test()).output.isEmpty)
  }
}
