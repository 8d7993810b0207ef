import ArgumentParser
import Domain
import Rendering
import Storage

struct SearchCommand: DocketCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Look for words in titles, texts, statements and notes",
    discussion: "A word matches its beginnings too, and without regard to case and accents.")
  static var formats: [OutputFormat] { [.text, .json] }

  @Argument(help: "Give the words; all of them must be there")
  var words: [String]
  @Option(help: ArgumentHelp("Show at most so many", valueName: "number"))
  var limit = 50
  @OptionGroup var asOf: AsOfOption
  @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

  func run(_ context: Context) throws {
    let words = words.flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
    guard !words.isEmpty else {
      throw UsageFault("it is not said what to look for", hints: ["docket search harm"])
    }
    let (hits, total) = try context.read(asOf: asOf) { snapshot, _ in
      try snapshot.search(words, limit: max(1, limit))
    }
    switch context.format {
    case .json:
      context.console.out(
        json: .array(
          hits.map {
            [
              "ref": .string($0.name), "type": .string($0.kind.rawValue),
              "excerpt": .string($0.excerpt),
            ]
          }))
    case .text, .csv, .markdown, .html, .eml:
      var table = Table(.fixed, .fixed, .flexible)
      for hit in hits {
        table.add(StyledText(hit.name, .bold), "\(hit.kind.noun)", "\(hit.excerpt)")
      }
      context.console.out(lines: table.lines(width: context.width))
      if hits.isEmpty { context.console.notice("no text here has all of these words") }
      if total > hits.count {
        context.console.notice("\(total - hits.count) more: add --limit \(total)")
      }
    }
  }
}
