import ArgumentParser
import Domain
import Storage

struct ResolveCommand: DocketCommand {
  static let configuration = CommandConfiguration(
    commandName: "resolve", abstract: "Settle concerns as resolved",
    discussion:
      "That is for whoever raised it to say: --by names the raiser; anybody else needs --override."
  )
  static var formats: [OutputFormat] { [.text, .json] }

  @Argument(help: "Name the concerns: C-1, C-1,C-2")
  var references: [String]
  @Option(
    help: ArgumentHelp("Settle what somebody else raised, and say why", valueName: "reason"))
  var override: String?
  @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

  func run(_ context: Context) throws {
    let reason = try TextRules.message(context.global.message)
    try context.write { transaction in
      let concerns = try transaction.snapshot.subjects(references, of: .concern)
      try Refusal.gathered(over: concerns) { concern in
        try transaction.take(.resolve(reason: reason, override: override), with: concern)
      }
      try context.showSteps(concerns, transaction)
      try context.warnAboutObjectors(afterSettling: concerns, transaction)
    }
  }
}
