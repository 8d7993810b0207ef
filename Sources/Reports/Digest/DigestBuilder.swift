public import Domain
import Foundation
import Rendering
public import Storage

/// Puts together the entries of a digest.
public struct DigestBuilder {
  private(set) var entries: [DigestReport.Topic: [DigestReport.Entry]] = [:]
  private let snapshot: Snapshot
  private let today: Day
  /// Whether the digest tells of a change.
  private let isNew: (History.Entry) -> Bool

  public init(_ snapshot: Snapshot, today: Day, isNew: @escaping (History.Entry) -> Bool) {
    self.snapshot = snapshot
    self.today = today
    self.isNew = isNew
  }

  /// - Parameter item: what it is told of; a conflict about it is told too.
  private mutating func tell(
    _ topic: DigestReport.Topic, _ entry: DigestReport.Entry, of item: Item
  ) {
    var entry = entry
    if item.isConflicted { entry.facts.append(Item.disagreement) }
    entries[topic, default: []].append(entry)
  }

  /// Tells more of what has an entry already, else a new one.
  private mutating func tellMore(
    _ topic: DigestReport.Topic, _ entry: DigestReport.Entry, of item: Item
  ) {
    guard let index = entries[topic]?.firstIndex(where: { $0.reference == entry.reference }) else {
      return tell(topic, entry, of: item)
    }
    entries[topic]?[index].facts += entry.facts
  }

  /// Those that run, and those that ended and wait for the chair, whenever they began.
  public mutating func tellLastCalls(_ share: ItemPredicate) throws {
    let items = try snapshot.detailedItems(
      where: .all([.proposals(in: [.lastCall]), share]),
      order: .due, on: today)
    for item in items {
      var facts = [item.lastCallFact(on: today)]
      if !item.detail.unsettledConcerns.isEmpty {
        facts.append("not settled: \(item.detail.unsettledConcerns.joined(separator: ", "))")
      }
      facts += try snapshot.state(of: item.subject).reopenedConclusions.map(words(of:))
      tell(
        .lastCalls,
        DigestReport.Entry(
          reference: item.reference, title: item.title, day: item.due, facts: facts),
        of: item)
    }
  }

  public mutating func tellProposals(_ chosen: ItemPredicate) throws {
    let items = try snapshot.keyedItems(
      where: .all([ItemPredicate("i.kind = 'proposal' AND i.state IS NOT 'last-call'"), chosen]),
      order: .reference, limit: nil)
    let states = try snapshot.states(of: items.map(\.key))
    for (key, item) in items {
      guard let state = states[key], let proposal = Proposal(state) else { continue }
      let steps = state.history.live.filter {
        isNew($0) && $0.change.edit.set[Field.status] != nil
      }.map(\.change)
      guard let step = steps.last, let status = proposal.status else { continue }
      let isRaisedNow = steps.contains { $0.edit.set[Field.reference] != nil }
      var entry = DigestReport.Entry(reference: item.reference, title: item.title, day: step.on)
      switch status {
      case .raised, .discussion:
        entry.facts = try facts(ofOpen: item, state)
        if isRaisedNow {
          entry.day = item.created
          let discussed = status == .discussion ? ", in discussion since \(step.on.written)" : ""
          entry.facts.insert(try raised(item, proposal) + discussed, at: 0)
          entry.quotes = try snapshot.sourceQuotes(of: state)
          tell(.newProposals, entry, of: item)
        } else {
          tell(.discussions, entry, of: item)
        }
      case .concluded(let conclusion):
        entry.facts = try facts(of: conclusion, step, proposal)
        tell(.conclusions, entry, of: item)
      case .deferred(let until, let reason):
        entry.facts = ["deferred until \(until.written): \(reason)"]
        tell(.setAside, entry, of: item)
      case .withdrawn(let reason):
        entry.facts = ["withdrawn: \(reason)"]
        tell(.setAside, entry, of: item)
      case .superseded(let by, let reason):
        let heirs = try by.map { try snapshot.heirName($0, of: item.subject) }
        let isConverted = heirs.contains(where: ProposalStatus.isConversion)
        let words = isConverted ? "converted into \(heirs.joined(separator: ", "))" : "superseded"
        entry.facts = ["\(words): \(reason)"]
        tell(.setAside, entry, of: item)
      case .lastCall: break
      }
      try tellReopened(state, item.reference)
    }
  }

  /// Adds the conclusions that did not last to what is told of a proposal.
  private mutating func tellReopened(_ state: SubjectState, _ reference: String) throws {
    let facts = try state.reopenedConclusions.filter { isNew($0.reopening) }
      .map(words(of:))
    guard !facts.isEmpty else { return }
    for topic in [DigestReport.Topic.newProposals, .discussions, .conclusions, .setAside] {
      guard let index = entries[topic]?.firstIndex(where: { $0.reference == reference }) else {
        continue
      }
      entries[topic]?[index].facts += facts
    }
  }

  private func words(of reopened: ReopenedConclusion) throws -> String {
    "first " + (try snapshot.words(of: reopened))
  }

  private func facts(ofOpen item: Item, _ state: SubjectState) throws -> [String] {
    let parts = [
      item.owners.first.map { "shepherd \($0)" },
      item.coalitions.isEmpty ? nil : "with \(item.coalitions.joined(separator: ", "))",
      state.text(Field.venue).map { "at \($0)" },
    ].compactMap(\.self)
    return parts.isEmpty ? [] : [parts.joined(separator: "; ")]
  }

