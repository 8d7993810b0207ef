import ArgumentParser
import Domain
import Storage

struct CloseCommand: DocketCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "Close actions with their result", aliases: ["done"])
  static var formats: [OutputFormat] { [.text, .json] }

  @Argument(help: "Name the actions: A-3, A-3,A-5, A-3..A-6")
  var references: [String]

  @Option(
    help: ArgumentHelp("Close in spite of open dependencies, and say why", valueName: "reason"))
  var override: String?

  @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

  func run(_ context: Context) throws {
    let result = try context.message(asking: "What came of it?")
    try context.write { transaction in
      let actions = try transaction.snapshot.subjects(references, of: .action)
      try Refusal.gathered(over: actions) { action in
        try transaction.take(.close(result: result, override: override), with: action)
      }
      try context.showSteps(actions, transaction)
    }
  }
}
