import Foundation
import Testing

@testable import docket

/// A step that needs a reason, answer or result opens the editor on a terminal.
@Suite struct EditorTests {
  private func desk(_ written: String) throws -> (desk: Desk, asked: () -> String) {
    let desk = try Desk.withEveryState()
    var page = ""
    desk.environment.isInputTerminal = true
    desk.environment.isOutputTerminal = true
    desk.environment.editFile = { _, path in
      page =
        FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
        ?? ""
      return (try? Data(written.utf8).write(to: URL(fileURLWithPath: path))) != nil
    }
    return (desk, { page.split(separator: "\n").first.map(String.init) ?? "" })
  }

  static let steps = [
    ("close A-2", "A-2", "# What came of it?"),
    ("cancel A-2", "A-2", "# Why is it not to be done?"),
    ("reopen A-1", "A-1", "# Why is it taken up again?"),
    ("due A-3 2017-07-01", "A-3", "# Why does it move?"),
    ("discuss P-2", "P-2", "# Why does the last call end?"),
    ("reopen P-4", "P-4", "# Why is it taken up again?"),
    ("conclude P-2 adopted --override now", "P-2", "# What is concluded?"),
    ("defer P-1 --until 2017-09-01", "P-1", "# Why is it put off?"),
    ("withdraw P-1", "P-1", "# Why is it withdrawn?"),
    ("supersede P-1 --replaced-by P-3", "P-1", "# Why is it replaced?"),
    ("answer C-1", "C-1", "# What is the answer?"), ("dissent C-1", "C-1", "# Why does it stand?"),
    ("concern P-1", "C-4", "# What is the concern about P-1?"),
  ]

  @Test(arguments: steps)
  func `what is written there is the reason`(line: String, item: String, question: String) throws {
    let (desk, asked) = try desk("It took a while.\n\nBut it is so.\n# left out\n")
    let told = desk(line)
    #expect(!told.contains("error:"), "\(line): \(told)")
    #expect(asked() == question)
    let log = desk("log \(item) --limit 1 --format json")
    #expect(log.contains(#"It took a while.\n\nBut it is so."#), "\(line): \(log)")
    #expect(!log.contains("left out"))
  }

  @Test(arguments: ["discuss P-3", "due A-2 2017-07-01", "start A-3", "resolve C-1 --by AP"])
  func `nobody is asked where no reason is needed`(line: String) throws {
    let (desk, asked) = try desk("never")
    let told = desk(line)
    #expect(!told.contains("error:"), "\(line): \(told)")
    #expect(asked() == "")
  }
}
