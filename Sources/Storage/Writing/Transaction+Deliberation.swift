public import Domain
import GRDB

extension Transaction {
  /// Whose act it is: whoever is named with `--by`, else who types.
  public var acting: Party { author.by ?? author.actor }

  /// Raises a concern about a proposal, and sets the raiser's position to *object*.
  ///
  /// - Parameter statement: the statement that it is raised from.
  /// - Throws: `Refusal` when the proposal is not deliberated; nothing is written.
  public func raiseConcern(
    about proposal: Subject, text: String, isBlocking: Bool, from statement: Subject?
  ) throws -> Subject {
    let state = try snapshot.state(of: proposal)
    for situation in try situations(of: state) {
      if let refusal = situation.refusalOfConcerns { throw refusal }
    }
    let raiser = try statement.flatMap { try speaker(of: $0) } ?? acting
    var edit = Edit(set: [
      Field.about: .string(proposal.id.description), Field.text: .string(text),
      Field.blocking: .bool(isBlocking), Field.raiser: raiser.json,
      Field.status: ConcernStatus.open.json,
      Field.revision: .integer(Proposal(state)?.revision ?? 1),
    ])
    if let statement { edit.set[Field.from] = .string(statement.id.description) }
    let seen = [proposal] + (statement.map { [$0] } ?? []) + (raiser.subject.map { [$0] } ?? [])
    let concern = try create(.concern, edit, seen: seen)
    // Each concern brings its own, so that one can be taken back without the other; what was held
    // from a later day on stays.
    let held = try snapshot.state(of: positionSubject(of: raiser, on: proposal))
    guard author.day ?? author.today >= held.since(Field.position) ?? .first else { return concern }
    let present = Position(held)
    try takePosition(
      .object, of: raiser, on: proposal, reason: present?.kind == .object ? present?.reason : nil,
      with: [concern])
    return concern
  }

  /// A concern from a statement is its speaker's, unless somebody is named.
  private func speaker(of statement: Subject) throws -> Party? {
    guard author.by == nil else { return nil }
    return Statement(try snapshot.state(of: statement))?.speaker.map { .person($0) }
  }

  private func situations(of proposal: SubjectState) throws -> [ProposalSituation] {
    try snapshot.situations(ofProposal: proposal, on: author.day ?? author.today)
  }

  /// Takes one step with a concern.
  ///
  /// - Throws: `Refusal` when it is not allowed; nothing is written.
  public func take(_ step: ConcernStep, with concern: Subject) throws {
    let state = try snapshot.state(of: concern)
    let shown = try snapshot.shownName(of: concern)
    guard let present = Concern(state) else {
      throw Refusal("\(shown) needs a newer docket", hints: ["docket log \(shown)"])
    }
    if case .resolve = step, let day = author.day, let answered = state.since(Field.answer),
      day < answered
    {
      throw Refusal(
        "nothing can take effect on \(day): \(shown) was answered on \(answered)",
        hints: ["--on \(answered) is the earliest day"])
    }
    var edit = Edit()
    let situations = try situations(ofConcern: state, present, shown)
    try allow(state, situations) { situation in
      let next = try situation.after(step).get()
      if case .answer(let text?) = step {
        edit.set[Field.answer] = .string(text)
      } else {
        edit.set[Field.status] = next.json
      }
    }
    try append(edit, to: concern, seen: [Subject(.proposal, present.proposal)])
  }

  private func situations(ofConcern state: SubjectState, _ concern: Concern, _ shown: String)
    throws -> [ConcernSituation]
  {
    try state.history.candidates(for: Field.status).map { candidate in
      guard let status = ConcernStatus(candidate.value) else {
        throw Refusal("\(shown) needs a newer docket", hints: ["docket log \(shown)"])
      }
      return ConcernSituation(
        reference: shown, status: status, since: candidate.entry.change.on,
        raiser: try concern.raiser.map { try snapshot.shownName(of: $0) },
        isRaisersAct: try isActing(concern.raiser))
    }
  }

  /// Whether somebody, by whichever entry of theirs, acts.
  private func isActing(_ party: Party?) throws -> Bool {
    try party.map { try snapshot.leader(of: $0) == snapshot.leader(of: acting) } ?? false
  }

