import ArgumentParser
import Domain
import Foundation
import Rendering
import Storage

struct MeCommand: DocketCommand {
  static let configuration = CommandConfiguration(
    commandName: "me", abstract: "Say once on this machine who you are",
    discussion: "docket me OCL; without a code it tells who you are taken for.")

  @Argument(help: "Give your initials, as the files know you")
  var code: String?
  @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

  func run(_ context: Context) throws {
    guard let code else { return try tell(context) }
    let name = try CodeRules.code(code)
    guard let path = Me.path(in: context.world) else {
      throw Refusal(
        "there is no home folder to remember it in",
        hints: ["set DOCKET_USER=\(name), or give --as \(name) with each command"])
    }
    guard !global.isDryRun else { return }
    let folder = PathName.folder(of: path)
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
      try Data((name + "\n").utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw Failure(
        .cannotCreate, "cannot write \(path)", hints: ["see that you may write there"])
    }
    context.console.remark("you are \(name) on this machine")
    if let other = context.world.variable("DOCKET_USER"), other != name {
      context.console.notice("DOCKET_USER comes first here, and says \(other)")
    }
  }

  private func tell(_ context: Context) throws {
    let name = try? context.read { snapshot in
      try snapshot.shownName(of: context.typist(in: snapshot).party)
    }
    let said = Me.code(in: context.world)
    context.console.out("\(name ?? said ?? "nobody yet: docket me CODE")")
  }
}
