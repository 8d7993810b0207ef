import Domain
import GRDB

extension Snapshot {
  func concerns(_ proposal: Subject) throws -> [Card.ConcernLine] {
    try concernSubjects(about: proposal).compactMap { subject in
      let state = try state(of: subject)
      guard let concern = Concern(state) else { return nil }
      var line = Card.ConcernLine(
        reference: try shownName(of: subject), isBlocking: concern.isBlocking,
        raiser: try concern.raiser.map { try shownName(of: $0) }, text: concern.text,
        state: concern.status?.state.rawValue, since: state.since(Field.status) ?? .first,
        isAnswered: concern.answer != nil, revision: concern.revision)
      line.answer = concern.answer
      line.settlement = concern.status?.settlement
      return line
    }
  }

  /// Each holder once, with what the position was before.
  func positions(_ proposal: Int64) throws -> [Card.PositionLine] {
    try keysOf("SELECT subject FROM position WHERE proposal = ?", proposal).compactMap { key in
      let state = try state(ofKey: key)
      guard let position = Position(state) else { return nil }
      let taken = state.history.live.compactMap { entry in
        entry.change.edit.set[Field.position]?["is"]?.string.map { ($0, entry.change.on) }
      }
      return Card.PositionLine(
        position: position.kind?.rawValue ?? "of a newer docket",
        holder: try shownName(of: position.holder), group: try group(of: position.holder),
        reason: position.reason, revision: position.revision,
        since: state.since(Field.position) ?? .first,
        earlier: taken.dropLast().map { (position: $0.0, since: $0.1) })
    }.sorted { ($0.position, $0.holder) < ($1.position, $1.holder) }
  }

  private func group(of holder: Party) throws -> String? {
    guard let subject = holder.subject, subject.kind == .person else { return nil }
    return Person(try state(of: subject))?.group?.rawValue
  }

  /// The conclusions that a reopening took the place of.
  func earlierConclusions(_ proposal: SubjectState) throws -> [Card.EarlierConclusion] {
    let present = proposal.history.candidates(for: Field.status).map(\.entry.name)
    return try proposal.history.live.compactMap { entry in
      guard !present.contains(entry.name),
        case .concluded(let conclusion)? = entry.change.edit.set[Field.status].flatMap(
          ProposalStatus.init)
      else { return nil }
      return Card.EarlierConclusion(
        conclusion: conclusion, day: entry.change.on, who: try doing(entry.change).who)
    }
  }

  /// The step that led to the present state; `nil` while it is in its first one.
  func step(to state: SubjectState) throws -> Card.Step? {
    guard let change = state.history.candidates(for: Field.status).first?.entry.change,
      change.edit.set[Field.reference] == nil
    else { return nil }
    return try told(change)
  }

  func answer(to concern: SubjectState) throws -> Card.Step? {
    try concern.history.candidates(for: Field.answer).first.map { try told($0.entry.change) }
  }

  private func told(_ change: Change) throws -> Card.Step {
    let (verb, detail) = try LogPhrase(change, self).words
    let (who, aside) = try doer(change)
    let text = "\(who) \(verb) it\(detail)"
    return Card.Step(
      day: change.on, who: who + aside, text: text + change.because(after: text) + aside)
  }

  func dueDays(_ action: SubjectState) throws -> [Card.DueLine] {
    try action.history.live.compactMap { entry in
      guard let value = entry.change.edit.set[Field.due] else { return nil }
      let due = DueDay(value)
      let (who, parts) = try doing(entry.change)
      return Card.DueLine(
        due: due?.day, day: entry.change.on, who: ([who] + parts).joined(separator: "; "),
        reason: due == nil ? entry.change.reason : due?.reason)
    }
  }
}