  /// Who still objects to a proposal that is deliberated, though the concern that they raised is
  /// settled.
  ///
  /// Writes nothing.
  /// - Throws: `Refusal` where the proposal needs a newer docket.
  public func objector(afterSettling concern: Subject) throws -> (who: String, proposal: String)? {
    guard let present = Concern(try snapshot.state(of: concern)), let raiser = present.raiser
    else { return nil }
    let proposal = Subject(.proposal, present.proposal)
    let open = try snapshot.concernSubjects(about: proposal).contains { other in
      let other = Concern(try snapshot.state(of: other))
      guard let other, other.status?.state.isSettled == false else { return false }
      return try other.raiser.map { try snapshot.leader(of: $0) } == snapshot.leader(of: raiser)
    }
    let isDeliberated = try situations(of: snapshot.state(of: proposal)).allSatisfy {
      $0.refusalOfPositions == nil
    }
    guard !open, isDeliberated, try snapshot.position(of: raiser, on: proposal)?.kind == .object
    else {
      return nil
    }
    return (try snapshot.shownName(of: raiser), try snapshot.shownName(of: proposal))
  }

  /// Takes or changes a position on a proposal.
  ///
  /// - Returns: what it was before; `nil` for the first one.
  /// - Throws: `Refusal` when the proposal is not deliberated, or when it is held already.
  public func setPosition(_ kind: PositionKind, on proposal: Subject, reason: String?) throws
    -> PositionKind?
  {
    for situation in try situations(of: snapshot.state(of: proposal)) {
      if let refusal = situation.refusalOfPositions { throw refusal }
    }
    let present = try snapshot.position(of: acting, on: proposal)
    guard present?.kind != kind || reason != nil && present?.reason != reason else {
      let (who, what) = (try snapshot.shownName(of: acting), try snapshot.shownName(of: proposal))
      throw Refusal(
        "\(who) has the position \"\(kind.rawValue)\" on \(what) already",
        hints: ["docket show \(what)"])
    }
    try takePosition(kind, of: acting, on: proposal, reason: reason)
    return present?.kind
  }

  /// - Parameter concerns: what it comes with.
  private func takePosition(
    _ kind: PositionKind, of holder: Party, on proposal: Subject, reason: String?,
    with concerns: [Subject] = []
  ) throws {
    let revision = Proposal(try snapshot.state(of: proposal))?.revision ?? 1
    let value = JSON.record(
      ("is", .string(kind.rawValue)), ("reason", reason.map { .string($0) }),
      ("revision", .integer(revision)))
    let subject = positionSubject(of: holder, on: proposal)
    var edit = Edit(set: [Field.position: value])
    if try !concerns.isEmpty || !snapshot.state(of: subject).exists {
      edit.set[Field.about] = .string(proposal.id.description)
      edit.set[Field.holder] = holder.json
    }
    try append(
      edit, to: subject, seen: [proposal] + concerns + (holder.subject.map { [$0] } ?? []))
  }

  private func positionSubject(of holder: Party, on proposal: Subject) -> Subject {
    switch holder {
    case .person(let id), .coalition(let id): .position(of: id, on: proposal.id)
    case .name(let name):
      Subject(
        .position,
        Identifier(kind: .position, derivedFrom: [proposal.id.description, "name", name]))
    }
  }

