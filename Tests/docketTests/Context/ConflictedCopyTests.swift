import Foundation
import Testing

@testable import docket

/// The file is opened once in a command, so that what is said of a copy beside it is said once.
@Suite struct ConflictedCopyTests {
  private let desk: Desk
  private let copy = "civ (conflicted copy).docket"
  private var notice: String {
    "beside it lies \(copy), which another program made: docket -f civ.docket merge '\(copy)'"
  }

  init() throws {
    desk = try Desk.withReport()
    try desk.write(desk.bytes(), to: copy)
    desk(["-f", copy, "add", "There"])
  }

  /// Lets an editor write a text.
  private func typing(_ text: String, _ before: @escaping () -> Void = {}) {
    desk.environment.isInputTerminal = true
    desk.environment.isOutputTerminal = true
    desk.environment.editFile = { _, path in
      before()
      return (try? Data(text.utf8).write(to: URL(fileURLWithPath: path))) != nil
    }
  }

  @Test func `an import names it once`() {
    #expect(
      desk("import report.txt") == """
        report.txt: read before as M-1; nothing was added
        docket show M-1
        \(notice)
        """)
  }

  @Test func `the agenda of a meeting names it once`() {
    let agenda = desk("agenda --for M-1")
    #expect(agenda.hasSuffix("\n\(notice)"))
    #expect(agenda.ranges(of: notice).count == 1)
  }

  @Test func `an edit in the editor names it once`() throws {
    typing("Another text.")
    let told = desk("edit P-1")
    #expect(told.hasSuffix("\n\(notice)"))
    #expect(told.ranges(of: notice).count == 1)
    #expect(desk("show P-1").contains("Another text."))
  }

  @Test func `a file that took its place while the editor was open is the one that is written`()
    throws
  {
    let other = try Desk.withReport()
    other("add Later")
    let bytes = Data(other.bytes())
    let place = URL(fileURLWithPath: desk.folder.path + "/civ.docket")
    typing("Another text.") { try? bytes.write(to: place, options: .atomic) }
    #expect(desk("edit P-1").ranges(of: notice).count == 1)
    #expect(desk("show P-1").contains("Another text."))
    #expect(desk("list Later").contains("A-1"))
  }
}
