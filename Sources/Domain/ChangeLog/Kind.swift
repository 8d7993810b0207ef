/// What a subject is. The kind is part of its identity: one id under two kinds is two subjects.
public enum Kind: String, CaseIterable, Sendable {
  case programme
  case coalition
  case person
  case contact
  case meeting
  case statement
  case proposal
  case concern
  case position
  case action
  case answer
  case note
  /// That a digest went to the list.
  case digest

  /// The word for one of them in a sentence.
  public var noun: String {
    switch self {
    case .contact: "contact details"
    default: rawValue
    }
  }

  /// Whether people name one of them by itself; the others are told by what they are about.
  public var hasName: Bool {
    switch self {
    case .programme, .coalition, .person, .meeting, .statement, .proposal, .concern, .action: true
    case .contact, .position, .answer, .note, .digest: false
    }
  }
}

/// A subject of changes: its id and its kind, as written, which a newer docket may have added.
///
/// Kinds are equal when their bytes are, as in the file.
public struct Subject: Hashable, Sendable {
  public let id: Identifier
  public let kindName: String
  /// `nil` for a kind that this docket does not know.
  public let kind: Kind?

  public init(_ kind: Kind, _ id: Identifier) {
    self.id = id
    self.kindName = kind.rawValue
    self.kind = kind
  }

  public init(kindName: String, id: Identifier) {
    self.id = id
    self.kindName = kindName
    kind = Kind(rawValue: kindName)
  }

  public static func == (left: Subject, right: Subject) -> Bool {
    left.id == right.id && left.kindName.utf8.elementsEqual(right.kindName.utf8)
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
