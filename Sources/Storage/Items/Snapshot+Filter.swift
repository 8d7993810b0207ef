public import Domain
import GRDB

extension Snapshot {
  /// The filter as a condition, with the codes that it names looked up.
  ///
  /// - Throws: `Refusal` for a person, coalition, programme or meeting that is not there.
  public func predicate(for filter: Filter, on today: Day) throws -> ItemPredicate {
    let rules = try rules()
    let combined = filter.headings.contains(.conflict) ? try combinedConflictKeys() : []
    var parts: [ItemPredicate] = []
    let kinds = filter.kinds.isEmpty ? [Kind.proposal, .concern, .action] : filter.kinds
    // The chair's turn, doubts of an import and conflicts come on what is finished too; the last two
    // also on what else a report has.
    let areAnywhere: Set<Heading> = [.check, .conflict]
    let isForAll =
      filter.kinds.isEmpty && filter.headings.count == 1
      && areAnywhere.isSuperset(of: filter.headings)
    let shown = isForAll ? kinds + [.meeting, .statement] : kinds
    parts.append(.any(shown.map { ItemPredicate("i.kind = ?", [$0.rawValue]) }))
    if !filter.states.isEmpty {
      parts.append(.any(filter.states.map(ItemPredicate.state)))
    } else if filter.openOnly,
      areAnywhere.union([.chair]).isDisjoint(with: filter.headings)
    {
      parts.append(.any([.open, .disputed]))
    }
    for heading in filter.headings {
      parts.append(.heading(heading, on: today, rules: rules, combined: combined))
    }
    return .all(parts + [try share(of: filter)])
  }

  /// The part of a filter that says whose and what share, without kinds and states: a report has
  /// its own.
  public func share(of filter: Filter) throws -> ItemPredicate {
    var parts = try filter.conditions.map { try predicate(for: $0) }
    if !filter.kinds.isEmpty {
      parts.append(.any(filter.kinds.map { ItemPredicate("i.kind = ?", [$0.rawValue]) }))
    }
    for word in filter.words {
      let quoted = "\"" + word.replacing("\"", with: "\"\"") + "\" *"
      parts.append(
        ItemPredicate("i.subject IN (SELECT rowid FROM search WHERE search MATCH ?)", [quoted]))
    }
    return .all(parts)
  }

  private func predicate(for condition: Filter.Condition) throws -> ItemPredicate {
    switch condition {
    case .owner(nil):
      return ItemPredicate(
        """
        i.kind IN ('proposal', 'action') AND i.lead IS NULL
        AND NOT EXISTS (SELECT 1 FROM owner WHERE owner.action = i.subject)
        """)
    case .owner(let text?):
      let people = try personKeys(text)
      return ItemPredicate(
        """
        i.kind <> 'statement' AND i.kind <> 'meeting' AND (i.lead IN (SELECT value FROM json_each(?))
          OR i.subject IN (SELECT action FROM owner
            WHERE person IN (SELECT value FROM json_each(?))))
        """, [people, people])
    case .waitingOn(let text):
      return ItemPredicate(
        """
        i.kind = 'action' AND i.state = 'waiting' AND i.subject IN (SELECT subject FROM action
          WHERE state = 'waiting' AND waiting_on IN (SELECT value FROM json_each(?)))
        """, [try personKeys(text)])
    case .raiser(let text):
      return ItemPredicate(
        """
        i.kind = 'concern' AND i.subject IN (SELECT subject FROM concern
          WHERE raiser IN (SELECT value FROM json_each(?)))
        """, [try personKeys(text)])
    case .speaker(let text):
      return ItemPredicate(
        "i.kind = 'statement' AND i.lead IN (SELECT value FROM json_each(?))",
        [try personKeys(text)])
    case .with(nil):
      return ItemPredicate(
        """
        i.kind IN ('proposal', 'action')
        AND NOT EXISTS (SELECT 1 FROM collaborator WHERE collaborator.subject = i.subject)
        """)
    case .with(let text?):
      guard let coalition = try coalition(text) else {
        throw Refusal(
          "there is no coalition \"\(text)\"",
          hints: ["known: " + (try coalitionCodes()).joined(separator: ", ")])
      }
      let key = try key(of: coalition)
      return ItemPredicate(
        """
        i.subject IN (SELECT subject FROM collaborator WHERE coalition = ?)
        OR i.kind = 'concern' AND i.subject IN (SELECT concern.subject FROM concern
          JOIN collaborator ON collaborator.subject = concern.proposal WHERE coalition = ?)
        """, [key, key])
    case .tag(let tag):
      let spellings = try String.fetchAll(
        db.cachedStatement(sql: "SELECT DISTINCT tag FROM tag")
      ).filter { $0.lowercased() == tag.lowercased() }
      return ItemPredicate(
        """
        i.subject IN (SELECT subject FROM tag WHERE tag IN (SELECT value FROM json_each(?)))
        """, [String(decoding: JSON.strings(spellings).canonical, as: UTF8.self)])
    case .programme(nil):
      return ItemPredicate("i.kind IN ('proposal', 'action') AND i.programme IS NULL")
    case .programme(let text?):
      guard let programme = try programme(text) else {
        throw Refusal(
          "there is no programme \"\(text)\"",
          hints: ["docket programme list"]
            + (CodeRules.isCode(text) ? ["docket programme add \(ShellWord.quoted(text))"] : []))
      }
      let key = try key(of: programme)
      return ItemPredicate(
        """
        i.programme = ? OR i.kind = 'concern' AND i.subject IN (SELECT concern.subject FROM concern
          JOIN proposal ON proposal.subject = concern.proposal WHERE proposal.programme = ?)
        """, [key, key])
    case .meeting(let reference):
      return ItemPredicate("i.meeting = ?", [try key(of: subject(reference))])
    case .due(let bounds): return bounds.predicate("i.due")
    case .created(let bounds): return bounds.predicate("i.created")
    }
  }

  /// The keys of a person, and of whoever reads as the same, as a JSON array.
  public func personKeys(_ text: String) throws -> String {
    guard let person = try person(text) else { throw try unknownPerson(text, isAsked: true) }
    let keys = try key(of: person).map { try personGroups().members(of: $0) } ?? []
    return ItemPredicate.list(keys)
  }
}

extension Filter.Bounds {
  fileprivate func predicate(_ column: String) -> ItemPredicate {
    switch self {
    case .on(let day): ItemPredicate(composed: "\(column) = ?", [day.description])
    case .before(let day): ItemPredicate(composed: "\(column) < ?", [day.description])
    case .after(let day): ItemPredicate(composed: "\(column) > ?", [day.description])
    case .missing: ItemPredicate(composed: "\(column) IS NULL")
    }
  }
}
