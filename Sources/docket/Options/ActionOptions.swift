import ArgumentParser
import Domain
import Rendering
import Storage

/// What `add` and `convert … action` can say of an action.
struct ActionOptions: ParsableArguments {
  @Option(
    name: [.customShort("o"), .customLong("owner")],
    help: ArgumentHelp("Name the owners; the first leads", valueName: "who,who"))
  var owners: [String] = []

  @Option(
    name: [.customShort("w"), .customLong("with")],
    help: ArgumentHelp("Name the coalitions to do it with", valueName: "coalition,…"))
  var coalitions: [String] = []

  @Option(
    name: [.customShort("d"), .customLong("due")],
    help: ArgumentHelp("Set the due day: 2017-03-31, +2w, friday, eom", valueName: "day"))
  var due: String?

  @Option(
    name: [.customShort("p"), .customLong("proposal")],
    help: ArgumentHelp("Name the proposals that it implements", valueName: "P-1,…"))
  var proposals: [String] = []

  @Option(name: .customLong("tag"), help: ArgumentHelp("Add a tag", valueName: "word"))
  var tags: [String] = []

  @Option(
    name: .customLong("depends-on"),
    help: ArgumentHelp("Name what must be done first", valueName: "A-1,…"))
  var dependencies: [String] = []

  @Option(help: ArgumentHelp("Put it into this programme", valueName: "code"))
  var programme: String?

  @Flag(name: .customLong("proposed"), help: "Leave it proposed until it has an owner and a day")
  var isProposed = false

  @Flag(name: .customLong("new"), help: "Take a new coalition code that is nearly a known one")
  var isNewMeant = false

  /// Makes the action that the options describe.
  func make(
    title: String, text: String?, source: Source? = nil, links: [Link] = [], _ context: Context,
    _ transaction: Transaction
  ) throws -> Subject {
    let snapshot = transaction.snapshot
    var edit = Edit(set: [Field.title: .string(try TextRules.title(title))])
    var seen: [Subject] = []
    if let text { edit.set[Field.text] = .string(try TextRules.text(text)) }
    if let source { edit.set[Field.source] = source.json }
    guard owners.isEmpty || !owners.listed.isEmpty else {
      throw UsageFault("no owner is named behind -o", hints: ["leave out -o, or: -o OCL,AP"])
    }
    let owners = try owners.listed.map { try context.owner($0, transaction) }.unique
    if let lead = owners.first { edit.set[Field.lead] = .string(lead.id.description) }
    if owners.count > 1 {
      edit.add[Field.owners] = owners.dropFirst().map { .string($0.id.description) }
    }
    guard coalitions.isEmpty || !coalitions.listed.isEmpty else {
      throw UsageFault(
        "no coalition is named behind -w", hints: ["leave out -w, or: -w DC-IoT,DC-IRP"])
    }
    let partners = try coalitions.listed.map {
      try context.coalition($0, isNewMeant: isNewMeant, transaction)
    }.unique
    if !partners.isEmpty {
      edit.add[Field.coalitions] = partners.map { .string($0.id.description) }
    }
    let day = try due.map { try context.day($0) }
    if let day { edit.set[Field.due] = DueDay(day: day).json }
    let isOpen = !isProposed || !owners.isEmpty && day != nil
    edit.set[Field.status] = (isOpen ? ActionStatus.open : .proposed).json
    if isProposed, isOpen {
      context.console.notice("with an owner and a day it is open, not proposed")
    }
    let implemented = try snapshot.subjects(proposals, of: .proposal)
    let needed = try snapshot.subjects(dependencies, of: .action)
    let all =
      links + implemented.map { Link(.implements, .subject($0)) }
      + needed.map { Link(.dependsOn, .subject($0)) }
    if !all.isEmpty { edit.add[Field.links] = all.map(\.json) }
    if let programme = try snapshot.programme(named: programme) {
      edit.set[Field.programme] = .string(programme.id.description)
      seen.append(programme)
    }
    if !tags.isEmpty { edit.add[Field.tags] = try tags.tagged }
    seen += owners + partners + all.compactMap(\.subject)
    let made = try transaction.create(.action, edit, seen: seen)
    try context.warnAboutFinished(all, of: made, snapshot)
    return made
  }
}

extension Link {
  /// The subject that it points to.
  var subject: Subject? {
    guard case .subject(let subject) = target else { return nil }
    return subject
  }
}

extension Snapshot {
  /// The subjects that references mean, all of one kind.
  func subjects(_ references: [String], of kind: Kind) throws -> [Subject] {
    guard !references.isEmpty else { return [] }
    let found = try subjects(references)
    for subject in found { try refuse(subject, unless: kind) }
    return found
  }

  /// The one item of a kind that a reference means.
  func subject(named text: String, of kind: Kind) throws -> Subject {
    let found = try subject(named: text)
    try refuse(found, unless: kind)
    return found
  }

  private func refuse(_ subject: Subject, unless kind: Kind) throws {
    guard subject.kind != kind else { return }
    throw Refusal(
      "\(try shownName(of: subject)) is "
        + "\(subject.kind?.withArticle ?? "of a newer docket"), not \(kind.withArticle)",
      hints: ["docket list \(kind.rawValue)s"])
  }

  /// The programme of this code, or the current one when none is named.
  func programme(named code: String?) throws -> Subject? {
    guard let code else { return try currentProgramme() }
    guard let programme = try programme(code) else {
      let known = try programmeCodes()
      let adding =
        CodeRules.isCode(code)
        ? "docket programme add \(ShellWord.quoted(code))" : "docket programme list"
      throw Refusal(
        "there is no programme \"\(code)\"",
        hints: (known.isEmpty ? [] : ["known: " + known.joined(separator: ", ")]) + [adding])
    }
    return programme
  }
}

extension Kind {
  /// `an action`, `a proposal`.
  var withArticle: String { (self == .action || self == .answer ? "an " : "a ") + noun }
}

extension [String] {
  /// What several options, or one with commas, list.
  var listed: [String] {
    flatMap { $0.split(separator: ",") }.map {
      String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }.filter { !$0.isEmpty }
  }

  /// Words as tags: one harmless word each.
  var tagged: [JSON] {
    get throws {
      try listed.map { tag in
        guard !tag.contains(where: \.isWhitespace), tag.utf8.count <= 100 else {
          throw UsageFault("\"\(tag)\" is no tag", hints: ["a tag is one word: --tag paper"])
        }
        return .string(tag)
      }
    }
  }
}

extension [Subject] {
  /// Each subject once, in order.
  var unique: [Subject] {
    var known: Set<Subject> = []
    return filter { known.insert($0).inserted }
  }
}
