import ArgumentParser
import Domain
import Storage

struct ProgrammeShowCommand: DocketCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a programme with what is open")
  static var formats: [OutputFormat] { [.text, .json] }

  @Argument(help: "Name the programme by its code")
  var code: String
  @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

  func run(_ context: Context) throws {
    try context.showEntry(.programme, code)
  }
}
