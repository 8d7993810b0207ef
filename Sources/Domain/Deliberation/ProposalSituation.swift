/// What the rules need to know of a proposal before a step.
public struct ProposalSituation: Sendable {
  /// As shown: `P-1`.
  public var reference: String
  public var status: ProposalStatus
  /// The day since which it is in that state.
  public var since: Day?
  /// The day on which the step takes effect.
  public var today: Day
  public var unsettledConcerns: [UnsettledConcern]
  /// How many last calls it has had, the running one included.
  public var lastCalls: Int
  public var rules: ProgrammeRules
  /// What `undo` takes back the step by which it came to that state: its reference where that was
  /// the last one, else the id of the command.
  public var undoing: String

  public init(
    reference: String, status: ProposalStatus, since: Day? = nil, today: Day,
    unsettledConcerns: [UnsettledConcern] = [], lastCalls: Int = 0,
    rules: ProgrammeRules = ProgrammeRules(), undoing: String? = nil
  ) {
    self.reference = reference
    self.status = status
    self.since = since
    self.today = today
    self.unsettledConcerns = unsettledConcerns
    self.lastCalls = lastCalls
    self.rules = rules
    self.undoing = undoing ?? reference
  }

  /// `it is concluded since 2017-05-19`, `it is deferred until 2017-09-01`, `it is in discussion`.
  var standing: String {
    if case .deferred(let until, _) = status { return "it is deferred until \(until)" }
    if case .lastCall(let number, let until) = status {
      return "last call \(number) \(today > until ? "ended on" : "runs until") \(until)"
    }
    guard status.state.isFinished, let since else { return "it is \(status.state.words)" }
    return "it is \(status.state.words) since \(since)"
  }

  /// The commands that bring it back to where people speak about it.
  var waysBack: [String] {
    switch status.state {
    case .raised, .deferred: ["docket discuss \(reference)"]
    case .lastCall: ["docket discuss \(reference) -m \"…\""]
    case .concluded, .withdrawn: ["docket reopen \(reference) -m \"…\""]
    // Nothing leads back from there but taking the step back; what replaced it goes on instead.
    case .superseded: ["docket show \(reference)", "docket undo \(undoing)"]
    case .discussion: ["docket log \(reference)"]
    }
  }
}
