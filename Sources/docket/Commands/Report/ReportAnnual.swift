import ArgumentParser
import Domain
import Rendering
import Reports
import Storage

struct ReportAnnualCommand: DocketCommand {
  static let configuration = CommandConfiguration(
    commandName: "annual", abstract: "Write the annual report for the secretariat",
    discussion: """
      Activities, participants by stakeholder group, outputs, dissent and minority views, \
      collaboration, progress, what is left for the next year, and what is still missing for \
      the report. Without a period: this calendar year. It tells how things stand today; for \
      a year that is over, --as-of its last day tells how they stood then.

      docket report annual --year 2017 --out 2017.html
      """)
  static var formats: [OutputFormat] { [.text, .markdown, .csv, .json, .html] }

  @Argument(help: "Give filter words, as for \"docket list\"")
  var filter: [String] = []
  @OptionGroup var scope: ReportOptions
  @OptionGroup var asOf: AsOfOption
  @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

  func run(_ context: Context) throws {
    let annual = try context.read(asOf: asOf) { snapshot, today in
      let scope = try scope.scope(filter, context, asOf: asOf, today: today)
      let year = Period(year: today.components.year)
      guard let period = scope.period ?? year else {
        throw UsageFault(
          "it is not said for which year", hints: ["\(context.command) --year 2017"])
      }
      let annual = try snapshot.annual(scope, over: period, on: today)
      return scope.showsPrivate ? annual : annual.withoutMailAddresses
    }
    switch context.format {
    case .json: context.console.out(json: annual.json)
    case .csv: context.console.out(block: AnnualCSV.text(annual, isRaw: scope.raw.isRaw))
    case .text, .markdown, .html, .eml: try context.show(annual.page)
    }
  }
}
