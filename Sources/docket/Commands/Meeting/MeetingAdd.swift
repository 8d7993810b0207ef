import ArgumentParser
import Domain
import Storage

struct MeetingAddCommand: DocketCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a meeting",
    discussion: "docket meeting add \"Spring call\" --date 2017-05-18 --chair OCL")
  static var formats: [OutputFormat] { [.text, .json] }

  @Argument(help: "Give its title")
  var title: String
  @OptionGroup var options: MeetingOptions
  @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

  func run(_ context: Context) throws {
    let title = try TextRules.title(title)
    try context.write { transaction in
      var (edit, seen) = try options.edit(context, transaction)
      edit.set[Field.title] = .string(title)
      let subject = try transaction.create(.meeting, edit, seen: seen)
      try context.showMade(subject, transaction)
    }
  }
}
