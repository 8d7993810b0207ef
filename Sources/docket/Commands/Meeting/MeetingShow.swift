import ArgumentParser
import Domain
import Reports
import Storage

struct MeetingShowCommand: DocketCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a meeting")
  static var formats: [OutputFormat] { [.text, .json] }

  @Argument(help: "Name the meeting: M-1")
  var reference: String
  @Flag(help: "Show what an import kept unread of its document")
  var unread = false
  @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

  func run(_ context: Context) throws {
    let details = try context.read { snapshot in
      try snapshot.details(of: snapshot.subject(named: reference, of: .meeting))
    }
    context.show(details, on: context.today, unread: unread)
  }
}
