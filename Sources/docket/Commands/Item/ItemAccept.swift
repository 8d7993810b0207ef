import ArgumentParser
import Domain
import Storage

struct AcceptCommand: DocketCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept", abstract: "Record that a coalition will take part",
    discussion: "docket accept P-1 --by DC-IoT")
  static var formats: [OutputFormat] { [.text, .json] }

  @Argument(help: "Name the proposals or actions: P-1, A-3")
  var references: [String]
  @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

  func run(_ context: Context) throws {
    try context.recordAnswer(.accepted, about: references)
  }
}

extension Context {
  /// Records what the coalition that is named with `--by` answers.
  func recordAnswer(_ word: Answer.Word, about references: [String]) throws {
    let reason = try TextRules.message(global.message)
    try write { transaction in
      let subjects = try transaction.snapshot.subjects(references)
      for subject in subjects { try transaction.answer(word, about: subject, reason: reason) }
      try showSteps(subjects, transaction, "")
    }
  }
}
