/// A session, and the document that reports it.
public struct Meeting: Sendable {
  public let id: Identifier
  public let title: String
  public let day: Day?
  /// When it began, `HH:MM`.
  public let time: String?
  public let organizer: Identifier?
  public let chair: Identifier?
  public let rapporteur: Identifier?
  public let participants: [Participant]
  public let document: Document?
  public let unread: [MeetingRecord.UnreadLine]

  public struct Participant: Hashable, Sendable {
    public let person: Identifier
    public let isRemote: Bool

    public init(person: Identifier, isRemote: Bool) {
      self.person = person
      self.isRemote = isRemote
    }

    public var json: JSON {
      .record(
        ("person", .string(person.description)), ("remote", isRemote ? .bool(true) : nil))
    }

    public init?(_ json: JSON) {
      guard let person = json["person"]?.string.flatMap({ Identifier($0) }) else { return nil }
      self.init(person: person, isRemote: json["remote"]?.bool ?? false)
    }
  }

  /// The file that a meeting was imported from.
  public struct Document: Hashable, Sendable {
    /// The file name without its folders.
    public let name: String
    /// SHA-256 of its bytes, hexadecimal.
    public let hash: String
    public let lines: Int
    /// What kind of document it was read as.
    public let template: String

    public init(name: String, hash: String, lines: Int, template: String) {
      self.name = name
      self.hash = hash
      self.lines = lines
      self.template = template
    }

    public var json: JSON {
      .record(
        ("hash", .string(hash)), ("lines", .integer(lines)), ("name", .string(name)),
        ("template", .string(template)))
    }

    public init?(_ json: JSON) {
      guard let name = json["name"]?.string, let hash = json["hash"]?.string,
        let lines = json["lines"]?.integer, let template = json["template"]?.string
      else { return nil }
      self.init(name: name, hash: hash, lines: lines, template: template)
    }
  }

  public init?(_ record: SubjectState) {
    guard let title = record.text(Field.title) else { return nil }
    id = record.subject.id
    self.title = title
    day = record.day(Field.date)
    time = record.text(Field.time)
    organizer = record.identifier(Field.organizer)
    chair = record.identifier(Field.chair)
    rapporteur = record.identifier(Field.rapporteur)
    participants = record.elements(Field.participants).compactMap(Participant.init)
    document = record.value(Field.document).flatMap(Document.init)
    unread = (record.value(Field.unread)?.array ?? []).compactMap(MeetingRecord.UnreadLine.init)
  }
}

extension MeetingRecord.UnreadLine {
  public var json: JSON { .record(("line", .integer(line)), ("text", .string(text))) }

  public init?(_ json: JSON) {
    guard let line = json["line"]?.integer, let text = json["text"]?.string else { return nil }
    self.init(line: line, text: text)
  }
}
