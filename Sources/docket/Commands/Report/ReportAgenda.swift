import ArgumentParser
import Domain
import Reports
import Storage

struct AgendaCommand: DocketCommand {
  static let configuration = CommandConfiguration(
    commandName: "agenda", abstract: "Show what the next meeting must take up",
    discussion: """
      In order: last calls, what is to be concluded, concerns, what is to be taken up, actions \
      in review, what is late or stuck, what was deferred until now, conclusions to look at \
      again, and conflicts; then what was done since the last meeting.

      docket agenda --for M-3 --out agenda.md
      """)
  static var formats: [OutputFormat] { [.text, .markdown, .json, .html] }

  @Argument(help: "Give filter words, as for \"docket list\"")
  var filter: [String] = []
  @Option(
    name: .customLong("for"),
    help: ArgumentHelp("Name the meeting; else it is the next one", valueName: "meeting"))
  var meeting: String?
  @OptionGroup var share: ShareOptions
  @OptionGroup var asOf: AsOfOption
  @OptionGroup var privacy: PrivateOption
  @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

  func run(_ context: Context) throws {
    let agenda = try context.read(asOf: dayOfMeeting(context)) { snapshot, today in
      let (filter, share) = try share.filter(filter, of: context.command, today: today)
      let meeting = try meeting.map { try snapshot.subject(named: $0, of: .meeting) }
      var agenda = try snapshot.agenda(for: meeting, on: today, filter)
      agenda.share = share
      return privacy.isOn ? agenda : agenda.withoutMailAddresses
    }
    switch context.format {
    case .json:
      context.console.out(json: AgendaText.json(agenda, docket: context.docket))
    case .markdown: context.console.out(block: AgendaText.markdown(agenda))
    case .html: try context.show(agenda.page)
    case .text, .csv, .eml:
      context.console.out(lines: AgendaText.lines(agenda, width: context.width))
    }
  }

  /// The agenda of a meeting that was held knows nothing of what came after its day.
  private func dayOfMeeting(_ context: Context) throws -> AsOfOption {
    guard let meeting else { return asOf }
    var asOf = asOf
    let held = try context.read(asOf: asOf) { snapshot, today in
      try snapshot.meetingDay(snapshot.subject(named: meeting, of: .meeting)).flatMap {
        $0 < today ? $0 : nil
      }
    }
    guard let held else { return asOf }
    asOf.day = held.description
    // One that was written down later was not in the file then.
    let isThere = try context.read(asOf: asOf) { snapshot, _ in
      (try? snapshot.subject(named: meeting, of: .meeting)) != nil
    }
    return isThere ? asOf : self.asOf
  }
}
