import ArgumentParser
import Domain
import Rendering
import Reports
import Storage

struct ReportProgrammeCommand: DocketCommand {
  static let configuration = CommandConfiguration(
    commandName: "programme", abstract: "Write the programme plan",
    discussion: """
      Proposals with their conclusions and dissent, actions by owner and due day with every \
      move, collaboration, a timeline and a burn-up chart. With a period: what lived within it.

      docket report programme --out plan.html
      docket report programme with:DC-IoT --year 2017 --format markdown
      """)
  static var formats: [OutputFormat] { [.text, .markdown, .csv, .json, .html] }

  @Argument(help: "Give filter words, as for \"docket list\"")
  var filter: [String] = []
  @OptionGroup var scope: ReportOptions
  @OptionGroup var asOf: AsOfOption
  @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

  func run(_ context: Context) throws {
    let plan = try context.read(asOf: asOf) { snapshot, today in
      let plan = try snapshot.programmePlan(
        scope.scope(filter, context, asOf: asOf, today: today), on: today)
      return scope.privacy.isOn ? plan : plan.withoutMailAddresses
    }
    switch context.format {
    case .json: context.console.out(json: plan.json)
    case .csv: context.console.out(block: PlanCSV.text(plan, isRaw: scope.raw.isRaw))
    case .text, .markdown, .html, .eml: try context.show(plan.page)
    }
  }
}
