import Domain
import GRDB

/// What happened to a proposal, its concerns and positions.
struct ProposalStory {
  let proposal: Subject
  let snapshot: Snapshot

  init(_ proposal: Subject, _ snapshot: Snapshot) {
    self.proposal = proposal
    self.snapshot = snapshot
  }

  /// The meetings and statements that it follows from.
  func origins() throws -> [Subject] {
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
  func actions() throws -> [Subject] {
    guard let key = try snapshot.key(of: proposal) else { return [] }
    let keys = try snapshot.keysOf(
      "SELECT subject FROM link WHERE target = ? AND relation IN ('implements', 'supersedes')", key)
    let actions = try keys.map { try snapshot.subject(ofKey: $0) }.filter { $0.kind == .action }
    return try actions.map { ($0, try snapshot.shownName(of: $0)) }.sorted { $0.1 < $1.1 }.map(\.0)
  }

  func events() throws -> [TraceEvent] {
    let state = try snapshot.state(of: proposal)
    let name = try snapshot.shownName(of: proposal)
    let source = Proposal(state)?.source
    var revision = 0
    var events: [TraceEvent] = []
    for entry in state.history.live {
      let change = entry.change
      if change.edit.set[Field.text] != nil {
        revision += 1
        if revision > 1 {
          events.append(try told(change, name, "revision \(revision) of the text"))
        }
      }
      guard let status = change.edit.set[Field.status].flatMap(ProposalStatus.init) else {
        continue
      }
      var event = try told(change, name, words(status, change, state))
      if case .raised = status { event.line = source?.line }
      if case .concluded(let conclusion) = status {
        event.further = ["\"\(conclusion.text)\""]
        if let minority = conclusion.minority { event.further.append("minority: \(minority)") }
        if let override = conclusion.override {
          event.further.append("concluded early: \(override)")
        }
      }
      events.append(event)
    }
    return events + (try concernEvents()) + (try positionEvents(name))
      + (try snapshot.answerEvents(about: proposal, name))
  }

  private func told(_ change: Change, _ name: String, _ text: String) throws -> TraceEvent {
    TraceEvent(change, name, text + (try snapshot.doer(change).aside))
  }

  private func words(_ status: ProposalStatus, _ change: Change, _ state: SubjectState) throws
    -> String
  {
    let because = change.reason.map { ": \($0)" } ?? ""
    switch status {
    case .raised: return "raised: \(state.text(Field.title) ?? "")"
    case .discussion:
      let shepherd = try change.edit.set[Field.shepherd]?.string.flatMap { Identifier($0) }
        .map { "shepherd \(try snapshot.shownName(of: Subject(.person, $0)))" }
      let partners = try state.collaborators.map {
        try snapshot.shownName(of: Subject(.coalition, $0.coalition))
      }.sorted { CodeMatching.key($0) < CodeMatching.key($1) }
      let with = partners.isEmpty ? nil : "with \(partners.joined(separator: ", "))"
      return (["discussion"] + [shepherd, with].compactMap(\.self)).joined(separator: "; ")
        + because
    case .lastCall(let number, let until): return "last call \(number), until \(until)"
    case .concluded(let conclusion):
      let level = conclusion.level.map { ", \($0.words)" } ?? ""
      let (who, _) = try snapshot.doer(change)
      return "CONCLUDED \(conclusion.outcome.words)\(level) by \(who)"
    case .deferred(let until, let reason): return "deferred until \(until): \(reason)"
    case .withdrawn(let reason): return "withdrawn: \(reason)"
    case .superseded(_, let reason): return "superseded: \(reason)"
    }
  }

  private func concernEvents() throws -> [TraceEvent] {
    try snapshot.concernSubjects(about: proposal).flatMap { subject -> [TraceEvent] in
      let state = try snapshot.state(of: subject)
      guard let concern = Concern(state) else { return [] }
      let name = try snapshot.shownName(of: subject)
      let raiser = try concern.raiser.map { try snapshot.shownName(of: $0) } ?? "somebody"
      return try state.history.live.compactMap { entry in
        let change = entry.change
        let (who, aside) = try snapshot.doer(change)
        if change.edit.set[Field.about] != nil {
          let from = try concern.statement.map {
            " (\(try snapshot.shownName(of: Subject(.statement, $0))))"
          }
          let word = concern.isBlocking ? "objects" : "has a concern"
          return TraceEvent(change, name, "\(raiser) \(word): \(concern.text)\(from ?? "")")
        }
        if let answer = change.edit.set[Field.answer]?.string {
          return TraceEvent(change, name, "\(who) answers: \(answer)\(aside)")
        }
        guard let status = change.edit.set[Field.status].flatMap(ConcernStatus.init) else {
          return nil
        }
        return TraceEvent(change, name, words(status, who) + aside)
      }
    }
  }

  private func words(_ status: ConcernStatus, _ who: String) -> String {
    func clause(_ text: String?) -> String { text.map { ": \($0)" } ?? "" }
    switch status {
    case .open: return "open again"
    case .resolved(let reason, let override):
      return "\(who) resolves it" + clause(reason)
        + (override.map { " (settled by somebody else: \($0))" } ?? "")
    case .dissent(let reason): return "stands as DISSENT: \(reason)"
    case .withdrawn(let reason): return "\(who) withdraws it" + clause(reason)
    }
  }

  /// The object position that came with a concern is told by the concern.
  private func positionEvents(_ name: String) throws -> [TraceEvent] {
    guard let key = try snapshot.key(of: proposal) else { return [] }
    let raised = try snapshot.concernSubjects(about: proposal).compactMap {
      try snapshot.state(of: $0).history.entries.first?.change.batch
    }
    return try snapshot.keysOf("SELECT subject FROM position WHERE proposal = ?", key).flatMap {
      try snapshot.events(ofKey: $0, name, Field.position) { !raised.contains($0.batch) }
    }
  }
}

extension Snapshot {
  /// What coalitions answered, each time that they did.
  func answerEvents(about subject: Subject, _ name: String) throws -> [TraceEvent] {
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
      let (verb, detail) = try LogPhrase(entry.change, self).words
      let (who, aside) = try doer(entry.change)
      return TraceEvent(entry.change, name, "\(who) \(verb)\(detail)\(aside)")
    }
  }
}
