extension Item {
  /// The words for its state: `in progress`.
  public var stateWords: String {
    guard let state else { return "" }
    switch subject.kind {
    case .action: return ActionState(rawValue: state)?.words ?? "\(state) (needs a newer docket)"
    case .proposal:
      return ProposalState(rawValue: state)?.words ?? "\(state) (needs a newer docket)"
    case .concern, .programme, .coalition, .person, .contact, .meeting, .statement, .position,
      .answer, .note, .digest, nil:
      return state
    }
  }
}
