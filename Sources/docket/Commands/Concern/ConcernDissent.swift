import ArgumentParser
import Domain
import Storage

struct DissentCommand: DocketCommand {
  static let configuration = CommandConfiguration(
    commandName: "dissent", abstract: "Let concerns stand as dissent",
    discussion: "The proposal can then be concluded; the dissent is printed with the conclusion.")
  static var formats: [OutputFormat] { [.text, .json] }

  @Argument(help: "Name the concerns: C-1, C-1,C-2")
  var references: [String]
  @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

  func run(_ context: Context) throws {
    let reason = try context.message(asking: "Why does it stand?")
    try context.write { transaction in
      let concerns = try transaction.snapshot.subjects(references, of: .concern)
      try Refusal.gathered(over: concerns) { concern in
        try transaction.take(.dissent(reason: reason), with: concern)
      }
      try context.showSteps(concerns, transaction)
    }
  }
}
