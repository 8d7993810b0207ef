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
        from a copy; the damaged file is kept beside the repaired one. What could not be saved is \
        told as lost, with exit status 65.
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
      var lost: [String] = []
      if let from {
        guard repair else {
          throw UsageFault(
            "--from goes with --repair",
            hints: ["docket doctor --repair --from \(ShellWord.quoted(from))"])
        }
        if !global.isDryRun { lost = try context.mend(place, from: from) }
      }
      let repository = try Repository.open(at: place.path, patience: context.patience())
      var diagnosis = try repository.diagnose()
      if repair, !global.isDryRun, diagnosis.isRepairable {
        lost += diagnosis.missing
        try repository.repairProjection()
        for finding in diagnosis.findings { context.console.notice("repaired: \(finding)") }
        diagnosis = try repository.diagnose()
      }
      if global.isDryRun { context.console.notice("dry run: nothing was written") }
      try context.show(diagnosis, lost: lost, of: place, in: repository)
      if let fault = fault(diagnosis, lost, of: place) { throw fault }
    }

    private func fault(_ diagnosis: Diagnosis, _ lost: [String], of place: FilePlace) -> Failure? {
      let mending = "docket -f \(ShellWord.path(place.name)) doctor --repair"
      guard diagnosis.findings.isEmpty else {
        let fetching = ["what a sound copy of it has can be fetched:", "\(mending) --from COPY"]
        let missing = ImportScreen.count(diagnosis.missing.count, "change")
        return Failure(
          .badData, "\(place.name) is not in order",
          hints: !diagnosis.isRepairable
            ? fetching
            : diagnosis.missing.isEmpty
              ? [mending]
              : fetching + [
                "without a copy, this gives up \(missing) that the log lacks:", mending,
              ])
      }
      guard !lost.isEmpty else { return nil }
      return Failure(
        .badData,
        "\(place.name) is in order again, but \(ImportScreen.count(lost.count, "change")) "
          + "could not be saved",
        hints: ["another copy may have more: docket -f \(ShellWord.path(place.name)) merge COPY"])
    }
  }
}

extension Context {
  /// - Returns: the changes that neither file has sound.
  fileprivate func mend(_ place: FilePlace, from copy: String) throws -> [String] {
    if let diagnosis = try? Repository.open(at: place.path, patience: patience()).diagnose(),
      diagnosis.findings.isEmpty
    {
      console.notice(
        "nothing is to be repaired; to take in what \(copy) has: docket -f "
          + "\(ShellWord.quoted(place.name)) merge \(ShellWord.path(copy))")
      return []
    }
    let receipt = try Repository.repair(place.path, from: world.resolve(copy), on: today)
    let kept = ImportScreen.count(receipt.kept, "change")
    console.notice("\(kept) were sound, \(receipt.fetched) came from \(copy)")
    console.notice("the damaged file is kept as \(receipt.damagedPath)")
    if receipt.isCutShort {
      console.notice(
        "warning: not all of it could be read, so that it may hold changes that are nowhere else")
    }
    return receipt.lost.map { "change \($0), which is damaged here and not in \(copy)" }
  }

  fileprivate func show(
    _ diagnosis: Diagnosis, lost: [String], of place: FilePlace, in repository: Repository
  ) throws {
    let around = Surroundings.findings(of: place, holding: repository)
    switch format {
    case .json:
      console.out(json: [
        "file": .string(place.name), "sound": .bool(diagnosis.findings.isEmpty),
        "changes": .integer(diagnosis.changes), "fingerprint": .string(diagnosis.fingerprint),
        "findings": .strings(diagnosis.findings), "lost": .integer(lost.count),
        "lost_changes": .strings(lost), "surroundings": .strings(around),
      ])
    case .text, .csv, .markdown, .html, .eml:
      for finding in diagnosis.findings { console.out("\(finding)") }
      if diagnosis.findings.isEmpty {
        console.out("\(place.name) is sound: \(ImportScreen.count(diagnosis.changes, "change"))")
        console.out("fingerprint \(diagnosis.fingerprint)")
      }
      for change in lost { console.out("lost: \(change)") }
      for finding in around { console.notice("\(finding)") }
    }
  }
}
