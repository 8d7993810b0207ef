import ArgumentParser
import Domain
import Rendering
import Reports
import Storage

struct DiffCommand: DocketCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Tell what each of two copies has that the other has not")
  static var formats: [OutputFormat] { [.text, .json] }

  @Argument(help: "Name the other file")
  var file: String
  @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

  func run(_ context: Context) throws {
    let found = try context.open().differences(from: context.environment.resolve(file))
    let merging = "\(context.docket) merge \(ShellWord.path(file))"
    switch context.format {
    case .json:
      context.console.out(json: [
        "only_there": .array(found.onlyThere.map(LogText.json)),
        "only_here": .array(found.onlyHere.map(LogText.json)),
        "left_out_there": .integer(found.slice?.leftOut ?? 0),
        "left_out_here": .integer(found.ownSlice?.leftOut ?? 0),
        "next": .strings(found.onlyThere.isEmpty ? [] : [merging]),
      ])
    case .text, .csv, .markdown, .html, .eml:
      show("only in \(file)", found.onlyThere, context)
      show("only here", found.onlyHere, context)
      let leftOut = leftOut(found)
      if found.onlyThere.isEmpty, found.onlyHere.isEmpty {
        context.console.out(
          leftOut.isEmpty
            ? "both files hold the same" : "both files hold the same of what a slice carries")
      }
      for line in leftOut {
        context.console.out(lines: Layout.wrap(line, to: context.width).map { StyledText($0) })
      }
      if !found.onlyThere.isEmpty { context.console.notice("take it in: \(merging)") }
    }
  }

  /// What a slice is not to carry is no difference to be told change by change.
  private func leftOut(_ found: Differences) -> [String] {
    [(found.slice, "this file"), (found.ownSlice, file)].compactMap { slice, other in
      guard let slice, slice.leftOut > 0 else { return nil }
      return "not for a slice for \(slice.origin.with): "
        + "\(counted(slice.leftOut, "change")) of \(other)"
    }
  }

  private func show(_ title: String, _ lines: [LogLine], _ context: Context) {
    guard !lines.isEmpty else { return }
    context.console.out("\("\(title): \(counted(lines.count, "command"))", .bold)")
    for line in lines { context.console.out(lines: LogText.lines(line, width: context.width)) }
  }
}
