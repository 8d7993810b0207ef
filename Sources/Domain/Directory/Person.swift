/// Somebody who speaks, owns, chairs; told apart by a code, mostly initials.
public struct Person: Sendable {
  public let id: Identifier
  public let code: String
  public let name: String?
  public let affiliation: String?
  public let group: StakeholderGroup?

  public init?(_ record: SubjectState) {
    guard let code = record.text(Field.code) else { return nil }
    id = record.subject.id
    self.code = code
    name = record.text(Field.name)
    affiliation = record.text(Field.affiliation)
    group = record.text(Field.group).flatMap(StakeholderGroup.init(rawValue:))
  }
}

/// How to reach a person: a subject of its own, so that it can stay behind.
public struct Contact: Sendable {
  public let person: Identifier
  public let mail: String

  public init?(_ record: SubjectState) {
    guard let person = record.identifier(Field.person), let mail = record.text(Field.mail) else {
      return nil
    }
    self.person = person
    self.mail = mail
  }
}
