import ArgumentParser
import Domain
import Storage

struct DeclineCommand: DocketCommand {
  static let configuration = CommandConfiguration(
    commandName: "decline", abstract: "Record that a coalition will not take part",
    discussion: "docket decline P-1 --by DC-IoT")
  static var formats: [OutputFormat] { [.text, .json] }

  @Argument(help: "Name the proposals or actions: P-1, A-3")
  var references: [String]
  @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

  func run(_ context: Context) throws {
    try context.recordAnswer(.declined, about: references)
  }
}
