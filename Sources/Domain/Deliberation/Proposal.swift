/// Something to be decided.
public struct Proposal: Sendable {
  public let id: Identifier
  public let title: String
  public let text: String?
  /// `nil` for a state from a newer docket.
  public let status: ProposalStatus?
  public let shepherd: Identifier?
  public let programme: Identifier?
  public let source: Source?
  public let revision: Int

  public init?(_ record: SubjectState) {
    guard let title = record.text(Field.title) else { return nil }
    id = record.subject.id
    self.title = title
    text = record.text(Field.text)
    status = record.value(Field.status).flatMap(ProposalStatus.init)
    shepherd = record.identifier(Field.shepherd)
    programme = record.identifier(Field.programme)
    source = record.value(Field.source).flatMap(Source.init)
    revision = record.revision
  }
}
