import ArgumentParser
import Domain
import Foundation
import Rendering
import Storage

struct MergeCommand: DocketCommand {
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
    let repository = try context.open(joining: files)
    let kept = backup && !global.isDryRun ? try context.backup(repository) : nil
    do { try merge(into: repository, kept, context) } catch {
      // Nothing was merged, so that there is no state before it to keep.
      if let kept { try? FileManager.default.removeItem(atPath: context.environment.resolve(kept)) }
      throw error
    }
  }

  private func merge(into repository: Repository, _ kept: String?, _ context: Context) throws {
    try context.write(to: repository) { transaction in
      let outcome = try transaction.merge(files.map { context.environment.resolve($0) })
      let screen = MergeOutput(
        outcome: outcome, names: files, backup: kept, home: try transaction.snapshot.home(),
        docket: context.docket, isDryRun: global.isDryRun)
      for (receipt, name) in zip(outcome.receipts, files) where receipt.daysAhead > 0 {
        context.console.notice(
          "warning: this machine's clock is \(counted(receipt.daysAhead, "day")) behind the newest change in \(name)"
        )
      }
      switch context.format {
      case .json: context.console.out(json: screen.json)
      case .text, .csv, .markdown, .html, .eml:
        context.console.out(lines: screen.lines(on: context.today, width: context.width))
      }
    }
  }
}

extension Context {
  /// Copies the file beside itself; a number is added where the name is taken.
  func backup(_ repository: Repository) throws -> String {
    let usual = "\(try filePlace().name).bak-\(today)"
    let path = PathName.unused(environment.resolve(usual))
    try repository.backup(to: path)
    return usual + path.dropFirst(environment.resolve(usual).count)
  }
}
