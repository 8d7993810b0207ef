import ArgumentParser
import Domain
import Storage

struct CoalitionListCommand: DocketCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List all coalitions")
  static var formats: [OutputFormat] { [.text, .json] }

  @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

  func run(_ context: Context) throws {
    try context.showEntries(.coalition)
  }
}
