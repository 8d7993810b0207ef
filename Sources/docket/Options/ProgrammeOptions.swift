import ArgumentParser
import Domain
import Storage

/// What can be said of a programme besides its code.
struct ProgrammeOptions: ParsableArguments {
  @Option(help: "Give the title")
  var title: String?
  @Option(help: ArgumentHelp("Name the coalition whose programme it is", valueName: "coalition"))
  var coalition: String?
  @Option(help: ArgumentHelp("Give its first day", valueName: "day"))
  var from: String?
  @Option(help: ArgumentHelp("Give its last day", valueName: "day"))
  var to: String?
  @Option(help: ArgumentHelp("Set how long last calls run at least", valueName: "days"))
  var lastCallDays: Int?
  @Option(help: ArgumentHelp("Set how near a due day is soon", valueName: "days"))
  var dueSoonDays: Int?
  @Option(
    help: ArgumentHelp("Set after how long without a step something is stale", valueName: "days"))
  var staleDays: Int?

  func edit(_ context: Context, _ transaction: Transaction) throws -> (
    edit: Edit, seen: [Subject]
  ) {
    var edit = Edit()
    var seen: [Subject] = []
    if let title { edit.set[Field.title] = .string(try TextRules.title(title)) }
    if let coalition {
      let subject = try transaction.snapshot.entrySubject(.coalition, coalition)
      edit.set[Field.coalition] = .string(subject.id.description)
      seen.append(subject)
    }
    let first = try from.map { try context.day($0) }
    let last = try to.map { try context.day($0) }
    if let first { edit.set[Field.firstDay] = .string(first.description) }
    if let last { edit.set[Field.lastDay] = .string(last.description) }
    for (field, days) in [
      (Field.lastCallDays, lastCallDays), (Field.dueSoonDays, dueSoonDays),
      (Field.staleDays, staleDays),
    ] {
      if let days { edit.set[field] = .integer(try ProgrammeRules.days(days)) }
    }
    return (edit, seen)
  }

  /// Refuses a last day that lies before the first one, be they new or there already.
  static func checkDays(_ edit: Edit, of state: SubjectState?) throws {
    func day(_ field: String) -> Day? {
      edit.set[field].map { $0.string.flatMap { Day($0) } } ?? state?.day(field)
    }
    guard let first = day(Field.firstDay), let last = day(Field.lastDay), last < first else {
      return
    }
    let areBothNew = edit.set[Field.firstDay] != nil && edit.set[Field.lastDay] != nil
    throw UsageFault(
      "the programme would end on \(last), before it begins on \(first)",
      hints: [
        areBothNew
          ? "the other way round: --from \(last) --to \(first)"
          : "give both days: --from DAY --to DAY"
      ])
  }
}
