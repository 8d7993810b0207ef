import Domain
import Rendering
import Storage

/// What a corrected document makes of what was read before.
extension ImportOutput {
  func correctionLines(_ width: Int) throws -> [StyledText] {
    let parts: [(String, [Subject])] = [
      ("corrected", receipt.changed), ("new", receipt.added),
      ("left as it is, since people have worked on it", receipt.left),
      ("no longer in the document, kept", receipt.missing),
    ]
    let lines = try parts.filter { !$0.1.isEmpty }.flatMap { words, subjects in
      Layout.wrap(
        "\(words): " + (try subjects.map { try snapshot.shownName(of: $0) }).joined(separator: " "),
        to: width, indent: "  "
      ).map { StyledText($0) }
    }
    return ["a corrected version of what was read before"]
      + (lines.isEmpty ? ["nothing that it says is new"] : lines)
      + (try receipt.corrections.flatMap { try differenceLines($0, width) })
  }

  /// What a field was and what it is now, each cut to where they differ.
  private func differenceLines(
    _ correction: ImportReceipt.Correction, _ width: Int
  ) throws -> [StyledText] {
    let name = try snapshot.shownName(of: correction.subject)
    let (old, new) = Self.difference(correction.old ?? "", correction.new ?? "")
    let words = [
      correction.old.map { _ in "was \(old)" }, correction.new.map { _ in "now \(new)" },
    ].compactMap(\.self)
    return words.enumerated().flatMap { offset, text in
      Layout.wrap(
        text, to: width, first: offset == 0 ? "  \(name) \(correction.field): " : "    ",
        indent: "    ")
    }.map { StyledText($0) }
  }

  /// Two texts without the words that both begin or end with, but for a few beside the difference.
  private static func difference(_ old: String, _ new: String) -> (old: String, new: String) {
    let texts = [old, new].map { Harmless.line($0).split(separator: " ") }
    let most = min(texts[0].count, texts[1].count)
    let start = zip(texts[0], texts[1]).prefix { $0 == $1 }.count
    let end = min(
      zip(texts[0].reversed(), texts[1].reversed()).prefix { $0 == $1 }.count, most - start)
    let parts = texts.map { words in
      let from = max(0, start - 3)
      let to = min(words.count, words.count - end + 3)
      let part = words[from..<to].joined(separator: " ")
      return Layout.cut(
        (from > 0 ? "… " : "") + part + (to < words.count ? " …" : ""), to: 150)
    }
    return (parts[0], parts[1])
  }
}
