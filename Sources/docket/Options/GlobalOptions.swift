import ArgumentParser

/// The options that every command takes, before its verb or after it.
struct GlobalOptions: ParsableArguments {
  /// The heading of their section in the help of a command.
  static let title = "Options of every command"

  @Option(
    name: [.customShort("f", allowingJoined: true), .customLong("file")],
    help: ArgumentHelp("Use this docket file", valueName: "file"))
  var file: String?

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("Say who types, by code or name", valueName: "who"))
  var user: String?

  @Option(help: ArgumentHelp("Say whose act it is, when you record it", valueName: "who"))
  var by: String?

  @Option(help: ArgumentHelp("Say on which day it took effect", valueName: "day"))
  var on: String?

  @Option(
    help: ArgumentHelp(
      "Say where it happened: a meeting, web address or Message-ID", valueName: "place"))
  var at: String?

  @Option(
    name: [.customShort("m", allowingJoined: true), .customLong("message")],
    parsing: .unconditional,
    help: ArgumentHelp(
      "Give the reason, answer or result; - reads standard input", valueName: "text"))
  var message: String?

  @Option(help: ArgumentHelp("Choose the form of the result", valueName: "format"))
  var format: OutputFormat?

  @Option(help: ArgumentHelp("Write the result to this file", valueName: "file"))
  var out: String?

  @Flag(name: [.customShort("q"), .customLong("quiet")], help: "Leave out remarks and notices")
  var isQuiet = false

  @Flag(name: .customLong("dry-run"), help: "Show what would be done, and write nothing")
  var isDryRun = false

  @Option(help: ArgumentHelp("Say when to use colours", valueName: "when"))
  var color: ColorChoice = .auto
}

extension GlobalOptions {
  /// An option that may stand before the verb, as it is typed there.
  struct Name: Sendable {
    var short: Character?
    var long: String
    var takesValue = true
    /// Whether its value may begin with a hyphen.
    var takesAnyValue = false
  }

  /// The options above, for reading them before the verb is known.
  static let names: [Name] = [
    Name(short: "f", long: "file"), Name(long: "as"), Name(long: "by"), Name(long: "on"),
    Name(long: "at"), Name(short: "m", long: "message", takesAnyValue: true),
    Name(long: "format"), Name(long: "out"), Name(short: "q", long: "quiet", takesValue: false),
    Name(long: "dry-run", takesValue: false), Name(long: "color"),
  ]
}
