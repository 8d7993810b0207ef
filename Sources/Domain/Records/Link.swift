/// A tie from one subject to another, or to an address.
public struct Link: Hashable, Sendable {
  public enum Relation: String, CaseIterable, Sendable {
    case followsFrom = "follows-from"
    case implements
    case dependsOn = "depends-on"
    case supersedes
    case relatesTo = "relates-to"

    /// How it reads between the two: `P-1 follows from S-4`.
    public var words: String {
      switch self {
      case .followsFrom: "follows from"
      case .implements: "implements"
      case .dependsOn: "depends on"
      case .supersedes: "supersedes"
      case .relatesTo: "relates to"
      }
    }

    /// How it reads from the other end: `S-4 leads to P-1`.
    public var wordsBackwards: String {
      switch self {
      case .followsFrom: "leads to"
      case .implements: "is implemented by"
      case .dependsOn: "is needed by"
      case .supersedes: "is superseded by"
      case .relatesTo: "relates to"
      }
    }

    /// Whether it may lead in no circle.
    public var isOneWay: Bool { self == .dependsOn || self == .supersedes }
  }

  public enum Target: Hashable, Sendable {
    case subject(Subject)
    /// A web address, a document or a Message-ID, as given.
    case address(String)
  }

  public let relation: Relation
  public let target: Target

  public init(_ relation: Relation, _ target: Target) {
    self.relation = relation
    self.target = target
  }

  public var json: JSON {
    switch target {
    case .subject(let subject):
      .record(
        ("id", .string(subject.id.description)), ("kind", .string(subject.kindName)),
        ("relation", .string(relation.rawValue)))
    case .address(let text):
      .record(("address", .string(text)), ("relation", .string(relation.rawValue)))
    }
  }

  /// `nil` for a shape that this docket does not know.
  public init?(_ json: JSON) {
    guard let relation = json["relation"]?.string.flatMap(Relation.init(rawValue:)) else {
      return nil
    }
    if let address = json["address"]?.string {
      self.init(relation, .address(address))
    } else if let id = json["id"]?.string.flatMap({ Identifier($0) }),
      let kind = json["kind"]?.string
    {
      self.init(relation, .subject(Subject(kindName: kind, id: id)))
    } else {
      return nil
    }
  }
}
