public import Domain
import GRDB

/// A condition on rows of the view `item` (as `i`), its values bound.
public struct ItemPredicate: Sendable {
  /// SQL that is part of the program, with a `?` for each value.
  let sql: String
  /// The values in the order of their `?`; `nil` is `NULL`.
  let arguments: [(any SQLArgument)?]
  /// Whether it lets through whatever a report may ask for, so that a statement need not ask.
  public var isEverything = false

  /// A condition of a text that is part of the program, never of what somebody typed.
  ///
  /// - Parameters:
  ///   - sql: complete, with a `?` for each value.
  ///   - arguments: the values, in order.
  public init(_ sql: StaticString, _ arguments: [(any SQLArgument)?] = []) {
    self.init(composed: sql.description, arguments)
  }

  /// A condition that Storage put together.
  init(composed sql: String, _ arguments: [(any SQLArgument)?] = []) {
    self.sql = sql
    self.arguments = arguments
  }

  /// What meets every condition; everything where there is none.
  public static func all(_ predicates: [ItemPredicate]) -> ItemPredicate {
    guard !predicates.isEmpty else { return ItemPredicate("1") }
    return ItemPredicate(
      composed: predicates.map { "(\($0.sql))" }.joined(separator: " AND "),
      predicates.flatMap(\.arguments))
  }

  /// What meets one condition or more.
  public static func any(_ predicates: [ItemPredicate]) -> ItemPredicate {
    ItemPredicate(
      composed: predicates.map { "(\($0.sql))" }.joined(separator: " OR "),
      predicates.flatMap(\.arguments))
  }

  /// Whatever is not finished; statements and meetings have no state and always count.
  public static let open: ItemPredicate = {
    let finished =
      ProposalState.allCases.filter(\.isFinished).map(\.rawValue)
      + ActionState.allCases.filter(\.isFinished).map(\.rawValue)
      + ConcernState.allCases.filter(\.isSettled).map(\.rawValue)
    var known: Set<String> = []
    return ItemPredicate(
      composed: """
        i.state IS NULL OR i.state NOT IN \(list(finished.filter { known.insert($0).inserted }))
        """)
  }()

  /// Actions in one of some states.
  public static func actions(in states: [ActionState]) -> ItemPredicate {
    ItemPredicate(composed: "i.kind = 'action' AND i.state \(isAny(of: states.map(\.rawValue)))")
  }

  /// Proposals in one of some states.
  public static func proposals(in states: [ProposalState]) -> ItemPredicate {
    ItemPredicate(composed: "i.kind = 'proposal' AND i.state \(isAny(of: states.map(\.rawValue)))")
  }

  private static func isAny(of words: [String]) -> String {
    words.count == 1 ? "= '\(words[0])'" : "IN \(list(words))"
  }

  /// Words as a list of SQL. They are written out: SQLite chooses no index by the values of a bound
  /// list.
  private static func list(_ words: [String]) -> String {
    "(" + words.map { "'\($0)'" }.joined(separator: ", ") + ")"
  }

  /// SQL that tells whether a superseded proposal was turned into something else.
  private static let isConverted = """
    i.kind = 'proposal' AND EXISTS (SELECT 1 FROM link JOIN subject ON subject.key = link.subject
      WHERE link.target = i.subject AND relation = 'supersedes' AND subject.kind <> 'proposal')
    """

  /// A state by the word that `status` counts it under.
  public static func state(_ word: String) -> ItemPredicate {
    switch word {
    case Filter.converted: ItemPredicate(composed: "i.state = 'superseded' AND \(isConverted)")
    case ProposalState.superseded.rawValue:
      ItemPredicate(composed: "i.state = 'superseded' AND NOT (\(isConverted))")
    default: ItemPredicate("i.state = ?", [word])
    }
  }

  /// Items of whose state copies disagree: what shows as finished may not be.
  public static var disputed: ItemPredicate {
    ItemPredicate(
      "EXISTS (SELECT 1 FROM conflict WHERE conflict.subject = i.subject AND field = 'status')")
  }

  /// Actions that somebody is to do something about.
  private static let openAction = actions(in: ActionState.allCases.filter { !$0.isFinished }).sql
  /// Those of them that were agreed.
  private static let agreedAction = actions(
    in: ActionState.allCases.filter { !$0.isFinished && $0 != .proposed }
  ).sql

