import ArgumentParser
import Domain
import Storage

struct AnswerCommand: DocketCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer", abstract: "Answer concerns in writing",
    discussion:
      "An answer settles nothing: whoever raised the concern resolves it, or it stands as dissent."
  )
  static var formats: [OutputFormat] { [.text, .json] }

  @Argument(help: "Name the concerns: C-1, C-1,C-2")
  var references: [String]
  @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

  func run(_ context: Context) throws {
    let text = try context.message(asking: "What is the answer?")
    try context.write { transaction in
      let concerns = try transaction.snapshot.subjects(references, of: .concern)
      try Refusal.gathered(over: concerns) { concern in
        try transaction.take(.answer(text: text), with: concern)
      }
      try context.showSteps(concerns, transaction)
    }
  }
}
