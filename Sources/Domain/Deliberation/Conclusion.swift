/// What was decided about a proposal: a chair's judgement over concerns, never a head count
/// (RFC 7282).
public struct Conclusion: Hashable, Sendable {
  public enum Outcome: String, CaseIterable, Sendable {
    case adopted
    case notAdopted = "not-adopted"
    case noConsensus = "no-consensus"

    /// As it reads in a sentence.
    public var words: String {
      switch self {
      case .adopted: "adopted"
      case .notAdopted: "not adopted"
      case .noConsensus: "no consensus"
      }
    }
  }

  /// How far the consensus went.
  public enum Level: String, CaseIterable, Sendable {
    case fullConsensus = "full-consensus"
    case consensus
    case strongSupport = "strong-support"
    case divergence

    /// As it reads in a sentence.
    public var words: String {
      switch self {
      case .fullConsensus: "full consensus"
      case .consensus: "consensus"
      case .strongSupport: "strong support"
      case .divergence: "divergence"
      }
    }
  }

  public var outcome: Outcome
  public var text: String
  public var level: Level?
  /// Statements of those who do not share it.
  public var minority: [String]
  /// The day on which it is to be looked at again.
  public var review: Day?
  /// The reason why the timing of the last call did not matter.
  public var override: String?

  public init(
    outcome: Outcome, text: String, level: Level? = nil, minority: [String] = [],
    review: Day? = nil, override: String? = nil
  ) {
    self.outcome = outcome
    self.text = text
    self.level = level
    self.minority = minority
    self.review = review
    self.override = override
  }
}