  /// `raised on 6 Dec 2016 in M-1`.
  private func raised(_ item: Item, _ proposal: Proposal) throws -> String {
    let meeting = try proposal.source.map {
      " in \(try snapshot.shownName(of: Subject(.meeting, $0.meeting)))"
    }
    return "raised on \(item.created.written)\(meeting ?? "")"
  }

  private func facts(of conclusion: Conclusion, _ step: Change, _ proposal: Proposal) throws
    -> [String]
  {
    let who = try snapshot.attribution(of: step).who
    let level = conclusion.level.map { ", \($0.words)" } ?? ""
    let dissent = try snapshot.dissents(on: Subject(.proposal, proposal.id)).map { dissent in
      "dissent \(dissent.reference), \(dissent.raiser): \(dissent.text)"
    }
    return ["\(conclusion.outcome.words)\(level), \(step.on.written), by \(who)", conclusion.text]
      + dissent + conclusion.minority.map { "minority statement: \($0)" }
      + (conclusion.override.map { ["concluded early: \($0)"] } ?? [])
      + (conclusion.review.map { ["to be reviewed on \($0.written)"] } ?? [])
  }

  public mutating func tellActions(_ chosen: ItemPredicate) throws {
    let items = try snapshot.keyedItems(
      where: .all([ItemPredicate("i.kind = 'action'"), chosen]), order: .reference, limit: nil)
    let states = try snapshot.states(of: items.map(\.key))
    for (key, item) in items {
      guard let state = states[key], let status = Action(state)?.status else { continue }
      let steps = state.history.live
      let lastStep = steps.last { $0.change.edit.set[Field.status] != nil }
      let isNewState = lastStep.map(isNew) ?? false
      let who = item.owners.isEmpty ? "nobody yet" : item.owners.joined(separator: ", ")
      let partners =
        item.coalitions.isEmpty ? "" : " with \(item.coalitions.joined(separator: ", "))"
      var entry = DigestReport.Entry(
        reference: item.reference, title: item.title, day: lastStep?.change.on)
      switch status {
      case .done(let result, _):
        entry.facts = ["\(who), \((entry.day ?? today).written): \(result)"]
        if isNewState { tell(.done, entry, of: item) }
      case .cancelled(let reason):
        entry.facts = ["cancelled: \(reason)"]
        if isNewState { tell(.dropped, entry, of: item) }
      case .superseded(_, let reason):
        entry.facts = ["superseded: \(reason)"]
        if isNewState { tell(.dropped, entry, of: item) }
      case .proposed, .open, .inProgress, .waiting, .review:
        let due = item.due.map { ", due \($0.written)" } ?? ", no day yet"
        let isAddedNow = steps.contains {
          isNew($0) && $0.change.edit.set[Field.reference] != nil
        }
        let moves = try moves(state)
        entry.day = item.due
        entry.facts = (isAddedNow ? [who + partners + due] : []) + moves
        if isAddedNow {
          tell(.newActions, entry, of: item)
        } else if !moves.isEmpty {
          tell(.moved, entry, of: item)
        }
      }
    }
  }

  /// `31 Jul to 30 Sep 2017 by OCL: examples needed`, for each time that the due day moved.
  private func moves(_ state: SubjectState) throws -> [String] {
    try state.dueMoves.filter { isNew($0.entry) }.map { move in
      let who = try snapshot.attribution(of: move.entry.change).who
      return "\(move.from.day.brief(on: move.to.day)) to \(move.to.day.written) by \(who)"
        + (move.to.reason.map { ": \($0)" } ?? "")
    }
  }

  /// Whatever waits for somebody's answer, however long already.
  public mutating func tellQuestions(_ share: ItemPredicate) throws {
    let rules = try snapshot.rules()
    let combined = try snapshot.combinedConflictKeys()
    for heading in [Heading.unsettled, .unanswered, .waiting] {
      let items = try snapshot.detailedItems(
        where: .all([.heading(heading, on: today, rules: rules, combined: combined), share]),
        on: today)
      for item in items {
        tellMore(
          .questions,
          DigestReport.Entry(
            reference: item.reference, title: item.title, day: item.created,
            facts: item.questions(under: heading, on: today)), of: item)
      }
    }
  }
}

extension Snapshot {
  /// The statements that it follows from.
  public func sourceQuotes(of state: SubjectState) throws -> [DigestReport.Quote] {
    let statements = state.links.compactMap { link -> Subject? in
      guard link.relation == .followsFrom, case .subject(let target) = link.target,
        target.kind == .statement
      else { return nil }
      return target
    }
    return try statements.compactMap { subject in
      guard let statement = Statement(try self.state(of: subject)) else { return nil }
      return DigestReport.Quote(
        reference: try shownName(of: subject),
        speaker: try statement.speaker.map { try shownName(of: Subject(.person, $0)) },
        text: statement.text)
    }.sorted { areInOrder($0.reference, $1.reference) }
  }

  /// The concerns about a proposal that stand as dissent.
  public func dissents(on proposal: Subject) throws -> [(
    reference: String, raiser: String, text: String
  )] {
    try concernSubjects(about: proposal).compactMap { subject in
      guard let concern = Concern(try state(of: subject)),
        case .dissent(let reason)? = concern.status
      else { return nil }
      let raiser = try concern.raiser.map { try shownName(of: $0) } ?? "somebody"
      return (
        try shownName(of: subject), raiser, "\(concern.text.asSentence) It stands: \(reason)"
      )
    }.sorted { areInOrder($0.reference, $1.reference) }
  }
}
