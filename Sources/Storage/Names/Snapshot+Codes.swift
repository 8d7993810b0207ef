public import Domain
import Foundation
import GRDB

/// People, coalitions and programmes by the codes and names that people type.
extension Snapshot {
  /// All people with their codes and names, by code.
  public func people() throws -> [(id: Identifier, code: String, name: String?)] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT id, code, name FROM person JOIN subject ON key = person.subject
          ORDER BY code_key, code, id
          """)
    ).compactMap { row in
      try Identifier(bytes: try row.decode(Data.self, atIndex: 0)).map {
        ($0, try row.decode(atIndex: 1), try row.decode(atIndex: 2))
      }
    }
  }

  /// The person with this code or full name; `nil` when there is none.
  ///
  /// - Throws: `Refusal` when there are two.
  public func person(_ text: String) throws -> Subject? {
    let byCode = try subjects(ofCode: text, of: .person)
    let known =
      try one(byCode, text)
      ?? one(try subjects(.person, "SELECT subject FROM person WHERE name = ?", text), text)
    let key = NameMatching.key(text)
    guard known == nil, key.contains(" ") else { return known }
    let same = try people().filter { NameMatching.key($0.name ?? "") == key }
    return try one(same.map { Subject(.person, $0.id) }, text)
  }

  /// The coalition with this code, or with this spelling of it or of its name.
  ///
  /// - Throws: `Refusal` when there are two.
  public func coalition(_ text: String) throws -> Subject? {
    let byCode = try subjects(ofCode: text, of: .coalition)
    let known =
      try one(byCode, text)
      ?? one(
        try subjects(
          .coalition, "SELECT DISTINCT coalition FROM coalition_spelling WHERE spelling_key = ?",
          CodeMatching.key(text)), text)
    guard known == nil, text.contains(where: \.isWhitespace) else { return known }
    let key = CodeMatching.key(text)
    let named = try Row.fetchAll(
      db.cachedStatement(sql: "SELECT subject, name FROM coalition WHERE name IS NOT NULL")
    ).filter { CodeMatching.key(try $0.decode(atIndex: 1)) == key }
    return try one(try named.map { try subject(ofKey: try $0.decode(atIndex: 0)) }, text)
  }

  /// The coalitions with their names and spellings, as a reader of documents wants them.
  public func knownCoalitions() throws -> [MeetingRecord.CoalitionMention] {
    var spellings: [Int64: [String]] = [:]
    for row in try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT coalition, spelling FROM coalition_spelling ORDER BY coalition, spelling"))
    {
      spellings[try row.decode(atIndex: 0), default: []].append(try row.decode(atIndex: 1))
    }
    return try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT subject, code, name FROM coalition ORDER BY code_key, code, subject")
    ).map { row in
      .init(
        code: try row.decode(atIndex: 1), name: try row.decode(atIndex: 2),
        spellings: spellings[try row.decode(atIndex: 0)] ?? [], line: 0)
    }
  }

  /// The code of a person, coalition or programme as it was given; empty when it was taken back.
  public func code(of subject: Subject) throws -> String {
    try state(of: subject).text(Field.code) ?? ""
  }

  /// The code of a person, coalition or programme, with a suffix where others have it too and do
  /// not read as one with it; `nil` when it was taken back.
  func shownCode(of subject: Subject, _ key: Int64) throws -> String? {
    guard let kind = subject.kind else { return nil }
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT code, \(kind.isCodeShared(as: "own"))
          FROM \(kind.entryTable) AS own WHERE subject = ?
          """), arguments: [key])
    guard let row else { return nil }
    let code: String = try row.decode(atIndex: 0)
    guard try row.decode(atIndex: 1) else { return code }
    let same = try subjects(ofCode: code, of: kind)
    let apart = try readingApart(same)
    guard apart.count > 1 else { return code }
    let own = apart.first { $0.contains(subject) }?.first ?? subject
    return "\(code).\(own.id.suffix(4))"
  }

  /// Those who read as one put together, each group in the order of its ids.
  private func readingApart(_ subjects: [Subject]) throws -> [[Subject]] {
    let sorted = subjects.sorted { $0.id < $1.id }
    guard sorted.first?.kind == .person else { return sorted.map { [$0] } }
    let groups = try personGroups()
    var members: [Int64: [Subject]] = [:]
    var leaders: [Int64] = []
    for subject in sorted {
      guard let key = try key(of: subject) else { continue }
      let leader = groups.representative[key] ?? key
      if members[leader] == nil { leaders.append(leader) }
      members[leader, default: []].append(subject)
    }
    return leaders.compactMap { members[$0] }
  }

  /// What names a person, coalition or programme and nobody else: its code, with a suffix where
  /// others have it too, were it as a name.
  public func typedName(of subject: Subject) throws -> String {
    let code = try shownName(of: subject)
    let meant =
      switch subject.kind {
      case .person: try? person(code)
      case .coalition: try? coalition(code)
      default: try? programme(code)
      }
    return meant == nil ? "\(code).\(subject.id.suffix(4))" : code
  }

  /// The codes of all coalitions, as they were given, in the order of codes.
  public func coalitionCodes() throws -> [String] {
    try String.fetchAll(db.cachedStatement(sql: "SELECT code FROM coalition ORDER BY code_key"))
  }

  /// The programme with this code; `nil` when there is none.
  ///
  /// - Throws: `Refusal` when there are two.
  public func programme(_ text: String) throws -> Subject? {
    try one(
      try subjects(ofCode: text, of: .programme), text)
  }

  /// The codes of all programmes, as they were given, in the order of codes.
  public func programmeCodes() throws -> [String] {
    try String.fetchAll(db.cachedStatement(sql: "SELECT code FROM programme ORDER BY code_key"))
  }

  /// The programme made last, into which new proposals and actions go.
  public func currentProgramme() throws -> Subject? {
    try subjects(
      .programme,
      """
      SELECT programme.subject FROM programme LEFT JOIN coalition ON coalition.subject = programme.coalition
      ORDER BY coalition IS NOT NULL AND coalition.code_key <> ?, programme.created DESC,
        programme.code_key DESC, programme.code LIMIT 1
      """, CodeMatching.key(home() ?? "")
    )
    .first
  }

  /// The person whose contact details have this mail address.
  public func person(withMail mail: String) throws -> Subject? {
    try subjects(.person, "SELECT person FROM contact WHERE lower(mail) = lower(?)", mail).first
  }

  private func subjects(_ kind: Kind, _ sql: String, _ argument: String) throws -> [Subject] {
    try Int64.fetchAll(db.cachedStatement(sql: sql), arguments: [argument]).map {
      try subject(ofKey: $0)
    }
  }

  /// Those of a code; a suffix tells several of one code apart, as it does with references. Where
  /// copies disagree on a code, each of its values means it.
  private func subjects(ofCode text: String, of kind: Kind) throws -> [Subject] {
    func find(_ code: some StringProtocol) throws -> [Subject] {
      try Int64.fetchAll(
        db.cachedStatement(sql: "SELECT subject FROM \(kind.entryTable) WHERE code_key = ?"),
        arguments: [CodeMatching.key(String(code))]
      ).map { try subject(ofKey: $0) }
    }
    let found = try find(text)
    guard found.isEmpty else { return found }
    if let dot = text.lastIndex(of: ".") {
      let suffix = text[text.index(after: dot)...].lowercased()
      let meant = suffix.isEmpty ? [] : try find(text[..<dot]).filter { $0.id.hasSuffix(suffix) }
      if !meant.isEmpty { return meant }
    }
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT DISTINCT subject, value FROM conflict JOIN \(kind.entryTable) USING (subject)
          WHERE field = '\(Field.code)' ORDER BY subject
          """))
    return try rows.filter { row in
      let value: String = try row.decode(atIndex: 1)
      let code = (try? JSON(canonical: Array(value.utf8)))?.string
      return code.map { CodeMatching.areSame($0, text) } ?? false
    }.map { try subject(ofKey: $0.decode(atIndex: 0)) }
  }

  /// People who read as one are stood for by the one with the smallest id.
  private func one(_ subjects: [Subject], _ text: String) throws -> Subject? {
    guard subjects.count > 1 else { return subjects.first }
    let apart = try readingApart(subjects)
    if apart.count == 1 { return try leader(of: apart[0][0]) }
    let names = try apart.map { group in
      let (name, suffix) = (try shownName(of: group[0]), ".\(group[0].id.suffix(4))")
      return name.hasSuffix(suffix) ? name : name + suffix
    }
    let codes = Set(try apart.map { CodeMatching.key(try code(of: $0[0])) })
    // Those of one name and several codes are no conflict: there may be two of that name.
    let settling =
      codes.count == 1 || apart[0][0].kind != .person
      ? "docket conflicts shows how to settle it"
      : "if they are one: docket person join \(names[0]) \(names[1])"
    throw Refusal(
      "\"\(text)\" is the code or name of \(apart.count) entries in this file",
      hints: [
        settling,
        "until then, type \(names.joined(separator: " or "))",
      ])
  }

  /// Whoever stands for all that read as one with a person; others stand for themselves.
  func leader(of party: Party) throws -> Party {
    guard case .person(let id) = party else { return party }
    return .person(try leader(of: Subject(.person, id)).id)
  }

  /// The person who stands for all that read as one with this one.
  private func leader(of person: Subject) throws -> Subject {
    guard let key = try key(of: person),
      let leader = try personGroups().representative[key]
    else { return person }
    return try subject(ofKey: leader)
  }
}

extension Kind {
  /// The table of people, coalitions or programmes.
  public var entryTable: String {
    switch self {
    case .person: "person"
    case .coalition: "coalition"
    default: "programme"
    }
  }

  /// SQL for whether others have the code of a row of that table too.
  public func isCodeShared(as row: String) -> String {
    """
    EXISTS (SELECT 1 FROM \(entryTable) AS same
      WHERE same.code_key = \(row).code_key AND same.subject <> \(row).subject)
    """
  }
}
