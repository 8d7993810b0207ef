/// What somebody does with an action. Texts are as typed; `nil` and blank are both "not given".
public enum ActionStep: Hashable, Sendable {
  case start
  case wait(on: Party?, why: String?)
  case review(what: String?)
  case close(result: String?, override: String?)
  case cancel(reason: String?)
  case supersede(by: [Identifier], reason: String?)
  case reopen(reason: String?)
  /// Sets or removes owners; says whether it has an owner afterwards.
  case assign(hasOwner: Bool)
  /// Sets the due day, or takes it away.
  case due(Day?, reason: String?)

  /// The words that follow "cannot", with the reference as shown.
  func words(for reference: String) -> String {
    switch self {
    case .start: "start \(reference)"
    case .wait: "set \(reference) to waiting"
    case .review: "put \(reference) up for review"
    case .close: "close \(reference)"
    case .cancel: "cancel \(reference)"
    case .supersede: "supersede \(reference)"
    case .reopen: "reopen \(reference)"
    case .assign: "assign \(reference)"
    case .due: "set the due day of \(reference)"
    }
  }

  /// The state that it leads to; `nil` for what leaves the state alone.
  var target: ActionState? {
    switch self {
    case .start: .inProgress
    case .wait: .waiting
    case .review: .review
    case .close: .done
    case .cancel: .cancelled
    case .supersede: .superseded
    case .reopen: .open
    case .assign, .due: nil
    }
  }

  /// Whether an action in that state may take it, whatever else the step asks for.
  func isAllowed(from state: ActionState) -> Bool {
    switch self {
    case .start: [.proposed, .open, .waiting, .review].contains(state)
    case .wait: [.open, .inProgress, .review].contains(state)
    case .review: [.open, .inProgress, .waiting].contains(state)
    case .close, .cancel, .supersede, .assign, .due: !state.isFinished
    case .reopen: state.isFinished
    }
  }
}
