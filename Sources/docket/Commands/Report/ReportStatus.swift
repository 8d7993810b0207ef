import ArgumentParser
import Domain
import Formats
import Storage

extension Docket {
  struct StatusCommand: DocketCommand {
    static let configuration = CommandConfiguration(
      commandName: "status", abstract: "Show who has the ball",
      discussion: """
        What needs somebody, by heading; each heading is a word for "docket list":

        \(Heading.allCases.map { "  " + Layout.pad($0.rawValue, to: 12) + $0.meaning }
          .joined(separator: "\n"))
        """)
    static var formats: [OutputFormat] { [.text, .json, .html] }

    @OptionGroup var asOf: AsOfOption
    @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

    func run(_ context: Context) throws {
      let place = try context.filePlace()
      let isText = context.format == .text
      let (status, user) = try context.read(asOf: asOf) { snapshot, today in
        (
          try snapshot.status(on: today, most: isText ? 8 : .max),
          try snapshot.shownName(of: context.typist(in: snapshot).party)
        )
      }
      let file = String(place.name.split(separator: "/").last ?? "")
      switch context.format {
      case .json:
        context.console.out(block: JSONText.pretty(StatusText.json(status, file: file, user: user)))
      case .html: try context.show(status.page)
      case .text, .csv, .markdown:
        context.console.out(
          lines: StatusText.lines(
            status, file: file, user: user, docket: context.docket, width: context.width))
      }
    }
  }
}
