import Domain
import Foundation
import Storage

/// Who types, and the other names under which earlier commands of theirs may stand.
struct Typist {
  var party: Party
  var names: [String]
}

extension Context {
  /// Who types: `--as`, else `DOCKET_USER`, else what `docket me` said, else the person whom git
  /// knows, else the login name as plain text. Nobody is created.
  func typist(in snapshot: Snapshot) throws -> Typist {
    if let said = global.typist ?? world.variable("DOCKET_USER") ?? Me.code(in: world) {
      return try typist(named: said, in: snapshot)
    }
    let git = world.gitUser()
    if let mail = git.mail, let person = try snapshot.person(withMail: mail) {
      return try typist(person, in: snapshot)
    }
    if let name = git.name {
      let key = NameMatching.key(name)
      if let same = try snapshot.people().first(where: { $0.name.map(NameMatching.key) == key }) {
        return try typist(Subject(.person, same.id), in: snapshot)
      }
    }
    let login = world.variable("LOGNAME") ?? world.variable("USER") ?? "somebody"
    return Typist(party: .name(TextRules.actorName(login) ?? "somebody"), names: [])
  }

  private func typist(named text: String, in snapshot: Snapshot) throws -> Typist {
    if let person = try snapshot.person(text) { return try typist(person, in: snapshot) }
    if TextRules.looksLikeMailAddress(text), let person = try snapshot.person(withMail: text) {
      return try typist(person, in: snapshot)
    }
    if global.typist != nil { try refuseSlip(text, in: snapshot) }
    guard let name = TextRules.actorName(text) else {
      throw UsageFault("\"\(text)\" is no name", hints: ["--as takes initials or a name: --as OCL"])
    }
    return Typist(party: .name(name), names: [])
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

  private func typist(_ person: Subject, in snapshot: Snapshot) throws -> Typist {
    let state = try snapshot.state(of: person)
    let names = [state.text(Field.code), state.text(Field.name)].compactMap(\.self)
    return Typist(party: .person(person.id), names: names)
  }
}

/// What `docket me` said on this machine.
enum Me {
  /// `$XDG_CONFIG_HOME/docket/me`, else `~/.config/docket/me`.
  static func path(in world: World) -> String? {
    if let folder = world.variable("XDG_CONFIG_HOME") { return folder + "/docket/me" }
    return world.variable("HOME").map { $0 + "/.config/docket/me" }
  }

  static func code(in world: World) -> String? {
    guard let path = path(in: world), let bytes = FileManager.default.contents(atPath: path),
      let text = String(validating: bytes, as: UTF8.self)
    else { return nil }
    let line = text.prefix { !$0.isNewline }
    return line.isEmpty ? nil : String(line)
  }
}
