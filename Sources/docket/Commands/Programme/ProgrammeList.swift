import ArgumentParser
import Domain
import Storage

struct ProgrammeListCommand: DocketCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List all programmes")
  static var formats: [OutputFormat] { [.text, .json] }

  @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

  func run(_ context: Context) throws {
    try context.showEntries(.programme)
  }
}
