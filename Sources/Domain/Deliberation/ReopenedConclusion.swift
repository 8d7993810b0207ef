/// A conclusion of a proposal that was taken up again later.
public struct ReopenedConclusion: Sendable {
  public let conclusion: Conclusion
  /// The change that concluded it.
  public let concluding: History.Entry
  /// The step that took it up again.
  public let reopening: History.Entry
}

extension SubjectState {
  /// Those of a proposal, the first one first.
  public var reopenedConclusions: [ReopenedConclusion] {
    var standing: (conclusion: Conclusion, entry: History.Entry)?
    var reopened: [ReopenedConclusion] = []
    for entry in history.live {
      guard let status = entry.change.edit.set[Field.status].flatMap(ProposalStatus.init) else {
        continue
      }
      if case .concluded(let conclusion) = status {
        standing = (conclusion, entry)
      } else if let (conclusion, concluding) = standing {
        reopened.append(
          ReopenedConclusion(conclusion: conclusion, concluding: concluding, reopening: entry))
        standing = nil
      }
    }
    return reopened
  }
}
