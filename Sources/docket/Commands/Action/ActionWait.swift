import ArgumentParser
import Domain
import Storage

struct WaitCommand: DocketCommand {
  static let configuration = CommandConfiguration(
    commandName: "wait", abstract: "Say that actions wait on somebody",
    discussion: "docket wait A-3 --on-whom DC-IRP -m \"their charter is not out yet\"")
  static var formats: [OutputFormat] { [.text, .json] }

  @Argument(help: "Name the actions: A-3, A-3,A-5, A-3..A-6")
  var references: [String]

  @Option(
    name: .customLong("on-whom"),
    help: ArgumentHelp("Say on whom: a person, a coalition, or a name", valueName: "who"))
  var onWhom: String?

  @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

  func run(_ context: Context) throws {
    let why = try context.message(asking: "Why does it wait?")
    try context.write { transaction in
      let actions = try transaction.snapshot.subjects(references, of: .action)
      let party = try onWhom.map { try transaction.snapshot.party($0) }
      try Refusal.gathered(over: actions) { action in
        try transaction.take(
          .wait(on: party, why: why), with: action,
          seen: party?.subject.map { [$0] } ?? [])
      }
      try context.showSteps(actions, transaction)
    }
  }
}
