import ArgumentParser
import Domain
import Rendering
import Storage

/// Runs one command line in a environment; nothing is printed.
enum Shell {
  static func run(
    _ typed: [String], in environment: Environment, root: any ParsableCommand.Type = Docket.self
  ) -> Outcome {
    let console = Console()
    console.errorsHaveColor = ColorChoice.auto.isOn(
      isTerminal: environment.isErrorTerminal, in: environment)
    do {
      let help = try perform(typed, console, in: environment.atGivenTime(), root)
      return Outcome(output: help ?? console.output, errors: console.errors, status: .done)
    } catch {
      let failure = Failure(error)
      console.fail(failure)
      return Outcome(output: console.output, errors: console.errors, status: failure.status)
    }
  }

  /// Returns the parser's own text, such as help, where that was asked for.
  private static func perform(
    _ typed: [String], _ console: Console, in environment: Environment,
    _ root: any ParsableCommand.Type
  ) throws -> String? {
    let arguments = try Arguments(typed, root: root)
    try arguments.checkTexts()
    // The verb is found already: its type alone takes the parser less time than the whole tree.
    // What that cannot read, such as a call for help, the tree answers.
    if let leaf = arguments.leaf,
      let command = try? leaf.parseAsRoot(arguments.rest) as? any DocketCommand
    {
      try perform(command, arguments, console, in: environment)
      return nil
    }
    var parsed: any ParsableCommand
    do {
      parsed = try root.parseAsRoot(arguments.ordered)
      guard parsed is any DocketCommand else {
        try parsed.run()
        return nil
      }
    } catch {
      guard root.exitCode(for: error) == .success else {
        throw Failure(
          parsing: root.message(for: error), of: arguments.command, typed: arguments.rest,
          help: root.helpMessage(for: arguments.leaf ?? root, columns: 200))
      }
      let text = root.fullMessage(for: error, columns: environment.terminalWidth)
      return HelpText.fitted(text, to: environment.terminalWidth)
    }
    guard let command = parsed as? any DocketCommand else { return nil }
    try perform(command, arguments, console, in: environment)
    return nil
  }

  private static func perform(
    _ command: some DocketCommand, _ arguments: Arguments, _ console: Console,
    in environment: Environment
  ) throws {
    let name = arguments.command
    let context = try Context(
      name, command.global, formats: type(of: command).formats, console: console, in: environment)
    let report = type(of: command).makesFile ? nil : command.global.out
    try checkEnding(of: report, command.global, type(of: command).formats)
    context.file = try report.flatMap { try OutputFile($0, in: environment) }
    do {
      try command.run(context)
    } catch {
      if let text = context.typedInEditor {
        console.notice("what you wrote, which is not kept:")
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
          console.notice("  \(String(line))")
        }
      }
      if let fault = error as? FileFault { throw fault }
      var failure = Failure(error)
      if failure.status == .usage, failure.hints.isEmpty { failure.hints = ["\(name) --help"] }
      let options = TypedOptions(arguments, of: type(of: command))
      failure.hints = failure.hints.map(options.completing)
      throw failure.hinting(at: context.docket)
    }
    try context.deliver()
  }
}

extension Shell {
  /// Refuses a name whose ending asks for a form that docket does not write.
  private static func checkEnding(
    of name: String?, _ global: GlobalOptions, _ formats: [OutputFormat]
  ) throws(UsageFault) {
    guard let name, global.format == nil, formats.count > 1, OutputFormat(ending: name) == nil,
      let file = name.split(separator: "/").last, let dot = file.lastIndex(of: "."),
      let first = file[dot...].dropFirst().first, first.isLetter
    else { return }
    throw UsageFault(
      "\(name): docket writes no \(file[dot...])",
      hints: [
        "the ending says the form; else name it: --format "
          + formats.map(\.rawValue).joined(separator: "|")
      ])
  }
}

extension Failure {
  /// A fault that the parser found, in our words: its first sentence is the message, what follows
  /// is a hint.
  ///
  /// - Parameters:
  ///   - typed: what followed the verb.
  ///   - help: the command's own, which names its options.
  init(parsing message: String, of command: String, typed: [String], help: String) {
    // The parser misses an argument before it comes to see that an option is none.
    if message.hasPrefix("Missing expected argument"),
      let stranger = Failure.unknownOption(among: typed, help: help)
    {
      self.init(
        .usage, "unknown option '\(stranger)'",
        hints: (Suggestion.word(for: stranger, among: Failure.options(of: help)).map {
          ["did you mean '\($0)'?"]
        } ?? []) + ["\(command) --help"])
      return
    }
    // From six values on, the parser puts them on lines of their own.
    let message = message.replacing("one of the following:\n  - ", with: "one of: ")
      .replacing("\n  - ", with: ", ")
    var parts = message.split(separator: "\n", maxSplits: 1)
    if let first = parts.first, let end = first.firstRange(of: "'. ") {
      parts[0] = first[end.upperBound...]
      parts.insert(first[...end.lowerBound], at: 0)
    }
    let words = parts.map { part in
      let text = part.last == "." ? part.dropLast() : part
      let start = text.drop { $0 == " " }
      return (start.first.map { $0.lowercased() } ?? "") + start.dropFirst()
    }
    self.init(
      .usage, words.first ?? "this cannot be understood",
      hints: words.dropFirst() + Failure.attached(message, typed) + ["\(command) --help"])
  }

  /// The long options that a help text names.
  private static func options(of help: String) -> [String] {
    help.matches(of: #/(?:^|[ ,\[])(--[a-z][a-z-]*)/#).map { String($0.output.1) }
  }

  private static func unknownOption(among typed: [String], help: String) -> String? {
    let known = options(of: help)
    let words = typed.prefix { $0 != "--" }
    return zip(words, [""] + words).first { word, before in
      // A message may begin with hyphens.
      before != "-m" && before != "--message"
        && word.prefixMatch(of: #/--[A-Za-z]/#) != nil
        && !known.contains(String(word.prefix { $0 != "=" }))
    }.map { String($0.0.prefix { $0 != "=" }) }
  }

  /// How a value that begins with a hyphen is typed, where an option lacks its value before one.
  private static func attached(_ message: String, _ typed: [String]) -> [String] {
    guard let start = message.firstRange(of: "issing value for '")?.upperBound else { return [] }
    let option = String(message[start...].prefix { $0 != " " && $0 != "'" })
    guard let place = typed.firstIndex(of: option), place + 1 < typed.endIndex,
      typed[place + 1].hasPrefix("-"), typed[place + 1].contains(where: \.isNumber)
    else { return [] }
    return ["a value that begins with a hyphen: \(option)=\(ShellWord.quoted(typed[place + 1]))"]
  }
}
