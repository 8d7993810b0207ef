public import Domain
import Foundation
import Rendering
public import Storage

extension ProposalStory {
  /// - Parameter revisions: how many the text has had; where there are more than one, a concern
  ///   says which it was about.
  public func concernEvents(revisions: Int) throws -> [TraceEvent] {
    try snapshot.concernSubjects(about: proposal).flatMap { subject -> [TraceEvent] in
      let state = try snapshot.state(of: subject)
      guard let concern = Concern(state) else { return [] }
      let name = try snapshot.shownName(of: subject)
      return try state.history.live.compactMap { entry in
        let change = entry.change
        if change.edit.set[Field.about] != nil {
          let text = try raised(concern, change, isAlone: revisions < 2)
          return TraceEvent(change, name, text)
        }
        let attribution = try snapshot.attribution(of: change)
        func told(_ text: String, _ aside: String) -> TraceEvent {
          TraceEvent(change, name, text + change.because(after: text) + aside)
        }
        if let answer = change.edit.set[Field.answer]?.string {
          return told("\(attribution.who) answers: \(answer)", attribution.aside)
        }
        if let text = change.edit.set[Field.text]?.string {
          return told("\(attribution.who) edits it: \(text)", attribution.aside)
        }
        guard let status = change.edit.set[Field.status].flatMap(ConcernStatus.init) else {
          return nil
        }
        return told(
          words(status, attribution.who),
          status.state == .dissent ? attribution.fullAside : attribution.aside)
      }
    }
  }

  /// `AP objects: what is harm? (S-4; recorded by OCL)`.
  private func raised(_ concern: Concern, _ change: Change, isAlone: Bool) throws -> String {
    let raiser = try concern.raiser.map { try snapshot.shownName(of: $0) }
    let statement = try concern.statement.map {
      try snapshot.shownName(of: Subject(.statement, $0))
    }
    let revision = isAlone ? nil : concern.revision.map { "on revision \($0)" }
    let parts =
      [statement, revision].compactMap(\.self)
      + (try snapshot.attribution(of: change, speaker: raiser).parts)
    let word = concern.isBlocking ? "objects" : "has a concern"
    let said = change.edit.set[Field.text]?.string ?? concern.text
    let text = "\(raiser ?? "somebody") \(word): \(said)"
    return text + change.because(after: text) + Attribution.aside(parts)
  }

  private func words(_ status: ConcernStatus, _ who: String) -> String {
    func clause(_ text: String?) -> String { text.map { ": \($0)" } ?? "" }
    switch status {
    case .open: return "open again"
    case .resolved(let reason, let override):
      return "\(who) resolves it" + clause(reason) + (override.map { "; override: \($0)" } ?? "")
    case .dissent(let reason): return "stands as DISSENT: \(reason)"
    case .withdrawn(let reason, let override):
      return "\(who) withdraws it" + clause(reason) + (override.map { "; override: \($0)" } ?? "")
    }
  }

  /// The object position that came with a concern is told by the concern.
  public func positionEvents(_ name: String) throws -> [TraceEvent] {
    guard let key = try snapshot.key(of: proposal) else { return [] }
    let raised = try snapshot.batchesOfConcerns(about: proposal)
    return try snapshot.keysOf("SELECT subject FROM position WHERE proposal = ?", key).flatMap {
      try snapshot.events(ofKey: $0, name, Field.position) { !raised.contains($0.batch) }
    }
  }
}

extension Snapshot {
  /// What coalitions answered, each time that they did.
  public func answerEvents(about subject: Subject, _ name: String) throws -> [TraceEvent] {
    guard let key = try key(of: subject) else { return [] }
    return try keysOf("SELECT subject FROM answer WHERE about = ?", key).flatMap {
      try events(ofKey: $0, name, Field.answer) { _ in true }
    }
  }

  /// Each time that a position was taken or an answer given, as the log tells it.
  fileprivate func events(
    ofKey key: Int64, _ name: String, _ field: String, where isTold: (Change) -> Bool
  ) throws -> [TraceEvent] {
    try state(ofKey: key).history.live.compactMap { entry in
      guard entry.change.edit.set[field] != nil, isTold(entry.change) else { return nil }
      let (verb, detail) = try LogPhrase(entry.change, self, pronoun: "it").words
      let attribution = try attribution(of: entry.change)
      return TraceEvent(
        entry.change, name, "\(attribution.who) \(verb)\(detail)\(attribution.aside)")
    }
  }
}
