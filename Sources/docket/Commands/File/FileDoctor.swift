import ArgumentParser
import Domain
import Rendering
import Storage

struct DoctorCommand: DocketCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Look a docket file over",
    discussion: """
      Checks SQLite's own structure, every change of the log, and that all tables are what a \
      replay of the log makes. Writes nothing, unless --repair is given: then the tables are \
      computed again from the log, in a new file where the old one cannot be read as a whole. \
      With --from, changes that are damaged or missing are fetched from a copy. Wherever a new \
      file is made, the damaged one is kept beside it. What could not be saved is told as lost, \
      with exit status 65.
      """)
  static var formats: [OutputFormat] { [.text, .json] }

  @Flag(help: "Put the file in order from its log")
  var repair = false
  @Option(
    help: ArgumentHelp("Fetch damaged and missing changes from this copy", valueName: "file"))
  var from: String?
  @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

  func run(_ context: Context) throws {
    let place = try context.filePlace()
    guard from == nil || repair else {
      throw UsageFault(
        "--from goes with --repair",
        hints: ["docket doctor --repair --from \(ShellWord.quoted(from ?? ""))"])
    }
    var loss = Loss()
    if let from, !global.isDryRun { loss = try context.repair(place, from: from) }
    var diagnosis = try Repository.diagnose(place.path, busyTimeout: context.busyTimeout())
    if repair, !global.isDryRun {
      switch diagnosis.remedy {
      case .none, .copy: break
      case .tables:
        let repository = try Repository.open(at: place.path, busyTimeout: context.busyTimeout())
        // The tables may be all that is left of a change.
        if !diagnosis.missing.isEmpty { try context.backUpDamaged(repository, at: place) }
        try repository.repairProjection()
        loss.changes += diagnosis.missing
      case .newFile: loss = try context.rebuild(place)
      }
      if [.tables, .newFile].contains(diagnosis.remedy) {
        let missing = diagnosis.missing.count
        for finding in diagnosis.findings.dropFirst(missing) {
          context.console.notice("repaired: \(finding)")
        }
        diagnosis = try Repository.diagnose(place.path, busyTimeout: context.busyTimeout())
      }
    }
    if global.isDryRun { context.console.notice("dry run: nothing was written") }
    try context.show(diagnosis, loss, of: place)
    if let fault = fault(diagnosis, loss, of: place) { throw fault }
  }

  private func fault(_ diagnosis: Diagnosis, _ loss: Loss, of place: FilePlace) -> Failure? {
    let mending = "docket -f \(ShellWord.path(place.name)) doctor --repair"
    let fetching = ["what a sound copy of it has can be fetched:", "\(mending) --from COPY"]
    let hints: [String]
    switch diagnosis.remedy {
    case .none: return fault(loss, of: place)
    case .copy: hints = fetching
    case .newFile:
      hints = [
        "all changes in its log are sound: this makes a new file of them, and keeps the damaged "
          + "one beside it:", mending,
      ]
    case .tables where diagnosis.missing.isEmpty: hints = [mending]
    case .tables:
      let missing = counted(diagnosis.missing.count, "change")
      hints =
        fetching + [
          "without a copy, this gives up \(missing) that the log lacks, and keeps the damaged file:",
          mending,
        ]
    }
    return Failure(.badData, "\(place.name) is not in order", hints: hints)
  }

  private func fault(_ loss: Loss, of place: FilePlace) -> Failure? {
    let hint = "another copy may have more: docket -f \(ShellWord.path(place.name)) merge COPY"
    guard !loss.isCutShort else {
      return Failure(
        .badData,
        "\(place.name) is in order again, but not all of the damaged file could be read",
        hints: ["it may hold changes that are nowhere else: keep it", hint])
    }
    guard !loss.changes.isEmpty else { return nil }
    return Failure(
      .badData,
      "\(place.name) is in order again, but \(counted(loss.changes.count, "change")) "
        + "could not be saved", hints: [hint])
  }
}

/// What a repair could not save.
private struct Loss {
  /// A change each.
  var changes: [String] = []
  /// There may be more: part of the damaged file could not be read.
  var isCutShort = false
}

extension Context {
  /// Puts a damaged file in order with what a copy of it has.
  fileprivate func repair(_ place: FilePlace, from copy: String) throws -> Loss {
    if let diagnosis = try? Repository.diagnose(place.path, busyTimeout: busyTimeout()),
      diagnosis.findings.isEmpty
    {
      let more = try Repository.open(at: place.path, busyTimeout: busyTimeout())
        .countMissing(from: environment.resolve(copy))
      console.notice(
        more == 0
          ? "nothing is to be repaired, and all that \(copy) has is here"
          : "nothing is to be repaired; to take in what \(copy) has: docket -f "
            + "\(ShellWord.quoted(place.name)) merge \(ShellWord.path(copy))")
      return Loss()
    }
    let receipt = try Repository.repair(
      place.path, from: environment.resolve(copy), on: today, busyTimeout: busyTimeout())
    let kept = counted(receipt.kept, "change")
    console.notice("\(kept) were sound, \(receipt.fetched) came from \(copy)")
    console.notice("the damaged file is kept as \(receipt.damagedPath)")
    if receipt.isGuess {
      console.notice(
        "nothing of it could be read: see for yourself that \(copy) is a copy of that file")
    }
    return Loss(
      changes: receipt.lost.map { "change \($0), which is damaged here and not in \(copy)" },
      isCutShort: receipt.isCutShort)
  }

  /// Keeps a copy of a file before its tables are computed again.
  fileprivate func backUpDamaged(_ repository: Repository, at place: FilePlace) throws {
    let name = PathName.unused("\(place.path).damaged-\(today)")
    try repository.backup(to: name)
    console.notice("the damaged file is kept as \(name)")
  }

  /// Makes a new file of the sound log of a damaged one.
  fileprivate func rebuild(_ place: FilePlace) throws -> Loss {
    let receipt = try Repository.repair(place.path, on: today, busyTimeout: busyTimeout())
    console.notice("all \(counted(receipt.kept, "change")) were sound")
    console.notice("the damaged file is kept as \(receipt.damagedPath)")
    return Loss()
  }

  fileprivate func show(_ diagnosis: Diagnosis, _ loss: Loss, of place: FilePlace) throws {
    let repository = try? Repository.open(at: place.path, busyTimeout: busyTimeout())
    let around = SyncConflicts.findings(of: place, holding: repository)
    switch format {
    case .json:
      console.out(json: [
        "file": .string(place.name), "sound": .bool(diagnosis.findings.isEmpty),
        "changes": .integer(diagnosis.changes), "fingerprint": .string(diagnosis.fingerprint),
        "findings": .strings(diagnosis.findings), "lost": .integer(loss.changes.count),
        "lost_changes": .strings(loss.changes), "unread": .bool(loss.isCutShort),
        "surroundings": .strings(around),
      ])
    case .text, .csv, .markdown, .html, .eml:
      for finding in diagnosis.findings { console.out("\(finding)") }
      if diagnosis.findings.isEmpty {
        console.out("\(place.name) is sound: \(counted(diagnosis.changes, "change"))")
        console.out("fingerprint \(diagnosis.fingerprint)")
      }
      for change in loss.changes { console.out("lost: \(change)") }
      for finding in around { console.notice("\(finding)") }
    }
  }
}
