import Domain
import Rendering
import Reports
import Storage

extension Context {
  /// All people, coalitions or programmes, one line each.
  func showEntries(_ kind: Kind) throws {
    let entries = try read { try $0.entries(kind) }
    switch format {
    case .json: console.out(json: EntryPage.json(entries))
    case .text, .csv, .markdown, .html, .eml:
      console.out(lines: EntryPage.lines(entries, width: width))
      if entries.isEmpty {
        console.notice("there is none yet: \(docket) \(kind.rawValue) add --help")
      }
    }
  }

  /// The page of one person, coalition or programme.
  func showEntry(_ kind: Kind, _ code: String, showsMail: Bool = false) throws {
    let page = try read { snapshot in
      try EntryPage(snapshot.entrySubject(kind, code), snapshot, showsMail: showsMail)
    }
    showPage(page)
  }

  /// What an entry is after it was added or edited.
  func showEntry(_ subject: Subject, _ transaction: Transaction) throws {
    let page = try EntryPage(subject, transaction.snapshot)
    if format == .json {
      showPage(page)
    } else {
      for line in page.lines(width: width, docket: docket) { console.remark(line) }
    }
  }

  private func showPage(_ page: EntryPage) {
    switch format {
    case .json: console.out(json: page.json)
    case .text, .csv, .markdown, .html, .eml:
      console.out(lines: page.lines(width: width, docket: docket))
    }
  }
}

extension Snapshot {
  /// The person, coalition or programme of a code.
  ///
  /// - Throws: `Refusal` when there is none.
  func entrySubject(_ kind: Kind, _ code: String) throws -> Subject {
    switch kind {
    case .person:
      guard let person = try person(code) else { throw try unknownPerson(code, isAsked: true) }
      return person
    case .coalition:
      if let coalition = try coalition(code) { return coalition }
      let known = try coalitionCodes()
      let adding =
        CodeRules.isCode(code)
        ? "docket coalition add \(ShellWord.quoted(code))" : "docket coalition list"
      let near = CodeMatching.nearest(to: code, in: known)
      throw Refusal(
        "there is no coalition \"\(code)\"" + (near.map { ": did you mean \($0)?" } ?? ""),
        hints: known.isEmpty
          ? [adding] : ["known: \(known.joined(separator: ", "))"])
    default:
      if let programme = try programme(code) { return programme }
      let known = try programmeCodes()
      let adding =
        CodeRules.isCode(code)
        ? "docket programme add \(ShellWord.quoted(code))" : "docket programme list"
      throw Refusal(
        "there is no programme \"\(code)\"",
        hints: known.isEmpty
          ? [adding] : ["known: \(known.joined(separator: ", "))"])
    }
  }
}
