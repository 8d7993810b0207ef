import ArgumentParser
import Domain
import Rendering
import Reports
import Storage

struct ConcludeCommand: DocketCommand {
  static let configuration = CommandConfiguration(
    commandName: "conclude", abstract: "Conclude a proposal after its last call",
    discussion: """
      A conclusion is the chair's judgement over concerns, never a count of heads (RFC 7282). \
      Every concern must be settled first: resolved, withdrawn, or standing as dissent.

      --override concludes a proposal that is still in discussion, or whose last call still \
      runs. Concerns must be settled all the same. The reason is kept and printed in reports.

      docket conclude P-1 adopted --level consensus -m "No overarching system."
      """)
  static var formats: [OutputFormat] { [.text, .json] }

  @Argument(help: "Name the proposal: P-1")
  var reference: String
  @Argument(help: "Give the outcome: adopted, not-adopted, no-consensus")
  var outcome: String?
  @Option(
    help: ArgumentHelp(
      "Give the level: full-consensus, consensus, strong-support, divergence",
      valueName: "level"))
  var level: String?
  @Option(help: ArgumentHelp("Give a minority statement; once for each", valueName: "text"))
  var minority: [String] = []
  @Option(help: ArgumentHelp("Say when it is to be looked at again", valueName: "day"))
  var review: String?
  @Option(
    help: ArgumentHelp(
      "Conclude without waiting for the end of a last call, and say why",
      valueName: "reason"))
  var override: String?
  @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

  func run(_ context: Context) throws {
    let outcome = try Self.read(outcome, as: Conclusion.Outcome.self, called: "outcome")
    let level = try Self.read(level, as: Conclusion.Level.self, called: "level")
    let review = try review.map { try context.day($0) }
    let text = try context.message(asking: "What is concluded?")
    try context.write { transaction in
      let proposal = try transaction.snapshot.subject(named: reference, of: .proposal)
      let draft = ConclusionDraft(
        outcome: outcome, text: text,
        level: level, minority: try minority.map { try TextRules.text($0) }, review: review,
        override: override)
      try transaction.take(.conclude(draft), with: proposal)
      try context.showSteps([proposal], transaction)
      if level == .fullConsensus { try warnAboutDissent(proposal, context, transaction) }
      let day = transaction.author.day ?? transaction.author.today
      if try !transaction.snapshot.isChair(transaction.acting, of: proposal, on: day) {
        let home = try transaction.snapshot.chaired(proposal)
        let who = try transaction.snapshot.shownName(of: transaction.acting)
        context.console.notice("\(who) is not known to chair \(home); the conclusion says so")
      }
    }
  }

  /// Full consensus says that nobody disagrees; who does on record is named.
  private func warnAboutDissent(
    _ proposal: Subject, _ context: Context, _ transaction: Transaction
  ) throws {
    let details = try transaction.snapshot.details(of: proposal)
    let dissent = details.concerns.filter { $0.state == ConcernState.dissent.rawValue }
      .map { "\($0.reference) stands as dissent" }
    let objectors = details.positions.filter { $0.position == PositionKind.object.rawValue }
      .map { "\($0.holder) objects" }
    guard !(dissent + objectors).isEmpty else { return }
    context.console.notice(
      "full consensus is said, though \((dissent + objectors).joined(separator: ", "))")
    context.console.notice(
      "if it is consensus: \(context.docket) undo, then conclude with --level consensus")
  }

  private static func read<Word: RawRepresentable<String> & CaseIterable>(
    _ text: String?, as type: Word.Type, called noun: String
  ) throws(UsageFault) -> Word? {
    guard let text else { return nil }
    guard let word = Word(rawValue: text.lowercased()) else {
      throw UsageFault(
        "there is no \(noun) \"\(text)\"",
        hints: ["it is one of " + Word.allCases.map(\.rawValue).joined(separator: ", ")])
    }
    return word
  }
}
