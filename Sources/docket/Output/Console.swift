import Domain
import Rendering

/// Collects what a command has to say; it is written at the end, in one go, when no file is open.
///
/// Whatever comes in is made harmless here; our own colours are added after that.
final class Console {
  private(set) var output = ""
  private(set) var errors = ""
  /// Whether results are coloured, and notices.
  var outputHasColor = false
  var errorsHaveColor = false
  /// Whether remarks and notices are left out.
  var isQuiet = false

  /// Adds a line to the results.
  func out(_ text: StyledText = .empty) {
    output += Console.render(text, color: outputHasColor) + "\n"
  }

  /// Adds lines to the results.
  func out(lines: [StyledText]) {
    for line in lines { out(line) }
  }

  /// Adds a text with lines of its own to the results: a page, CSV.
  func out(block text: String) {
    output += Harmless.block(text)
    if text.unicodeScalars.last != "\n" { output += "\n" }
  }

  /// Adds a JSON document to the results.
  func out(json value: JSON) { output += JSONText.pretty(value) }

  /// Adds a line to the results that `--quiet` leaves out.
  func remark(_ text: StyledText) {
    if !isQuiet { out(text) }
  }

  /// Adds a line beside the results, on standard error; `--quiet` leaves it out.
  func notice(_ text: StyledText) {
    if !isQuiet { errors += Console.render(text, color: errorsHaveColor) + "\n" }
  }

  /// Runs a closure, such as a transaction; what it says is taken back when it throws.
  func attempt<Value>(_ body: () throws -> Value) rethrows -> Value {
    let before = (output, errors)
    do { return try body() } catch {
      (output, errors) = before
      throw error
    }
  }

  /// Takes the results away, for a file.
  func takeOutput() -> String {
    defer { output = "" }
    return output
  }

  /// Says why the command ends early.
  func fail(_ failure: Failure) {
    let lines: [StyledText] =
      ["\("error:", .red) \(failure.message)"] + failure.hints.map { "\("hint:", .yellow) \($0)" }
    for line in lines { errors += Console.render(line, color: errorsHaveColor) + "\n" }
  }

  private static func render(_ text: StyledText, color: Bool) -> String {
    guard color else { return Harmless.block(text.plain) }
    return text.pieces.map { piece in
      let harmless = Harmless.block(piece.text)
      guard let start = piece.style.sequence, !harmless.isEmpty else { return harmless }
      return start + harmless + "\u{1B}[0m"
    }.joined()
  }
}
