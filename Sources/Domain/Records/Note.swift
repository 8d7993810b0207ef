/// A dated remark on any subject.
public struct Note: Sendable {
  public let about: Subject
  public let text: String
  /// Stays with the file's own coalition.
  public let isPrivate: Bool
  public let author: Party?

  public init?(_ record: SubjectState) {
    guard let about = record.value(Field.about).flatMap(Subject.init),
      let text = record.text(Field.text)
    else { return nil }
    self.about = about
    self.text = text
    isPrivate = record.value(Field.isPrivate)?.bool ?? false
    author = record.party(Field.author)
  }
}

/// What a collaborating coalition answered.
public struct Answer: Sendable {
  public enum Word: String, CaseIterable, Sendable {
    case accepted
    case declined
  }

  public let about: Subject
  public let coalition: Identifier
  public let word: Word?
  public let reason: String?

  public init?(_ record: SubjectState) {
    guard let about = record.value(Field.about).flatMap(Subject.init),
      let coalition = record.identifier(Field.coalition)
    else { return nil }
    self.about = about
    self.coalition = coalition
    word = record.value(Field.answer)?["is"]?.string.flatMap(Word.init(rawValue:))
    reason = record.value(Field.answer)?["reason"]?.string
  }
}

extension Subject {
  public var json: JSON {
    .record(("id", .string(id.description)), ("kind", .string(kindName)))
  }

  public init?(_ json: JSON) {
    guard let id = json["id"]?.string.flatMap({ Identifier($0) }), let kind = json["kind"]?.string
    else { return nil }
    self.init(kindName: kind, id: id)
  }
}
