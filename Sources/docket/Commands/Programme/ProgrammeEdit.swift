import ArgumentParser
import Domain
import Storage

struct ProgrammeEditCommand: DocketCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Edit a work programme or its rules", aliases: ["set"])
  static var formats: [OutputFormat] { [.text, .json] }

  @Argument(help: "Name the programme by code")
  var programme: String
  @Option(help: "Give another code")
  var code: String?
  @OptionGroup var options: ProgrammeOptions
  @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

  func run(_ context: Context) throws {
    try context.write { transaction in
      let subject = try transaction.snapshot.entrySubject(.programme, programme)
      var (edit, seen) = try options.edit(context, transaction)
      if let code {
        if let holder = try transaction.snapshot.programme(code), holder != subject {
          throw Refusal("\(code) is taken", hints: ["docket programme show \(code)"])
        }
        edit.set[Field.code] = .string(try CodeRules.code(code))
      }
      guard !edit.isEmpty else {
        throw UsageFault("it is not said what to edit", hints: ["docket programme edit --help"])
      }
      let state = try transaction.snapshot.state(of: subject)
      try ProgrammeOptions.checkDays(edit, of: state)
      try transaction.append(edit, to: subject, seen: seen)
      try context.showEntry(subject, transaction)
    }
  }
}
