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
            "--from goes with --repair",
            hints: ["docket doctor --repair --from \(ShellWord.quoted(from))"])
        }
        if !global.isDryRun { try context.mend(place, from: from) }
      }
      let repository = try Repository.open(at: place.path, patience: context.patience())
      var diagnosis = try repository.diagnose()
      if repair, !global.isDryRun, diagnosis.isRepairable {
        try repository.repairProjection()
        for finding in diagnosis.findings { context.console.notice("repaired: \(finding)") }
        diagnosis = try repository.diagnose()
      }
      if global.isDryRun { context.console.notice("dry run: nothing was written") }
      try context.show(diagnosis, of: place, in: repository)
      guard !diagnosis.findings.isEmpty else { return }
      let mending = "docket -f \(ShellWord.quoted(place.name)) doctor --repair"
      throw Failure(
        .badData, "\(place.name) is not in order",
        hints: diagnosis.isRepairable
          ? [mending]
          : ["what a sound copy of it has can be fetched:", "\(mending) --from COPY"])
    }
  }
}

extension Context {
  fileprivate func mend(_ place: FilePlace, from copy: String) throws {
    let receipt = try Repository.repair(place.path, from: world.resolve(copy), on: today)
    let kept = ImportScreen.count(receipt.kept, "change")
    console.notice("\(kept) were sound, \(receipt.fetched) came from \(copy)")
    if receipt.lost > 0 {
      console.notice("\(receipt.lost) that are damaged here are not in \(copy) either")
    }
    console.notice("the damaged file is kept as \(receipt.damagedPath)")
  }

  fileprivate func show(
    _ diagnosis: Diagnosis, of place: FilePlace, in repository: Repository
  ) throws {
    let around = Surroundings.findings(of: place, holding: repository)
    switch format {
    case .json:
      console.out(
        block: JSONText.pretty([
          "file": .string(place.name), "sound": .bool(diagnosis.findings.isEmpty),
          "changes": .integer(diagnosis.changes), "fingerprint": .string(diagnosis.fingerprint),
          "findings": .strings(diagnosis.findings), "surroundings": .strings(around),
        ]))
    case .text, .csv, .markdown, .html, .eml:
      for finding in diagnosis.findings { console.out("\(finding)") }
      if diagnosis.findings.isEmpty {
        console.out("\(place.name) is sound: \(ImportScreen.count(diagnosis.changes, "change"))")
        console.out("fingerprint \(diagnosis.fingerprint)")
      }
      for finding in around { console.notice("\(finding)") }
    }
  }
}
