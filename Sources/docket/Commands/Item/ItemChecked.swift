import ArgumentParser
import Domain
import Rendering
import Storage

struct CheckedCommand: DocketCommand {
  static let configuration = CommandConfiguration(
    commandName: "checked", abstract: "Mark the doubts of an import as checked",
    discussion: """
      Settles every doubt on what is named, or those that a word behind it means: the field, the \
      line of the document, or a part of what the doubt says.

      docket checked P-3 -m "the report really ends there"
      docket checked M-1 date
      docket checked M-1 12
      """)
  static var formats: [OutputFormat] { [.text, .json] }

  @Argument(help: "Name the items, or the code of a person, then which doubts: P-3, M-1 date")
  var references: [String]
  @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

  func run(_ context: Context) throws {
    try context.write { transaction in
      var settled: [(subject: Subject, checks: [JSON])] = []
      for choice in try choices(transaction.snapshot) {
        for subject in choice.subjects {
          let checks = try choice.checks(on: subject, transaction.snapshot)
          try transaction.append(Edit(remove: [Field.checks: checks]), to: subject)
          settled.append((subject, checks))
        }
      }
      let subjects = settled.map(\.subject).unique
      let entries = subjects.filter { [.person, .coalition, .programme].contains($0.kind) }
      for entry in entries { try context.showEntry(entry, transaction) }
      try context.showSteps(subjects.filter { !entries.contains($0) }, transaction)
      for (subject, checks) in settled where context.format == .text {
        let name = try transaction.snapshot.shownName(of: subject)
        for check in checks.compactMap(Check.init) {
          for line in Layout.wrap(
            "\(name) line \(check.line): \(check.text)", to: context.width, first: "  settled: ",
            indent: "    ")
          {
            context.console.remark("\(line)")
          }
        }
      }
    }
  }

  /// The arguments in order: what is named, and behind it the words that choose.
  private func choices(_ snapshot: Snapshot) throws -> [DoubtChoice] {
    var choices: [DoubtChoice] = []
    for text in references {
      if let last = choices.indices.last, try choices[last].takes(text, snapshot) {
        choices[last].words.append(text)
        continue
      }
      let named = try [text].listed.flatMap { try DoubtChoice.subjects($0, snapshot) }
      if let last = choices.indices.last, choices[last].words.isEmpty {
        choices[last].subjects += named
      } else {
        choices.append(DoubtChoice(subjects: named))
      }
    }
    return choices
  }
}

/// Some of the doubts on some things.
private struct DoubtChoice {
  var subjects: [Subject]
  /// Each of them must mean the doubt; without any, all are meant.
  var words: [String] = []

  static func subjects(_ text: String, _ snapshot: Snapshot) throws -> [Subject] {
    isReference(text) ? try snapshot.subjects([text]) : [try snapshot.anything(text)]
  }

  private static func isReference(_ text: String) -> Bool {
    TypedReference(text) != nil || text.contains("..")
  }

  /// Whether an argument behind these is one of the words, and names nothing itself.
  func takes(_ text: String, _ snapshot: Snapshot) throws -> Bool {
    let checks = try subjects.flatMap { try snapshot.state(of: $0).checks }
    if checks.contains(where: { $0.field == text.lowercased() || $0.text == text }) { return true }
    let parts = [text].listed
    return !parts.contains(where: Self.isReference)
      && parts.allSatisfy { (try? snapshot.anything($0)) == nil }
  }

  /// The doubts that are meant, in the form in which they are stored.
  func checks(on subject: Subject, _ snapshot: Snapshot) throws -> [JSON] {
    let name = try snapshot.shownName(of: subject)
    let state = try snapshot.state(of: subject)
    let elements = state.elements(Field.checks)
    guard !elements.isEmpty else {
      throw Refusal("there is nothing to check on \(name)", hints: ["docket list check"])
    }
    guard !words.isEmpty else { return elements }
    let checks = state.checks
    let meant = elements.filter { element in
      Check(element).map { words.allSatisfy($0.isMeant) } ?? false
    }
    guard !meant.isEmpty else {
      throw Refusal(
        "no doubt on \(name) is meant by \(words.map { "\"\($0)\"" }.joined(separator: " "))",
        hints: checks.map { $0.checkedCommand(name, among: checks) })
    }
    return meant
  }
}

extension Check {
  /// The command that settles it and no other doubt on the same thing.
  func checkedCommand(_ name: String, among all: [Check], docket: String = "docket") -> String {
    ([docket, "checked", name] + words(among: all).map { ShellWord.quoted($0) })
      .joined(separator: " ")
  }
}
