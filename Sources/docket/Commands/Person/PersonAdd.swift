import ArgumentParser
import Domain
import Storage

struct PersonAddCommand: DocketCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a person",
    discussion: "docket person add OCL \"Olivier Crépin-Leblond\" --group civil-society")
  static var formats: [OutputFormat] { [.text, .json] }

  @Argument(help: "Give the code, mostly initials")
  var code: String
  @Argument(help: "Give the full name")
  var name: String?
  @OptionGroup var options: PersonOptions
  @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

  func run(_ context: Context) throws {
    let code = try CodeRules.code(code)
    let name = try name.map { try TextRules.title($0, called: "name") }
    let fields = try options.fields()
    try context.write { transaction in
      let person = try transaction.createPerson(code: code, name: name, set: fields)
      try options.storeMail(of: person, transaction)
      try context.showEntry(person, transaction)
    }
  }
}
