import ArgumentParser
import Domain
import Rendering
import Reports
import Storage

struct ListCommand: DocketCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List what a filter lets through",
    discussion: """
      Without a filter: all proposals, concerns and actions that are not finished.

      kinds       actions proposals concerns statements meetings
      headings    \(Heading.allCases.prefix(8).map(\.rawValue).joined(separator: " "))
                  \(Heading.allCases.dropFirst(8).map(\.rawValue).joined(separator: " "))
      states      open raised discussion concluded in-progress review done cancelled …
      who         owner:OCL speaker:VC with:DC-IoT owner:none with:none
      when        due.before:+14d due.after:2017-01-01 due:none created.after:-3m
      where       programme:CIV-2017 meeting:M-1 tag:paper programme:none
      names       "owner:Vint Cerf": quoted, a name is one word
      words       any other word is looked for in titles and texts

      docket list actions owner:OCL with:DC-IoT due.before:+14d harm
      """)
  static var formats: [OutputFormat] { [.text, .json, .csv, .markdown] }

  @Argument(help: "Give filter words")
  var filter: [String] = []
  @Option(
    help: ArgumentHelp("Order by ref, due, created, touched, state or title", valueName: "key"))
  var sort: String?
  @Option(help: ArgumentHelp("Choose columns of text, CSV and Markdown", valueName: "column,…"))
  var columns: String?
  @Option(help: ArgumentHelp("Show at most so many", valueName: "number"))
  var limit: Int?
  @Flag(help: "Show finished ones too")
  var all = false
  @OptionGroup var raw: RawOption
  @OptionGroup var asOf: AsOfOption
  @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

  func run(_ context: Context) throws {
    var filter = try Filter.read(
      filter.filterWords, today: asOf.day.map { try context.day($0) } ?? context.today)
    if all { filter.openOnly = false }
    let order = try readOrder()
    let chosen = try columns.map { try ItemColumn.read($0) }
    if let limit, limit < 1 {
      throw UsageFault("--limit takes a number above 0", hints: ["docket list --limit 20"])
    }
    let (items, total, today) = try context.read(asOf: asOf) { snapshot, today in
      let items = try snapshot.items(
        filter, on: today, order: order, limit: limit, isDetailed: context.format == .text)
      let disputed = try snapshot.disputedItems(filter)
      let total = limit == nil ? items.count : try snapshot.itemCount(filter, on: today)
      return (
        items + disputed.prefix(limit.map { $0 - items.count } ?? disputed.count),
        total + disputed.count, today
      )
    }
    show(items, chosen, today, context)
    if items.isEmpty, context.format == .text {
      context.console.notice("\(Self.nothing(filter.words, context.docket))")
    } else if total > items.count {
      context.console.notice("\(total - items.count) more: leave out --limit")
    }
  }

  /// Where to look for what no item of the list has in its title or text.
  private static func nothing(_ words: [String], _ docket: String) -> String {
    let references = words.filter { TypedReference($0) != nil }
    if !words.isEmpty, references.count == words.count {
      return "nothing matches; to see \(words.count == 1 ? "it" : "them"): \(docket) show "
        + references.joined(separator: " ")
    }
    return words.isEmpty
      ? "nothing matches; docket list --help tells what filters there are"
      : "nothing matches; statements and notes too: \(docket) search "
        + words.map(ShellWord.quoted).joined(separator: " ")
  }

  private func readOrder() throws -> Snapshot.Order {
    guard let sort else { return .reference }
    guard let order = Snapshot.Order(rawValue: sort) else {
      throw UsageFault(
        "there is no order \"\(sort)\"",
        hints: ["orders are " + Snapshot.Order.allCases.map(\.rawValue).joined(separator: " ")])
    }
    return order
  }

  private func show(_ items: [Item], _ chosen: [ItemColumn]?, _ today: Day, _ context: Context) {
    let columns = chosen ?? ItemColumn.usual + [.conflicted]
    switch context.format {
    case .json:
      context.console.out(json: .array(items.map { $0.json(on: today) }))
    case .csv: context.console.out(block: ItemColumn.csv(items, columns, today, isRaw: raw.isRaw))
    case .markdown: context.console.out(block: ItemColumn.markdown(items, columns, today))
    case .text, .html, .eml:
      context.console.out(
        lines: chosen.map { ItemColumn.table(items, $0, today, width: context.width) }
          ?? ItemLines.lines(items, on: today, width: context.width))
    }
  }
}
