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
/// Every statement reads of the items that the scope lets through.
struct PlanQuery {
  let snapshot: Snapshot
  let scope: ReportScope
  let today: Day
  let reader: ItemReader
  let names: KnownNames
  private(set) var partners: [Int64: [ReportedCollaborator]] = [:]
  private(set) var notes: [Int64: [ReportedNote]] = [:]
  private(set) var links = PlanLinks()
  private(set) var log = PlanLog()

  init(_ snapshot: Snapshot, _ scope: ReportScope, on today: Day) throws {
    self.snapshot = snapshot
    self.scope = scope
    self.today = today
    names = try KnownNames(snapshot)
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
    let isWhole = filter.isEmpty && scope.filter.kinds.isEmpty && scope.period == nil
    reader = ItemReader(
      snapshot, choosing: isWhole ? .all : .matching(.all(parts)), known: names)
  }

  mutating func plan() throws -> ProgrammePlan {
    partners = try reader.collaborators()
    notes = try reader.notes(showsPrivate: scope.showsPrivate)
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

  func frame() throws -> ReportFrame {
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
}
