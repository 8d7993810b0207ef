import ArgumentParser
import Domain
import Storage

struct CancelCommand: DocketCommand {
  static let configuration = CommandConfiguration(
    commandName: "cancel", abstract: "Cancel actions that are not to be done")
  static var formats: [OutputFormat] { [.text, .json] }

  @Argument(help: "Name the actions: A-3, A-3,A-5, A-3..A-6")
  var references: [String]
  @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

  func run(_ context: Context) throws {
    let reason = try context.message(asking: "Why is it not to be done?")
    try context.write { transaction in
      let actions = try transaction.snapshot.subjects(references, of: .action)
      try Refusal.gathered(over: actions) { action in
        try transaction.take(.cancel(reason: reason), with: action)
      }
      try context.showSteps(actions, transaction)
    }
  }
}
