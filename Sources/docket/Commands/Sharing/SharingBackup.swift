import ArgumentParser
import Domain
import Foundation
import Rendering
import Storage

struct BackupCommand: DocketCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copy the file safely, also while others write",
    discussion: "Without --out it lies beside the file: civ.docket.bak-2017-05-17.")

  static var makesFile: Bool { true }

  @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

  func run(_ context: Context) throws {
    let repository = try context.open()
    guard !global.isDryRun else {
      context.console.notice("dry run: nothing was written")
      return
    }
    let path: String
    if let out = global.out {
      try context.refuseNoFile(out)
      try repository.backup(to: context.environment.resolve(out))
      path = out
      if out.hasSuffix(".docket"),
        PathName.folder(of: context.environment.resolve(out))
          == PathName.folder(of: repository.path)
      {
        context.console.notice(
          "this folder has two docket files now: name one with -f, or let the backup end in .bak")
      }
    } else {
      path = try context.backup(repository)
    }
    context.console.out("\(path)")
  }
}

extension Context {
  /// Refuses what `--out` cannot mean where a docket file is made.
  func refuseNoFile(_ out: String) throws {
    guard !out.isEmpty else { throw UsageFault("--out needs the name of a file") }
    guard out != "-" else {
      throw UsageFault(
        "a docket file cannot be written to standard output", hints: ["--out FILE.docket"])
    }
  }

  /// Cuts a slice into a new file; it takes the place of an older one only when it is whole, and
  /// when all that the older one holds is in the file.
  func cut(
    _ scope: SliceScope, for code: String, from repository: Repository, isPrivateToo: Bool,
    to name: String
  ) throws -> Int {
    let path = environment.resolve(name)
    guard FileManager.default.fileExists(atPath: path) else {
      return try repository.cutSlice(
        scope, for: code, on: today, isPrivateToo: isPrivateToo, to: path)
    }
    guard let unmerged = try unmerged(in: path, by: repository) else {
      throw Failure(
        .cannotCreate, "\(name) is there already, and no slice",
        hints: ["--out FILE names another file"])
    }
    guard unmerged == 0 else {
      throw Failure(
        .cannotCreate,
        "\(name) is there already, with \(counted(unmerged, "change")) that this file has not",
        hints: [
          "\(docket) merge \(ShellWord.path(name))", "--out FILE names another file",
        ])
    }
    return try repository.replaceSlice(
      scope, for: code, on: today, isPrivateToo: isPrivateToo, at: path, busyTimeout: busyTimeout())
  }

  /// How many changes of a slice are not in the file yet; `nil` when it is no slice.
  private func unmerged(in path: String, by repository: Repository) throws -> Int? {
    do { return try repository.read { try $0.countMissing(fromSlice: path) } } catch {
      guard let fault = error as? FileFault, [.badData, .inputOutput].contains(fault.cause) else {
        throw error
      }
      return nil
    }
  }
}
