import ArgumentParser
import Domain
import Storage

struct PersonEditCommand: DocketCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Edit a person")
  static var formats: [OutputFormat] { [.text, .json] }

  @Argument(help: "Name the person by code")
  var person: String
  @Option(help: "Give another code")
  var code: String?
  @Option(help: "Give another name")
  var name: String?
  @OptionGroup var options: PersonOptions
  @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

  func run(_ context: Context) throws {
    var fields = try options.fields()
    if let name { fields[Field.name] = .string(try TextRules.title(name, called: "name")) }
    let code = try code.map { try CodeRules.code($0) }
    if let code { fields[Field.code] = .string(code) }
    guard !fields.isEmpty || options.mail != nil else {
      throw UsageFault("it is not said what to edit", hints: ["docket person edit --help"])
    }
    try context.write { transaction in
      let subject = try transaction.snapshot.entrySubject(.person, person)
      if let code, let holder = try transaction.snapshot.person(code), holder != subject {
        throw Refusal("\(code) is taken", hints: ["docket person show \(code)"])
      }
      if !fields.isEmpty {
        let state = try transaction.snapshot.state(of: subject)
        try transaction.append(
          transaction.settlingChecks(Edit(set: fields), of: state), to: subject)
      }
      try options.storeMail(of: subject, transaction)
      try context.showEntry(subject, transaction)
    }
  }
}
