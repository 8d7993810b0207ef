import Domain
import GRDB

extension MeetingImport {
  /// Somebody in the file, as names are compared with theirs.
  struct Known {
    var subject: Subject
    var code: String
    var name: String
    var key: String
    var loose: LooseName

    init(id: Identifier, code: String, name: String?) {
      subject = Subject(.person, id)
      self.code = code
      self.name = name ?? ""
      key = NameMatching.key(self.name)
      loose = LooseName(self.name)
    }
  }

  mutating func importCoalition(_ mention: MeetingRecord.CoalitionMention) throws {
    let snapshot = transaction.snapshot
    let known = try snapshot.coalition(mention.code)
    let subject = known ?? Subject.coalition(code: mention.code)
    let record = try snapshot.state(of: subject)
    var edit = Edit()
    if !record.exists {
      edit.set[Field.code] = .string(mention.code)
      if let near = CodeMatching.nearest(to: mention.code, in: try snapshot.coalitionCodes()) {
        edit.add[Field.checks] = [
          Check(
            field: Field.code, line: mention.line,
            text: "nearly \(near), which may be the same coalition", suggestion: near
          ).json
        ]
      }
    }
    if let name = mention.name, record.text(Field.name) == nil {
      edit.set[Field.name] = .string(name)
    }
    let spellings = Set(record.elements(Field.spellings))
    let code = record.text(Field.code) ?? mention.code
    let new = ([mention.code] + mention.spellings).filter { $0 != code }.map { JSON.string($0) }
      .filter { !spellings.contains($0) }
    if !new.isEmpty { edit.add[Field.spellings] = new }
    if !edit.isEmpty { try transaction.append(edit, to: subject, day: day) }
    coalitions[mention.code] = subject
    receipt.coalitions.append(subject)
  }

  mutating func importPerson(_ mention: MeetingRecord.PersonMention) throws {
    let snapshot = transaction.snapshot
    var edit = Edit()
    let subject: Subject
    if let known = try known(mention) {
      subject = known
    } else {
      let isFree = try snapshot.person(mention.code) == nil
      let taken = isFree ? [] : directory.map(\.code) + record.people.map(\.code)
      let code = isFree ? mention.code : Initials.code(for: mention.name ?? "", taken: taken)
      subject = Subject.person(code: code, name: mention.name)
      let isThere = try snapshot.state(of: subject).exists
      if !isThere {
        edit.set[Field.code] = .string(code)
        let checks = doubts(about: mention, isFree: isFree)
        if !checks.isEmpty { edit.add[Field.checks] = checks.map(\.json) }
        if mention.codeIsDerived || !isFree { receipt.newCodes.append(subject) }
        directory.append(Known(id: subject.id, code: code, name: mention.name))
      }
    }
    let record = try snapshot.state(of: subject)
    if let name = mention.name, record.text(Field.name) == nil {
      edit.set[Field.name] = .string(name)
    }
    if let affiliation = mention.affiliation, record.text(Field.affiliation) == nil {
      edit.set[Field.affiliation] = .string(affiliation)
    }
    if !edit.isEmpty { try transaction.append(edit, to: subject, day: day) }
    people[mention.code] = subject
    receipt.people.append(subject)
  }

  /// What may be wrong with somebody who is new.
  private func doubts(about mention: MeetingRecord.PersonMention, isFree: Bool) -> [Check] {
    var checks: [Check] = []
    if !isFree, !mention.codeIsDerived {
      checks.append(
        Check(
          field: Field.code, line: mention.line,
          text: "the document calls this person \(mention.code), which is somebody else here"))
    }
    guard let name = mention.name else {
      checks.append(
        Check(
          field: Field.name, line: mention.line, text: "the document gives no name for this code"))
      return checks
    }
    let loose = LooseName(name)
    if let near = directory.first(where: { $0.loose.isNear(loose) }) {
      checks.append(
        Check(
          field: Field.name, line: mention.line,
          text: "\(name) may be the same person as \(near.code) \(near.name)",
          suggestion: near.code))
    }
    return checks
  }

  /// Somebody of the same name, or of the same initials when no name speaks against it.
  private func known(_ mention: MeetingRecord.PersonMention) throws -> Subject? {
    let snapshot = transaction.snapshot
    if let name = mention.name {
      let key = NameMatching.key(name)
      let same = directory.first { $0.key == key }
      if let same, !key.isEmpty { return same.subject }
    }
    guard !mention.codeIsDerived, let holder = try snapshot.person(mention.code) else { return nil }
    let holderName = try snapshot.state(of: holder).text(Field.name)
    return mention.name == nil || holderName == nil ? holder : nil
  }
}
