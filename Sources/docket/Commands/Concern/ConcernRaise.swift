import ArgumentParser
import Domain
import Storage

struct ConcernCommand: DocketCommand {
  static let configuration = CommandConfiguration(
    commandName: "concern", abstract: "Raise a concern about a proposal",
    discussion: """
      A blocking concern keeps the proposal out of last call until it is settled. Its raiser's \
      position becomes "object".

      docket concern P-1 "What is harm?" --by AP --from S-4
      docket concern P-1 "Scaling across borders" --by AP --non-blocking
      """)
  static var formats: [OutputFormat] { [.text, .json] }

  @Argument(help: "Name the proposal: P-1")
  var reference: String
  @Argument(help: "Say what the concern is; else -m or the editor does")
  var text: String?
  @Option(help: ArgumentHelp("Name the statement that it comes from", valueName: "S-4"))
  var from: String?
  @Flag(name: .customLong("non-blocking"), help: "Let it not hold up the last call")
  var isNonBlocking = false
  @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

  func run(_ context: Context) throws {
    guard
      let text = try TextRules.message(
        text ?? context.message(asking: "What is the concern about \(reference)?"))
    else {
      throw UsageFault(
        "it is not said what the concern is", hints: ["docket concern \(reference) \"…\""])
    }
    try context.write { transaction in
      let proposal = try transaction.snapshot.subject(named: reference, of: .proposal)
      let statement = try from.map {
        try transaction.snapshot.subject(named: $0, of: .statement)
      }
      if self.text == nil { transaction.author.reason = nil }
      let concern = try transaction.raiseConcern(
        about: proposal, text: text, isBlocking: !isNonBlocking, from: statement)
      try context.showMade(concern, transaction)
    }
  }
}
