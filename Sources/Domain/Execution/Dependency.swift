/// Something unfinished that an action depends on.
public struct Dependency: Hashable, Sendable {
  /// As shown: `A-2`.
  public var reference: String
  /// The words that follow "which is".
  public var state: String
  /// The command that would finish it; `nil` when there is none to name.
  public var hint: String?

  public init(reference: String, state: String, hint: String?) {
    self.reference = reference
    self.state = state
    self.hint = hint
  }

  /// Returns `nil` when the action is finished, so that nothing waits for it.
  public init?(reference: String, state: ActionState) {
    guard !state.isFinished else { return nil }
    self.init(
      reference: reference, state: state.words, hint: "docket close \(reference) -m \"…\"")
  }
}
