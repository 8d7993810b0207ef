import ArgumentParser
import Domain
import Storage

extension Docket {
  struct Mine: DocketCommand {
    static let configuration = CommandConfiguration(
      commandName: "mine", abstract: "Show what is yours, with the command that closes it")
    static var formats: [OutputFormat] { [.text, .json] }

    @OptionGroup var asOf: AsOfOption
    @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

    func run(_ context: Context) throws {
      if let by = global.by {
        throw UsageFault(
          "--by says whose act is recorded; what is somebody else's is asked for with --as",
          hints: ["docket mine --as \(ShellWord.quoted(by))"])
      }
      let (items, user, today) = try context.read(asOf: asOf) { snapshot, today in
        let user = try snapshot.shownName(of: context.typist(in: snapshot).party)
        guard try snapshot.person(user) != nil else {
          throw Refusal(
            "\"\(user)\" is nobody in this file",
            hints: ["docket me CODE", "docket mine --as CODE"])
        }
        var filter = Filter()
        filter.conditions = [.owner(user)]
        var asked = Filter()
        asked.conditions = [.waitingOn(user)]
        let own = try snapshot.items(filter, on: today, order: .due, isDetailed: true)
        let known = Set(own.map(\.subject))
        return (
          own
            + (try snapshot.items(asked, on: today, order: .due, isDetailed: true)).filter {
              !known.contains($0.subject)
            }, user, today
        )
      }
      switch context.format {
      case .json:
        context.console.out(
          block: JSONText.pretty(.array(items.map { $0.json(on: today) })))
      case .text, .csv, .markdown, .html, .eml:
        guard !items.isEmpty else {
          context.console.out("Nothing waits for \(user).")
          return
        }
        for (item, line) in zip(
          items, ItemLines.lines(items, on: today, width: context.width))
        {
          context.console.out(line)
          context.console.out("     \("\(context.docket) \(command(item))", .dim)")
        }
      }
    }

    private func command(_ item: Item) -> String {
      switch item.subject.kind {
      case .action: "close \(item.reference) -m \"…\""
      default: "show \(item.reference)"
      }
    }
  }
}
