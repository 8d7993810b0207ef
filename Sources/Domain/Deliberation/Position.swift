/// What a person or coalition holds of a proposal.
public struct Position: Sendable {
  public let id: Identifier
  public let proposal: Identifier
  public let holder: Party
  /// `nil` for a position from a newer docket.
  public let kind: PositionKind?
  public let reason: String?
  /// The revision of the proposal that it is about.
  public let revision: Int?

  public init?(_ record: SubjectState) {
    guard let proposal = record.identifier(Field.about), let holder = record.party(Field.holder)
    else { return nil }
    id = record.subject.id
    self.proposal = proposal
    self.holder = holder
    let value = record.value(Field.position)
    kind = value?["is"]?.string.flatMap(PositionKind.init(rawValue:))
    reason = value?["reason"]?.string
    revision = value?["revision"]?.integer
  }
}
