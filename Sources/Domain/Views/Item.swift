/// One line of a list: a proposal, concern, action, statement or meeting as it stands.
public struct Item: Sendable {
  public var subject: Subject
  /// As shown in this file: `A-17`, `IoT:A-1`.
  public var reference: String
  public var title: String
  /// As stored; `nil` for what has no state.
  public var state: String?
  /// The day since which it is in that state.
  public var since: Day?
  public var outcome: String?
  /// Codes, the lead first; of a proposal its shepherd, of a statement its speaker.
  public var owners: [String] = []
  public var coalitions: [String] = []
  /// An action's due day, or the last day of a running last call.
  public var due: Day?
  public var programme: String?
  public var created: Day
  public var concluded: Day?
  public var touched: Day
  public var isConflicted = false
  public var detail = Detail()

  /// What only some kinds have, for remarks.
  public struct Detail: Sendable {
    public var dueMoves = 0
    public var waitingOn: String?
    /// How many meetings an unfinished action has survived.
    public var carriedOver = 0
    public var lastCall: Int?
    public var deferredUntil: Day?
    public var reviewDay: Day?
    /// Shown references of concerns that nobody has settled.
    public var unsettledConcerns: [String] = []
    /// For a concern: the proposal it is about, its raiser, and whether it was answered.
    public var about: String?
    public var raiser: String?
    public var isAnswered = false
    public var isBlocking = false
    /// Coalitions that were asked, and since when, without an answer.
    public var unanswered: [(coalition: String, asked: Day)] = []
    public var checks: [Check] = []
    public var document: String?
    /// It was taken back, and copies disagree on that.
    public var isTakenBack = false
    /// What copies disagree on, in words.
    public var conflictRemarks: [String] = []
    /// Of a proposal: who reported on the meeting that it comes from.
    public var rapporteur: String?

    public init() {}
  }

  /// What a report says of one on which copies disagree.
  public static let disagreement = "copies disagree on this one"

  public init(subject: Subject, reference: String, title: String, created: Day, touched: Day) {
    self.subject = subject
    self.reference = reference
    self.title = title
    self.created = created
    self.touched = touched
  }

  public var isFinished: Bool {
    switch subject.kind {
    case .action: state.flatMap(ActionState.init(rawValue:))?.isFinished ?? false
    case .proposal: state.flatMap(ProposalState.init(rawValue:))?.isFinished ?? false
    case .concern: state.flatMap(ConcernState.init(rawValue:))?.isSettled ?? false
    case .programme, .coalition, .person, .contact, .meeting, .statement, .position, .answer,
      .note, .digest, nil:
      false
    }
  }

  /// An unfinished action whose due day has passed.
  public func isOverdue(on today: Day) -> Bool {
    guard subject.kind == .action, !isFinished, let due else { return false }
    return due < today
  }
}
