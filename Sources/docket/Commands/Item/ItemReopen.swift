import ArgumentParser
import Domain
import Storage

struct ReopenCommand: DocketCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen", abstract: "Take up again what was finished",
    discussion:
      "An action is open again, a proposal in discussion; what was concluded stays on record.")
  static var formats: [OutputFormat] { [.text, .json] }

  @Argument(help: "Name the actions or proposals: A-3, P-1")
  var references: [String]
  @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

  func run(_ context: Context) throws {
    let reason = try context.message(asking: "Why is it taken up again?")
    try context.write { transaction in
      let subjects = try transaction.snapshot.subjects(references)
      try Refusal.gathered(over: subjects) { subject in
        switch subject.kind {
        case .action: try transaction.reopen(subject, reason: reason)
        case .proposal:
          try transaction.take(.reopen(reason: reason) as ProposalStep, with: subject)
        default:
          let name = try transaction.snapshot.shownName(of: subject)
          throw Refusal(
            "cannot reopen \(name): it is \(subject.kind?.withArticle ?? "something else")",
            hints: [try hint(subject, name, transaction.snapshot)])
        }
      }
      try context.showSteps(subjects, transaction)
    }
  }

  /// What settled a concern is taken back.
  private func hint(_ subject: Subject, _ name: String, _ snapshot: Snapshot) throws -> String {
    let state = try snapshot.state(of: subject)
    let isSettled = Concern(state)?.status?.state.isSettled ?? false
    return isSettled ? "docket undo \(try snapshot.undoing(state))" : "docket show \(name)"
  }
}
