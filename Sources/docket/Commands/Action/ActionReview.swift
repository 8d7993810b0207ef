import ArgumentParser
import Domain
import Storage

struct ReviewCommand: DocketCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Put actions up for review")
  static var formats: [OutputFormat] { [.text, .json] }

  @Argument(help: "Name the actions: A-3, A-3,A-5, A-3..A-6")
  var references: [String]

  @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

  func run(_ context: Context) throws {
    let what = try context.message(asking: "What is there to see?")
    try context.write { transaction in
      let actions = try transaction.snapshot.subjects(references, of: .action)
      try Refusal.gathered(over: actions) { action in
        try transaction.take(.review(what: what), with: action)
      }
      try context.showSteps(actions, transaction)
    }
  }
}
