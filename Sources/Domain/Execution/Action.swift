/// Something to be done, by owners, with other coalitions, by a day.
public struct Action: Sendable {
  public let id: Identifier
  public let title: String
  public let text: String?
  /// `nil` for a state from a newer docket.
  public let status: ActionStatus?
  public let lead: Identifier?
  public let furtherOwners: [Identifier]
  public let due: DueDay?
  public let programme: Identifier?
  public let source: Source?

  public init?(_ record: SubjectState) {
    guard let title = record.text(Field.title) else { return nil }
    id = record.subject.id
    self.title = title
    text = record.text(Field.text)
    status = record.value(Field.status).flatMap(ActionStatus.init)
    let lead = record.identifier(Field.lead)
    self.lead = lead
    furtherOwners = record.identifiers(Field.owners).filter { $0 != lead }
    due = record.value(Field.due).flatMap(DueDay.init)
    programme = record.identifier(Field.programme)
    source = record.value(Field.source).flatMap(Source.init)
  }

  /// The lead first.
  public var owners: [Identifier] { (lead.map { [$0] } ?? []) + furtherOwners }
}
