import ArgumentParser
import Domain
import Storage

struct DiscussCommand: DocketCommand {
  static let configuration = CommandConfiguration(
    commandName: "discuss", abstract: "Open the discussion of proposals",
    discussion: """
      From last call it needs a reason: the last call ends without a conclusion.

      docket discuss P-1 --shepherd AP -w DC-IoT,DC-IRP
      """)
  static var formats: [OutputFormat] { [.text, .json] }

  @Argument(help: "Name the proposals: P-1, P-1,P-3")
  var references: [String]
  @Option(help: ArgumentHelp("Name who takes them through", valueName: "who"))
  var shepherd: String?
  @Option(help: ArgumentHelp("Say where the discussion is held", valueName: "list or address"))
  var venue: String?
  @Option(
    name: [.customShort("w"), .customLong("with")],
    help: ArgumentHelp("Name the coalitions to do it with", valueName: "coalition,…"))
  var coalitions: [String] = []
  @Flag(name: .customLong("new"), help: "Take a new coalition code that is nearly a known one")
  var isNewMeant = false
  @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

  func run(_ context: Context) throws {
    let reason = try context.message(asking: "Why does the last call end?") { snapshot in
      try snapshot.subjects(references, of: .proposal).contains { proposal in
        Proposal(try snapshot.state(of: proposal))?.status?.state == .lastCall
      }
    }
    try context.write { transaction in
      let proposals = try transaction.snapshot.subjects(references, of: .proposal)
      var edit = Edit()
      let person = try shepherd.map { try context.owner($0, transaction) }
      edit.set[Field.shepherd] = person.map { .string($0.id.description) }
      if let venue { edit.set[Field.venue] = .string(try TextRules.title(venue)) }
      let partners = try coalitions.listed.map {
        try context.coalition($0, isNewMeant: isNewMeant, transaction)
      }.unique
      try Refusal.gathered(over: proposals) { proposal in
        var edit = edit
        let known = try transaction.snapshot.state(of: proposal).identifiers(Field.coalitions)
        let asked = partners.filter { !known.contains($0.id) }
        if !asked.isEmpty {
          edit.add[Field.coalitions] = asked.map { .string($0.id.description) }
        }
        try transaction.take(
          .discuss(reason: reason), with: proposal, edit,
          seen: partners + (person.map { [$0] } ?? []))
      }
      try context.showSteps(proposals, transaction)
    }
  }
}
