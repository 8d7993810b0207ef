package import Domain

/// A status of every state, with every part of it filled.
package enum Examples {
  package static let id = Identifier(high: 0x0190_0000_0000_7000, low: 0x8000_0000_0000_0001)

  package static func action(_ state: ActionState) -> ActionStatus {
    switch state {
    case .proposed: .proposed
    case .open: .open
    case .inProgress: .inProgress
    case .waiting: .waiting(on: .coalition(id), why: "their charter")
    case .review: .review(what: "a draft")
    case .done: .done(result: "sent", override: "A-2 can follow")
    case .cancelled: .cancelled(reason: "no longer needed")
    case .superseded: .superseded(by: [id], reason: "A-9 says it better")
    }
  }

  package static func proposal(_ state: ProposalState) -> ProposalStatus {
    switch state {
    case .raised: .raised
    case .discussion: .discussion
    case .lastCall: .lastCall(number: 1, until: day("2017-05-16"))
    case .concluded:
      .concluded(
        Conclusion(
          outcome: .adopted, text: "No overarching system", level: .consensus,
          minority: ["TT: a new central layer"], review: day("2018-05-16"),
          override: "the session ends today"))
    case .deferred: .deferred(until: day("2017-09-01"), reason: "after the summer")
    case .withdrawn: .withdrawn(reason: "AP takes it back")
    case .superseded: .superseded(by: [id], reason: "P-9 says it better")
    }
  }

  package static func concern(_ state: ConcernState) -> ConcernStatus {
    switch state {
    case .open: .open
    case .resolved: .resolved(reason: "the answer will do", override: "AP has left")
    case .dissent: .dissent(reason: "no common ground")
    case .withdrawn: .withdrawn(reason: "a misreading", override: nil)
    }
  }
}
