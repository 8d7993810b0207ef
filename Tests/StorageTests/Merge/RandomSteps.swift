import Domain

@testable import Storage

/// Steps of the lifecycle at random, by their rules; many are refused.
extension RandomHistory {
  mutating func takeStep(_ transaction: Transaction) throws {
    let snapshot = transaction.snapshot
    switch number(0...99) {
    case 0..<30: try stepOfAction(transaction)
    case 30..<50: try stepOfProposal(transaction)
    case 50..<60:
      guard let proposal = try subject(transaction, .proposal) else { return }
      _ = try transaction.raiseConcern(
        about: proposal, text: "what is harm?", isBlocking: chance(50), from: nil)
    case 60..<70:
      guard let concern = try subject(transaction, .concern) else { return }
      let steps: [ConcernStep] = [
        .answer(text: "this"), .resolve(reason: nil, override: "agreed"), .dissent(reason: "no"),
        .withdraw(reason: nil, override: "agreed"),
      ]
      try transaction.take(pick(steps) ?? .answer(text: "that"), with: concern)
    case 70..<80:
      guard let proposal = try subject(transaction, .proposal) else { return }
      transaction.author.by = try subject(transaction, .person).map { .person($0.id) }
      _ = try transaction.setPosition(
        pick(PositionKind.allCases) ?? .accept, on: proposal, reason: chance(30) ? "so" : nil)
    case 80..<86:
      guard let action = try subject(transaction, .action),
        let coalition = try subject(transaction, .coalition)
      else { return }
      transaction.author.by = .coalition(coalition.id)
      let state = try snapshot.state(of: action)
      if !state.collaborators.contains(where: { $0.coalition == coalition.id }) {
        let asked = JSON.string(coalition.id.description)
        try transaction.append(
          Edit(add: [Field.coalitions: [asked]]), to: action, seen: [coalition])
      }
      try transaction.answer(chance(50) ? .accepted : .declined, about: action, reason: nil)
    case 86..<92:
      guard let one = try subject(transaction, .person), let two = try subject(transaction, .person)
      else { return }
      try transaction.join(one, two)
    default:
      let found = try snapshot.conflicts().filter { $0.cause == .values || $0.isOfUndo }
      guard let conflict = pick(found) else { return }
      try transaction.settleConflict(
        keeping: number(1...conflict.candidates.count), or: nil, of: conflict.field,
        in: conflict.name)
    }
  }

  private mutating func stepOfAction(_ transaction: Transaction) throws {
    guard let action = try subject(transaction, .action) else { return }
    if chance(20), let other = try subject(transaction, .action) {
      try transaction.snapshot.refuseCycle(.dependsOn, from: action, to: other)
      let link = Link(.dependsOn, .subject(other)).json
      try transaction.append(
        Edit(add: [Field.links: [link]]), to: action, seen: [other])
      return
    }
    let steps: [ActionStep] = [
      .start, .wait(on: .name("them"), why: "late"), .review(what: "a draft"),
      .close(result: "sent", override: "can wait"), .cancel(reason: "moot"),
      .reopen(reason: "again"),
    ]
    try transaction.take(pick(steps) ?? .start, with: action)
  }

  private mutating func stepOfProposal(_ transaction: Transaction) throws {
    guard let proposal = try subject(transaction, .proposal) else { return }
    if chance(15), let other = try subject(transaction, .proposal), other != proposal {
      return try transaction.supersede(proposal, by: [other], reason: "one of them will do")
    }
    var draft = ConclusionDraft(outcome: .adopted, text: "Yes")
    draft.override = "no time"
    let steps: [ProposalStep] = [
      .discuss(reason: "back"), .lastCall(until: nil), .conclude(draft), .conclude(draft),
      .deferUntil(Day(milliseconds: now)?.advanced(by: 30), reason: "summer"),
      .withdraw(reason: "no"), .reopen(reason: "again"),
    ]
    try transaction.take(pick(steps) ?? .lastCall(until: nil), with: proposal)
  }
}
