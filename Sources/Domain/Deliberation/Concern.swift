/// An objection to a proposal, with its written answer.
public struct Concern: Sendable {
  public let id: Identifier
  public let proposal: Identifier
  public let text: String
  public let isBlocking: Bool
  public let raiser: Party?
  /// `nil` for a state from a newer docket.
  public let status: ConcernStatus?
  public let answer: String?
  /// The statement that it was raised from.
  public let statement: Identifier?
  /// The revision of the proposal that it is about.
  public let revision: Int?

  public init?(_ record: SubjectState) {
    guard let proposal = record.identifier(Field.about), let text = record.text(Field.text) else {
      return nil
    }
    id = record.subject.id
    self.proposal = proposal
    self.text = text
    isBlocking = record.value(Field.blocking)?.bool ?? true
    raiser = record.party(Field.raiser)
    status = record.value(Field.status).flatMap(ConcernStatus.init)
    answer = record.text(Field.answer)
    statement = record.identifier(Field.from)
    revision = record.integer(Field.revision)
  }
}
