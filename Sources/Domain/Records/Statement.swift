/// What one person said, word for word.
public struct Statement: Sendable {
  public let id: Identifier
  public let text: String
  public let speaker: Identifier?
  public let source: Source?
  /// `nil` for one that no document's section holds.
  public let section: MeetingRecord.Section?

  public init?(_ record: SubjectState) {
    guard let text = record.text(Field.text) else { return nil }
    id = record.subject.id
    self.text = text
    speaker = record.identifier(Field.speaker)
    source = record.value(Field.source).flatMap(Source.init)
    section = record.text(Field.section).flatMap(MeetingRecord.Section.init(rawValue:))
  }
}
