import ArgumentParser
import Domain
import Rendering
import Reports
import Storage

extension Docket {
  struct ConflictsFamily: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "conflicts", abstract: "See and settle what copies disagree on",
      subcommands: [ConflictsList.self, ConflictsShow.self, ConflictsKeep.self],
      defaultSubcommand: ConflictsList.self)
  }

  struct ConflictsList: DocketCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List all conflicts")
    static var formats: [OutputFormat] { [.text, .json] }

    @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

    func run(_ context: Context) throws {
      context.show(try context.read { try $0.conflicts() })
    }
  }

  struct ConflictsShow: DocketCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show the conflicts of one item or person")
    static var formats: [OutputFormat] { [.text, .json] }

    @Argument(help: "Name it: A-3, OCL")
    var name: String
    @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

    func run(_ context: Context) throws {
      context.show(
        try context.read { try $0.conflicts(about: name) })
    }
  }
}

extension Context {
  func show(_ conflicts: [Conflict]) {
    switch format {
    case .json:
      console.out(json: .array(conflicts.map { ConflictText.json($0, docket: docket) }))
    case .text, .csv, .markdown, .html, .eml:
      console.out(lines: ConflictText.lines(conflicts, docket: docket, on: today, width: width))
      if conflicts.isEmpty { console.out("Copies disagree on nothing.") }
    }
  }
}
