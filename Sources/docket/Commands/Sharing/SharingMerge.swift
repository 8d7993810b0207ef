import ArgumentParser
import Domain
import Storage

extension Docket {
  struct Merge: DocketCommand {
    static let configuration = CommandConfiguration(
      commandName: "merge", abstract: "Take in what other copies of the file hold",
      discussion: """
        Copies can be merged in any order, any number of times and any way round; nothing is \
        lost. Where two copies set one thing differently, both values are kept and shown as a \
        conflict until somebody settles it. The other files are only read.

        docket merge other.docket
        docket merge --dry-run copy1.docket copy2.docket
        """)
    static var formats: [OutputFormat] { [.text, .json] }

    @Argument(help: "Name the other files")
    var files: [String]
    @Flag(help: "Keep a copy of this file as it was before")
    var backup = false
    @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

    func run(_ context: Context) throws {
      let repository = try context.open()
      var kept: String?
      if backup, !global.isDryRun {
        let name = "\(repository.path).bak-\(context.today)"
        kept = try context.backup(repository, to: name)
      }
      try context.write(to: repository) { transaction in
        let outcome = try transaction.merge(files.map { context.world.resolve($0) })
        let screen = MergeScreen(
          outcome: outcome, names: files, backup: kept, docket: context.docket)
        switch context.format {
        case .json: context.console.out(block: JSONText.pretty(screen.json))
        case .text, .csv, .markdown, .html, .eml:
          context.console.out(lines: screen.lines(on: context.today, width: context.width))
        }
      }
    }
  }
}

extension Context {
  /// Copies the file beside itself; a number is added where the name is taken.
  func backup(_ repository: Repository, to name: String) throws -> String {
    var number = 1
    while true {
      let path = number == 1 ? name : "\(name)-\(number)"
      do {
        try repository.backup(to: path)
        return path
      } catch let fault as FileFault where fault.message.hasSuffix("is there already") {
        number += 1
      }
    }
  }
}
