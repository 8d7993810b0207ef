import ArgumentParser
import Domain
import Storage

extension Docket {
  struct Checked: DocketCommand {
    static let configuration = CommandConfiguration(
      commandName: "checked", abstract: "Mark the doubts of an import as checked",
      discussion: "docket checked P-3 -m \"the report really ends there\"")
    static var formats: [OutputFormat] { [.text, .json] }

    @Argument(help: "Name the items, or the code of a person: P-3, M-1")
    var references: [String]
    @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

    func run(_ context: Context) throws {
      try context.write { transaction in
        let subjects = try references.listed.flatMap { text in
          TypedReference(text) == nil && !text.contains("..")
            ? [try transaction.snapshot.anything(text)] : try transaction.snapshot.subjects([text])
        }
        for subject in subjects {
          let checks = try transaction.snapshot.state(of: subject).elements(Field.checks)
          guard !checks.isEmpty else {
            let name = try transaction.snapshot.shownName(of: subject)
            throw Refusal("there is nothing to check on \(name)", hints: ["docket list check"])
          }
          try transaction.append(Domain.Edit(remove: [Field.checks: checks]), to: subject)
        }
        let entries = subjects.filter { [.person, .coalition, .programme].contains($0.kind) }
        for entry in entries { try context.showEntry(entry, transaction) }
        try context.showSteps(subjects.filter { !entries.contains($0) }, transaction)
      }
    }
  }
}
