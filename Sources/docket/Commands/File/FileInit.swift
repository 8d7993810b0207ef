import ArgumentParser
import Domain
import Foundation
import Rendering
import Storage

struct InitCommand: DocketCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Make a new docket file",
    discussion: """
      "docket init DC-CIV" makes civ.docket in this folder. Without a coalition the file is \
      called work.docket, and the organizer of the first report that is imported becomes its \
      own coalition. -f FILE or the variable DOCKET_FILE names another place.
      """)

  @Argument(help: "Name the coalition whose file it is, by its code")
  var coalition: String?
  @Option(help: "Give the coalition's full name")
  var name: String?
  @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

  func run(_ context: Context) throws {
    let code = try coalition.map { try CodeRules.code($0) }
    let name = try name.map { try TextRules.title($0, called: "name") }
    let short = code.map { Coalition.shortCode(of: $0).lowercased() } ?? "work"
    let file = global.file ?? context.environment.variable("DOCKET_FILE") ?? short + ".docket"
    guard code != nil || name == nil else {
      throw UsageFault(
        "a name needs the code of its coalition", hints: ["docket init CODE --name \"…\""])
    }
    guard !global.isDryRun else {
      try Repository.checkPlace(context.environment.resolve(file))
      context.console.notice("dry run: \(file) would be made")
      return
    }
    let path = context.environment.resolve(file)
    let repository = try Repository.create(at: path, home: code)
    do { try enter(code, name, in: repository, context) } catch {
      // A file without its coalition would stand in the way of the next try.
      try? FileManager.default.removeItem(atPath: path)
      throw error
    }
    context.console.remark("\(file): a new docket\(code.map { " of \($0)" } ?? "")")
    context.console.remark(
      "next: \(context.docket) import REPORT, or \(context.docket) add \"…\"")
  }

  private func enter(
    _ code: String?, _ name: String?, in repository: Repository, _ context: Context
  ) throws {
    guard let code else { return }
    try context.write(to: repository) { transaction in
      var edit = Edit()
      if let name { edit.set[Field.name] = .string(name) }
      try transaction.createCoalition(code: code, edit)
    }
  }
}
