/// Where a person or coalition stands on a proposal.
public enum PositionKind: String, CaseIterable, Sendable {
  case support
  /// Can live with it.
  case accept
  case object
  case abstain
  /// Takes no part, for reasons of its own.
  case recuse
}