  /// Records what a collaborating coalition answers.
  ///
  /// - Throws: `Refusal` when nobody asked it, when it is not said which coalition answers, or when
  ///   it gave this answer already.
  public func answer(_ word: Answer.Word, about subject: Subject, reason: String?) throws {
    let shown = try snapshot.shownName(of: subject)
    let verb = word == .accepted ? "accept" : "decline"
    let asked = try snapshot.state(of: subject).collaborators.map(\.coalition)
    let codes = try asked.map { try snapshot.shownName(of: Subject(.coalition, $0)) }
    guard subject.kind == .proposal || subject.kind == .action else {
      throw Refusal(
        "only proposals and actions are asked about; \(shown) is neither",
        hints: ["docket show \(shown)"])
    }
    guard case .coalition(let coalition)? = author.by else {
      throw Refusal(
        "cannot \(verb) \(shown): "
          + (try author.by.map { "\(try snapshot.shownName(of: $0)) is no coalition of this file" }
            ?? "it is not said for which coalition"),
        hints: codes.isEmpty
          ? ["docket edit \(shown) --with COALITION"]
          : codes.map { "docket \(verb) \(shown) --by \($0)" })
    }
    guard asked.contains(coalition) else {
      let code = try snapshot.shownName(of: Subject(.coalition, coalition))
      throw Refusal(
        "cannot \(verb) \(shown): \(code) is not asked about it",
        hints: ["docket edit \(shown) --with \(code)"])
    }
    let request = try snapshot.state(of: subject).collaborators.first { $0.coalition == coalition }
    if let day = author.day, let request, day < request.asked {
      let code = try snapshot.shownName(of: Subject(.coalition, coalition))
      throw Refusal(
        "nothing can take effect on \(day): \(code) was asked about \(shown) on \(request.asked)",
        hints: ["--on \(request.asked) is the earliest day"])
    }
    let answer = Subject(
      .answer,
      Identifier(kind: .answer, derivedFrom: [subject.id.description, coalition.description]))
    let value = JSON.record(
      ("is", .string(word.rawValue)), ("reason", reason.map { .string($0) }))
    var edit = Edit(set: [Field.answer: value])
    let state = try snapshot.state(of: answer)
    let present = state.value(Field.answer)
    guard present != value, reason != nil || present?["is"]?.string != word.rawValue else {
      let code = try snapshot.shownName(of: Subject(.coalition, coalition))
      let day = state.since(Field.answer).map { " on \($0)" } ?? ""
      throw Refusal(
        "cannot \(verb) \(shown): \(code) \(word.rawValue) it\(day)",
        hints: ["docket show \(shown)"])
    }
    if !state.exists {
      edit.set[Field.about] = subject.json
      edit.set[Field.coalition] = .string(coalition.description)
    }
    try append(edit, to: answer, seen: [subject, Subject(.coalition, coalition)])
  }

  /// Opens a finished action again; what had replaced it replaces it no more.
  ///
  /// - Throws: `Refusal` when the step is not allowed; nothing is written.
  public func reopen(_ action: Subject, reason: String?) throws {
    let status = Action(try snapshot.state(of: action))?.status
    try take(.reopen(reason: reason) as ActionStep, with: action)
    guard case .superseded(let heirs, _)? = status else { return }
    let link = Link(.supersedes, .subject(action)).json
    for heir in heirs.map({ Subject(.action, $0) })
    where try snapshot.state(of: heir).elements(Field.links).contains(link) {
      try append(Edit(remove: [Field.links: [link]]), to: heir, seen: [action])
    }
  }

  /// Replaces proposals or actions by others of their kind.
  ///
  /// - Parameter movesActions: the unfinished actions of a proposal go with it.
  /// - Throws: `Refusal` when a step is not allowed or would come back to where it starts.
  public func supersede(
    _ subject: Subject, by others: [Subject], reason: String?, movesActions: Bool = false
  ) throws {
    for other in others {
      guard other != subject else {
        let name = try snapshot.shownName(of: subject)
        throw Refusal("\(name) cannot replace itself", hints: ["docket show \(name)"])
      }
      try snapshot.refuseCycle(.supersedes, from: other, to: subject)
    }
    let ids = others.map(\.id)
    if subject.kind == .proposal {
      try take(
        .supersede(by: ids, reason: reason) as ProposalStep, with: subject, seen: others)
    } else {
      try take(.supersede(by: ids, reason: reason) as ActionStep, with: subject, seen: others)
    }
    for other in others {
      try append(
        Edit(add: [Field.links: [Link(.supersedes, .subject(subject)).json]]), to: other,
        seen: [subject])
    }
    guard movesActions, let heir = others.first else { return }
    for action in try snapshot.actions(implementing: subject) where !action.isFinished {
      try append(
        Edit(
          add: [Field.links: [Link(.implements, .subject(heir)).json]],
          remove: [Field.links: [Link(.implements, .subject(subject)).json]]),
        to: action.subject, seen: [heir])
    }
  }
}
