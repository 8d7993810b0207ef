public import Domain
import GRDB

extension Snapshot {
  /// Whether somebody is known to chair the coalition that a proposal belongs to, on a day or now.
  ///
  /// - Parameter day: of the conclusion; who chaired then may have handed over since.
  public func isChair(_ party: Party, of proposal: Subject, on day: Day) throws -> Bool {
    guard let coalition = try coalition(of: proposal) else { return false }
    switch party {
    case .person(let id):
      return try chairs(of: coalition, history(of: coalition), on: day).contains(id)
    case .coalition(let id): return id == coalition.id
    case .name: return false
    }
  }

  /// Those who chair a coalition on a day or now.
  public func chairs(of coalition: Subject, _ now: History, on day: Day) -> [Identifier] {
    let then = History(now.entries, asOf: asOf.map { min($0, day) } ?? day)
    return [now, then].flatMap {
      SubjectState(subject: coalition, history: $0).identifiers(Field.chairs)
    }
  }

  /// `DC-CIV`, the coalition whose chair concludes a proposal.
  public func chaired(_ proposal: Subject) throws -> String {
    try coalition(of: proposal).map { try shownName(of: $0) } ?? home() ?? "the coalition"
  }

  /// That of its programme, else the one whose file gave out its reference.
  private func coalition(of proposal: Subject) throws -> Subject? {
    let programme = try programme(of: proposal).flatMap { try key(of: $0) }
    if let coalition = try programme.flatMap({ try coalition(ofProgramme: $0) }) {
      return coalition
    }
    let reference = try key(of: proposal).flatMap { try self.reference(ofKey: $0) }
    return try coalition(givingOut: reference?.coalition ?? "")
  }

  /// The coalition that a programme belongs to; `nil` where none is said.
  public func coalition(ofProgramme key: Int64) throws -> Subject? {
    Programme(try state(ofKey: key))?.coalition.map { Subject(.coalition, $0) }
  }

  /// The coalition whose file gave out references with a short code, `CIV`; the file's own where
  /// no other is known.
  public func coalition(givingOut shortCode: String) throws -> Subject? {
    let home = try home()
    if shortCode.isEmpty || shortCode == home.map(Coalition.shortCode) {
      return try home.flatMap { try coalition($0) }
    }
    return try coalition("DC-\(shortCode)") ?? coalition(shortCode)
  }

  /// The programme that an item was put into.
  public func programme(of item: Subject) throws -> Subject? {
    try state(of: item).identifier(Field.programme).map { Subject(.programme, $0) }
  }
}
