import Domain
import Foundation
import Rendering
import Storage

extension Snapshot {
  /// The conclusions that a reopening took the place of.
  func earlierConclusions(_ proposal: SubjectState) throws -> [ItemDetails.EarlierConclusion] {
    try proposal.reopenedConclusions.map { reopened in
      ItemDetails.EarlierConclusion(
        conclusion: reopened.conclusion, day: reopened.concluding.change.on,
        attribution: try attribution(of: reopened.concluding.change))
    }
  }

  /// The step that led to the present state; `nil` while it is in its first one.
  func step(to state: SubjectState) throws -> ItemDetails.Step? {
    guard let change = state.history.step(setting: Field.status)?.change,
      change.edit.set[Field.reference] == nil
    else { return nil }
    return try step(of: change)
  }

  /// Whose answer to a concern shows.
  func answerer(of concern: SubjectState) throws -> String? {
    try concern.history.candidates(for: Field.answer).first.map {
      try attribution(of: $0.entry.change).who
    }
  }

  func answer(to concern: SubjectState) throws -> ItemDetails.Step? {
    try concern.history.candidates(for: Field.answer).first.map { try step(of: $0.entry.change) }
  }

  /// How it was made, where there is more to say of it than the day; of a concern always.
  func making(of state: SubjectState) throws -> ItemDetails.Step? {
    guard
      let change = state.history.live.first(where: { $0.change.edit.set[Field.reference] != nil })?
        .change
    else { return nil }
    let raiser = try Concern(state)?.raiser.map { try shownName(of: $0) }
    let attribution = try attribution(of: change, speaker: raiser)
    guard state.subject.kind == .concern || !attribution.parts.isEmpty || change.reason != nil
    else { return nil }
    let text = "\(attribution.who) \(try LogPhrase(change, self).words.verb) it"
    return ItemDetails.Step(
      day: change.on, attribution: attribution, reason: change.reason,
      text: text + change.because(after: text) + attribution.aside)
  }

  /// The step that gave an action its owners, where there is more to say of it than who they are.
  func assignment(of state: SubjectState) throws -> ItemDetails.Step? {
    let change = state.history.live.last { entry in
      entry.change.edit.fields.contains(Field.lead)
        || entry.change.edit.fields.contains(Field.owners)
    }?.change
    guard let change, change.edit.set[Field.reference] == nil,
      change.edit.set[Field.status] == nil
    else { return nil }
    let step = try step(of: change)
    return step.attribution.parts.isEmpty && change.reason == nil ? nil : step
  }

  func fillEdit(_ details: inout ItemDetails, _ state: SubjectState) throws {
    guard state.subject.kind != .meeting, let edit = try edit(ofWordsOf: state) else { return }
    details.edited = try step(of: edit)
    guard state.subject.kind == .statement else { return }
    let readings = try readings(of: state)
    details.textAsRead =
      state.history.live.last { entry in
        readings.contains(entry.change.batch) || entry.change.edit.set[Field.reference] != nil
      }?.change.edit.set[Field.text]?.string
  }

  /// The edit that gave a subject the words that show: neither what made it, nor the reading of a
  /// document.
  func edit(ofWordsOf state: SubjectState) throws -> Change? {
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

  private func step(of change: Change) throws -> ItemDetails.Step {
    let (verb, detail) = try LogPhrase(change, self).words
    let attribution = try attribution(of: change)
    let text = "\(attribution.who) \(verb) it\(detail)"
    return ItemDetails.Step(
      day: change.on, attribution: attribution, reason: change.reason,
      text: text + change.because(after: text) + attribution.aside)
  }

  /// Each time that the due day was set; nothing where it was given with the action and never
  /// moved, or set without anything to say of it.
  func dueDays(_ action: SubjectState) throws -> [ReportedDueDay] {
    let lines = try action.history.live.compactMap { entry -> ReportedDueDay? in
      guard let value = entry.change.edit.set[Field.due] else { return nil }
      let due = DueDay(value)
      let isMade = entry.change.edit.set[Field.reference] != nil
      return ReportedDueDay(
        due: due?.day, day: entry.change.on, attribution: try attribution(of: entry.change),
        reason: due?.reason ?? (isMade ? nil : entry.change.reason))
    }
    let isPlain = lines.count == 1 && lines[0].reason == nil && lines[0].attribution.parts.isEmpty
    let isMade = action.history.live.first?.change.edit.set[Field.due] != nil
    return lines.count == 1 && (isPlain || isMade) ? [] : lines
  }
}
