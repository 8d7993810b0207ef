public import Domain
import Foundation
import Rendering
public import Storage

extension Snapshot {
  public func concerns(_ proposal: Subject) throws -> [Card.ConcernLine] {
    try concernSubjects(about: proposal).compactMap { subject in
      let state = try state(of: subject)
      guard let concern = Concern(state) else { return nil }
      var line = Card.ConcernLine(
        reference: try shownName(of: subject), isBlocking: concern.isBlocking,
        raiser: try concern.raiser.map { try shownName(of: $0) }, text: concern.text,
        state: concern.status?.state.rawValue, since: state.since(Field.status) ?? .first,
        isAnswered: concern.answer != nil, revision: concern.revision)
      line.answer = concern.answer
      line.answerer = concern.answer == nil ? nil : try answerer(of: state)
      line.settlement = concern.status?.settlement
      line.raised = try making(of: state)
      return line
    }
  }

  /// Each holder once, with what the position was before.
  public func positions(_ proposal: Int64) throws -> [Card.PositionLine] {
    let raised = try batchesOfConcerns(about: try subject(ofKey: proposal))
    return try voices(on: proposal).map { position, taken in
      let held = Snapshot.held(in: taken)
      var line = Card.PositionLine(
        position: position.kind?.rawValue ?? "of a newer docket",
        holder: try shownName(of: position.holder), group: try group(of: position.holder),
        reason: position.reason, revision: position.revision,
        since: held.last?.since ?? .first, earlier: held.dropLast(),
        isCoalition: position.holder.subject?.kind == .coalition)
      line.attribution = try taken.last.map { try attribution(of: $0) }
      line.cameWithConcern = taken.last.map { raised.contains($0.batch) } ?? false
      return line
    }.sorted { ($0.position, $0.holder) < ($1.position, $1.holder) }
  }

  /// What was held one after the other; a second concern says again what the first one said.
  private static func held(in changes: [Change]) -> [(position: String, since: Day)] {
    var held: [(position: String, since: Day)] = []
    var reason: String?
    for change in changes {
      guard let value = change.edit.set[Field.position], let word = value["is"]?.string,
        word != held.last?.position || value["reason"]?.string != reason
      else { continue }
      reason = value["reason"]?.string
      held.append((position: word, since: change.on))
    }
    return held
  }

  /// Who gave a field of a subject the value that shows.
  public func attribution(ofKey key: Int64, setting field: String) throws -> Attribution? {
    try state(ofKey: key).history.step(setting: field).map { try attribution(of: $0.change) }
  }

  private func group(of holder: Party) throws -> String? {
    guard let subject = holder.subject, subject.kind == .person else { return nil }
    return Person(try state(of: subject))?.group?.rawValue
  }

  /// The conclusions that a reopening took the place of.
  public func earlierConclusions(_ proposal: SubjectState) throws -> [Card.EarlierConclusion] {
    try proposal.reopenedConclusions.map { reopened in
      Card.EarlierConclusion(
        conclusion: reopened.conclusion, day: reopened.concluding.change.on,
        attribution: try attribution(of: reopened.concluding.change))
    }
  }

  /// The step that led to the present state; `nil` while it is in its first one.
  public func step(to state: SubjectState) throws -> Card.Step? {
    guard let change = state.history.step(setting: Field.status)?.change,
      change.edit.set[Field.reference] == nil
    else { return nil }
    return try told(change)
  }

  /// Whose answer to a concern shows.
  public func answerer(of concern: SubjectState) throws -> String? {
    try concern.history.candidates(for: Field.answer).first.map {
      try attribution(of: $0.entry.change).who
    }
  }

  public func answer(to concern: SubjectState) throws -> Card.Step? {
    try concern.history.candidates(for: Field.answer).first.map { try told($0.entry.change) }
  }

  /// How it was made, where there is more to say of it than the day; of a concern always.
  public func making(of state: SubjectState) throws -> Card.Step? {
    guard
      let change = state.history.live.first(where: { $0.change.edit.set[Field.reference] != nil })?
        .change
    else { return nil }
    let raiser = try Concern(state)?.raiser.map { try shownName(of: $0) }
    let attribution = try attribution(of: change, speaker: raiser)
    guard state.subject.kind == .concern || !attribution.parts.isEmpty || change.reason != nil
    else { return nil }
    let text = "\(attribution.who) \(try LogPhrase(change, self).words.verb) it"
    return Card.Step(
      day: change.on, attribution: attribution, reason: change.reason,
      text: text + change.because(after: text) + attribution.aside)
  }

  /// The step that gave an action its owners, where there is more to say of it than who they are.
  public func assignment(of state: SubjectState) throws -> Card.Step? {
    let change = state.history.live.last { entry in
      entry.change.edit.fields.contains(Field.lead)
        || entry.change.edit.fields.contains(Field.owners)
    }?.change
    guard let change, change.edit.set[Field.reference] == nil,
      change.edit.set[Field.status] == nil
    else { return nil }
    let step = try told(change)
    return step.attribution.parts.isEmpty && change.reason == nil ? nil : step
  }

  public func fillEdit(_ card: inout Card, _ state: SubjectState) throws {
    guard state.subject.kind != .meeting, let edit = try edit(ofWordsOf: state) else { return }
    card.edited = try told(edit)
    guard state.subject.kind == .statement else { return }
    let readings = try readings(of: state)
    card.textAsRead =
      state.history.live.last { entry in
        readings.contains(entry.change.batch) || entry.change.edit.set[Field.reference] != nil
      }?.change.edit.set[Field.text]?.string
  }

  /// The edit that gave a subject the words that show: neither what made it, nor the reading of a
  /// document.
  public func edit(ofWordsOf state: SubjectState) throws -> Change? {
    guard let change = state.history.live.last(where: \.change.setsWords)?.change,
      change.edit.set[Field.reference] == nil
    else { return nil }
    return try readings(of: state).contains(change.batch) ? nil : change
  }

  /// The commands that read the document from which a subject came.
  private func readings(of state: SubjectState) throws -> Set<Identifier> {
    guard let source = state.value(Field.source).flatMap(Source.init) else { return [] }
    let meeting = try self.state(of: Subject(.meeting, source.meeting))
    return Set(
      meeting.history.live.map(\.change).filter { $0.edit.set[Field.document] != nil }
        .map(\.batch))
  }

  private func told(_ change: Change) throws -> Card.Step {
    let (verb, detail) = try LogPhrase(change, self).words
    let attribution = try attribution(of: change)
    let text = "\(attribution.who) \(verb) it\(detail)"
    return Card.Step(
      day: change.on, attribution: attribution, reason: change.reason,
      text: text + change.because(after: text) + attribution.aside)
  }

  /// Each time that the due day was set; nothing where it was given with the action and never
  /// moved, or set without anything to say of it.
  public func dueDays(_ action: SubjectState) throws -> [Card.DueLine] {
    let lines = try action.history.live.compactMap { entry -> Card.DueLine? in
      guard let value = entry.change.edit.set[Field.due] else { return nil }
      let due = DueDay(value)
      let isMade = entry.change.edit.set[Field.reference] != nil
      return Card.DueLine(
        due: due?.day, day: entry.change.on, attribution: try attribution(of: entry.change),
        reason: due?.reason ?? (isMade ? nil : entry.change.reason))
    }
    let isPlain = lines.count == 1 && lines[0].reason == nil && lines[0].attribution.parts.isEmpty
    let isMade = action.history.live.first?.change.edit.set[Field.due] != nil
    return lines.count == 1 && (isPlain || isMade) ? [] : lines
  }
}
