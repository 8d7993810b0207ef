import ArgumentParser
import Domain
import Storage

struct ProgrammeAddCommand: DocketCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a work programme",
    discussion: """
      New proposals and actions go into the programme that was added last.

      docket programme add CIV-2017 --from 2017-01-01 --to 2017-12-31 --last-call-days 14
      """)
  static var formats: [OutputFormat] { [.text, .json] }

  @Argument(help: "Give the code: CIV-2017")
  var code: String
  @OptionGroup var options: ProgrammeOptions
  @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

  func run(_ context: Context) throws {
    let code = try CodeRules.code(code)
    try context.write { transaction in
      if let known = try transaction.snapshot.programme(code) {
        let name = try transaction.snapshot.shownName(of: known)
        throw Refusal("\(name) is there already", hints: ["docket programme show \(name)"])
      }
      var (edit, seen) = try options.edit(context, transaction)
      try ProgrammeOptions.checkDays(edit, of: nil)
      edit.set[Field.code] = .string(code)
      if edit.set[Field.coalition] == nil, let home = try transaction.snapshot.home(),
        let own = try transaction.snapshot.coalition(home)
      {
        edit.set[Field.coalition] = .string(own.id.description)
        seen.append(own)
      }
      let subject = try transaction.createProgramme(edit, seen: seen)
      try context.showEntry(subject, transaction)
    }
  }
}
