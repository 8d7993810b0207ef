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
    guard let code else { return try showCurrentUser(context) }
    let name = try CodeRules.code(code)
    guard let path = UserFile.path(in: context.environment) else {
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
    if let other = context.environment.variable("DOCKET_USER"), other != name {
      context.console.notice("DOCKET_USER comes first here, and says \(other)")
    }
  }

  private func showCurrentUser(_ context: Context) throws {
    let name = try? context.read { snapshot in
      try snapshot.shownName(of: context.currentUser(in: snapshot).party)
    }
    let said = UserFile.code(in: context.environment)
    context.console.out("\(name ?? said ?? "nobody yet: docket me CODE")")
  }
}
