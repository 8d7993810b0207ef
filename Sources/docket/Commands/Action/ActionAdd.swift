import ArgumentParser
import Domain
import Storage

struct AddCommand: DocketCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add an action: something to be done",
    discussion: """
      Owners are initials or full names; a full name that is not known yet is added. \
      Without an owner or a day, the action shows under NO OWNER or NO DAY.

      docket add "Send the points to the list" -o OCL,AP -w DC-IoT -d 2017-03-31
      """)
  static var formats: [OutputFormat] { [.text, .json] }

  @Argument(help: "Say in one line what is to be done")
  var title: String

  @Option(help: "Say more about it")
  var text: String?

  @OptionGroup var action: ActionOptions
  @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

  func run(_ context: Context) throws {
    try context.write { transaction in
      let subject = try action.make(title: title, text: text, context, transaction)
      try context.showMade(subject, transaction)
    }
  }
}
