/// Somebody who acts, owns, or is waited for: a person or coalition of the file, or a name as text.
public enum Party: Hashable, Sendable {
  case person(Identifier)
  case coalition(Identifier)
  /// Never an e-mail address.
  case name(String)

  public var json: JSON {
    switch self {
    case .person(let id): .record(("person", .string(id.description)))
    case .coalition(let id): .record(("coalition", .string(id.description)))
    case .name(let text): .record(("name", .string(text)))
    }
  }

  /// `nil` for a shape that this docket does not know.
  public init?(_ json: JSON) {
    guard let member = json.members?.first, json.members?.count == 1,
      let text = member.value.string
    else { return nil }
    switch (member.key, Identifier(text)) {
    case ("person", let id?): self = .person(id)
    case ("coalition", let id?): self = .coalition(id)
    case ("name", _): self = .name(text)
    default: return nil
    }
  }

  /// The subject that stands for it, when it is one of the file.
  public var subject: Subject? {
    switch self {
    case .person(let id): Subject(.person, id)
    case .coalition(let id): Subject(.coalition, id)
    case .name: nil
    }
  }
}

/// Where an act happened.
public enum Place: Hashable, Sendable {
  case meeting(Identifier)
  case address(String)
  /// A Message-ID with its angle brackets (RFC 5322, section 3.6.4).
  case message(String)

  public var json: JSON {
    switch self {
    case .meeting(let id): .record(("meeting", .string(id.description)))
    case .address(let text): .record(("url", .string(text)))
    case .message(let text): .record(("message", .string(text)))
    }
  }

  /// `nil` for a shape that this docket does not know.
  public init?(_ json: JSON) {
    guard let member = json.members?.first, json.members?.count == 1,
      let text = member.value.string
    else { return nil }
    switch (member.key, Identifier(text)) {
    case ("meeting", let id?): self = .meeting(id)
    case ("url", _): self = .address(text)
    case ("message", _): self = .message(text)
    default: return nil
    }
  }
}
