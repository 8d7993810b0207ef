public import Domain
import Foundation
import Rendering
public import Storage

/// What happened to a proposal, its concerns and positions.
public struct ProposalStory {
  public let proposal: Subject
  public let snapshot: Snapshot

  public init(_ proposal: Subject, _ snapshot: Snapshot) {
    self.proposal = proposal
    self.snapshot = snapshot
  }

  /// The meetings and statements that it follows from.
  public func origins() throws -> [Subject] {
    let state = try snapshot.state(of: proposal)
    let linked = state.links.compactMap { link -> Subject? in
      guard link.relation == .followsFrom, case .subject(let target) = link.target else {
        return nil
      }
      return target
    }
    let source = Proposal(state)?.source.map { Subject(.meeting, $0.meeting) }
    let all = (source.map { [$0] } ?? []) + linked + (try fromConcerns())
    var known: Set<Subject> = []
    return all.filter { known.insert($0).inserted }
  }

  private func fromConcerns() throws -> [Subject] {
    try snapshot.concernSubjects(about: proposal).compactMap { concern in
      Concern(try snapshot.state(of: concern))?.statement.map { Subject(.statement, $0) }
    }
  }

  /// What implements it, or what it was turned into.
  public func actions() throws -> [Subject] {
    guard let key = try snapshot.key(of: proposal) else { return [] }
    let keys = try snapshot.keysOf(
      "SELECT subject FROM link WHERE target = ? AND relation IN ('implements', 'supersedes')", key)
    return try snapshot.inOrder(
      keys.map { try snapshot.subject(ofKey: $0) }.filter { $0.kind == .action })
  }

  public func events() throws -> [TraceEvent] {
    let state = try snapshot.state(of: proposal)
    let name = try snapshot.shownName(of: proposal)
    let source = Proposal(state)?.source
    var revision = 0
    var before: ProposalStatus?
    var partners: [Identifier] = []
    var events: [TraceEvent] = []
    for entry in state.history.live {
      let change = entry.change
      partners += (change.edit.add[Field.coalitions] ?? []).identifiers
      let lost = (change.edit.remove[Field.coalitions] ?? []).identifiers
      partners.removeAll(where: lost.contains)
      if change.setsWords {
        revision += 1
        if revision > 1 {
          let editorial = try snapshot.isEditorial(change) ? ", editorial" : ""
          let text = "revision \(revision)" + revised(change) + editorial
          events.append(try told(change, name, text))
        }
      }
      guard let status = change.edit.set[Field.status].flatMap(ProposalStatus.init) else {
        let companions = try companions(change)
        if change.edit.set[Field.reference] == nil, !companions.isEmpty {
          events.append(try told(change, name, companions.joined(separator: "; ")))
        }
        continue
      }
      if case .concluded(let conclusion) = status {
        events.append(try told(conclusion, change, name))
      } else {
        var event = try told(change, name, words(status, after: before, change, partners))
        if case .raised = status { event.line = source?.line }
        events.append(event)
      }
      before = status
    }
    return events + (try concernEvents(revisions: revision)) + (try positionEvents(name))
      + (try snapshot.answerEvents(about: proposal, name))
  }

  /// The event with its reason, where the text does not hold it, and with who, how and where.
  private func told(_ change: Change, _ name: String, _ text: String) throws -> TraceEvent {
    TraceEvent(
      change, name,
      text + change.because(after: text) + (try snapshot.attribution(of: change).fullAside))
  }

  /// What an edit gave other words.
  private func revised(_ change: Change) -> String {
    (change.edit.set[Field.text] == nil ? "" : " of the text")
      + (change.edit.set[Field.title]?.string.map { ", its title is now: \($0)" } ?? "")
  }

  private func told(_ conclusion: Conclusion, _ change: Change, _ name: String) throws
    -> TraceEvent
  {
    let level = conclusion.level.map { ", \($0.words)" } ?? ""
    let attribution = try snapshot.attribution(of: change)
    var event = TraceEvent(
      change, name,
      "CONCLUDED \(conclusion.outcome.words)\(level) (\(([attribution.who] + attribution.parts).joined(separator: ", ")))"
    )
    event.further = ["\"\(conclusion.text)\""]
    event.further += conclusion.minority.map { "minority: \($0)" }
    if let override = conclusion.override { event.further.append("override: \(override)") }
    if let review = conclusion.review { event.further.append("to be reviewed on \(review)") }
    if try !snapshot.isChair(change.by ?? change.actor, of: proposal, on: change.on) {
      event.further.append(
        "\(attribution.who) is not known to chair \(try snapshot.chaired(proposal))")
    }
    return event
  }

  private func words(
    _ status: ProposalStatus, after before: ProposalStatus?, _ change: Change,
    _ partners: [Identifier]
  ) throws -> String {
    switch status {
    case .raised: return "raised: \(change.edit.set[Field.title]?.string ?? "")"
    case .discussion: return try discussion(after: before, change, partners)
    case .lastCall(let number, let until): return "last call \(number), until \(until)"
    case .concluded: return "concluded"
    case .deferred(let until, let reason): return "deferred until \(until): \(reason)"
    case .withdrawn(let reason): return "withdrawn: \(reason)"
    case .superseded(let by, let reason):
      let names = try by.map { try snapshot.heirName($0, of: proposal) }
      return "replaced by \(names.joined(separator: ", ")): \(reason)"
    }
  }
}
