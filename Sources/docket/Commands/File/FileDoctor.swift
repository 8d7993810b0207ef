import ArgumentParser
import Domain
import Storage

extension Docket {
  struct Doctor: DocketCommand {
    static let configuration = CommandConfiguration(
      commandName: "doctor", abstract: "Look a docket file over",
      discussion: """
        Checks SQLite's own structure, every change of the log, and that all tables are what a \
        replay of the log makes. Writes nothing, unless --repair is given: then the tables are \
        computed again from the log.
        """)
    static var formats: [OutputFormat] { [.text, .json] }

    @Flag(help: "Compute the tables again from the log")
    var repair = false
    @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

    func run(_ context: Context) throws {
      let place = try context.filePlace()
      let repository = try Repository.open(at: place.path)
      if repair, !global.isDryRun { try repository.repairProjection() }
      let diagnosis = try repository.diagnose()
      switch context.format {
      case .json:
        context.console.out(
          block: JSONText.pretty([
            "file": .string(place.name), "sound": .bool(diagnosis.findings.isEmpty),
            "changes": .integer(diagnosis.changes), "fingerprint": .string(diagnosis.fingerprint),
            "findings": .strings(diagnosis.findings),
          ]))
      case .text, .csv, .markdown, .html, .eml:
        for finding in diagnosis.findings { context.console.out("\(finding)") }
        if diagnosis.findings.isEmpty {
          context.console.out("\(place.name) is sound: \(diagnosis.changes) changes")
          context.console.out("fingerprint \(diagnosis.fingerprint)")
        }
      }
      guard !diagnosis.findings.isEmpty else { return }
      throw Failure(
        .badData, "\(place.name) is not in order",
        hints: diagnosis.isRepairable
          ? ["docket -f \(place.name) doctor --repair"]
          : ["leave it as it is, and continue from a backup or another copy"])
    }
  }
}
