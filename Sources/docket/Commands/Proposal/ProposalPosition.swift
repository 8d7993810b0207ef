import ArgumentParser
import Domain
import Storage

struct PositionCommand: DocketCommand {
  static let configuration = CommandConfiguration(
    commandName: "position", abstract: "Record a position on a proposal",
    discussion: """
      Positions can be changed, and what they were stays on record. Nothing is computed from \
      them: a concern is raised with "docket concern".

      docket position P-1 support --by DC-IoT -m "it helps update policies"
      """)
  static var formats: [OutputFormat] { [.text, .json] }

  @Argument(help: "Name the proposal: P-1")
  var reference: String
  @Argument(help: "Say support, accept (can live with it), object, abstain or recuse")
  var position: String
  @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

  func run(_ context: Context) throws {
    guard let kind = PositionKind(rawValue: position.lowercased()) else {
      throw UsageFault(
        "there is no position \"\(position)\"",
        hints: ["it is one of " + PositionKind.allCases.map(\.rawValue).joined(separator: ", ")])
    }
    let reason = try TextRules.message(context.global.message)
    try context.write { transaction in
      let proposal = try transaction.snapshot.subject(named: reference, of: .proposal)
      let before = try transaction.setPosition(kind, on: proposal, reason: reason)
      let was = before == kind ? nil : before.map { " (was: \($0.rawValue))" }
      try context.showSteps([proposal], transaction, was ?? "")
    }
  }
}
