import Domain
import Rendering
import Reports
import Storage

/// The receipt of a merge.
struct MergeOutput {
  let outcome: MergeOutcome
  /// The other files as the user named them.
  let names: [String]
  /// The copy that was kept of the file as it was.
  let backup: String?
  /// The coalition whose file took them in.
  let home: String?
  /// The command up to its verb.
  let docket: String
  /// Nothing was written: it is told what would be.
  let isDryRun: Bool

  private static let mostLines = 24

  func lines(on today: Day, width: Int) -> [StyledText] {
    var lines: [StyledText] = []
    for (receipt, name) in zip(outcome.receipts, names) {
      lines += self.lines(receipt, name, today, width)
    }
    lines += ConflictText.lines(
      outcome.conflicts, isNew: { !outcome.stoodBefore.contains($0.key) }, isComing: isDryRun,
      docket: docket, on: today, width: width)
    for command in next { lines.append("\(isDryRun ? "take in" : "send back"): \(command)") }
    return lines
  }

  private var next: [String] {
    guard isDryRun else { return sendingBack }
    let hasNews = outcome.receipts.contains { $0.tookIn > 0 }
    return hasNews
      ? ["\(docket) merge " + names.map(ShellWord.quoted).joined(separator: " ")] : []
  }

  /// The commands that cut slices for those whose slices came in: for the coalition that a slice
  /// was cut for, or the one that cut it where it came to the former.
  private var sendingBack: [String] {
    var known: Set<String> = []
    let partners = outcome.receipts.compactMap(\.slice).map { slice in
      home.map { CodeMatching.areSame($0, slice.with) } == true ? slice.of : slice.with
    }
    return partners.filter { !$0.isEmpty && known.insert($0).inserted }
      .map { "\(docket) share --with \(ShellWord.quoted($0))" }
  }

  private func lines(_ receipt: MergeReceipt, _ name: String, _ today: Day, _ width: Int)
    -> [StyledText]
  {
    var facts: [String] = []
    if let slice = receipt.slice {
      facts.append("slice for \(slice.with)")
      if let day = slice.day { facts.append("cut \(day.brief(on: today))") }
    }
    guard !receipt.isThisFile else { return ["\(name) is this very file: nothing to take in"] }
    if let last = receipt.lastChanged {
      facts.append("last changed \(last.day.brief(on: today)) by \(last.who)")
    }
    let kept = backup.map { "; before: \($0)" } ?? ""
    let count = receipt.tookIn == 0 ? "nothing new" : counted(receipt.tookIn, "change")
    var lines: [StyledText] = [
      "\(name)\(facts.isEmpty ? "" : ": " + facts.joined(separator: ", "))",
      isDryRun
        ? "would take in \(count), has \(receipt.had)"
        : "took in \(count), had \(receipt.had)\(kept)",
    ]
    let shown = receipt.lines.prefix(Self.mostLines)
    let widest = min(16, shown.map { Width.of($0.name) }.max() ?? 0)
    for line in shown {
      let by = " (\(line.who), \(line.day.brief(on: today)))"
      let first = Layout.pad("  " + line.name, to: widest + 2) + "  "
      let room = max(20, width - Width.of(first) - Width.of(by))
      lines.append(StyledText(first + Layout.cut(line.text, to: room) + by))
    }
    if receipt.lines.count > shown.count {
      let log = isDryRun ? "" : ": \(docket) log"
      lines.append("  and \(receipt.lines.count - shown.count) more\(log)")
    }
    lines += self.private(receipt, width).map { StyledText($0) }
    if receipt.strange > 0 {
      lines.append(
        receipt.strange == 1
          ? "1 change needs a newer docket: \(isDryRun ? "it would be " : "")kept as it is"
          : "\(receipt.strange) changes need a newer docket: "
            + "\(isDryRun ? "they would be " : "")kept as they are"
      )
    }
    if !receipt.twice.isEmpty {
      lines += Layout.wrap(
        "given out in both files, so \(isDryRun ? "then" : "now") with a suffix: "
          + receipt.twice.joined(separator: ", "),
        to: width, indent: "  "
      ).map { StyledText($0) }
    }
    return lines
      + (receipt.fingerprint == receipt.otherFingerprint
        ? [isDryRun ? "both files would hold the same" : "both files hold the same now"] : [])
  }

  /// What came in that another coalition keeps to itself: `share` would have left it behind.
  private func `private`(_ receipt: MergeReceipt, _ width: Int) -> [String] {
    let isOurOwn = CodeMatching.areSame(receipt.home ?? "", home ?? "")
    var parts: [String] = []
    if receipt.privateNotes > 0 {
      parts.append(counted(receipt.privateNotes, "private note"))
    }
    if receipt.contacts > 0 {
      parts.append("contact details of \(counted(receipt.contacts, "person", "people"))")
    }
    guard !parts.isEmpty, !isOurOwn else { return [] }
    let from = receipt.home.map { "the file of \($0)" } ?? "another file"
    return Layout.wrap(
      "\(parts.joined(separator: " and ")) \(isDryRun ? "would come" : "came") along from \(from): "
        + "whoever gets this file \(isDryRun ? "then gets" : "gets") them too", to: width,
      indent: "  ")
      + [
        "  without them: \(docket) share --with "
          + (receipt.home.map(ShellWord.quoted) ?? "COALITION")
      ]
  }

  var json: JSON {
    [
      "files": .array(
        zip(outcome.receipts, names).map { receipt, name in
          [
            "file": .string(name), "slice_with": .optional(receipt.slice?.with),
            "took_in": .integer(receipt.tookIn), "had": .integer(receipt.had),
            "fingerprint": .string(receipt.fingerprint),
            "other_fingerprint": .string(receipt.otherFingerprint),
            "changes": .array(
              receipt.lines.map { line in
                [
                  "ref": .string(line.name), "new": .bool(line.isNew), "who": .string(line.who),
                  "day": .string(line.day.description), "text": .string(line.text),
                ]
              }),
            "coalition": .optional(receipt.home),
            "private_notes": .integer(receipt.privateNotes),
            "contact_details": .integer(receipt.contacts),
            "need_newer_docket": .integer(receipt.strange),
            "given_twice": .strings(receipt.twice),
          ]
        }),
      "backup": .optional(backup),
      "conflicts": .array(
        outcome.conflicts.map {
          ConflictText.json(
            $0, isNew: !outcome.stoodBefore.contains($0.key), docket: docket)
        }), "dry_run": .bool(isDryRun), "next": .strings(next),
    ]
  }
}
