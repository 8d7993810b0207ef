import ArgumentParser
import Domain
import Storage

extension Docket {
  struct Diff: DocketCommand {
    static let configuration = CommandConfiguration(
      commandName: "diff", abstract: "Tell what each of two copies has that the other has not")
    static var formats: [OutputFormat] { [.text, .json] }

    @Argument(help: "Name the other file")
    var file: String
    @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

    func run(_ context: Context) throws {
      let (missing, ahead) = try context.open().differences(from: context.world.resolve(file))
      let merging = "\(context.docket) merge \(ShellWord.quoted(file))"
      switch context.format {
      case .json:
        context.console.out(
          block: JSONText.pretty([
            "only_there": .array(missing.map(LogText.json)),
            "only_here": .array(ahead.map(LogText.json)),
            "next": .strings(missing.isEmpty ? [] : [merging]),
          ]))
      case .text, .csv, .markdown, .html, .eml:
        show("only in \(file)", missing, context)
        show("only here", ahead, context)
        if missing.isEmpty, ahead.isEmpty { context.console.out("both files hold the same") }
        if !missing.isEmpty {
          context.console.notice("take it in: \(merging)")
        }
      }
    }

    private func show(_ title: String, _ lines: [LogLine], _ context: Context) {
      guard !lines.isEmpty else { return }
      context.console.out("\("\(title): \(ImportScreen.count(lines.count, "command"))", .bold)")
      for line in lines { context.console.out(lines: LogText.lines(line, width: context.width)) }
    }
  }
}
