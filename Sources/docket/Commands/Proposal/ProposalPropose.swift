import ArgumentParser
import Domain
import Storage

struct ProposeCommand: DocketCommand {
  static let configuration = CommandConfiguration(
    commandName: "propose", abstract: "Raise a proposal: something to be decided",
    discussion: "docket propose \"Adopt self-certification\" -w DC-IoT --from S-4..S-6")
  static var formats: [OutputFormat] { [.text, .json] }

  @Argument(help: "Say in one line what is proposed")
  var title: String
  @Option(help: "Give its text")
  var text: String?
  @Option(
    name: [.customShort("w"), .customLong("with")],
    help: ArgumentHelp("Name the coalitions to do it with", valueName: "coalition,…"))
  var coalitions: [String] = []
  @Option(
    name: .customLong("from"),
    help: ArgumentHelp("Name what it follows from", valueName: "S-4,M-1"))
  var origins: [String] = []
  @Option(help: ArgumentHelp("Name who takes it through", valueName: "who"))
  var shepherd: String?
  @Option(name: .customLong("tag"), help: ArgumentHelp("Add a tag", valueName: "word"))
  var tags: [String] = []
  @Option(help: ArgumentHelp("Put it into this programme", valueName: "code"))
  var programme: String?
  @Flag(name: .customLong("new"), help: "Take a new coalition code that is nearly a known one")
  var isNewMeant = false
  @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

  func run(_ context: Context) throws {
    try context.write { transaction in
      let subject = try make(context, transaction)
      try context.showMade(subject, transaction)
    }
  }

  private func make(_ context: Context, _ transaction: Transaction) throws -> Subject {
    let snapshot = transaction.snapshot
    var edit = Edit(set: [
      Field.title: .string(try TextRules.title(title)),
      Field.status: ProposalStatus.raised.json,
    ])
    if let text { edit.set[Field.text] = .string(try TextRules.text(text)) }
    let shepherd = try shepherd.map { try context.owner($0, transaction) }
    edit.set[Field.shepherd] = shepherd.map { .string($0.id.description) }
    let partners = try coalitions.listed.map {
      try context.coalition($0, isNewMeant: isNewMeant, transaction)
    }.unique
    if !partners.isEmpty {
      edit.add[Field.coalitions] = partners.map { .string($0.id.description) }
    }
    let origins = origins.isEmpty ? [] : try snapshot.subjects(origins)
    if !origins.isEmpty {
      edit.add[Field.links] = origins.map { Link(.followsFrom, .subject($0)).json }
    }
    if !tags.isEmpty { edit.add[Field.tags] = try tags.tagged }
    let programme = try snapshot.programme(named: programme)
    edit.set[Field.programme] = programme.map { .string($0.id.description) }
    let others = [shepherd, programme].compactMap(\.self)
    return try transaction.create(.proposal, edit, seen: partners + origins + others)
  }
}
