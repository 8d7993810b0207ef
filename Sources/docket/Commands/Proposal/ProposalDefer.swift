import ArgumentParser
import Domain
import Storage

struct DeferCommand: DocketCommand {
  static let configuration = CommandConfiguration(
    commandName: "defer", abstract: "Put proposals off until a day")
  static var formats: [OutputFormat] { [.text, .json] }

  @Argument(help: "Name the proposals: P-1, P-1,P-3")
  var references: [String]
  @Option(help: ArgumentHelp("Say when to look at them again", valueName: "day"))
  var until: String?
  @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

  func run(_ context: Context) throws {
    let until = try until.map { try context.day($0) }
    let reason = try context.message(asking: "Why is it put off?")
    try context.write { transaction in
      let proposals = try transaction.snapshot.subjects(references, of: .proposal)
      try Refusal.gathered(over: proposals) { proposal in
        try transaction.take(.deferUntil(until, reason: reason), with: proposal)
      }
      try context.showSteps(proposals, transaction)
    }
  }
}
