import Domain
import Storage

/// What a command works with.
final class Context {
  let environment: Environment
  let console: Console
  let global: GlobalOptions
  /// The form in which the result is asked for; one that the command has.
  let format: OutputFormat
  /// The command as it is typed: `docket person add`.
  let command: String
  /// The file of `--out`, until the results are in it.
  var file: OutputFile?
  /// Where the docket file lies, once that was looked for.
  var place: FilePlace?
  /// The docket file, once it was opened, and which file that was then.
  var opened: (repository: Repository, identity: FileIdentity?)?
  /// What the user wrote in the editor where `-m` was left out.
  var written: String?
  /// What the user made in the editor, whatever it is for: given back when the command fails.
  var typedInEditor: String?
  /// Whether a docket file is a slice of another; asked only when a folder has several.
  var isSlice: (_ path: String) -> Bool = { path in
    (try? Repository.open(at: path).isSlice()) ?? path.contains(".slice.")
  }

  /// - Throws: `UsageFault` when the command has not the form that is asked for.
  init(
    _ command: String, _ global: GlobalOptions, formats: [OutputFormat], console: Console,
    in environment: Environment
  ) throws {
    self.environment = environment
    self.console = console
    var global = global
    // A message may be long: what `note` and `edit --text` do for a text.
    global.message = try global.message.map { try InputFile.text($0, in: environment) }
    self.global = global
    self.command = command
    let asked = global.format ?? global.out.flatMap { OutputFormat(ending: $0) }
    let format = asked ?? formats.first ?? .text
    guard formats.contains(format) else {
      throw UsageFault(
        "\(command) has no \(format.rawValue) form",
        hints: ["it has: " + formats.map(\.rawValue).joined(separator: ", ")])
    }
    self.format = format
    console.isQuiet = global.isQuiet
    let goesToFile = global.out != nil && global.out != "-"
    console.outputHasColor =
      !goesToFile && format == .text
      && global.color.isOn(isTerminal: environment.isOutputTerminal, in: environment)
    console.errorsHaveColor = global.color.isOn(
      isTerminal: environment.isErrorTerminal, in: environment)
  }

  /// Writes the results to the file of `--out`, where there is one.
  ///
  /// - Throws: `Failure`; the file is as it was then.
  func deliver() throws {
    guard let file else { return }
    self.file = nil
    try file.write(console.takeOutput())
  }

  /// The UTC day of the environment's clock.
  var today: Day { environment.today }

  /// The columns that results may take: the terminal's, or 80.
  var width: Int {
    global.out == nil && environment.isOutputTerminal ? environment.terminalWidth : 80
  }

  /// Reads a day as people type it.
  func day(_ text: String) throws(UsageFault) -> Day { try Day.read(text, today: today) }

  /// The day of `--on`.
  func effectiveDay() throws(UsageFault) -> Day? {
    guard let text = global.on else { return nil }
    return try day(text)
  }
}
