import ArgumentParser
import Domain
import Storage

/// The options that somebody typed with a command, for hints that repeat it.
struct TypedOptions {
  /// The command as it is typed: `docket wait`.
  private let command: String
  /// What it names: `A-3`, however it was typed.
  private let references: Set<String>
  /// Each with its value, as one types it.
  private let options: [(name: String, text: String)]

  /// What says nothing of the step itself, or stands in every hint that needs it.
  private static let left: Set<String> = [
    "-f", "--file", "-m", "--message", "-q", "--quiet", "--dry-run", "--format", "--out", "--color",
  ]

  init(_ arguments: Arguments, of type: any ParsableCommand.Type) {
    command = arguments.command
    let help = type.helpMessage(columns: 200)
    var options: [(name: String, text: String)] = []
    var others: [String] = []
    var words = arguments.rest[...]
    while let word = words.popFirst() {
      guard word.hasPrefix("-"), word.count > 1, word != "--" else {
        others.append(word)
        continue
      }
      let name = String(word.prefix { $0 != "=" })
      let takesValue = !name.hasPrefix("--") ? name != "-q" : help.contains("\(name) <")
      if name == word, takesValue, let value = words.popFirst() {
        options.append((name, "\(name) \(ShellWord.quoted(value))"))
      } else {
        options.append((name, ShellWord.quoted(word)))
      }
    }
    self.options = options.filter { !TypedOptions.left.contains($0.name) }
    references = Set(others.flatMap { (try? ReferenceList.read([$0]))?.map(\.shown) ?? [] })
  }

  /// A hint that repeats the command, with the options that it lacks; other hints as they are.
  ///
  /// A command for a later day keeps no `--on`.
  func completing(_ hint: String) -> String {
    guard let match = hint.wholeMatch(of: #/(from \S+: )?(docket .+)/#),
      match.2.hasPrefix(command + " "),
      let reference = match.2.dropFirst(command.count + 1).split(separator: " ").first,
      references.contains(String(reference))
    else { return hint }
    let words = hint.split(separator: " ")
    let lacking = options.filter { option in
      !words.contains(Substring(option.name)) && (match.1 == nil || option.name != "--on")
    }
    return ([hint] + lacking.map(\.text)).joined(separator: " ")
  }
}
