extension ProposalSituation {
  /// Returns why nobody can raise a concern about it now, or `nil` when everybody can.
  public var refusalOfConcerns: Refusal? { refusalOfSpeaking("raise a concern about \(reference)") }

  /// Returns why nobody can take a position on it now, or `nil` when everybody can.
  public var refusalOfPositions: Refusal? { refusalOfSpeaking("take a position on \(reference)") }

  private func refusalOfSpeaking(_ step: String) -> Refusal? {
    guard !status.state.isDeliberated else { return nil }
    return .cannot(step, [Refusal.Unmet(standing, hints: waysBack)])
  }

  /// Returns why its text cannot be edited now, or `nil` when it can.
  ///
  /// In last call and after a conclusion the words are those that people judge or judged, so that
  /// only slips of the pen may be mended.
  public func refusalOfEdit(editorial: Bool) -> Refusal? {
    switch status.state {
    case .raised, .discussion, .deferred, .withdrawn, .superseded: return nil
    case .lastCall, .concluded:
      if editorial { return nil }
      return .cannot(
        "edit the text of \(reference)",
        [
          Refusal.Unmet(
            standing, hints: ["docket edit \(reference) --editorial"] + waysBack)
        ])
    }
  }
}
