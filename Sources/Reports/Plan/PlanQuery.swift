public import Domain
import Foundation
import Rendering
public import Storage

/// What a report is to hold.
public struct ReportScope: Sendable {
  public var filter = Filter()
  /// Code of a programme.
  public var programme: String?
  public var period: Period?
  /// The filter words as typed.
  public var share: String?
  public var showsPrivate = false
  /// The command that gives all of it, where a page would be too long.
  public var whole: String?
  /// How its reader types docket, with the file where one was named.
  public var docket = "docket"

  public init() {}
}

extension Snapshot {
  /// The programme plan of what the scope lets through: with a period, what lived within it.
  ///
  /// - Throws: `Refusal` for a programme, person or coalition that is not there.
  public func programmePlan(_ scope: ReportScope, on today: Day) throws -> ProgrammePlan {
    var query = try PlanQuery(self, scope, on: today)
    return try query.plan()
  }
}

/// Reads a plan with a fixed number of statements, however much it holds.
///
/// Every statement takes the items to read from `chosen`, the filter as a condition.
public struct PlanQuery {
  public let snapshot: Snapshot
  public let scope: ReportScope
  public let today: Day
  public let chosen: ItemPredicate
  public let home: String
  public let names: PlanNames
  /// Subjects whose reference another one was given too, so that they are shown with a suffix.
  public let sharedReferences: Set<Int64>
  private(set) var partners: [Int64: [Card.Collaborator]] = [:]
  private(set) var notes: [Int64: [Card.NoteLine]] = [:]
  private(set) var links = PlanLinks()
  private(set) var log = PlanLog()

  public init(_ snapshot: Snapshot, _ scope: ReportScope, on today: Day) throws {
    self.snapshot = snapshot
    self.scope = scope
    self.today = today
    home = try snapshot.homeShortCode()
    names = try PlanNames(snapshot)
    sharedReferences = Set(
      try snapshot.values(
        Int64.self,
        """
        SELECT one.subject FROM (
            SELECT letter, number FROM reference GROUP BY letter, number HAVING count(*) > 1
          ) JOIN reference AS one USING (letter, number)
          JOIN reference AS other ON other.letter = one.letter AND other.number = one.number
            AND other.subject <> one.subject AND other.coalition IN (one.coalition, '', ?)
        """, home))
    var filter = scope.filter
    if let programme = scope.programme { filter.conditions.append(.programme(programme)) }
    filter.kinds = filter.kinds.isEmpty ? [.proposal, .action] : filter.kinds
    var parts = [try snapshot.predicate(for: filter, on: today)]
    if let period = scope.period {
      parts += [
        ItemPredicate("i.created <= ?", [period.last.description]),
        .any([.open, ItemPredicate("i.since >= ?", [period.first.description])]),
      ]
    }
    var chosen = ItemPredicate.all(parts)
    chosen.isEverything = filter.isEmpty && scope.filter.kinds.isEmpty && scope.period == nil
    self.chosen = chosen
  }

  public mutating func plan() throws -> ProgrammePlan {
    partners = try readPartners()
    notes = try readNotes()
    links = try PlanLinks(self)
    log = try PlanLog(self)
    let proposals = try readProposals()
    let actions = try readActions()
    var plan = ProgrammePlan(frame: try frame(), proposals: proposals, actions: actions)
    plan.coalitionNames = names.coalitionNames
    plan.people = try people(in: plan)
    plan.sources = try sources(in: plan)
    return plan
  }

  /// Runs a statement with `CHOSEN` replaced by the keys of the chosen items.
  ///
  /// Where every item is chosen, what belongs to other subjects comes too and finds no item; that
  /// takes less time than a list of all keys for each statement.
  public func rows(_ sql: String, _ more: [(any SQLArgument)?] = []) throws -> ResultRows {
    try snapshot.rows(composed: sql, choosing: chosen, more)
  }

  public func frame() throws -> ReportFrame {
    var frame = ReportFrame(today: today)
    frame.home = try snapshot.home()
    frame.period = scope.period
    frame.share = scope.share
    frame.showsPrivate = scope.showsPrivate
    frame.whole = scope.whole
    frame.docket = scope.docket
    if let home = frame.home, let own = try snapshot.coalition(home),
      let coalition = Coalition(try snapshot.state(of: own))
    {
      frame.homeName = coalition.name
      frame.hasList = coalition.list != nil
      frame.hasChair = !coalition.chairs.isEmpty
      frame.list = coalition.list.flatMap { list in
        scope.showsPrivate || !TextRules.looksLikeMailAddress(list) ? list : nil
      }
    }
    if let code = scope.programme, let programme = try snapshot.programme(code) {
      frame.programme = try snapshot.shownName(of: programme)
      frame.programmeTitle = Programme(try snapshot.state(of: programme))?.title
    }
    return frame
  }

  private func readPartners() throws -> [Int64: [Card.Collaborator]] {
    var partners: [Int64: [Card.Collaborator]] = [:]
    var rows = try rows(
      """
      SELECT c.subject, c.coalition, asked, answer, reason, since
      FROM collaborator AS c LEFT JOIN answer
        ON about = c.subject AND answer.coalition = c.coalition
      WHERE c.subject IN (CHOSEN)
      """)
    while let row = try rows.next() {
      guard let asked = Day(try row.decode(String.self, atIndex: 2)) else { continue }
      partners[try row.decode(atIndex: 0), default: []].append(
        Card.Collaborator(
          code: names.code(try row.decode(atIndex: 1)), asked: asked,
          answer: try row.decode(String?.self, atIndex: 3).flatMap(Answer.Word.init(rawValue:)),
          reason: try row.decode(atIndex: 4),
          answered: try row.decode(String?.self, atIndex: 5).flatMap { Day($0) }))
    }
    return partners.mapValues { partners in
      partners.sorted {
        (CodeMatching.key($0.code), $0.code) < (CodeMatching.key($1.code), $1.code)
      }
    }
  }

  /// A note that is private by any of the values on which copies disagree counts as private.
  private func readNotes() throws -> [Int64: [Card.NoteLine]] {
    var notes: [Int64: [Card.NoteLine]] = [:]
    var rows = try rows(
      """
      SELECT about, note.created, author, author_name, text,
        coalesce(private, 0) OR EXISTS (SELECT 1 FROM conflict
          WHERE conflict.subject = note.subject AND field = 'private') AS hidden
      FROM note JOIN subject ON key = note.subject
      WHERE about IN (CHOSEN) ORDER BY note.created, id
      """)
    while let row = try rows.next() {
      let isPrivate: Bool = try row.decode(atIndex: 5)
      guard scope.showsPrivate || !isPrivate, let day = Day(try row.decode(String.self, atIndex: 1))
      else { continue }
      notes[try row.decode(atIndex: 0), default: []].append(
        Card.NoteLine(
          day: day, author: names.party(try row.decode(atIndex: 2), try row.decode(atIndex: 3)),
          text: try row.decode(atIndex: 4), isPrivate: isPrivate))
    }
    return notes
  }
}
