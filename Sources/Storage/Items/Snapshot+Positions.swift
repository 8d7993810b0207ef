public import Domain
import GRDB

extension Snapshot {
  /// The position that each holder has, by whichever entry of theirs, and the changes that took
  /// one, in order.
  public func voices(on proposal: Int64) throws -> [(position: Position, taken: [Change])] {
    var voices: [Party: [(position: Position, change: Change)]] = [:]
    let keys = try keysOf("SELECT subject FROM position WHERE proposal = ?", proposal)
    let states = try keys.isEmpty ? [:] : states(of: keys)
    for state in keys.compactMap({ states[$0] }) {
      guard let position = Position(state) else { continue }
      let taken = state.history.live.map(\.change).filter { $0.edit.set[Field.position] != nil }
      voices[try leader(of: position.holder), default: []] += taken.map { (position, $0) }
    }
    return voices.values.compactMap { steps in
      let sorted = steps.sorted { $0.change.clock < $1.change.clock }
      return sorted.last.map { ($0.position, sorted.map(\.change)) }
    }
  }

  /// What a holder has to say of a proposal, by whichever entry of theirs.
  public func position(of holder: Party, on proposal: Subject) throws -> Position? {
    let holder = try leader(of: holder)
    return try key(of: proposal).flatMap { key in
      try voices(on: key).first { try leader(of: $0.position.holder) == holder }?.position
    }
  }

  /// The commands that raised the concerns about a proposal: what they say of positions, the
  /// concerns tell.
  public func batchesOfConcerns(about proposal: Subject) throws -> Set<Identifier> {
    Set(
      try concernSubjects(about: proposal).compactMap {
        try state(of: $0).history.entries.first?.change.batch
      })
  }
}
