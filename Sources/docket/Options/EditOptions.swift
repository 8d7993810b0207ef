import ArgumentParser
import Domain
import Storage

/// What `edit` can change of an item.
struct EditOptions: ParsableArguments {
  @Option(help: "Give it another title")
  var title: String?
  @Option(help: "Give it another text; - reads standard input")
  var text: String?
  @Option(name: .customLong("tag"), help: ArgumentHelp("Add a tag", valueName: "word"))
  var tags: [String] = []
  @Option(name: .customLong("untag"), help: ArgumentHelp("Take a tag away", valueName: "word"))
  var lostTags: [String] = []
  @Option(
    name: [.customShort("w"), .customLong("with")],
    help: ArgumentHelp("Add a coalition to do it with", valueName: "coalition,…"))
  var coalitions: [String] = []
  @Option(help: ArgumentHelp("Take a coalition away", valueName: "coalition,…"))
  var without: [String] = []
  @Option(help: ArgumentHelp("Put it into this programme", valueName: "code"))
  var programme: String?
  @Option(help: ArgumentHelp("Name who takes a proposal through", valueName: "who"))
  var shepherd: String?
  @Flag(help: "Edit a proposal in last call: only its wording changes")
  var editorial = false
  @Flag(name: .customLong("new"), help: "Take a new coalition code that is nearly a known one")
  var isNewMeant = false

  var isEmpty: Bool {
    title == nil && text == nil && tags.isEmpty && lostTags.isEmpty && coalitions.isEmpty
      && without.isEmpty && programme == nil && shepherd == nil
  }

  /// Appends the edit.
  ///
  /// - Parameter text: the new text, wherever it was typed.
  /// - Throws: `Refusal` for a proposal whose text may not change now.
  func apply(
    to subject: Subject, text: String?, _ context: Context, _ transaction: Transaction
  ) throws {
    let snapshot = transaction.snapshot
    let state = try snapshot.state(of: subject)
    var edit = Edit()
    var seen: [Subject] = []
    if let title { edit.set[Field.title] = .string(try TextRules.title(title)) }
    if let text { edit.set[Field.text] = .string(try TextRules.text(text)) }
    if !tags.isEmpty { edit.add[Field.tags] = try tags.tagged }
    if !lostTags.isEmpty { edit.remove[Field.tags] = try lostTags.tagged }
    if !coalitions.isEmpty {
      let partners = try coalitions.listed.map {
        try context.coalition($0, isNewMeant: isNewMeant, transaction)
      }
      edit.add[Field.coalitions] = partners.map { .string($0.id.description) }
      seen += partners
    }
    if !without.isEmpty {
      edit.remove[Field.coalitions] = try without.listed.map { code in
        guard let coalition = try snapshot.coalition(code) else {
          throw Refusal("there is no coalition \"\(code)\"", hints: ["docket coalition list"])
        }
        return .string(coalition.id.description)
      }
    }
    if let programme, let found = try snapshot.programme(named: programme) {
      edit.set[Field.programme] = .string(found.id.description)
      seen.append(found)
    }
    if let shepherd {
      let person = try context.owner(shepherd, transaction)
      edit.set[Field.shepherd] = .string(person.id.description)
      seen.append(person)
    }
    try refuse(edit, of: state, transaction)
    // What an import doubted is settled by giving the value that is there.
    edit.set = edit.set.filter { state.value($0.key) != $0.value }
    let settled = transaction.settlingChecks(edit, of: state)
    guard !settled.isEmpty || !state.checks.isEmpty else {
      let name = try snapshot.shownName(of: subject)
      throw Refusal("\(name) is so already: nothing would change", hints: ["docket show \(name)"])
    }
    try transaction.append(
      transaction.settlingChecks(edit, of: state), to: subject, seen: seen.unique)
  }

  private func refuse(_ edit: Edit, of state: SubjectState, _ transaction: Transaction)
    throws
  {
    let name = try transaction.snapshot.shownName(of: state.subject)
    let isForProposal = edit.set[Field.shepherd] != nil
    if isForProposal, state.subject.kind != .proposal {
      throw Refusal(
        "\(name) is \(state.subject.kind?.withArticle ?? "no proposal"); only proposals have a shepherd",
        hints: [
          state.subject.kind == .action ? "docket assign \(name) WHO" : "docket list proposals"
        ])
    }
    let hasPartners = edit.fields.contains(Field.coalitions)
    if hasPartners, state.subject.kind != .proposal, state.subject.kind != .action {
      throw Refusal(
        "\(name) is \(state.subject.kind?.withArticle ?? "something else"); "
          + "only proposals and actions are done with coalitions",
        hints: ["docket list proposals actions"])
    }
    for field in [Field.title, Field.text] where edit.set[field] != nil {
      let refusal = try transaction.snapshot.refusal(
        ofSetting: field, of: state, editorial: editorial,
        on: transaction.author.day ?? transaction.author.today)
      if let refusal { throw refusal }
    }
  }
}
