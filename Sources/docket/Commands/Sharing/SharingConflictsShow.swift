import ArgumentParser
import Domain
import Storage

struct ConflictsShowCommand: DocketCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show the conflicts of one item or person")
  static var formats: [OutputFormat] { [.text, .json] }

  @Argument(help: "Name it: A-3, OCL")
  var name: String
  @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

  func run(_ context: Context) throws {
    context.show(
      try context.read { try $0.conflicts(about: name) })
  }
}
