import ArgumentParser
import Rendering

/// The parser's help, made to fit.
enum HelpText {
  /// Returns the text with a usage that names the options of every command as `[OPTION …]`, and
  /// keeps to the width.
  static func fitted(_ text: String, to columns: Int) -> String {
    let usage = GlobalOptions.usageString()
    let global = usage.firstIndex(of: "[").map { String(usage[$0...]) } ?? usage
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      guard line.hasPrefix("USAGE: ") else { return [String(line)] }
      let short = String(line).replacing(global, with: "[OPTION …]")
        .replacing("<subcommand>", with: "VERB …")
      return Layout.wrap(short, to: columns, indent: "       ")
    }
    let fitted = inOurWords(withOwnOptionsFirst(lines.joined(separator: "\n")))
    return fitted.hasSuffix("\n") ? fitted : fitted + "\n"
  }

  /// The parser's own lines as ours read: without full stops, and of verbs.
  private static func inOurWords(_ text: String) -> String {
    text.replacing("Show the version.", with: "Show the version")
      .replacing("Show help information.", with: "Show this help")
      .replacing(" SUBCOMMANDS:\n", with: ":\n").replacing("\nSUBCOMMANDS:\n", with: "\nVERBS:\n")
      .replacing(#/See '(docket help.*) <subcommand>' for detailed help\./#) {
        "More on each: \($0.output.1) VERB"
      }
  }

  /// What is peculiar to a command stands before what all have.
  private static func withOwnOptionsFirst(_ text: String) -> String {
    var sections = text.split(separator: "\n\n", omittingEmptySubsequences: false)
    let title = GlobalOptions.title.uppercased() + ":"
    guard let index = sections.firstIndex(where: { $0.hasPrefix(title) }) else { return text }
    sections.append(sections.remove(at: index))
    return sections.map { section in
      section.last == "\n" ? section.dropLast() : section
    }.joined(separator: "\n\n")
  }
}
