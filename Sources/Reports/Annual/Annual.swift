import Domain
import Foundation
import Rendering
import Storage

/// What a dynamic coalition of the IGF tells its secretariat about a year: what it did, who took
/// part, what came of it, who disagreed, with whom it worked, and what is left to do.
public struct Annual: Sendable {
  /// Its proposals and actions: those that lived within the period. It always has a period.
  var plan: ProgrammePlan
  var period: Period
  /// Of the period, in the order of their days.
  var meetings: [Session] = []
  /// Of the period, after the day of the report.
  var ahead: [Session] = []
  /// What the file itself leaves open.
  var omissions = Omissions()

  struct Session: Sendable {
    var reference: String
    var title: String
    var day: Day
    var time: String?
    var organizer: String?
    var chair: String?
    var rapporteur: String?
    var participants: [(code: String, isRemote: Bool)]
    var statements: Int
    var speakers: [String]

    /// Everybody who was there: those whom it lists, those who spoke, who chaired and who reported.
    var present: Set<String> {
      Set(participants.map(\.code) + speakers + [chair, rapporteur].compactMap(\.self))
    }
  }

  /// What a query finds missing beyond what the report's own values show.
  struct Omissions: Sendable {
    var undatedMeetings: [String] = []
    /// Doubts that an import left: what they are on.
    var checks: [String] = []
    var conflicts: [String] = []
  }

  /// Those who took part in meetings of the period, by code.
  var present: Set<String> {
    meetings.reduce(into: []) { $0.formUnion($1.present) }
  }

  /// Those who did something beside meetings: shepherd, own, object, answer, take a position,
  /// conclude within the period, or move a due day in it.
  var atWork: Set<String> {
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
      codes.formUnion(action.moves.filter { period.contains($0.day) }.map(\.attribution.who))
    }
    return codes.intersection(Set(plan.people.map(\.code)))
  }

  /// How many of each stakeholder group took part; those without one last.
  var groups: [GroupLine] {
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

  struct GroupLine: Hashable, Sendable {
    var group: StakeholderGroup?
    var people: Int
    var present: Int
    var atWork: Int
  }

  /// Everybody who took part in the period, each code once.
  var participants: [ReportedPerson] {
    let codes = present.union(atWork)
    var seen: Set<String> = []
    return plan.people.filter { codes.contains($0.code) && seen.insert($0.code).inserted }
  }

  var concluded: [ReportedProposal] {
    plan.proposals.filter { $0.item.concluded.map(period.contains) ?? false }
  }

  var results: [ReportedAction] {
    plan.finished.filter { $0.item.concluded.map(period.contains) ?? false }
  }

  /// Proposals that were withdrawn or superseded in the period.
  var dropped: [ReportedProposal] {
    plan.proposals.filter { proposal in
      let item = proposal.item
      return item.isFinished && item.concluded == nil && period.contains(item.since ?? item.created)
    }
  }

  /// Actions that were cancelled or superseded in the period.
  var abandoned: [ReportedAction] {
    plan.finished.filter { action in
      let item = action.item
      return item.concluded == nil && period.contains(item.since ?? item.created)
    }
  }

  /// What stood as dissent by the period's end on what was concluded in it or is open.
  var dissents: [ReportedConcern] {
    plan.dissents.filter { $0.since <= period.last }
  }

  var minorityViews: [ReportedProposal] { concluded.filter { !$0.minority.isEmpty } }

  /// Proposals that are not finished, or whose conclusion is to be looked at again.
  var openProposals: [ReportedProposal] {
    plan.proposals.filter { !$0.item.isFinished || $0.item.detail.reviewDay != nil }
  }

  /// How far the programme came within the period.
  var progress: Progress {
    let today = min(period.last, plan.frame.today)
    func count(_ items: [Item]) -> Int { items.count { period.contains($0.created) } }
    return Progress(
      before: plan.burnUp.point(on: period.first.advanced(by: -1)),
      after: plan.burnUp.point(on: today), raised: count(plan.proposals.map(\.item)),
      concluded: concluded.count, dropped: dropped.count,
      actions: WorkBalance(plan.actions.lazy.map(\.spans), from: period.first, to: today),
      moves: plan.actions.reduce(0) { $0 + $1.moves.count { period.contains($0.day) } })
  }

  struct Progress: Hashable, Sendable {
    var before: BurnUp.Point
    var after: BurnUp.Point
    var raised: Int
    var concluded: Int
    /// Proposals that were given up or replaced.
    var dropped: Int
    var actions: WorkBalance
    var moves: Int

    /// What was to do at the beginning, with what was added, and without what was done or given
    /// up, is what is to do at the end.
    var lines: [(label: String, number: Int)] {
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
