import ArgumentParser
import Domain
import Storage

struct CoalitionAddCommand: DocketCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a coalition",
    discussion: "docket coalition add DC-IoT --name \"DC Internet of Things\" --chair MB")
  static var formats: [OutputFormat] { [.text, .json] }

  @Argument(help: "Give the code: DC-IoT")
  var code: String
  @OptionGroup var options: CoalitionOptions
  @Flag(name: .customLong("new"), help: "Take a code that is nearly a known one")
  var isNewMeant = false
  @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

  func run(_ context: Context) throws {
    try context.write { transaction in
      let (subject, isNew) = try transaction.coalition(code, isNewMeant: isNewMeant)
      guard isNew else {
        let name = try transaction.snapshot.shownName(of: subject)
        throw Refusal(
          "\(name) is there already", hints: ["docket coalition show \(name)"])
      }
      let (edit, seen) = try options.edit(context, transaction)
      if !edit.isEmpty { try transaction.append(edit, to: subject, seen: seen) }
      if edit.set[Field.name] != nil { try transaction.settleDoubts(namingCoalition: subject) }
      try context.showEntry(subject, transaction)
    }
  }
}
