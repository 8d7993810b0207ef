import ArgumentParser
import Domain
import Storage

struct MeetingEditCommand: DocketCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Edit a meeting",
    discussion: "docket meeting edit M-1 --date 2016-12-06")
  static var formats: [OutputFormat] { [.text, .json] }

  @Argument(help: "Name the meeting: M-1")
  var reference: String
  @Option(help: "Give another title")
  var title: String?
  @OptionGroup var options: MeetingOptions
  @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

  func run(_ context: Context) throws {
    try context.write { transaction in
      let subject = try transaction.snapshot.subject(named: reference, of: .meeting)
      var (edit, seen) = try options.edit(context, transaction)
      if let title { edit.set[Field.title] = .string(try TextRules.title(title)) }
      guard !edit.isEmpty else {
        throw UsageFault("it is not said what to edit", hints: ["docket meeting edit --help"])
      }
      let state = try transaction.snapshot.state(of: subject)
      try transaction.append(
        transaction.settlingChecks(edit, of: state), to: subject, seen: seen)
      try context.showMade(subject, transaction)
      if let day = edit.set[Field.date]?.string.flatMap({ Day($0) }) {
        try context.explainImportDay(of: state, now: day, transaction)
      }
    }
  }
}
