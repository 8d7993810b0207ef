public import Domain
import Foundation
import GRDB

extension Transaction {
  /// Takes one lifecycle step with an action.
  ///
  /// The change and its projection are written in one transaction. Where copies disagree on the
  /// state, the step must be allowed from each of them.
  /// - Parameters:
  ///   - edit: what else the step sets, such as owners or the due day.
  ///   - seen: further subjects that it rests on.
  /// - Throws: `Refusal` when the step is not allowed; nothing is written.
  public func take(
    _ step: ActionStep, with action: Subject, _ edit: Edit = Edit(), seen: [Subject] = []
  ) throws {
    let state = try snapshot.state(of: action)
    let dependencies = try snapshot.openDependencies(of: state)
    var edit = edit
    let situations = try snapshot.situations(ofAction: state, dependencies.map(\.dependency))
    try allow(state, situations) { situation in
      let status = try situation.after(step).get()
      if status != situation.status { edit.set[Field.status] = status.json }
    }
    try append(
      settlingChecks(edit, of: state), to: action, seen: seen + dependencies.map(\.subject))
  }

  /// Takes one lifecycle step with a proposal, as `take(_:with:_:seen:)` does with an action.
  ///
  /// A conclusion rests on every concern that was raised, and on the positions taken.
  /// - Throws: `Refusal` when the step is not allowed; nothing is written.
  public func take(
    _ step: ProposalStep, with proposal: Subject, _ edit: Edit = Edit(), seen: [Subject] = []
  ) throws {
    let state = try snapshot.state(of: proposal)
    if let day = author.day { try refuse(step, with: proposal, on: day) }
    var edit = edit
    let situations = try snapshot.situations(
      ofProposal: state, on: author.day ?? author.today)
    try allow(state, situations) { edit.set[Field.status] = try $0.after(step).get().json }
    try append(
      edit, to: proposal, seen: seen + snapshot.concernSubjects(about: proposal))
  }

  /// Refuses a day on which a concern stood in the way that was settled only later.
  private func refuse(_ step: ProposalStep, with proposal: Subject, on day: Day) throws {
    guard step.target == .concluded || step.target == .lastCall else { return }
    for subject in try snapshot.concernSubjects(about: proposal) {
      let state = try snapshot.state(of: subject)
      guard let concern = Concern(state), concern.status?.state.isSettled == true,
        let settled = state.since(Field.status), settled > day,
        step.target == .concluded || concern.isBlocking && state.created ?? .first <= day
      else { continue }
      throw Refusal(
        "nothing can take effect on \(day): \(try snapshot.shownName(of: subject)) was settled "
          + "on \(settled)",
        hints: ["--on \(settled) is the earliest day"])
    }
  }

  /// Asks a rule from every state that copies claim.
  ///
  /// - Throws: the rule's `Refusal`; where copies disagree, it says so and how to settle that.
  func allow<Situation>(
    _ state: SubjectState, _ situations: [Situation], _ rule: (Situation) throws -> Void
  ) throws {
    do { try situations.forEach(rule) } catch let refusal as Refusal where situations.count > 1 {
      let claims = state.history.candidates(for: Field.status)
      let told = try claims.map { claim in
        let change = claim.entry.change
        let who = try snapshot.shownName(of: change.by ?? change.actor)
        return "\(claim.value["is"]?.string ?? "newer") (\(who), \(change.on))"
      }
      let name = try snapshot.shownName(of: state.subject)
      throw Refusal(
        "copies disagree on the state of \(name), \(told.joined(separator: " or ")), and for one "
          + "of these: \(refusal.message)",
        hints: claims.indices.map { "docket conflicts keep \(name) status \($0 + 1)" })
    }
  }

  /// The edit, and with it every doubt about a field that it sets taken away.
  public func settlingChecks(_ edit: Edit, of state: SubjectState) -> Edit {
    let settled = state.elements(Field.checks).filter { element in
      Check(element).map { edit.set[$0.field] != nil } ?? false
    }
    guard !settled.isEmpty else { return edit }
    var edit = edit
    edit.remove[Field.checks, default: []] += settled
    return edit
  }
}

extension Snapshot {
  /// What the rules need to know of an action: once for each state that copies claim.
  func situations(ofAction state: SubjectState, _ dependencies: [Dependency]) throws
    -> [ActionSituation]
  {
    let shown = try shownName(of: state.subject)
    guard let action = Action(state) else { throw unknownState(shown) }
    return try state.history.candidates(for: Field.status).map { candidate in
      guard let status = ActionStatus(candidate.value) else { throw unknownState(shown) }
      return ActionSituation(
        reference: shown, status: status, since: candidate.entry.change.on,
        hasOwner: !action.owners.isEmpty, due: action.due?.day, openDependencies: dependencies)
    }
  }

  /// What the rules need to know of a proposal: once for each state that copies claim.
  func situations(ofProposal state: SubjectState, on day: Day) throws -> [ProposalSituation] {
    let shown = try shownName(of: state.subject)
    let concerns = try unsettledConcerns(of: state.subject)
    let calls = state.history.live.count { entry in
      entry.change.edit.set[Field.status]?["is"]?.string == ProposalState.lastCall.rawValue
    }
    let rules = try rules(for: state.subject)
    return try state.history.candidates(for: Field.status).map { candidate in
      guard let status = ProposalStatus(candidate.value) else { throw unknownState(shown) }
      return ProposalSituation(
        reference: shown, status: status, since: candidate.entry.change.on, today: day,
        unsettledConcerns: concerns, lastCalls: calls, rules: rules,
        undoing: try status.state == .superseded ? undoing(state) : nil)
    }
  }

