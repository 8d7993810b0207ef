import ArgumentParser
import Domain
import Storage

struct EditCommand: DocketCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Edit title, text, tags or partners of an item",
    discussion: """
      Without options the editor opens on the text. What an import doubted counts as settled \
      once it is edited.

      docket edit P-3 --text "Focus on the technical design principle."
      """)
  static var formats: [OutputFormat] { [.text, .json] }

  @Argument(help: "Name the item: P-3, A-1, S-4, M-1")
  var reference: String
  @OptionGroup var options: EditOptions
  @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

  func run(_ context: Context) throws {
    if TypedReference(reference) == nil { try context.read(refuseEntry) }
    guard options.title != "-" else {
      throw UsageFault(
        "a title is typed, and not read from standard input",
        hints: ["docket edit \(reference) --title \"…\""])
    }
    var typed = try options.text.map { try InputFile.text($0, in: context.environment) }
    if options.isEmpty {
      let present = try context.read { snapshot in
        try snapshot.state(of: snapshot.subject(named: reference)).text(Field.text) ?? ""
      }
      guard context.environment.isInputTerminal, context.environment.isOutputTerminal else {
        throw UsageFault(
          "it is not said what to edit",
          hints: [
            "docket edit \(reference) --title \"…\"", "docket edit \(reference) --text \"…\"",
          ])
      }
      typed = try context.edit(present, asking: "The text of \(reference)", or: "--text")
    }
    try context.write { transaction in
      let subject = try transaction.snapshot.subject(named: reference)
      try options.apply(to: subject, text: typed, context, transaction)
      try context.showSteps([subject], transaction)
    }
  }

  /// People, coalitions and programmes are edited by their own verbs.
  private func refuseEntry(_ snapshot: Snapshot) throws {
    let subject = try snapshot.anything(reference)
    let kind = subject.kind ?? .person
    let name = try snapshot.shownName(of: subject)
    throw Refusal(
      "\(name) is \(kind.withArticle)", hints: ["docket \(kind.rawValue) edit \(name) --help"])
  }
}
