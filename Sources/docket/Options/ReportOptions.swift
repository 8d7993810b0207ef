import ArgumentParser
import Domain
import Reports
import Storage

/// Which part of the work a report covers.
struct ReportOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Cover this calendar year", valueName: "year"))
  var year: Int?
  @Option(help: ArgumentHelp("Cover the days from this one on", valueName: "day"))
  var from: String?
  @Option(help: ArgumentHelp("Cover the days up to this one", valueName: "day"))
  var to: String?
  @OptionGroup var share: ShareOptions
  @OptionGroup var raw: RawOption
  @OptionGroup var privacy: PrivateOption

  /// - Throws: `UsageFault` for days and words that cannot be read.
  func scope(
    _ words: [String], _ context: Context, asOf: AsOfOption, today: Day
  ) throws -> ReportScope {
    let (filter, typed) = try share.filter(
      words, of: context.command, today: today, takesHeadings: true)
    var scope = ReportScope()
    scope.filter = filter
    // What is finished belongs to a report, unless it is asked for what is open.
    scope.filter.openOnly = words.contains { $0.lowercased() == "open" }
    scope.programme = share.programme
    scope.share = typed
    scope.showsPrivate = privacy.isOn
    scope.period = try period(context, today: today)
    scope.whole = whole(words, context, asOf)
    scope.docket = context.docket
    return scope
  }

  /// The command that gives the same share of the same days as a spreadsheet, which leaves out
  /// nothing.
  private func whole(_ words: [String], _ context: Context, _ asOf: AsOfOption) -> String {
    let options = [
      ("--year", year.map { String($0) }), ("--from", from), ("--to", to),
      ("--programme", share.programme), ("--as-of", asOf.day), ("--format", "csv"),
    ].flatMap { name, value in value.map { [name, $0] } ?? [] }
    let typed = (words + options).map(ShellWord.quoted).joined(separator: " ")
    return "\(context.docket)\(context.command.dropFirst("docket".count)) \(typed)"
  }

  private func period(_ context: Context, today: Day) throws -> Period? {
    let example = "\(context.command) --year 2017"
    if let year {
      guard from == nil, to == nil else {
        throw UsageFault("--year and --from or --to exclude each other", hints: [example])
      }
      guard let period = Period(year: year) else {
        throw UsageFault("\(year) is no year that a calendar has", hints: [example])
      }
      return period
    }
    guard from != nil || to != nil else { return nil }
    let first = try from.map { try context.day($0) }
    let last = try to.map { try context.day($0) } ?? max(today, first ?? today)
    guard let period = Period(first: try first ?? start(before: last), last: last) else {
      throw UsageFault(
        "the period would end on \(last), before it begins on \(first ?? last)",
        hints: ["swap --from and --to"])
    }
    return period
  }

  /// Without a first day: that of the year in which the period ends.
  private func start(before last: Day) throws -> Day {
    Period(year: last.components.year)?.first ?? last
  }
}
