import ArgumentParser
import Domain
import Rendering
import Storage

struct ShareCommand: DocketCommand {
  static let configuration = CommandConfiguration(
    commandName: "share", abstract: "Cut a slice of the file for another coalition",
    discussion: """
      The slice holds what is done with that coalition, with its concerns, positions, notes \
      and statements. It is edited with the same commands and merged back like any copy, any \
      number of times; a slice that lies there already is replaced when all it holds has been \
      merged. Private notes and mail addresses stay behind.

      docket share --with DC-IoT
      docket merge civ.slice.iot.docket       # when it comes back
      """)

  static var makesFile: Bool { true }

  @Option(
    name: .customLong("with"),
    help: ArgumentHelp("Name the coalition that it is for", valueName: "coalition"))
  var coalition: String
  @Option(help: ArgumentHelp("Take a whole programme", valueName: "code"))
  var programme: String?
  @Flag(name: .customLong("private"), help: "Take private notes and mail addresses along")
  var isPrivateToo = false
  @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

  func run(_ context: Context) throws {
    let repository = try context.open()
    let (scope, code) = try repository.read { snapshot in
      let partner = try snapshot.entrySubject(.coalition, coalition)
      let scope =
        try programme.map { SliceScope.programme(try snapshot.entrySubject(.programme, $0)) }
        ?? .coalition(partner)
      return (scope, try snapshot.code(of: partner))
    }
    if let out = global.out { try context.refuseNoFile(out) }
    let name = try global.out ?? Self.name(beside: context.filePlace().name, for: code)
    guard !global.isDryRun else {
      context.console.notice("dry run: \(name) would be made")
      return
    }
    let count = try context.cut(
      scope, for: code, from: repository, isPrivateToo: isPrivateToo, to: name)
    context.console.out("\(name)")
    context.console.remark(
      "     a slice for \(code) with \(counted(count, "change")); when it comes back:"
    )
    context.console.remark("     \(context.docket) merge \(ShellWord.path(name))")
  }

  /// `civ.slice.iot.docket` beside `civ.docket`.
  private static func name(beside path: String, for code: String) -> String {
    let stem = path.hasSuffix(".docket") ? String(path.dropLast(7)) : path
    return "\(stem).slice.\(Coalition.shortCode(of: code).lowercased()).docket"
  }
}
