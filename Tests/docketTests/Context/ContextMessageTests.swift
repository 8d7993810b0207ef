import ArgumentParser
import Domain
import Foundation
import Testing

@testable import docket

@Suite struct ContextMessageTests {
  private func message(
    _ typed: String? = nil, terminal: Bool = true, environment: [String: String] = [:],
    editor: @escaping (_ command: String, _ path: String) -> Bool = { _, _ in false }
  ) throws -> String? {
    var options = try GlobalOptions.parse([])
    options.message = typed
    var environment = Environment.test(environment)
    environment.isInputTerminal = terminal
    environment.isOutputTerminal = terminal
    environment.editFile = editor
    let context = try Context(
      "docket close", options, formats: [.text], console: Console(), in: environment)
    return try context.message(asking: "What came\nof it?")
  }

  private static func leave(_ text: String) -> (_ command: String, _ path: String) -> Bool {
    { _, path in (try? Data(text.utf8).write(to: URL(fileURLWithPath: path))) != nil }
  }

  @Test func `what -m gives is taken as it is`() throws {
    #expect(try message("# sent\n") == "# sent\n")
    #expect(throws: UsageFault.self) { try message(" \n") }
  }

  @Test func `nothing is asked where there is no terminal`() throws {
    #expect(try message(terminal: false) == nil)
  }

  @Test func `on a terminal the editor asks, and its comments are left out`() throws {
    var page: String?
    var command: String?
    let given = try message(environment: ["VISUAL": "code --wait", "EDITOR": "vi"]) {
      editor, path in
      command = editor
      let bytes = FileManager.default.contents(atPath: path)
      page = bytes.map { String(decoding: $0, as: UTF8.self) }
      return Self.leave("\nsent to the list\n\nby AP\n# no\n\n")("", path)
    }
    #expect(given == "sent to the list\n\nby AP")
    #expect(command == "code --wait")
    #expect(
      page == """


        # What came of it?
        # Lines that begin with # are left out; an empty message writes nothing.

        """)
  }

  @Test func `an empty message, a failing editor and bytes that are no text are refused`() {
    #expect(throws: Refusal.self) { try message(editor: Self.leave("\n# only a comment\n")) }
    #expect(throws: Refusal.self) { try message() }
    #expect(throws: Refusal.self) {
      try message { _, path in
        (try? Data([0xFF, 0xFE]).write(to: URL(fileURLWithPath: path))) != nil
      }
    }
  }

  @Test func `nothing of the message stays behind`() throws {
    var path: String?
    _ = try message { _, file in
      path = file
      return Self.leave("secret")("", file)
    }
    #expect(path.map { FileManager.default.fileExists(atPath: $0) } == false)
  }
}
