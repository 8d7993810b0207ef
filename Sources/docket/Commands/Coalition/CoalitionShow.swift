import ArgumentParser
import Domain
import Storage

struct CoalitionShowCommand: DocketCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a coalition with what is open")
  static var formats: [OutputFormat] { [.text, .json] }

  @Argument(help: "Name the coalition by its code")
  var code: String
  @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

  func run(_ context: Context) throws {
    try context.showEntry(.coalition, code)
  }
}
