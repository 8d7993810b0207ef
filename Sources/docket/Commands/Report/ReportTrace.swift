import ArgumentParser
import Domain
import Reports
import Storage

struct TraceCommand: DocketCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace", abstract: "Tell the story from statement to result",
    discussion: "From whichever end: a statement, proposal, concern, action or meeting.")
  static var formats: [OutputFormat] { [.text, .markdown, .json] }

  @Argument(help: "Name the item: P-1, S-4, A-3")
  var reference: String
  @OptionGroup var asOf: AsOfOption
  @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

  func run(_ context: Context) throws {
    let (trace, name) = try context.read(asOf: asOf) { snapshot, _ in
      let subject = try snapshot.subject(named: reference)
      return (try snapshot.trace(of: subject), try snapshot.shownName(of: subject))
    }
    switch context.format {
    case .json: context.console.out(json: TraceText.json(trace))
    case .markdown: context.console.out(block: TraceText.markdown(trace, of: name))
    case .text, .csv, .html, .eml:
      context.console.out(lines: TraceText.lines(trace, width: context.width))
    }
  }
}
