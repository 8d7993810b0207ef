import Domain
import Storage

/// The receipt of a merge.
struct MergeScreen {
  let receipts: [MergeReceipt]
  /// The other files as the user named them.
  let names: [String]
  /// The copy that was kept of the file as it was.
  let backup: String?
  let conflicts: [Conflict]
  /// The conflicts that stood before the merge, by their keys.
  let before: Set<String>

  func lines(on today: Day, width: Int) -> [StyledText] {
    var lines: [StyledText] = []
    for (receipt, name) in zip(receipts, names) {
      lines += self.lines(receipt, name, today, width)
    }
    lines += ConflictText.lines(
      conflicts, isNew: { !before.contains($0.key) }, on: today, width: width)
    if let slice = receipts.compactMap(\.slice).first {
      lines.append("send back: docket share --with \(slice.with)")
    }
    return lines
  }

  private func lines(_ receipt: MergeReceipt, _ name: String, _ today: Day, _ width: Int)
    -> [StyledText]
  {
    let last = receipt.lines.max { $0.day < $1.day }
    var facts: [String] = []
    if let slice = receipt.slice {
      let day = Day(slice.day).map { ", cut \($0.brief(on: today))" } ?? ""
      facts.append("slice for \(slice.with)\(day)")
    }
    if let last { facts.append("last changed \(last.day.brief(on: today)) by \(last.who)") }
    var lines: [StyledText] = [
      "\(name)\(facts.isEmpty ? "" : ": " + facts.joined(separator: ", "))"
    ]
    let kept = backup.map { "; before: \($0)" } ?? ""
    lines.append(
      receipt.tookIn == 0
        ? "took in nothing new, had \(receipt.had)\(kept)"
        : "took in \(ImportScreen.count(receipt.tookIn, "change")), had \(receipt.had)\(kept)")
    let most = 40
    for line in receipt.lines.prefix(most) {
      let text = "\(line.who), \(line.day.brief(on: today)): \(line.text)"
      lines += Layout.wrap(
        text, to: width, first: "  " + Layout.pad(line.name, to: 9), indent: "           "
      ).map { StyledText($0) }
    }
    if receipt.lines.count > most {
      lines.append("  and \(receipt.lines.count - most) more: docket log")
    }
    if !receipt.twice.isEmpty {
      lines += Layout.wrap(
        "given out in both files, so now with a suffix: " + receipt.twice.joined(separator: " "),
        to: width, indent: "  "
      ).map { StyledText($0) }
    }
    return lines
      + (receipt.fingerprint == receipt.otherFingerprint ? ["both files hold the same now"] : [])
  }

  var json: JSON {
    [
      "files": .array(
        zip(receipts, names).map { receipt, name in
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
            "given_twice": .strings(receipt.twice),
          ]
        }),
      "backup": .optional(backup), "conflicts": .array(conflicts.map(ConflictText.json)),
    ]
  }
}
