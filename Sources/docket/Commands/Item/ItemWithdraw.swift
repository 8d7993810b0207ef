import ArgumentParser
import Domain
import Storage

struct WithdrawCommand: DocketCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "Withdraw proposals or concerns",
    discussion:
      "A concern is withdrawn by whoever raised it: --by names the raiser; anybody else needs --override."
  )
  static var formats: [OutputFormat] { [.text, .json] }

  @Argument(help: "Name them: P-1, C-2")
  var references: [String]
  @Option(
    help: ArgumentHelp(
      "Withdraw a concern that somebody else raised, and say why", valueName: "reason"))
  var override: String?
  @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

  func run(_ context: Context) throws {
    let reason = try context.message(asking: "Why is it withdrawn?")
    try context.write { transaction in
      let subjects = try transaction.snapshot.subjects(references)
      try Refusal.gathered(over: subjects) { subject in
        switch subject.kind {
        case .proposal:
          try transaction.take(.withdraw(reason: reason) as ProposalStep, with: subject)
        case .concern:
          let step = ConcernStep.withdraw(reason: reason, override: override)
          try transaction.take(step, with: subject)
        default:
          let name = try transaction.snapshot.shownName(of: subject)
          throw Refusal(
            "\(name) cannot be withdrawn: it is \(subject.kind?.withArticle ?? "of a newer docket")",
            hints: subject.kind == .action ? ["docket cancel \(name) -m \"…\""] : [])
        }
      }
      try context.showSteps(subjects, transaction)
      let concerns = subjects.filter { $0.kind == .concern }
      try context.warnAboutObjectors(afterSettling: concerns, transaction)
    }
  }
}