  /// What `undo` takes back the step by which something came to its state: its reference where
  /// that was the last one, else the id of the command.
  public func undoing(_ state: SubjectState) throws -> String {
    let batch = state.history.candidates(for: Field.status).first?.entry.change.batch
    let last = try lastStep(of: state.subject)?.batch
    return try batch == last ? shownName(of: state.subject) : batch?.short ?? ""
  }

  private func unknownState(_ shown: String) -> Refusal {
    Refusal("\(shown) is in a state that needs a newer docket", hints: ["docket log \(shown)"])
  }

  /// What an action depends on and is not finished.
  func openDependencies(of state: SubjectState) throws -> [(
    subject: Subject, dependency: Dependency
  )] {
    try state.links.compactMap { link in
      guard link.relation == .dependsOn, case .subject(let target) = link.target,
        let item = try item(of: target), !item.isFinished
      else { return nil }
      let closing =
        target.kind == .action
        ? "docket close \(item.reference) -m \"…\"" : "docket show \(item.reference)"
      return (
        target, Dependency(reference: item.reference, state: item.stateWords, hint: closing)
      )
    }
  }

  /// The concerns about a proposal, in the order of their references.
  public func concernSubjects(about proposal: Subject) throws -> [Subject] {
    let keys = try Int64.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT concern.subject FROM concern JOIN subject ON key = concern.proposal
          WHERE id = ? AND kind = ?
          """), arguments: [proposal.id.data, proposal.kindName])
    return try inOrder(keys.map { try subject(ofKey: $0) })
  }

  private func unsettledConcerns(of proposal: Subject) throws -> [UnsettledConcern] {
    try concernSubjects(about: proposal).compactMap { subject in
      guard let concern = Concern(try state(of: subject)), concern.status?.state.isSettled != true
      else { return nil }
      return UnsettledConcern(
        reference: try shownName(of: subject), isBlocking: concern.isBlocking,
        raiser: try concern.raiser.map { try shownName(of: $0) },
        isAnswered: concern.answer != nil)
    }
  }

  /// The person or coalition that a code or name means, or the text as a name.
  ///
  /// - Throws: `Refusal` for initials that nobody has.
  public func party(_ text: String) throws -> Party {
    if let person = try person(text) { return .person(person.id) }
    if let coalition = try coalition(text) { return .coalition(coalition.id) }
    let isName = text.split(whereSeparator: \.isWhitespace).count >= 2
    guard isName, let name = TextRules.actorName(text) else { throw try unknownPerson(text) }
    return .name(try TextRules.title(name, called: "name"))
  }

  /// Refuses a link that would come back to where it starts.
  public func refuseCycle(
    _ relation: Link.Relation, from subject: Subject, to target: Subject
  ) throws {
    guard let start = try key(of: subject), let end = try key(of: target) else { return }
    let isReached = try Bool.fetchOne(
      db.cachedStatement(
        sql: """
          WITH RECURSIVE reached(key) AS (
            SELECT ?1 UNION
            SELECT target FROM link JOIN reached ON link.subject = reached.key
            WHERE relation = ?3 AND target <> 0)
          SELECT ?2 IN reached
          """), arguments: [end, start, relation.rawValue])
    guard isReached ?? false else { return }
    let (from, to) = (try shownName(of: subject), try shownName(of: target))
    guard from != to else { throw Refusal("\(from) cannot be linked to itself") }
    throw Refusal(
      "it cannot be that \(from) \(relation.words) \(to): \(to) \(relation.words) \(from) already",
      hints: ["docket show \(to)"])
  }

  /// The items, people, coalitions or programmes that typed references and codes mean.
  ///
  /// - Throws: `UsageFault` for a malformed list, `Refusal` for what is not there.
  public func anything(_ text: String) throws -> Subject {
    if (try? ReferenceList.read([text])) != nil { return try subject(named: text) }
    if let found = try person(text) ?? coalition(text) ?? programme(text) { return found }
    throw Refusal(
      "there is nothing called \"\(text)\" in this file",
      hints: ["docket list", "docket person list", "docket coalition list"])
  }

  /// The one item that a typed reference means.
  ///
  /// - Throws: `UsageFault` for a malformed reference or a list, `Refusal` for what is not there.
  public func subject(named text: String) throws -> Subject {
    let meant = try ReferenceList.read([text])
    guard meant.count == 1 else {
      throw UsageFault(
        "\(text) names \(meant.count) items; this takes one at a time",
        hints: ["begin with \(meant.first?.shown ?? text)"])
    }
    return try subject(meant[0])
  }

  /// The subjects that typed references, lists and ranges mean, in order.
  ///
  /// - Throws: `UsageFault` for a malformed list, `Refusal` for what is not there.
  public func subjects(_ references: [String]) throws -> [Subject] {
    try ReferenceList.read(references).map { try subject($0) }
  }
}
