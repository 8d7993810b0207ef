public import Domain

extension Snapshot {
  /// Why a field of something cannot be given a value of one's own now, in some state that copies
  /// claim; `nil` when it can.
  ///
  /// - Parameters:
  ///   - editorial: whether only slips of the pen are mended.
  ///   - day: the day that the refusal tells of.
  public func refusal(
    ofSetting field: String, of state: SubjectState, editorial: Bool = false, on day: Day = .last
  ) throws -> Refusal? {
    switch (state.subject.kind, field) {
    case (.proposal, Field.title), (.proposal, Field.text):
      try situations(ofProposal: state, on: day).lazy
        .compactMap { $0.refusalOfEdit(editorial: editorial) }.first
    case (.concern, Field.text):
      try refusalOfText(ofConcern: state)
    case (.action, Field.due):
      try refusal(of: .due(nil, reason: "copies disagree"), with: state)
    case (.action, Field.lead):
      try refusal(of: .assign(hasOwner: true), with: state)
    default: nil
    }
  }

  private func refusal(of step: ActionStep, with state: SubjectState) throws -> Refusal? {
    for situation in try situations(ofAction: state, []) {
      if case .failure(let refusal) = situation.after(step) { return refusal }
    }
    return nil
  }

  private func refusalOfText(ofConcern state: SubjectState) throws -> Refusal? {
    guard let settled = Concern(state)?.status?.state, settled.isSettled else { return nil }
    let name = try shownName(of: state.subject)
    return Refusal(
      "the text of \(name) stays as it was said: it \(settled.words)",
      hints: ["docket note \(name) \"…\"", "docket log \(name)"])
  }
}
