import Domain
import Foundation
import Storage

extension ItemReader {
  /// What is held of each proposal, by position and holder.
  func positions() throws -> [Int64: [ReportedPosition]] {
    let people = known?.people ?? []
    let groups = Dictionary(
      people.map { ($0.key, $0.person.group?.rawValue) }, uniquingKeysWith: { $1 })
    var rows = try rows(
      """
      SELECT proposal, position, holder, holder_name, reason, since FROM position
      WHERE proposal IN (CHOSEN)
      """)
    var positions: [Int64: [ReportedPosition]] = [:]
    // Whoever has several entries may hold a position by each: the log knows the last one.
    let several = try snapshot.personGroups()
    var severalEntries: Set<Int64> = []
    while let row = try rows.next() {
      let holder = try row.decode(Int64?.self, atIndex: 2)
      let proposal: Int64 = try row.decode(atIndex: 0)
      if let holder, several.representative[holder] != nil { severalEntries.insert(proposal) }
      positions[proposal, default: []].append(
        ReportedPosition(
          position: try row.decode(atIndex: 1) ?? "of a newer docket",
          holder: try party(holder, row.decode(atIndex: 3)),
          group: holder.flatMap { groups[$0] ?? nil }, reason: try row.decode(atIndex: 4),
          since: day(try row.decode(atIndex: 5)) ?? .first,
          isCoalition: holder.map { known?.coalitions.contains($0) ?? false } ?? false))
    }
    for proposal in severalEntries { positions[proposal] = try voices(on: proposal, raised: []) }
    return positions.mapValues { lines in
      lines.sorted { ($0.position, $0.holder) < ($1.position, $1.holder) }
    }
  }

  /// What is held of one proposal: each holder once, with what the position was before.
  ///
  /// - Parameter batches: the commands that raised its concerns.
  func voices(on proposal: Int64, raised batches: Set<Identifier>) throws -> [ReportedPosition] {
    try snapshot.voices(on: proposal).map { position, taken in
      let held = ItemReader.held(in: taken)
      return ReportedPosition(
        position: position.kind?.rawValue ?? "of a newer docket",
        holder: try snapshot.shownName(of: position.holder),
        group: try group(of: position.holder), reason: position.reason,
        revision: position.revision, since: held.last?.since ?? .first, earlier: held.dropLast(),
        isCoalition: position.holder.subject?.kind == .coalition,
        attribution: try taken.last.map { try snapshot.attribution(of: $0) },
        cameWithConcern: taken.last.map { batches.contains($0.batch) } ?? false)
    }.sorted { ($0.position, $0.holder) < ($1.position, $1.holder) }
  }

  /// What was held one after the other; a second concern says again what the first one said.
  private static func held(in changes: [Change]) -> [(position: String, since: Day)] {
    var held: [(position: String, since: Day)] = []
    var reason: String?
    for change in changes {
      guard let value = change.edit.set[Field.position], let word = value["is"]?.string,
        word != held.last?.position || value["reason"]?.string != reason
      else { continue }
      reason = value["reason"]?.string
      held.append((position: word, since: change.on))
    }
    return held
  }

  private func group(of holder: Party) throws -> String? {
    guard let subject = holder.subject, subject.kind == .person else { return nil }
    return Person(try snapshot.state(of: subject))?.group?.rawValue
  }
}
