import Domain
import Foundation
import Rendering
import Storage

extension Context {
  /// Returns the message of a step that needs one: `-m`, else on a terminal what the user writes
  /// in the editor, else `nil`, which the rule refuses.
  ///
  /// - Parameter request: what is asked for, shown below the empty line: "Why does it move?"
  /// - Throws: `Refusal` when the editor gives nothing; `UsageFault` when `-m` is blank.
  func message(asking request: String) throws -> String? {
    if let message = global.message {
      guard message.contains(where: { !$0.isWhitespace }) else {
        throw UsageFault("the message is empty", hints: ["\(command) … -m TEXT"])
      }
      return message
    }
    guard environment.isInputTerminal, environment.isOutputTerminal else { return nil }
    written = try edit("", asking: request)
    return written
  }

  /// Returns the message of a step that needs one in some cases only: in others nobody is asked.
  func message(
    asking request: String, where isNeeded: (Snapshot) throws -> Bool
  ) throws -> String? {
    if global.message == nil, try !read(isNeeded) { return nil }
    return try message(asking: request)
  }

  /// Returns what the user makes of a text in the editor.
  ///
  /// - Parameter option: what may be typed in place of the editor.
  /// - Throws: `Refusal` when nothing is left or the editor fails.
  func edit(_ text: String, asking request: String, or option: String = "-m") throws -> String {
    let typing = "\(command) … \(option) \"…\""
    let editor = environment.variable("VISUAL") ?? environment.variable("EDITOR") ?? "vi"
    let path = try Context.makeTemporaryFile(holding: Context.page(text, asking: request))
    defer { unlink(path) }
    guard environment.editFile(editor, path) else {
      throw Refusal(
        "the editor \(editor) ended with an error: nothing was written",
        hints: [typing, "EDITOR=nano \(command) …"])
    }
    guard let bytes = FileManager.default.contents(atPath: path),
      let written = String(validating: bytes, as: UTF8.self)
    else {
      throw Refusal(
        "what the editor left is not text in UTF-8: nothing was written",
        hints: [typing])
    }
    let message = Context.message(from: written)
    guard !message.isEmpty else {
      throw Refusal(
        "the message is empty: nothing was written", hints: [typing])
    }
    typedInEditor = message
    return message
  }

  private static func page(_ text: String, asking request: String) -> String {
    let words = Harmless.line(request)
    return """
      \(text)

      # \(words)
      # Lines that begin with # are left out; an empty message writes nothing.

      """
  }

  /// Returns the lines that are no comments, without empty ones around them.
  static func message(from page: String) -> String {
    let lines = page.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    let text = lines.filter { !$0.hasPrefix("#") }.joined(separator: "\n")
    let start = text.drop(while: \.isWhitespace)
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }

  /// Makes a file that only its owner can read.
  private static func makeTemporaryFile(holding text: String) throws -> String {
    var template = Array((NSTemporaryDirectory() + "/docket-message-XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else {
      throw Failure(
        .cannotCreate, "cannot make a file for the editor: \(Failure.systemReason(errno))")
    }
    defer { close(descriptor) }
    let path = String(
      decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    if let code = Descriptor.write(text, to: descriptor) {
      unlink(path)
      throw Failure(
        .inputOutput, "cannot write a file for the editor: \(Failure.systemReason(code))")
    }
    return path
  }
}
