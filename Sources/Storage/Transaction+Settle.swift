public import Domain
import GRDB

extension Transaction {
  /// Settles a conflict: sets a field anew to one of its candidates, as numbered from 1, or to
  /// another value; for `undo`, makes one of the retractions hold.
  ///
  /// - Throws: `Refusal` when there is no such conflict or candidate; nothing is written.
  public func keep(_ number: Int?, or value: JSON?, of field: String, in subject: Subject) throws {
    let state = try snapshot.state(of: subject)
    let name = try snapshot.shownName(of: subject)
    let hints = ["docket conflicts show \(name)"]
    if field == "undo" {
      guard let pair = state.history.retractionConflicts.first else {
        throw Refusal("copies do not disagree on what was taken back of \(name)", hints: hints)
      }
      guard number == 1 || number == 2 else {
        throw Refusal(
          "\(name) has no value \(number.map { String($0) } ?? "") of that", hints: hints)
      }
      // Taking back the one retraction lets the other hold.
      let loser = number == 1 ? pair.undo : pair.redo
      try append(Edit(), to: subject, undoes: [loser.name])
      return
    }
    let candidates = state.history.candidates(for: field)
    guard candidates.count > 1 else {
      throw Refusal("copies do not disagree on the \(field) of \(name)", hints: hints)
    }
    if let value {
      try append(settlingChecks(Edit(set: [field: value]), of: state), to: subject)
      return
    }
    guard let number, candidates.indices.contains(number - 1) else {
      throw Refusal(
        "the \(field) of \(name) has \(candidates.count) values, numbered from 1", hints: hints)
    }
    try append(Edit(set: [field: candidates[number - 1].value]), to: subject)
  }

  /// Says that two people are one.
  ///
  /// - Throws: `Refusal` when they are joined already.
  public func join(_ person: Subject, _ other: Subject) throws {
    let known = try snapshot.state(of: person).identifiers(Field.joins)
    guard person != other, !known.contains(other.id) else {
      throw Refusal("they are one already", hints: ["docket person list"])
    }
    try append(
      Edit(add: [Field.joins: [.string(other.id.description)]]), to: person, seen: [other])
  }
}
