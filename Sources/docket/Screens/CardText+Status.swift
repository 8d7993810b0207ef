import Domain

extension CardText {
  /// What belongs to the state: the result, the reason, the conclusion.
  static func words(_ status: ActionStatus, _ others: [String], _ item: Item) -> [String] {
    switch status {
    case .proposed, .open, .inProgress: []
    case .waiting(_, let why): ["on \(item.detail.waitingOn ?? "somebody"): \(why)"]
    case .review(let what): ["to see: \(what)"]
    case .done(let result, let override):
      ["result: \(result)"]
        + (override.map { ["closed in spite of open dependencies: \($0)"] } ?? [])
    case .cancelled(let reason): ["because: \(reason)"]
    case .superseded(_, let reason):
      ["replaced by \(others.joined(separator: ", ")): \(reason)"]
    }
  }

  static func words(_ status: ProposalStatus, _ others: [String]) -> [String] {
    switch status {
    case .raised, .discussion, .lastCall: []
    case .concluded(let conclusion):
      [
        "\(conclusion.outcome.words)" + (conclusion.level.map { ", \($0.words)" } ?? "")
          + ": \(conclusion.text)"
      ]
        + (conclusion.minority.map { ["minority: \($0)"] } ?? [])
        + (conclusion.review.map { ["to be reviewed on \($0)"] } ?? [])
        + (conclusion.override.map { ["concluded early: \($0)"] } ?? [])
    case .deferred(let until, let reason): ["until \(until): \(reason)"]
    case .withdrawn(let reason): ["because: \(reason)"]
    case .superseded(_, let reason): ["replaced by \(others.joined(separator: ", ")): \(reason)"]
    }
  }

  static func words(_ status: ConcernStatus) -> [String] {
    switch status {
    case .open: []
    case .resolved(let reason, let override):
      (reason.map { ["resolved: \($0)"] } ?? [])
        + (override.map { ["settled by somebody else: \($0)"] } ?? [])
    case .dissent(let reason): ["stands as dissent: \(reason)"]
    case .withdrawn(let reason): reason.map { ["withdrawn: \($0)"] } ?? []
    }
  }
}

extension MeetingRecord.Section {
  /// As it reads behind a line: `line 10, key issue`.
  var words: String {
    switch self {
    case .keyIssue: "key issue"
    case .presentation: "presentation"
    case .discussion: "discussion"
    case .nextStep: "next steps"
    }
  }
}
