import ArgumentParser
import Domain
import Rendering
import Reports
import Storage

struct LogCommand: DocketCommand {
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
      guard let about else { return try snapshot.log(filter, limit: limit) }
      // A reference that copies gave out twice tells of both.
      let subjects =
        try TypedReference(about).map { try snapshot.subjects(meant: $0) }
        ?? [snapshot.anything(about)]
      var lines: [LogLine] = []
      for subject in subjects {
        if subject.kind == .person {
          filter.actor = .person(subject.id)
        } else {
          filter.subject = subject
        }
        let known = Set(lines.map(\.batch))
        lines += try snapshot.log(filter, limit: limit).filter { !known.contains($0.batch) }
      }
      lines.sort { ($0.clock, $0.batch) < ($1.clock, $1.batch) }
      return lines.suffix(limit ?? lines.count)
    }
    switch context.format {
    case .json: context.console.out(json: .array(lines.map(LogText.json)))
    case .text, .csv, .markdown, .html, .eml:
      for line in lines {
        context.console.out(lines: LogText.lines(line, width: context.width))
      }
      if lines.isEmpty { context.console.notice("nothing was done in that part of the log") }
    }
  }
}
