public import Domain
import Foundation
import GRDB

extension Snapshot {
  /// What people call a subject: `A-17`, a person's or coalition's code, or its kind.
  public func shownName(of subject: Subject) throws -> String {
    guard let key = try key(of: subject) else { return Snapshot.unknownName(of: subject) }
    return try shownName(ofKey: key)
  }

  /// `an action not in this file`
  private static func unknownName(of subject: Subject) -> String {
    subject.kind == .person
      ? "somebody not in this file" : "\(withArticle(subject.kindName)) not in this file"
  }

  /// Whether the file holds anything of a subject; what others only name may have stayed behind.
  public func holds(_ subject: Subject) throws -> Bool {
    try !history(of: subject).entries.isEmpty
  }

  private static func withArticle(_ noun: String) -> String {
    ("aeiou".contains(noun.first ?? "b") ? "an " : "a ") + noun
  }

  /// As `shownName(of:)`; two of one number get a suffix from the random end of their ids.
  public func shownName(ofKey key: Int64) throws -> String {
    if let known = memory.name(ofKey: key) { return known }
    let name = try readName(ofKey: key)
    memory.remember(name: name, ofKey: key)
    return name
  }

  private func readName(ofKey key: Int64) throws -> String {
    let subject = try subject(ofKey: key)
    switch subject.kind {
    case .person, .coalition, .programme:
      return try shownCode(of: subject, key) ?? formerCode(key)
        ?? Snapshot.unknownName(of: subject)
    case .meeting, .statement, .proposal, .concern, .action:
      guard let reference = try reference(ofKey: key) else {
        let isHere = try Bool.fetchOne(
          db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM entry WHERE subject = ?)"),
          arguments: [key])
        return isHere == true
          ? "\(Snapshot.withArticle(subject.kindName)) without a reference"
          : Snapshot.unknownName(of: subject)
      }
      let shown = reference.shown(in: try homeShortCode())
      return try suffix(of: subject, sharing: reference).map { "\(shown).\($0)" } ?? shown
    case .contact, .position, .answer, .note, .digest, nil:
      return Snapshot.withArticle(subject.kind?.noun ?? subject.kindName)
    }
  }

  /// What a position, answer or note is about; `nil` for what is about nothing.
  func whatIsMeant(by subject: Subject) throws -> Subject? {
    let about = try state(of: subject).history.entries.lazy
      .compactMap { $0.change.edit.set[Field.about] }.first
    return about.flatMap { json in
      Subject(json) ?? json.string.flatMap { Identifier($0) }.map { Subject(.proposal, $0) }
    }
  }

  /// The code of what was taken back: the log still names it.
  private func formerCode(_ key: Int64) throws -> String? {
    try history(ofKey: key).entries.compactMap { $0.change.edit.set[Field.code]?.string }.last
  }

  /// The reference of a subject; the smallest where copies gave it several.
  public func reference(ofKey key: Int64) throws -> Reference? {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT coalition, letter, number FROM reference WHERE subject = ?
          ORDER BY coalition, number LIMIT 1
          """), arguments: [key])
    return try row.flatMap(Reference.init(row:))
  }

  /// What tells a subject from others that were given the same reference; `nil` without others.
  ///
  /// What was given out before the file had a coalition reads like what its coalition gave out.
  private func suffix(of subject: Subject, sharing reference: Reference) throws -> String? {
    let home = try homeShortCode()
    let isBare = reference.coalition.isEmpty || reference.coalition == home
    let others = try Data.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT DISTINCT id FROM reference JOIN subject ON subject.key = reference.subject
          WHERE letter = ? AND number = ? AND coalition IN (?, ?) AND id <> ?
          """),
      arguments: [
        reference.letter.rawValue, reference.number, isBare ? home : reference.coalition,
        isBare ? "" : reference.coalition, subject.id.data,
      ]
    ).compactMap { Identifier(bytes: $0) }
    guard !others.isEmpty else { return nil }
    let lengths = 3...12
    let length = lengths.first { length in
      !others.contains { $0.suffix(length) == subject.id.suffix(length) }
    }
    return subject.id.suffix(length ?? lengths.upperBound)
  }

  /// The subject that a typed reference means.
  ///
  /// - Throws: `Refusal` when there is none, when it was taken back, or when there are two.
  public func subject(_ typed: TypedReference) throws -> Subject {
    let present = try subjects(meant: typed)
    guard present.count == 1 else {
      let names = try present.map { try shownName(of: $0) }
      throw Refusal(
        "\(typed.shown) was given out twice: \(names.joined(separator: " and "))",
        hints: ["type it with its suffix: \(names[0])"])
    }
    return present[0]
  }

  /// Every subject that a typed reference may mean: more than one where copies gave it out twice.
  ///
  /// - Throws: `Refusal` when there is none, or when it was taken back.
  public func subjects(meant typed: TypedReference) throws -> [Subject] {
    let home = try homeShortCode()
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT id, kind, key, coalition FROM reference JOIN subject ON subject.key = reference.subject
          WHERE letter = ? AND number = ? ORDER BY id, key
          """), arguments: [typed.letter.rawValue, typed.number])
    var found: [(subject: Subject, key: Int64)] = []
    for row in rows {
      let coalition = try row.decode(String.self, atIndex: 3)
      guard isMeant(coalition, by: typed, home: home),
        let id = Identifier(bytes: try row.decode(Data.self, atIndex: 0)),
        case let key = try row.decode(Int64.self, atIndex: 2), found.last?.key != key
      else { continue }
      if let suffix = typed.suffix, !id.hasSuffix(suffix) { continue }
      found.append((Subject(kindName: try row.decode(atIndex: 1), id: id), key))
    }
    let typedText = typed.shown
    guard !found.isEmpty else { throw try unknown(typedText, typed) }
    let present = try found.filter { try state(ofKey: $0.key).exists }
    guard !present.isEmpty else {
      throw try takenBack(found[0].subject, called: typedText)
    }
    return present.map(\.subject)
  }

  /// Says by whom, and what copies disagree on there; or that it was not there yet.
  private func takenBack(_ subject: Subject, called name: String) throws -> Refusal {
    let state = try state(of: subject)
    if let asOf, let first = state.history.entries.first?.change.on, first > asOf {
      return Refusal(
        "\(name) was not there yet on \(asOf)", hints: ["it is there since \(first)"])
    }
    let undone = try conflicts(of: subject).first { $0.isOfUndo && $0.subjects[0] == subject }
    if let undone {
      return Refusal(
        "copies disagree on \(name): it \(undone.title)",
        hints: ["docket conflicts show \(ShellWord.quoted(undone.name))"] + undone.settling)
    }
    let undo = state.history.reversals.last {
      $0.isUndo && !$0.steps.isDisjoint(with: state.making)
    }?.entry.change
    let whose = try undo.map { " on \($0.on) by \(try attribution(of: $0).who)" } ?? ""
    var batches: [Identifier] = []
    for entry in state.history.cancellers(of: state.making)
    where !batches.contains(entry.change.batch) { batches.append(entry.change.batch) }
    return Refusal(
      "\(name) was taken back\(whose)", hints: batches.map { "docket undo \($0.short)" })
  }

  private func isMeant(_ coalition: String, by typed: TypedReference, home: String) -> Bool {
    guard let code = typed.coalition else { return coalition.isEmpty || coalition == home }
    return [code, Coalition.shortCode(of: code)].contains { CodeMatching.areSame($0, coalition) }
  }

  private func unknown(_ text: String, _ typed: TypedReference) throws -> Refusal {
    let home = try homeShortCode()
    let last = try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT coalition, max(number) FROM reference WHERE letter = ? GROUP BY coalition"),
      arguments: [typed.letter.rawValue]
    ).filter { isMeant(try $0.decode(atIndex: 0), by: typed, home: home) }
      .map { try $0.decode(Int.self, atIndex: 1) }.max()
    let noun = typed.letter.kind.noun
    let elsewhere = try elsewhere(typed)
    if !elsewhere.isEmpty {
      throw Refusal(
        "there is no \(text) of this file's own: did you mean \(elsewhere.joined(separator: " or "))?",
        hints: elsewhere.prefix(3).map { "docket show \($0)" })
    }
    if let slice = try sliceOrigin() {
      let owner = slice.of.isEmpty ? "the file that it was cut from" : "the file of \(slice.of)"
      throw Refusal(
        "\(text) is not in this file, which is a slice: \(owner) may have it",
        hints: ["docket list \(noun)s"])
    }
    // Somebody else gave out what another coalition's file calls so.
    if let code = typed.coalition, !CodeMatching.areSame(Coalition.shortCode(of: code), home) {
      throw Refusal(
        "\(text) is not in this file: the file of \(code) may have it",
        hints: ["docket list \(noun)s"])
    }
    var newest = typed
    newest.number = last ?? 0
    newest.suffix = nil
    return Refusal(
      last.map { _ in "there is no \(text): the last \(noun) is \(newest.shown)" }
        ?? "there is no \(text): this file has no \(noun)"
        + (typed.coalition.map { " of \($0)" } ?? " yet"),
      hints: ["docket list \(noun)s"])
  }

  /// What other coalitions gave the same letter and number, where none was typed.
  private func elsewhere(_ typed: TypedReference) throws -> [String] {
    guard typed.coalition == nil else { return [] }
    let keys = try Int64.fetchAll(
      db.cachedStatement(
        sql: "SELECT subject FROM reference WHERE letter = ? AND number = ? ORDER BY coalition"),
      arguments: [typed.letter.rawValue, typed.number])
    return try keys.filter { try state(ofKey: $0).exists }.map { try shownName(ofKey: $0) }
  }
}