  /// What stands under a heading of `status` on a day.
  ///
  /// - Parameter combined: the keys of what takes part in a conflict of the combination.
  public static func heading(
    _ heading: Heading, on today: Day, rules: RulesInForce, combined: [Int64]
  ) -> ItemPredicate {
    let today = (day: today, text: today.description)
    switch heading {
    case .chair:
      return ItemPredicate(
        """
        i.state IN ('raised', 'last-call', 'deferred', 'concluded', 'review') AND (
          i.kind = 'proposal' AND (i.state = 'raised' OR i.state = 'last-call' AND i.due < ?
            OR i.state = 'deferred' AND i.subject IN
              (SELECT subject FROM proposal WHERE state = 'deferred' AND deferred_until <= ?)
            OR i.state = 'concluded' AND i.subject IN
              (SELECT subject FROM proposal WHERE state = 'concluded' AND review_day <= ?))
          OR i.kind = 'action' AND i.state = 'review')
        """, [today.text, today.text, today.text])
    case .overdue: return ItemPredicate(composed: "\(openAction) AND i.due < ?", [today.text])
    case .soon:
      let last = rules.day(from: today.day) { $0.dueSoonDays }
      return ItemPredicate(
        composed: "\(openAction) AND i.due BETWEEN ? AND \(last.sql)",
        [today.text] + last.arguments)
    case .waiting: return actions(in: [.waiting])
    case .unanswered:
      return ItemPredicate(
        composed: """
          (i.kind = 'proposal' AND i.state IN ('discussion', 'last-call')
            OR \(agreedAction))
          AND i.subject IN (SELECT asked.subject FROM collaborator AS asked
            WHERE NOT EXISTS (SELECT 1 FROM answer WHERE about = asked.subject
              AND answer.coalition = asked.coalition AND answer.answer IS NOT NULL))
          """)
    case .noOwner:
      return ItemPredicate(
        composed: """
          \(agreedAction)
          AND i.lead IS NULL AND NOT EXISTS (SELECT 1 FROM owner WHERE owner.action = i.subject)
          """)
    case .noDay:
      return ItemPredicate(composed: "\(agreedAction) AND i.due IS NULL")
    case .lastCall:
      return ItemPredicate(
        "i.kind = 'proposal' AND i.state = 'last-call' AND i.due >= ?", [today.text])
    case .unsettled:
      // What was withdrawn or replaced takes its concerns with it.
      return ItemPredicate(
        """
        i.kind = 'concern' AND i.state = 'open' AND i.subject NOT IN
          (SELECT concern.subject FROM concern JOIN proposal ON proposal.subject = concern.proposal
            WHERE concern.state = 'open' AND proposal.state IN ('withdrawn', 'superseded'))
        """)
    case .stale:
      let last = rules.day(from: today.day) { -$0.staleDays }
      return ItemPredicate(
        composed: """
          (i.kind = 'proposal' AND i.state = 'discussion'
            OR \(agreedAction))
          AND i.state IN ('discussion', 'open', 'in-progress', 'waiting', 'review')
          AND i.touched <= \(last.sql)
          AND NOT EXISTS (SELECT 1 FROM concern WHERE concern.proposal = i.subject
            AND max(concern.created, concern.since, coalesce(answer_day, '')) > \(last.sql))
          AND NOT EXISTS (SELECT 1 FROM position WHERE position.proposal = i.subject
            AND position.since > \(last.sql))
          AND NOT EXISTS (SELECT 1 FROM answer WHERE answer.about = i.subject
            AND answer.since > \(last.sql))
          """, (0..<4).flatMap { _ in last.arguments })
    case .check: return ItemPredicate("i.subject IN (SELECT subject FROM import_check)")
    case .conflict:
      return ItemPredicate(
        """
        i.subject IN (SELECT subject FROM conflict UNION ALL SELECT value FROM json_each(?))
        """, [ItemPredicate.list(combined)])
    }
  }

  /// Keys as a JSON array, for `json_each`.
  public static func list(_ keys: [Int64]) -> String {
    String(decoding: JSON.array(keys.map { .integer(Int($0)) }).canonical, as: UTF8.self)
  }
}

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
