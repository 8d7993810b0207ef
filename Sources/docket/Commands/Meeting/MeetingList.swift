import ArgumentParser
import Domain
import Rendering
import Reports
import Storage

struct MeetingListCommand: DocketCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List all meetings")
  static var formats: [OutputFormat] { [.text, .json] }

  @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

  func run(_ context: Context) throws {
    let meetings = try context.read { snapshot in
      var filter = Filter()
      filter.kinds = [.meeting]
      return try snapshot.items(filter, on: context.today).map {
        try snapshot.details(of: $0.subject)
      }
    }
    switch context.format {
    case .json:
      context.console.out(
        json: .array(meetings.map { $0.json(on: context.today, context.docket) }))
    case .text, .csv, .markdown, .html, .eml:
      var table = Table(.fixed, .fixed, .flexible, .fixed)
      for details in meetings {
        table.add(
          StyledText(details.item.reference, .bold),
          "\(details.meeting?.day?.description ?? "no day")",
          "\(details.item.title)", "\(details.meeting?.organizer ?? "")")
      }
      context.console.out(lines: table.lines(width: context.width))
      if meetings.isEmpty {
        context.console.notice("there is none yet: \(context.docket) import REPORT")
      }
    }
  }
}
