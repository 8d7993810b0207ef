import ArgumentParser
import Domain
import Storage

extension Docket {
  struct MeetingEdit: DocketCommand {
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
        try tellKeptDay(of: state, now: edit, context)
      }
    }

    /// Says that what a document brought in stays on the day under which it was read.
    private func tellKeptDay(
      of state: SubjectState, now edit: Domain.Edit, _ context: Context
    ) throws {
      guard let meeting = Meeting(state), let document = meeting.document, let read = meeting.day,
        let day = edit.set[Field.date]?.string, day != read.description,
        let reading = state.history.live.first?.change.batch
      else { return }
      context.console.notice(
        "what \(document.name) brought in keeps its day, \(read); to move that too:")
      context.console.notice("\(context.docket) undo")
      context.console.notice("\(context.docket) undo \(reading.short)")
      context.console.notice(
        "\(context.docket) import \(ShellWord.quoted(document.name)) --date \(day)")
    }
  }
}
