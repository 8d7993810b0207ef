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
