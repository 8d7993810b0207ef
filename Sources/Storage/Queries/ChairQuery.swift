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
      let now = try history(of: coalition)
      let then = History(now.entries, asOf: asOf.map { min($0, day) } ?? day)
      return [now, then].contains { history in
        SubjectState(subject: coalition, history: history).identifiers(Field.chairs).contains(id)
      }
    case .coalition(let id): return id == coalition.id
    case .name: return false
    }
  }

  /// `DC-CIV`, the coalition whose chair concludes a proposal.
  public func chaired(_ proposal: Subject) throws -> String {
    try coalition(of: proposal).map { try shownName(of: $0) } ?? home() ?? "the coalition"
  }

  /// That of its programme, else the file's own.
  private func coalition(of proposal: Subject) throws -> Subject? {
    let programme = try programme(of: proposal)
    if let id = try programme.flatMap({ Programme(try state(of: $0))?.coalition }) {
      return Subject(.coalition, id)
    }
    return try home().flatMap { try coalition($0) }
  }

  /// The programme that an item was put into.
  func programme(of item: Subject) throws -> Subject? {
    try state(of: item).identifier(Field.programme).map { Subject(.programme, $0) }
  }
}
