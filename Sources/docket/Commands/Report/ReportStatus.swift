import ArgumentParser
import Domain
import Rendering
import Reports
import Storage

struct StatusCommand: DocketCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Show who has the ball",
    discussion: """
      What needs somebody, by heading; each heading is a word for "docket list":

      \(Heading.allCases.map { "  " + Layout.pad($0.rawValue, to: 12) + $0.meaning }
        .joined(separator: "\n"))

      docket status owner:OCL
      docket status overdue check
      docket status --each programme
      """)
  static var formats: [OutputFormat] { [.text, .markdown, .csv, .json, .html] }

  @Argument(help: "Give filter words, as for \"docket list\"")
  var filter: [String] = []
  @Option(
    help: ArgumentHelp(
      "One line for each: programme or coalition", valueName: "kind"))
  var each: Each?
  @OptionGroup var share: ShareOptions
  @OptionGroup var raw: RawOption
  @OptionGroup var privacy: PrivateOption
  @OptionGroup var asOf: AsOfOption
  @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

  enum Each: String, CaseIterable, ExpressibleByArgument { case programme, coalition }

  func run(_ context: Context) throws {
    if let each { return try show(each, context) }
    let place = try context.filePlace()
    let isText = context.format == .text
    let most: Int? =
      switch context.format {
      case .text: 8
      // A status is read at a glance; the lists hold the rest.
      case .markdown, .html, .json: 200
      case .csv, .eml: nil
      }
    let (status, user, slice) = try context.read(asOf: asOf) { snapshot, today in
      let (filter, share) = try share.filter(
        filter, of: context.command, today: today, takesHeadings: true)
      var status = try snapshot.status(on: today, filter, most: most)
      status.share = share
      // What is more than a look at one's own screen goes to others.
      let staysHere = isText && global.out == nil
      if !staysHere, !privacy.isOn { status = status.withoutMailAddresses }
      let user = try snapshot.shownName(of: context.currentUser(in: snapshot).party)
      return (status, user, try snapshot.sliceOrigin())
    }
    let file = String(place.name.split(separator: "/").last ?? "")
    let console = context.console
    switch context.format {
    case .json:
      console.out(json: StatusText.json(status, file: file, user: user, docket: context.docket))
    case .csv: console.out(block: StatusText.csv(status, isRaw: raw.isRaw))
    case .markdown: console.out(block: StatusText.markdown(status, docket: context.docket))
    case .html: try context.show(status.page(context.docket))
    case .text, .eml:
      console.out(
        lines: StatusText.lines(
          status, file: file, user: user, slice: slice, docket: context.docket,
          width: context.width))
    }
  }

  private func show(_ each: Each, _ context: Context) throws {
    let overview = try context.read(asOf: asOf) { snapshot, today in
      let (filter, _) = try share.filter(
        filter, of: "\(context.command) --each", today: today)
      return try snapshot.overview(
        by: each == .programme ? .programme : .coalition, on: today, filter)
    }
    let console = context.console
    switch context.format {
    case .json: console.out(json: OverviewText.json(overview))
    case .csv: console.out(block: OverviewText.csv(overview, isRaw: raw.isRaw))
    case .markdown: console.out(block: OverviewText.markdown(overview))
    case .html: try context.show(overview.page)
    case .text, .eml:
      console.out(lines: OverviewText.lines(overview, width: context.width))
    }
    if overview.rows.isEmpty {
      console.notice("there is none yet: docket \(each.rawValue) add --help")
    }
  }
}
