import ArgumentParser
import Domain
import Storage

struct ConflictsListCommand: DocketCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List all conflicts")
  static var formats: [OutputFormat] { [.text, .json] }

  @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

  func run(_ context: Context) throws {
    context.show(try context.read { try $0.conflicts() })
  }
}
