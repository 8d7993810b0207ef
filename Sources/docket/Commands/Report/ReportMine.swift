import ArgumentParser
import Domain
import Rendering
import Reports
import Storage

struct MineCommand: DocketCommand {
  static let configuration = CommandConfiguration(
    commandName: "mine", abstract: "Show what is yours, with the command that closes it")
  static var formats: [OutputFormat] { [.text, .json] }

  @OptionGroup var asOf: AsOfOption
  @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

  func run(_ context: Context) throws {
    if let by = global.by {
      throw UsageFault(
        "--by says whose act is recorded; what is somebody else's is asked for with --as",
        hints: ["docket mine --as \(ShellWord.quoted(by))"])
    }
    let (items, user, today) = try context.read(asOf: asOf) { snapshot, today in
      let party = try context.currentUser(in: snapshot).party
      let user =
        try party.subject.map { try snapshot.typedName(of: $0) } ?? snapshot.shownName(of: party)
      guard try snapshot.person(user) != nil else {
        throw Refusal(
          "\"\(user)\" is nobody in this file",
          hints: ["docket me CODE", "docket mine --as CODE"])
      }
      return (try waiting(for: user, in: snapshot, on: today), user, today)
    }
    switch context.format {
    case .json:
      context.console.out(json: .array(items.map { $0.json(on: today) }))
    case .text, .csv, .markdown, .html, .eml:
      guard !items.isEmpty else {
        context.console.out("Nothing waits for \(user).")
        return
      }
      for (item, line) in zip(
        items, ItemLines.lines(items, on: today, width: context.width))
      {
        context.console.out(line)
        context.console.out("     \("\(context.docket) \(command(item, on: today))", .dim)")
      }
    }
  }

  /// What a person owns or shepherds; then what waits for that person: actions, answered
  /// concerns, and the chair's turn.
  private func waiting(for user: String, in snapshot: Snapshot, on today: Day) throws -> [Item] {
    var filters = [Filter(), Filter(), Filter()]
    filters[0].conditions = [.owner(user)]
    filters[1].conditions = [.waitingOn(user)]
    filters[2].conditions = [.raiser(user)]
    filters[2].headings = [.unsettled]
    if try snapshot.isChair(user) {
      filters.append(Filter())
      filters[3].headings = [.chair]
    }
    var known: Set<Subject> = []
    return try filters.flatMap { filter in
      try snapshot.items(filter, on: today, order: .due, isDetailed: true)
    }.filter { item in
      // A concern without an answer waits for others than its raiser.
      (item.subject.kind != .concern || item.detail.isAnswered)
        && known.insert(item.subject).inserted
    }
  }

  private func command(_ item: Item, on today: Day) -> String {
    switch item.subject.kind {
    case .action: "close \(item.reference) -m \"…\""
    case .concern: "resolve \(item.reference) -m \"…\""
    default:
      item.state == ProposalState.lastCall.rawValue && item.due.map { $0 < today } == true
        && item.detail.unsettledConcerns.isEmpty
        ? "conclude \(item.reference) OUTCOME -m \"…\"" : "show \(item.reference)"
    }
  }
}
