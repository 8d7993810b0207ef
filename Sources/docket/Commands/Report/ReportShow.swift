import ArgumentParser
import Domain
import Reports
import Storage

struct ShowCommand: DocketCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show everything about an item, person or coalition")
  static var formats: [OutputFormat] { [.text, .json] }

  @Argument(help: "Name them: P-1, A-3, S-1..S-4, M-1, OCL, DC-IoT")
  var references: [String]
  @Flag(help: "Show what an import kept unread of a meeting's document")
  var unread = false
  @OptionGroup var asOf: AsOfOption
  @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

  func run(_ context: Context) throws {
    try context.read(asOf: asOf) { snapshot, today in
      var pages: [JSON] = []
      for text in references {
        let isList = text.contains(",") || text.contains("..") || TypedReference(text) != nil
        // A reference that copies gave out twice shows both.
        let subjects =
          isList
          ? try ReferenceList.read([text]).flatMap { try snapshot.subjects(meant: $0) }
          : [try snapshot.anything(text)]
        for subject in subjects {
          if !pages.isEmpty, context.format == .text { context.console.out() }
          pages.append(try show(subject, snapshot, today, context))
        }
      }
      if context.format == .json {
        let page = pages.count == 1 ? pages[0] : .array(pages)
        context.console.out(json: page)
      }
    }
  }

  /// Puts the page on the console, or returns it as JSON.
  private func show(_ subject: Subject, _ snapshot: Snapshot, _ today: Day, _ context: Context)
    throws -> JSON
  {
    switch subject.kind {
    case .person, .coalition, .programme:
      let page = try EntryPage(subject, snapshot)
      if context.format == .text {
        context.console.out(lines: page.lines(width: context.width, docket: context.docket))
      }
      return page.json
    default:
      let details = try snapshot.details(of: subject, on: today)
      if context.format == .text { context.show(details, on: today, unread: unread) }
      return details.json(on: today, context.docket)
    }
  }
}
