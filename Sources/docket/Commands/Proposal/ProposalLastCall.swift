import ArgumentParser
import Domain
import Storage

struct LastCallCommand: DocketCommand {
  static let configuration = CommandConfiguration(
    commandName: "last-call", abstract: "Put proposals into last call",
    discussion:
      "Without --until it runs for the programme's last-call days, 14 unless set otherwise.")
  static var formats: [OutputFormat] { [.text, .json] }

  @Argument(help: "Name the proposals: P-1, P-1,P-3")
  var references: [String]
  @Option(help: ArgumentHelp("Give its last day", valueName: "day"))
  var until: String?
  @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

  func run(_ context: Context) throws {
    let until = try until.map { try context.day($0) }
    try context.write { transaction in
      let proposals = try transaction.snapshot.subjects(references, of: .proposal)
      try Refusal.gathered(over: proposals) { proposal in
        try transaction.take(.lastCall(until: until), with: proposal)
      }
      try context.showSteps(proposals, transaction)
    }
  }
}
