public import Domain

/// Where queries of items read from, as SQL that takes the alias `i`.
///
/// The view `item` holds all kinds; SQLite reads it from end to end where it counts or sorts. The
/// rows of one kind come from its own table, with its indexes, and the same columns.
public struct ItemSource: Sendable {
  /// A table or a query in parentheses, with the columns of the view `item`.
  public let sql: String
  /// The letter of its references, when they have one.
  public let letter: Reference.Letter?

  /// Items of every kind.
  public static let all = ItemSource(sql: "item", letter: nil)

  /// - Returns: `nil` for a kind that is no item.
  public init?(_ kind: Kind) {
    switch kind {
    case .proposal:
      letter = .proposal
      sql = """
        (SELECT subject, 'proposal' AS kind, title, state, since, outcome, shepherd AS lead,
          last_call_until AS due, programme, meeting, created,
          CASE state WHEN 'concluded' THEN since END AS concluded, touched FROM proposal)
        """
    case .action:
      letter = .action
      sql = """
        (SELECT subject, 'action' AS kind, title, state, since, NULL AS outcome, lead, due,
          programme, meeting, created, CASE state WHEN 'done' THEN since END AS concluded, touched
        FROM action)
        """
    case .concern:
      letter = .concern
      sql = """
        (SELECT subject, 'concern' AS kind, text AS title, state, since, NULL AS outcome,
          NULL AS lead, NULL AS due, NULL AS programme, NULL AS meeting, created,
          NULL AS concluded, since AS touched FROM concern)
        """
    case .meeting:
      letter = .meeting
      sql = """
        (SELECT subject, 'meeting' AS kind, title, NULL AS state, created AS since,
          NULL AS outcome, chair AS lead, NULL AS due, NULL AS programme, subject AS meeting,
          created, NULL AS concluded, created AS touched FROM meeting)
        """
    case .statement:
      letter = .statement
      sql = """
        (SELECT subject, 'statement' AS kind, text AS title, NULL AS state, created AS since,
          NULL AS outcome, speaker AS lead, NULL AS due, NULL AS programme, meeting, created,
          NULL AS concluded, created AS touched FROM statement)
        """
    case .programme, .coalition, .person, .contact, .position, .answer, .note, .digest: return nil
    }
  }

  private init(sql: String, letter: Reference.Letter?) {
    self.sql = sql
    self.letter = letter
  }

  /// What stands under a heading of `status`, by its kinds in the order of references.
  public static func of(_ heading: Heading) -> [ItemSource] {
    let kinds: [Kind] =
      switch heading {
      case .overdue, .soon, .waiting, .noOwner, .noDay: [.action]
      case .chair, .unanswered, .stale: [.proposal, .action]
      case .lastCall: [.proposal]
      case .unsettled: [.concern]
      case .check, .conflict: [.meeting, .statement, .proposal, .concern, .action]
      }
    return kinds.compactMap { ItemSource($0) }
  }
}
