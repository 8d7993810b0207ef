import ArgumentParser
import Domain

/// Whose and what share of a report is asked for.
struct ShareOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Leave out what is not in this programme", valueName: "code"))
  var programme: String?

  /// The filter of these options and of words, and how its user would type it in a shell.
  ///
  /// - Parameter takesHeadings: whether the headings of `status` choose from the report too.
  /// - Throws: `UsageFault` for a word that a report does not take.
  func filter(_ words: [String], of command: String, today: Day, takesHeadings: Bool = false) throws
    -> (filter: Filter, share: String?)
  {
    let words = words.filterWords
    let typed = words + (programme.map { ["programme:\($0)"] } ?? [])
    var filter = try Filter.read(words, today: today)
    if let state = filter.states.first {
      throw UsageFault(
        "\(command) tells of every state: \"\(state)\" is no filter of it",
        hints: ["docket list \(state)"])
    }
    if !takesHeadings, let heading = filter.headings.first?.rawValue {
      throw UsageFault(
        "\(command) has headings of its own: \"\(heading)\" is no filter of it",
        hints: ["docket status \(heading)"])
    }
    if let programme { filter.conditions.append(.programme(programme)) }
    let shown = typed.map(ShellWord.quoted)
    return (filter, shown.isEmpty ? nil : shown.joined(separator: " "))
  }
}

extension [String] {
  /// The words of a filter: an argument may hold several, but with a name, which has blanks of its
  /// own, it is one.
  var filterWords: [String] {
    flatMap { argument in
      let words = argument.split(whereSeparator: \.isWhitespace).map(String.init)
      let isNamed = ["owner:", "speaker:", "with:"].contains {
        words.first?.lowercased().hasPrefix($0) ?? false
      }
      let hasMore = words.dropFirst().contains { $0.contains(":") }
      return isNamed && !hasMore ? [words.joined(separator: " ")] : words
    }
  }
}

/// Whether CSV is for a program that computes nothing.
struct RawOption: ParsableArguments {
  @Flag(name: .customLong("raw"), help: "Leave formulas in CSV as they are")
  var isRaw = false
}

/// Whether what is not for everybody comes along.
struct PrivateOption: ParsableArguments {
  @Flag(
    name: .customLong("private"), help: "Bring in e-mail addresses and private notes")
  var isOn = false
}
