public import Domain
import Foundation
import GRDB

/// One change in words: a verb that stands before the name of its subject, and what follows it.
public struct LogPhrase {
  /// The change that is told of.
  public let change: Change
  /// Where the names of what it speaks of come from.
  public let snapshot: Snapshot
  /// What stands for the subject that a position, answer or note is about; `nil`: its name.
  public let pronoun: String?

  /// - Parameter pronoun: what to say in the place of a name that stands beside the phrase.
  public init(_ change: Change, _ snapshot: Snapshot, pronoun: String? = nil) {
    self.change = change
    self.snapshot = snapshot
    self.pronoun = pronoun
  }

  /// What the change did, as verb and detail; the name of the subject goes between them.
  ///
  /// - Throws: `FileFault` when the file is damaged.
  public var words: (verb: String, detail: String) {
    get throws {
      guard change.undoes.isEmpty else { return ("takes back a step of", "") }
      guard let kind = change.subject.kind else {
        return ("does what needs a newer docket with", "")
      }
      if try isCreation(kind) { return try creation(kind) }
      return try settlement(kind) ?? plainWords(kind)
    }
  }

  /// The words of a change that made nothing.
  func plainWords(_ kind: Kind) throws -> (verb: String, detail: String) {
    if let status = change.edit.set[Field.status] { return try step(kind, status) }
    if let due = change.edit.set[Field.due] { return dueWords(due) }
    if kind == .position { return try position() }
    if kind == .answer { return try answer() }
    if let answer = change.edit.set[Field.answer]?.string { return ("answers", ": \(answer)") }
    if change.edit.fields.contains(Field.lead) || change.edit.fields.contains(Field.owners) {
      return try assignment
    }
    if change.edit.fields == [Field.checks] {
      guard change.edit.add[Field.checks] == nil else { return ("leaves a doubt on", "") }
      return ("marks", " as checked" + reasonClause)
    }
    if change.edit.fields == [Field.links] {
      if let moved = try moved { return ("moves", moved) }
      return (change.edit.add[Field.links] == nil ? "unlinks" : "links", try linkWords)
    }
    if change.edit.fields == [Field.programme] { return ("puts", try programmeClause) }
    let fields = try change.edit.fields.subtracting([Field.checks]).sorted().map(edited)
    let editorial = try snapshot.isEditorial(change) ? "; editorial" : ""
    return ("edits", (fields.isEmpty ? "" : ": " + fields.joined(separator: ", ")) + editorial)
  }

  /// A field, with what came to be in it where that is short: `shepherd VC`, `no longer tag list`.
  private func edited(_ field: String) throws -> String {
    func names(_ elements: [JSON]?, _ kind: Kind) throws -> [String] {
      try (elements ?? []).compactMap { $0.string.flatMap { Identifier($0) } }
        .map { try snapshot.shownName(of: Subject(kind, $0)) }.sorted()
    }
    func list(_ words: String, _ names: [String]) -> [String] {
      names.isEmpty ? [] : ["\(words) \(names.joined(separator: ", "))"]
    }
    let (added, removed) = (change.edit.add[field], change.edit.remove[field])
    let parts: [String]
    switch field {
    case Field.shepherd:
      let shepherd = try names(change.edit.set[field].map { [$0] }, .person)
      parts = shepherd.isEmpty ? ["no shepherd"] : list("shepherd", shepherd)
    case Field.coalitions:
      parts =
        list("with", try names(added, .coalition)) + list("without", try names(removed, .coalition))
    case Field.tags:
      parts =
        list((added?.count ?? 0) == 1 ? "tag" : "tags", (added ?? []).compactMap(\.string).sorted())
        + list("no longer", (removed ?? []).compactMap(\.string).sorted())
    default: return field
    }
    return parts.isEmpty ? field : parts.joined(separator: ", ")
  }

  /// The words without the name of the subject, which is told beside them.
  public var aside: String {
    get throws {
      let (verb, detail) = try words
      guard !isComplete else { return verb + detail }
      // "sets the due day of" A-1 is "sets its due day", "closes" A-1 "closes it".
      if let match = verb.wholeMatch(of: #/(.*)\bthe ([a-z ]+) of/#) {
        return "\(match.1)its \(match.2)\(detail)"
      }
      return "\(verb) it\(detail)"
    }
  }

  var isCreation: Bool {
    get throws { try change.undoes.isEmpty && change.subject.kind.map(isCreation) ?? false }
  }

  /// Whether the change made its subject: what it sets makes it be, and nothing stood before but
  /// what was taken back.
  private func isCreation(_ kind: Kind) throws -> Bool {
    guard change.edit.set[kind.essentialField] != nil else { return false }
    guard kind == .person || kind == .coalition || kind == .programme else { return true }
    return try change.parents.allSatisfy { parent in
      let body = try Data.fetchOne(
        snapshot.db.cachedStatement(sql: "SELECT body FROM change WHERE name = ?"),
        arguments: [Data(parent.bytes)])
      return try body.map { try !Change(canonical: [UInt8]($0)).undoes.isEmpty } ?? true
    }
  }

  private func text(_ field: String) -> String? { change.edit.set[field]?.string }

