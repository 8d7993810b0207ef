import ArgumentParser
import Domain
import Rendering
import Storage

struct ProgrammeNextCommand: DocketCommand {
  static let configuration = CommandConfiguration(
    commandName: "next", abstract: "Begin the next programme, and carry over what is unfinished",
    discussion: """
      Rules and coalition are those of the current programme unless you give others. What is \
      carried over keeps its reference.

      docket programme next CIV-2018 --from 2018-01-01 --to 2018-12-31
      """)
  static var formats: [OutputFormat] { [.text, .json] }

  @Argument(help: "Give the code of the new programme: CIV-2018")
  var code: String
  @Option(
    help: ArgumentHelp("Carry over from this programme, not the current one", valueName: "code"))
  var after: String?
  @OptionGroup var options: ProgrammeOptions
  @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

  func run(_ context: Context) throws {
    let code = try CodeRules.code(code)
    try context.write { transaction in
      let snapshot = transaction.snapshot
      if let known = try snapshot.programme(code) {
        let name = try snapshot.shownName(of: known)
        throw Refusal("\(name) is there already", hints: ["docket programme show \(name)"])
      }
      var (edit, seen) = try options.edit(context, transaction)
      try ProgrammeOptions.checkDays(edit, of: nil)
      edit.set[Field.code] = .string(code)
      let current =
        try after.map { try snapshot.entrySubject(.programme, $0) }
        ?? snapshot.currentProgramme()
      if let current {
        edit.set.merge(try inherited(from: snapshot.state(of: current))) { given, _ in given }
        seen.append(current)
      }
      let unfinished = try unfinished(of: current, snapshot)
      let from = try current.map { " from \(try snapshot.shownName(of: $0))" } ?? ""
      let next = try transaction.createProgramme(edit, seen: seen)
      for item in unfinished {
        try transaction.append(
          Edit(set: [Field.programme: .string(next.id.description)]), to: item.subject,
          seen: [next])
      }
      try context.showEntry(next, transaction)
      let own = unfinished.filter { $0.programme != nil || current == nil }.map(\.reference)
      let others = unfinished.map(\.reference).filter { !own.contains($0) }
      context.console.notice(
        "carried over\(from): \(own.isEmpty ? "nothing" : own.joined(separator: " "))")
      if !others.isEmpty {
        context.console.notice("from no programme: \(others.joined(separator: " "))")
      }
    }
  }

  private func inherited(from state: SubjectState) -> [String: JSON] {
    let fields = [
      Field.coalition, Field.lastCallDays, Field.dueSoonDays, Field.staleDays,
    ]
    return Dictionary(
      uniqueKeysWithValues: fields.compactMap { field in
        state.value(field).map { (field, $0) }
      })
  }

  /// What is not finished, in the current programme or in none.
  private func unfinished(of current: Subject?, _ snapshot: Snapshot) throws -> [Item] {
    var filter = Filter()
    filter.kinds = [.proposal, .action]
    let code = try current.map { try snapshot.shownName(of: $0) }
    return try snapshot.items(filter, on: .last).filter {
      $0.programme == code || $0.programme == nil && after == nil
    }
  }
}
