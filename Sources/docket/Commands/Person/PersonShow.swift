import ArgumentParser
import Domain
import Storage

struct PersonShowCommand: DocketCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a person with what is open")
  static var formats: [OutputFormat] { [.text, .json] }

  @Argument(help: "Name the person by its code")
  var code: String
  @Flag(name: .customLong("private"), help: "Show the mail address too")
  var showsMail = false
  @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

  func run(_ context: Context) throws {
    try context.showEntry(.person, code, showsMail: showsMail)
  }
}