  private func creation(_ kind: Kind) throws -> (String, String) {
    switch kind {
    case .action:
      return (
        "adds", title + (try ownersWords) + (try partnersWords) + (try dueClause) + (try linkClause)
      )
    case .proposal: return ("proposes", title + (try partnersWords) + (try linkClause))
    case .concern:
      let about = try text(Field.about).flatMap { Identifier($0) }.map {
        " about \(try snapshot.shownName(of: Subject(.proposal, $0)))"
      }
      return ("raises", (try raiserWords) + (about ?? "") + ": \(text(Field.text) ?? "")")
    case .statement: return ("records", "")
    case .meeting: return (change.edit.set[Field.document] == nil ? "adds" : "imports", title)
    case .person, .coalition, .programme: return ("adds \(kind.noun)", nameClause)
    case .contact:
      let person = text(Field.person).flatMap { Identifier($0) }.map { Subject(.person, $0) }
      return (
        "notes the contact details of "
          + (try person.map { try snapshot.shownName(of: $0) } ?? "somebody"), ""
      )
    case .note: return try remark("notes on", text(Field.text))
    case .position: return try position()
    case .answer: return try answer()
    case .digest:
      let since = text(Field.since).map { " since \($0)" } ?? ""
      return ("marks the digest\(since) as sent", "")
    }
  }

  /// Whether the words tell what the change is about, so that no name stands between them.
  var isComplete: Bool {
    switch change.subject.kind {
    case .contact, .position, .answer, .note, .digest: change.undoes.isEmpty
    case .programme, .coalition, .person, .meeting, .statement, .proposal, .concern, .action, nil:
      false
    }
  }

  private func position() throws -> (String, String) {
    let value = change.edit.set[Field.position]
    let word = value?["is"]?.string ?? "a position of a newer docket"
    let verb =
      switch word {
      case "support": "supports"
      case "accept": "can live with"
      case "object": "objects to"
      case "abstain": "abstains on"
      case "recuse": "recuses from"
      default: "takes the position \"\(word)\" on"
      }
    return try remark(verb, value?["reason"]?.string)
  }

  private func answer() throws -> (String, String) {
    let value = change.edit.set[Field.answer]
    let word = value?["is"]?.string ?? "answered"
    let verb = word == "accepted" ? "accepts" : word == "declined" ? "declines" : word
    return try remark(verb, value?["reason"]?.string)
  }

  /// A subject without a name of its own is told by what it is about.
  private func remark(_ verb: String, _ text: String?) throws -> (String, String) {
    let about = try snapshot.whatIsMeant(by: change.subject)
    let name = try pronoun ?? about.map { try snapshot.shownName(of: $0) } ?? "something"
    return ("\(verb) \(name)", text.map { ": \($0)" } ?? "")
  }

  /// For whom a concern is raised, when that is not whose act it is.
  private var raiserWords: String {
    get throws {
      guard let raiser = change.edit.set[Field.raiser].flatMap(Party.init),
        raiser != change.by ?? change.actor
      else { return "" }
      return " for \(try snapshot.shownName(of: raiser))"
    }
  }

  private var title: String {
    let title = text(Field.title) ?? text(Field.text) ?? ""
    return title.isEmpty ? "" : " \"\(title)\""
  }

  private var programmeClause: String {
    get throws {
      let programme = text(Field.programme).flatMap { Identifier($0) }
      return try programme.map {
        " into programme \(try snapshot.shownName(of: Subject(.programme, $0)))"
      } ?? " into no programme"
    }
  }

  private var nameClause: String { (text(Field.name) ?? text(Field.title)).map { " \($0)" } ?? "" }

  var ownersWords: String {
    get throws {
      let lead = text(Field.lead).flatMap { Identifier($0) }
      let others = (change.edit.add[Field.owners] ?? []).compactMap {
        $0.string.flatMap { Identifier($0) }
      }
      let names = try ((lead.map { [$0] } ?? []) + others).map {
        try snapshot.shownName(of: Subject(.person, $0))
      }
      return names.isEmpty ? "" : " to " + names.joined(separator: ", ")
    }
  }

  var partnersWords: String {
    get throws {
      let codes = try (change.edit.add[Field.coalitions] ?? [])
        .compactMap { $0.string.flatMap { Identifier($0) } }
        .map { try snapshot.shownName(of: Subject(.coalition, $0)) }
      return codes.isEmpty ? "" : " with " + codes.joined(separator: ", ")
    }
  }

  /// Whom an action went to, or who joined and left its owners.
  private var assignment: (String, String) {
    get throws {
      func names(_ elements: [JSON]?) throws -> String {
        try (elements ?? []).compactMap { $0.string.flatMap { Identifier($0) } }
          .map { try snapshot.shownName(of: Subject(.person, $0)) }.sorted()
          .joined(separator: ", ")
      }
      if let lead = change.edit.set[Field.lead] {
        return lead == .null ? ("takes the owner off", "") : ("assigns", try ownersWords)
      }
      let joining = try names(change.edit.add[Field.owners])
      guard joining.isEmpty else { return ("adds \(joining) to the owners of", "") }
      return ("takes \(try names(change.edit.remove[Field.owners])) off", "")
    }
  }

  var dueClause: String {
    get throws {
      change.edit.set[Field.due].flatMap(DueDay.init).map { ", due \($0.day)" } ?? ""
    }
  }

  private func dueWords(_ value: JSON) -> (String, String) {
    guard let due = DueDay(value) else {
      return value == .null
        ? ("takes away the due day of", reasonClause)
        : ("sets the due day of", " to what only another docket can read" + reasonClause)
    }
    return ("sets the due day of", " to \(due.day)" + (due.reason.map { ": \($0)" } ?? ""))
  }

  var reasonClause: String { change.reason.map { ": \($0)" } ?? "" }
}
