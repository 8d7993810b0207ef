import ArgumentParser
import Domain

/// What was typed, put in order for the parser: the verb first, then the global options that
/// stood before it, then the rest as it was.
///
/// An option given twice counts as given last, wherever it stands.
struct Arguments {
  /// The words of the command: `["person", "add"]`.
  private(set) var verb: [String] = []
  private(set) var rest: [String] = []
  /// The type of the command, where the verb is whole.
  private(set) var leaf: (any ParsableCommand.Type)?

  /// What the parser reads.
  var ordered: [String] { verb + rest }

  /// The command as it is typed: `docket person add`.
  var command: String { (["docket"] + verb).joined(separator: " ") }

  /// The options of the parser itself; it is handed what follows them as it is.
  private static let ofParser: Set<String> = [
    "-h", "--help", "--help-hidden", "--version", "--generate-completion-script",
    "--experimental-dump-help",
  ]

  /// - Throws: `UsageFault` for an unknown verb, or an option before the verb that is unknown or
  ///   lacks its value.
  init(_ typed: [String], root: any ParsableCommand.Type) throws(UsageFault) {
    var words = typed[...]
    var options: [String] = []
    var parent: (any ParsableCommand.Type)? = root
    if typed.first?.hasPrefix("---completion") == true {
      rest = typed
      return
    }
    while let command = parent, command == root || !command.allSubcommands.isEmpty {
      options += try Arguments.takeOptions(from: &words, of: self.command)
      guard let word = words.first else {
        guard let usual = Arguments.usualVerb(of: command, root: root) else {
          throw UsageFault(
            "\(self.command) needs a verb", hints: ["\(self.command) --help"])
        }
        verb.append(usual)
        parent = command.subcommand(named: usual)
        break
      }
      if Arguments.ofParser.contains(where: { word == $0 || word.hasPrefix($0 + "=") }) {
        rest = Array(words)
        return
      }
      if word == "help", command == root {
        verb.append(word)
        rest = Array(words.dropFirst())
        try Arguments.checkTopic(rest, root: root)
        return
      }
      guard let next = command.subcommand(named: word) else {
        throw Arguments.unknownVerb(word, of: self.command, among: command)
      }
      verb.append(word)
      words = words.dropFirst()
      parent = next
    }
    rest = options + words
    leaf = parent
  }

  /// Refuses a text that begins with a hyphen where options are read: the parser would take its
  /// letters for options, one by one.
  ///
  /// - Throws: `UsageFault` with the command that takes it as a text.
  func checkTexts() throws(UsageFault) {
    var before: String?
    for (place, word) in rest.enumerated() {
      if word == "--" { return }
      let isValue = before.map { $0.hasPrefix("-") && !$0.contains("=") } ?? false
      before = word
      guard !isValue, word.hasPrefix("-"), !word.hasPrefix("--"), word.count > 2,
        Arguments.option(word) == nil, !Arguments.isShort(word)
      else { continue }
      let others = rest.enumerated().filter { $0.offset != place }.map(\.element)
      let line = (others + ["--", word]).map(ShellWord.quoted).joined(separator: " ")
      throw UsageFault(
        "\"\(word)\" begins with a hyphen, as options do",
        hints: ["a text stands behind --, at the end: \(command) \(line)"])
    }
  }

  /// Whether a word is one letter with its value: `-d=2017-05-31`.
  private static func isShort(_ word: String) -> Bool { word.dropFirst(2).first == "=" }

  /// What a command does when no verb follows; bare `docket` is `docket status`.
  private static func usualVerb(
    of command: any ParsableCommand.Type, root: any ParsableCommand.Type
  ) -> String? {
    if let usual = command.configuration.defaultSubcommand { return usual._commandName }
    return command == root ? "status" : nil
  }

  /// Takes the global options off the front, each with its value behind an equals sign.
  private static func takeOptions(
    from words: inout ArraySlice<String>, of command: String
  ) throws(UsageFault) -> [String] {
    var taken: [String] = []
    while let word = words.first, word.hasPrefix("-"), word != "-" {
      if ofParser.contains(where: { word == $0 || word.hasPrefix($0 + "=") }) { break }
      guard let (name, attached) = option(word) else {
        throw UsageFault(
          word == "--"
            ? "no verb stands before \"--\""
            : "the option \(word) is not known before the verb",
          hints: ["options of a verb follow it: \(command) VERB \(word) …", "docket help"])
      }
      words = words.dropFirst()
      guard name.takesValue else {
        taken.append("--" + name.long)
        continue
      }
      if let attached {
        taken.append("--\(name.long)=\(attached)")
      } else if let value = words.first,
        name.takesAnyValue || value == "-" || !value.hasPrefix("-")
      {
        taken.append("--\(name.long)=\(value)")
        words = words.dropFirst()
      } else {
        throw UsageFault(
          "the option \(word) needs a value", hints: ["\(command) \(word) VALUE VERB …"])
      }
    }
    return taken
  }

  /// Returns the global option that a word names, and the value that is attached to it.
  private static func option(
    _ word: String
  ) -> (name: GlobalOptions.Name, value: Substring?)? {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    for name in GlobalOptions.names {
      if parts[0] == "--" + name.long {
        if parts.count == 2, !name.takesValue { return nil }
        return (name, parts.count == 2 ? parts[1] : nil)
      }
      if let short = name.short, !word.hasPrefix("--"), word.dropFirst().first == short {
        let value = word.dropFirst(2)
        if value.isEmpty { return (name, nil) }
        guard name.takesValue else { return nil }
        return (name, value.first == "=" ? value.dropFirst() : value)
      }
    }
    return nil
  }

  private static func checkTopic(
    _ topic: [String], root: any ParsableCommand.Type
  ) throws(UsageFault) {
    var command = root
    for word in topic.prefix(while: { !$0.hasPrefix("-") }) {
      guard let next = command.subcommand(named: word) else {
        throw unknownVerb(word, of: "docket", among: command)
      }
      command = next
    }
  }

  private static func unknownVerb(
    _ word: String, of command: String, among parent: any ParsableCommand.Type
  ) -> UsageFault {
    let names = parent.allSubcommands.flatMap { [$0._commandName] + $0.configuration.aliases }
    let near = Suggestion.word(for: word, among: names + ["help"]).map { ["\(command) \($0)"] }
    return UsageFault(
      command == "docket"
        ? "there is no verb \"\(word)\"" : "\(command) has no verb \"\(word)\"",
      hints: near ?? [command == "docket" ? "docket help" : "\(command) --help"])
  }
}

extension ParsableCommand {
  /// The verbs, in groups or not.
  static var allSubcommands: [any ParsableCommand.Type] {
    configuration.ungroupedSubcommands
      + configuration.groupedSubcommands.flatMap(\.subcommands)
  }

  static func subcommand(named name: String) -> (any ParsableCommand.Type)? {
    allSubcommands.first {
      $0._commandName == name || $0.configuration.aliases.contains(name)
    }
  }
}
