public import Domain
import GRDB

extension Transaction {
  /// Settles a conflict: sets a field anew to one of its candidates, as numbered from 1, or to
  /// another value; of two retractions, makes one hold.
  ///
  /// - Parameters:
  ///   - name: what it is told by, `A-3`; what was taken back may be named too.
  ///   - field: as it is shown: `due`, `position:AP`, `undo`.
  /// - Returns: the conflict as it stood, and what was kept.
  /// - Throws: `Refusal` when there is no such conflict or candidate; nothing is written.
  @discardableResult
  public func settleConflict(
    keeping number: Int?, or value: JSON?, of field: String, in name: String
  ) throws
    -> (settled: Conflict, kept: String)
  {
    let hints = ["docket conflicts show \(ShellWord.quoted(name))"]
    let about = try snapshot.conflicts(about: name).filter {
      $0.field.lowercased() == field.lowercased()
    }
    let own = about.filter { CodeMatching.areSame($0.name, name) }
    let found = own.isEmpty ? about : own
    guard let conflict = found.first else {
      throw Refusal("\(name) has no conflict on its \(field)", hints: hints)
    }
    guard found.count == 1, conflict.cause == .values || conflict.isOfUndo else {
      throw Refusal(
        "that is not settled by keeping one of the values", hints: conflict.settling)
    }
    let subject = conflict.subjects[0]
    let state = try snapshot.state(of: subject)
    if let number, !conflict.candidates.indices.contains(number - 1) {
      throw Refusal(
        "the \(field) of \(name) has \(conflict.candidates.count) values, numbered from 1",
        hints: hints)
    }
    if conflict.isOfUndo {
      guard let number else {
        throw Refusal("keep 1, what stands, or 2, what was taken back", hints: hints)
      }
      try number == 1 ? restore(subject) : retract(subject)
      return (conflict, conflict.candidates[number - 1].value)
    }
    let stored = field.split(separator: ":").first.map { $0.lowercased() } ?? field
    let candidates = state.history.candidates(for: stored)
    guard let kept = value ?? number.map({ candidates[$0 - 1].value }) else {
      throw Refusal("it is not said which value to keep", hints: hints)
    }
    // To settle is to keep what some copy says; other words are an edit like any other.
    if stored == Field.title || stored == Field.text,
      !candidates.contains(where: { $0.value == kept }),
      let refusal = try snapshot.refusal(
        ofSetting: stored, of: state, on: author.day ?? author.today)
    {
      throw refusal
    }
    try append(settlingChecks(Edit(set: [stored: kept]), of: state), to: subject)
    return (conflict, try snapshot.words(for: kept))
  }

  /// Says that two people are one.
  ///
  /// - Throws: `Refusal` when they are joined already.
  public func join(_ person: Subject, _ other: Subject) throws {
    let known = try snapshot.state(of: person).identifiers(Field.joins)
    guard person != other, !known.contains(other.id) else {
      throw Refusal("they are one already", hints: ["docket person list"])
    }
    var edit = Edit(add: [Field.joins: [.string(other.id.description)]])
    edit.remove[Field.checks] = try checks(of: person, suggesting: other)
    try append(edit, to: person, seen: [other])
    let settled = try checks(of: other, suggesting: person)
    if !settled.isEmpty { try append(Edit(remove: [Field.checks: settled]), to: other) }
  }

  /// Settles the doubts which coalition a document means, where it is this one: its name is the one
  /// in doubt, or it has got a name under the code that the document suggests.
  ///
  /// - Throws: `Refusal` when a change cannot be appended; nothing is written then.
  public func settleDoubts(namingCoalition coalition: Subject) throws {
    let state = try snapshot.state(of: coalition)
    guard let code = state.text(Field.code), let name = state.text(Field.name) else { return }
    let keys = try Int64.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT DISTINCT subject FROM import_check WHERE field = 'coalitions' ORDER BY subject
          """))
    for key in keys {
      let doubted = try snapshot.state(ofKey: key)
      let settled = doubted.elements(Field.checks).filter { element in
        guard let check = Check(element), check.field == Field.coalitions,
          let parts = check.suggestion?.split(separator: " ", maxSplits: 1), parts.count == 2
        else { return false }
        return CodeMatching.key(String(parts[0])) == CodeMatching.key(code)
          || parts[1].lowercased() == name.lowercased()
      }
      guard !settled.isEmpty else { continue }
      try append(Edit(remove: [Field.checks: settled]), to: doubted.subject, seen: [coalition])
    }
  }

  /// The doubts whether somebody is another person, in the form in which they are stored.
  private func checks(of person: Subject, suggesting other: Subject) throws -> [JSON] {
    let name = try snapshot.shownName(of: other)
    return try snapshot.state(of: person).elements(Field.checks).filter { element in
      guard let check = Check(element) else { return false }
      return check.field == Field.name && check.suggestion == name
    }
  }
}
