import ArgumentParser
import Domain
import Storage

struct ConvertCommand: DocketCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert", abstract: "Turn a proposal into an action or a statement",
    discussion: """
      What an import took for a proposal may be something else. It stays on record as \
      superseded by what it was turned into.

      docket convert P-4 action -o OCL,AP -d 2018-03-31
      docket convert P-2 statement
      """)
  static var formats: [OutputFormat] { [.text, .json] }

  enum Target: String, CaseIterable, ExpressibleByArgument { case action, statement }

  @Argument(help: "Name the proposal: P-4")
  var reference: String
  @Argument(help: "Say what it is")
  var target: Target
  @Option(help: "Give the action another title")
  var title: String?
  @OptionGroup var action: ActionOptions
  @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

  func run(_ context: Context) throws {
    try context.write { transaction in
      let snapshot = transaction.snapshot
      let proposal = try snapshot.subject(named: reference, of: .proposal)
      guard let present = Proposal(try snapshot.state(of: proposal)) else { return }
      if let state = present.status?.state, state.isFinished {
        let name = try snapshot.shownName(of: proposal)
        throw Refusal(
          "cannot convert \(name): it is \(state.words)", hints: ["docket show \(name)"])
      }
      let checks = try snapshot.state(of: proposal).elements(Field.checks)
      let made =
        switch target {
        case .action: try makeAction(present, proposal, context, transaction)
        case .statement: try makeStatement(present, proposal, transaction)
        }
      let reason = context.global.message ?? "it is \(made.kind?.withArticle ?? "something else")"
      try transaction.take(
        .supersede(by: [made.id], reason: reason) as ProposalStep, with: proposal, seen: [made])
      if !checks.isEmpty {
        transaction.author.reason = nil
        try transaction.append(Edit(remove: [Field.checks: checks]), to: proposal)
        // What the import doubted is as doubtful in what it became.
        try transaction.append(Edit(add: [Field.checks: checks]), to: made)
      }
      try context.showMade(made, transaction)
    }
  }

  private func makeAction(
    _ present: Proposal, _ proposal: Subject, _ context: Context, _ transaction: Transaction
  ) throws -> Subject {
    var action = action
    if action.coalitions.isEmpty {
      action.coalitions = try transaction.snapshot.item(of: proposal)?.coalitions ?? []
    }
    return try action.make(
      title: title ?? present.title, text: present.text, source: present.source,
      links: [Link(.supersedes, .subject(proposal))], context, transaction)
  }

  private func makeStatement(
    _ present: Proposal, _ proposal: Subject, _ transaction: Transaction
  ) throws -> Subject {
    var edit = Edit(
      set: [Field.text: .string(present.text ?? present.title)],
      add: [Field.links: [Link(.supersedes, .subject(proposal)).json]])
    if let source = present.source {
      edit.set[Field.source] = source.json
      edit.set[Field.section] = .string(MeetingRecord.Section.nextStep.rawValue)
    }
    return try transaction.create(.statement, edit, seen: [proposal])
  }
}
