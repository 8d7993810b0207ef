/// What the rules need to know of an action before a step.
public struct ActionSituation: Sendable {
  /// As shown: `A-1`.
  public var reference: String
  public var status: ActionStatus
  /// The day since which it is in that state.
  public var since: Day?
  public var hasOwner: Bool
  public var due: Day?
  /// What it depends on and is not finished yet.
  public var openDependencies: [Dependency]

  public init(
    reference: String, status: ActionStatus, since: Day? = nil, hasOwner: Bool = false,
    due: Day? = nil, openDependencies: [Dependency] = []
  ) {
    self.reference = reference
    self.status = status
    self.since = since
    self.hasOwner = hasOwner
    self.due = due
    self.openDependencies = openDependencies
  }
}
