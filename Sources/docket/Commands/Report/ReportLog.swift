import ArgumentParser
import Domain
import Storage

extension Docket {
  struct Log: DocketCommand {
    static let configuration = CommandConfiguration(
      commandName: "log", abstract: "Show what was done, one command a line",
      discussion: "The id at the end of a line is what \"docket undo\" takes.")
    static var formats: [OutputFormat] { [.text, .json] }

    @Argument(help: "Name an item (A-1), a coalition, or the person who typed (OCL)")
    var about: String?
    @Option(help: ArgumentHelp("Leave out what took effect before", valueName: "day"))
    var since: String?
    @Option(help: ArgumentHelp("Leave out what took effect after", valueName: "day"))
    var until: String?
    @Option(help: ArgumentHelp("Show only the latest so many", valueName: "number"))
    var limit: Int?
    @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

    func run(_ context: Context) throws {
      if let by = global.by {
        throw UsageFault(
          "--by says whose act is recorded; what somebody did is asked for by name",
          hints: ["docket log \(ShellWord.quoted(by))"])
      }
      if let limit, limit < 1 {
        throw UsageFault("--limit takes a number above 0", hints: ["docket log --limit 20"])
      }
      let since = try since.map { try context.day($0) }
      let until = try until.map { try context.day($0) }
      if let since, let until, since > until {
        throw UsageFault(
          "the log cannot begin on \(since) and end on \(until)",
          hints: ["docket log --since \(until) --until \(since)"])
      }
      let lines = try context.read { snapshot in
        var filter = LogFilter(since: since, until: until)
        if let about {
          let subject = try snapshot.anything(about)
          if subject.kind == .person {
            filter.actor = .person(subject.id)
          } else {
            filter.subject = subject
          }
        }
        return try snapshot.log(filter, limit: limit)
      }
      switch context.format {
      case .json: context.console.out(block: JSONText.pretty(.array(lines.map(LogText.json))))
      case .text, .csv, .markdown, .html, .eml:
        for line in lines {
          context.console.out(lines: LogText.lines(line, width: context.width))
        }
        if lines.isEmpty { context.console.notice("nothing was done in that part of the log") }
      }
    }
  }
}
