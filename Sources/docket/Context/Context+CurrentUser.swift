import Domain
import Foundation
import Storage

/// Who types, and the other names under which earlier commands of theirs may stand.
struct CurrentUser {
  var party: Party
  var names: [String]
}

extension Context {
  /// Who types: `--as`, else `DOCKET_USER`, else what `docket me` said, else the person whom git
  /// knows, else the login name as plain text. Nobody is created.
  func currentUser(in snapshot: Snapshot) throws -> CurrentUser {
    if let said = global.user ?? environment.variable("DOCKET_USER")
      ?? UserFile.code(in: environment)
    {
      return try currentUser(named: said, in: snapshot)
    }
    let git = environment.gitUser()
    if let mail = git.mail, let person = try snapshot.person(withMail: mail) {
      return try currentUser(person, in: snapshot)
    }
    if let name = git.name {
      let key = NameMatching.key(name)
      if let same = try snapshot.people().first(where: { $0.name.map(NameMatching.key) == key }) {
        return try currentUser(Subject(.person, same.id), in: snapshot)
      }
    }
    let login = environment.variable("LOGNAME") ?? environment.variable("USER") ?? "somebody"
    return CurrentUser(party: .name(TextRules.actorName(login) ?? "somebody"), names: [])
  }

  private func currentUser(named text: String, in snapshot: Snapshot) throws -> CurrentUser {
    if let person = try snapshot.person(text) { return try currentUser(person, in: snapshot) }
    if TextRules.looksLikeMailAddress(text), let person = try snapshot.person(withMail: text) {
      return try currentUser(person, in: snapshot)
    }
    if global.user != nil { try refuseSlip(text, in: snapshot) }
    guard let name = TextRules.actorName(text) else {
      throw UsageFault("\"\(text)\" is no name", hints: ["--as takes initials or a name: --as OCL"])
    }
    return CurrentUser(party: .name(name), names: [])
  }

  /// Refuses a name that is nearly somebody's, after `--as`.
  private func refuseSlip(_ text: String, in snapshot: Snapshot) throws {
    if let near = try snapshot.people().first(where: { NameMatching.areNear($0.name ?? "", text) })
    {
      throw Refusal(
        "there is nobody called \"\(text)\": did you mean \(near.name ?? near.code)?",
        hints: ["type \(near.code)"])
    }
  }

  private func currentUser(_ person: Subject, in snapshot: Snapshot) throws -> CurrentUser {
    let state = try snapshot.state(of: person)
    let names = [state.text(Field.code), state.text(Field.name)].compactMap(\.self)
    return CurrentUser(party: .person(person.id), names: names)
  }
}
