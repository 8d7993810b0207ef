public import Domain
import GRDB

extension Snapshot {
  /// People, coalitions and programmes on which an import left doubts, as lines of a list.
  public func doubtedEntries(on today: Day) throws -> [Item] {
    let keys = try Int64.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT key FROM subject WHERE kind IN ('person', 'coalition', 'programme')
            AND key IN (SELECT subject FROM import_check)
          """))
    let items = try keys.compactMap { key -> (key: Int64, item: Item)? in
      let state = try state(ofKey: key)
      guard let title = Snapshot.entryTitle(state), let created = state.created else { return nil }
      let touched = state.history.live.map(\.change.on).max() ?? created
      return (
        key,
        Item(
          subject: state.subject, reference: try shownName(ofKey: key), title: title,
          created: created, touched: touched)
      )
    }
    let found = try detailed(
      items.sorted { CodeMatching.key($0.item.reference) < CodeMatching.key($1.item.reference) },
      on: today)
    let readings = found.isEmpty ? [:] : try documentNames()
    return try found.map { item in
      var item = item
      let doubting = try state(of: item.subject).history.live.last {
        $0.change.edit.add[Field.checks] != nil
      }
      item.detail.document = doubting.flatMap { readings[$0.change.batch] }
      return item
    }
  }

  /// The name of a person or coalition, or the title of a programme; empty where there is none, and
  /// `nil` for what was taken back.
  private static func entryTitle(_ state: SubjectState) -> String? {
    switch state.subject.kind {
    case .person: Person(state).map { $0.name ?? "" }
    case .coalition: Coalition(state).map { $0.name ?? "" }
    case .programme: Programme(state).map { $0.title ?? "" }
    case .meeting, .statement, .proposal, .concern, .position, .action, .answer, .note, .contact,
      .digest, nil:
      nil
    }
  }

  /// The names of the documents, by the command that read them.
  private func documentNames() throws -> [Identifier: String] {
    let keys = try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT subject FROM meeting WHERE document IS NOT NULL"))
    var names: [Identifier: String] = [:]
    for entry in try keys.flatMap({ try state(ofKey: $0).history.live }) {
      if let name = entry.change.edit.set[Field.document]?["name"]?.string {
        names[entry.change.batch] = name
      }
    }
    return names
  }
}
