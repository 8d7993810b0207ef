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
        computed again from the log. With --from, changes that are damaged or missing are fetched \
        from a copy; the damaged file is kept beside the repaired one.
        """)
    static var formats: [OutputFormat] { [.text, .json] }

    @Flag(help: "Compute the tables again from the log")
    var repair = false
    @Option(
      help: ArgumentHelp("Fetch damaged and missing changes from this copy", valueName: "file"))
    var from: String?
    @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

    func run(_ context: Context) throws {
      let place = try context.filePlace()
      if let from {
        guard repair else {
          throw UsageFault(
            "--from goes with --repair", hints: ["docket doctor --repair --from \(from)"])
        }
        if !global.isDryRun { try fetch(from, place, context) }
      }
      let repository = try Repository.open(at: place.path, patience: context.patience())
      if repair, from == nil, !global.isDryRun { try repository.repairProjection() }
      for finding in Surroundings.findings(of: place) { context.console.notice("\(finding)") }
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
          : ["docket -f \(place.name) doctor --repair --from COPY"])
    }

    private func fetch(_ copy: String, _ place: FilePlace, _ context: Context) throws {
      let receipt = try Repository.repair(
        place.path, from: context.world.resolve(copy), on: context.today)
      context.console.remark(
        "\(receipt.kept) changes were sound, \(receipt.fetched) came from \(copy)")
      context.console.remark("the damaged file is kept as \(receipt.damagedPath)")
    }
  }
}
