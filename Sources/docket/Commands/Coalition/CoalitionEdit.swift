import ArgumentParser
import Domain
import Storage

struct CoalitionEditCommand: DocketCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Edit a coalition")
  static var formats: [OutputFormat] { [.text, .json] }

  @Argument(help: "Name the coalition by code")
  var coalition: String
  @Option(help: "Give another code")
  var code: String?
  @OptionGroup var options: CoalitionOptions
  @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

  func run(_ context: Context) throws {
    try context.write { transaction in
      let subject = try transaction.snapshot.entrySubject(.coalition, coalition)
      var (edit, seen) = try options.edit(context, transaction)
      if let code = try code.map({ try CodeRules.code($0) }) {
        if let holder = try transaction.snapshot.coalition(code), holder != subject {
          throw Refusal("\(code) is taken", hints: ["docket coalition show \(code)"])
        }
        edit.set[Field.code] = .string(code)
      }
      guard !edit.isEmpty else {
        throw UsageFault("it is not said what to edit", hints: ["docket coalition edit --help"])
      }
      let state = try transaction.snapshot.state(of: subject)
      try transaction.append(
        transaction.settlingChecks(edit, of: state), to: subject, seen: seen)
      if edit.set[Field.name] != nil { try transaction.settleDoubts(namingCoalition: subject) }
      try context.showEntry(subject, transaction)
    }
  }
}
