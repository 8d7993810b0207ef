import Domain
import Foundation
import Rendering
import Storage

/// Plain text for a mailing list and its archive: 72 columns, no colours, blank lines between.
public enum MailText {
  public static let columns = 72

  public static func lines(_ digest: DigestReport) -> [String] {
    let title = (digest.home.map { "\($0) digest, " } ?? "Digest, ") + digest.period
    var lines = heading(title, digest.homeName)
    if let share = digest.share { lines += wrap("Only \(share).") }
    for section in digest.sections {
      lines += ["", section.topic.title.uppercased()]
      for entry in section.entries {
        lines += [""] + self.lines(of: entry)
      }
    }
    if digest.sections.isEmpty { lines += ["", "There is nothing to tell."] }
    if !digest.people.isEmpty {
      lines += ["", "WHO IS WHO", ""]
      let names = digest.people.map { "\($0.code) \($0.name)" }.joined(separator: "; ")
      lines += wrap(names, first: " ", indent: " ")
    }
    return lines
  }

  private static func lines(of entry: DigestReport.Entry) -> [String] {
    let name = Layout.pad(entry.reference, to: max(4, Width.of(entry.reference)))
    let indent = String(repeating: " ", count: Width.of(name) + 3)
    var lines = wrap(short(entry.title), first: " \(name)  ", indent: indent)
    for fact in entry.facts { lines += wrap(fact, first: indent, indent: indent) }
    for quote in entry.quotes.prefix(mostQuotes) {
      lines += wrap(told(quote), first: indent + "> ", indent: indent + "> ")
    }
    if entry.quotes.count > mostQuotes {
      lines.append(indent + "> and \(entry.quotes.count - mostQuotes) more")
    }
    return lines
  }

  private static let mostQuotes = 4
  private static let longestQuote = 180

  /// A title that runs to a paragraph is cut: the reference says which one it is.
  private static func short(_ title: String) -> String { cut(title, to: 130) }

  /// `S-4, AP: "The definitions of harm … may vary widely"`.
  private static func told(_ quote: DigestReport.Quote) -> String {
    "\(quote.reference)\(quote.speaker.map { ", \($0)" } ?? ""): "
      + "\"\(cut(quote.text, to: longestQuote))\""
  }

  /// Returns one line, cut at a word.
  private static func cut(_ text: String, to columns: Int) -> String {
    let line = Harmless.line(text)
    guard Width.of(line) > columns else { return line }
    let head = Layout.prefix(of: line, columns: columns - 2)
    let end = head.lastIndex(of: " ").map { head[..<$0] } ?? head[...]
    return end + " …"
  }

  public static func lines(_ notice: Notice) -> [String] {
    var lines = heading(notice.heading, nil)
    let home = [notice.home, notice.homeName].compactMap(\.self).joined(separator: ", ")
    lines += [""] + wrap(notice.title)
    if !home.isEmpty { lines += wrap(home) }
    lines += [""] + wrap(notice.opening)
    for part in notice.parts {
      lines += ["", part.title.uppercased(), ""]
      for (offset, paragraph) in part.paragraphs.enumerated() {
        if offset > 0, paragraph.contains("\n") { lines.append("") }
        lines += wrap(paragraph, first: "  ", indent: part.paragraphs.count > 1 ? "    " : "  ")
      }
    }
    return lines
  }

  private static func heading(_ title: String, _ below: String?) -> [String] {
    var lines = wrap(title)
    let widest = lines.map { Width.of($0) }.max() ?? 0
    lines.append(String(repeating: "-", count: min(columns, widest)))
    return lines + (below.map { wrap($0) } ?? [])
  }

  private static func wrap(_ text: String, first: String = "", indent: String = "") -> [String] {
    Layout.wrap(text, to: columns, first: first, indent: indent)
  }
}
