import ArgumentParser
import Domain
import Storage

struct SupersedeCommand: DocketCommand {
  static let configuration = CommandConfiguration(
    commandName: "supersede", abstract: "Replace a proposal or action by another",
    discussion: "docket supersede P-1 --replaced-by P-9 --move-actions -m \"one text for both\"")
  static var formats: [OutputFormat] { [.text, .json] }

  @Argument(help: "Name what is replaced: P-1, A-3")
  var references: [String]
  @Option(
    name: .customLong("replaced-by"),
    help: ArgumentHelp("Name what replaces it", valueName: "P-9"))
  var replacements: [String] = []
  @Flag(name: .customLong("move-actions"), help: "Let a proposal's unfinished actions go with it")
  var movesActions = false
  @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

  func run(_ context: Context) throws {
    let reason = try context.message(asking: "Why is it replaced?")
    try context.write { transaction in
      let subjects = try transaction.snapshot.subjects(references)
      let others = replacements.isEmpty ? [] : try transaction.snapshot.subjects(replacements)
      for subject in subjects {
        let name = try transaction.snapshot.shownName(of: subject)
        guard subject.kind == .proposal || subject.kind == .action else {
          throw Refusal(
            "only proposals and actions are replaced; \(name) is neither",
            hints: [
              subject.kind == .concern
                ? "docket withdraw \(name) -m \"…\"" : "docket show \(name)"
            ])
        }
        for other in others where other.kind != subject.kind {
          throw Refusal(
            "\(name) cannot be replaced by \(try transaction.snapshot.shownName(of: other)), "
              + "which is \(other.kind?.withArticle ?? "of a newer docket")",
            hints: [
              subject.kind == .proposal
                ? "docket convert \(name) action"
                : "docket supersede \(name) --replaced-by A-N -m \"…\""
            ])
        }
        for other in others {
          let status = try transaction.snapshot.state(of: other).value(Field.status)
          guard let state = status?["is"]?.string, ["withdrawn", "cancelled"].contains(state)
          else { continue }
          let heir = try transaction.snapshot.shownName(of: other)
          throw Refusal(
            "\(name) cannot be replaced by \(heir), which is \(state)",
            hints: ["docket reopen \(heir) -m \"…\""])
        }
        try transaction.supersede(
          subject, by: others, reason: reason, movesActions: movesActions)
      }
      try context.showSteps(subjects + others, transaction)
    }
  }
}
