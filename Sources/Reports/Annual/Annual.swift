public import Domain
import Foundation
public import Rendering
import Storage

/// What a dynamic coalition of the IGF tells its secretariat about a year: what it did, who took
/// part, what came of it, who disagreed, with whom it worked, and what is left to do.
public struct Annual: Sendable {
  /// Its proposals and actions: those that lived within the period. It always has a period.
  public var plan: ProgrammePlan
  public var period: Period
  /// Of the period, in the order of their days.
  public var meetings: [Session] = []
  /// Of the period, after the day of the report.
  public var ahead: [Session] = []
  /// What the file itself leaves open.
  public var omissions = Omissions()

  public init(plan: ProgrammePlan, period: Period) {
    self.plan = plan
    self.period = period
  }

  public struct Session: Sendable {
    public var reference: String
    public var title: String
    public var day: Day
    public var time: String?
    public var organizer: String?
    public var chair: String?
    public var rapporteur: String?
    public var participants: [(code: String, isRemote: Bool)]
    public var statements: Int
    public var speakers: [String]

    public init(
      reference: String, title: String, day: Day, time: String?, organizer: String?,
      chair: String?, rapporteur: String?, participants: [(code: String, isRemote: Bool)],
      statements: Int, speakers: [String]
    ) {
      self.reference = reference
      self.title = title
      self.day = day
      self.time = time
      self.organizer = organizer
      self.chair = chair
      self.rapporteur = rapporteur
      self.participants = participants
      self.statements = statements
      self.speakers = speakers
    }

    /// Everybody who was there: those whom it lists, those who spoke, who chaired and who reported.
    public var present: Set<String> {
      Set(participants.map(\.code) + speakers + [chair, rapporteur].compactMap(\.self))
    }
  }

  /// What a query finds missing beyond what the report's own values show.
  public struct Omissions: Sendable {
    public var undatedMeetings: [String] = []
    /// Doubts that an import left: what they are on.
    public var checks: [String] = []
    public var conflicts: [String] = []

    public init() {}
  }

  /// Those who took part in meetings of the period, by code.
  public var present: Set<String> {
    meetings.reduce(into: []) { $0.formUnion($1.present) }
  }

  /// Those who did something beside meetings: shepherd, own, object, answer, take a position,
  /// conclude within the period, or move a due day in it.
  public var atWork: Set<String> {
    var codes: Set<String> = []
    for proposal in plan.proposals {
      codes.formUnion(proposal.item.owners)
      codes.formUnion(proposal.concerns.flatMap { [$0.raiser, $0.answerer].compactMap(\.self) })
      if let concluder = proposal.concluder, proposal.item.concluded.map(period.contains) == true {
        codes.insert(concluder)
      }
      codes.formUnion(proposal.positions.filter { !$0.isCoalition }.map(\.holder))
    }
    for action in plan.actions {
      codes.formUnion(action.item.owners)
      codes.formUnion(action.moves.filter { period.contains($0.day) }.map(\.who))
    }
    return codes.intersection(Set(plan.people.map(\.code)))
  }

  /// How many of each stakeholder group took part; those without one last.
  public var groups: [GroupLine] {
    let (present, atWork) = (present, atWork)
    let people = participants
    let groups = StakeholderGroup.allCases.map(Optional.some) + [nil]
    return groups.compactMap { group in
      let codes = people.filter { $0.group == group }.map(\.code)
      guard !codes.isEmpty else { return nil }
      return GroupLine(
        group: group, people: codes.count, present: codes.count { present.contains($0) },
        atWork: codes.count { atWork.contains($0) })
    }
  }

  public struct GroupLine: Hashable, Sendable {
    public var group: StakeholderGroup?
    public var people: Int
    public var present: Int
    public var atWork: Int
  }

  /// Everybody who took part in the period, each code once.
  public var participants: [ReportedPerson] {
    let codes = present.union(atWork)
    var seen: Set<String> = []
    return plan.people.filter { codes.contains($0.code) && seen.insert($0.code).inserted }
  }

  public var concluded: [PlannedProposal] {
    plan.proposals.filter { $0.item.concluded.map(period.contains) ?? false }
  }

  public var results: [PlannedAction] {
    plan.finished.filter { $0.item.concluded.map(period.contains) ?? false }
  }

  /// Proposals that were withdrawn or superseded in the period.
  public var dropped: [PlannedProposal] {
    plan.proposals.filter { proposal in
      let item = proposal.item
      return item.isFinished && item.concluded == nil && period.contains(item.since ?? item.created)
    }
  }

  /// Actions that were cancelled or superseded in the period.
  public var abandoned: [PlannedAction] {
    plan.finished.filter { action in
      let item = action.item
      return item.concluded == nil && period.contains(item.since ?? item.created)
    }
  }

  /// What stood as dissent by the period's end on what was concluded in it or is open.
  public var dissents: [PlannedConcern] {
    plan.dissents.filter { $0.since <= period.last }
  }

  public var minorityViews: [PlannedProposal] { concluded.filter { !$0.minority.isEmpty } }

  /// Proposals that are not finished, or whose conclusion is to be looked at again.
  public var openProposals: [PlannedProposal] {
    plan.proposals.filter { !$0.item.isFinished || $0.item.detail.reviewDay != nil }
  }

  /// How far the programme came within the period.
  public var progress: Progress {
    let today = min(period.last, plan.frame.today)
    func count(_ items: [Item]) -> Int { items.count { period.contains($0.created) } }
    return Progress(
      before: plan.burnUp.point(on: period.first.advanced(by: -1)),
      after: plan.burnUp.point(on: today), raised: count(plan.proposals.map(\.item)),
      concluded: concluded.count, dropped: dropped.count,
      actions: WorkBalance(plan.actions.lazy.map(\.spans), from: period.first, to: today),
      moves: plan.actions.reduce(0) { $0 + $1.moves.count { period.contains($0.day) } })
  }

  public struct Progress: Hashable, Sendable {
    public var before: BurnUp.Point
    public var after: BurnUp.Point
    public var raised: Int
    public var concluded: Int
    /// Proposals that were given up or replaced.
    public var dropped: Int
    public var actions: WorkBalance
    public var moves: Int

    /// What was to do at the beginning, with what was added, and without what was done or given
    /// up, is what is to do at the end.
    public var lines: [(label: String, number: Int)] {
      [
        ("Proposals raised", raised), ("Proposals concluded", concluded),
        ("Proposals withdrawn, superseded or converted", dropped),
        ("Actions to do at its beginning", before.scope - before.done),
        ("Actions added", actions.added), ("Actions reopened", actions.reopened),
        ("Actions done", actions.done), ("Actions cancelled or superseded", actions.givenUp),
        ("Actions to do at its end", after.scope - after.done),
        ("Due days moved", moves),
      ]
    }
  }
}
