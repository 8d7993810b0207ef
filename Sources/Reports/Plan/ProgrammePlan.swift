import Domain
import Foundation
import Rendering
import Storage

/// A work programme as it stands: proposals, actions, collaboration, and how far it has come.
public struct ProgrammePlan: Sendable {
  var frame: ReportFrame
  var proposals: [ReportedProposal]
  var actions: [ReportedAction]
  /// The names of the coalitions that it speaks of, by code.
  var coalitionNames: [String: String] = [:]
  /// Everybody whom it names, and what was said that it refers to.
  var people: [ReportedPerson] = []
  var sources: [ReportedSource] = []
  let burnUp: BurnUp
  /// What is still to be done, as places in `actions`, the earliest due day first.
  let unfinishedPlaces: [Int]
  /// What was done or given up, as places in `actions`, in the order of the days.
  let finishedPlaces: [Int]
  /// From the first day of anything to the last due day of what is still to be done.
  private let days: (first: Day?, last: Day?)

  init(frame: ReportFrame, proposals: [ReportedProposal], actions: [ReportedAction]) {
    self.frame = frame
    self.proposals = proposals
    self.actions = actions
    burnUp = BurnUp(actions.lazy.map(\.spans))
    var (unfinished, finished): ([(Day, Int)], [(Day, Int)]) = ([], [])
    var first = proposals.lazy.map(\.item.created).min()
    var last: Day?
    for place in actions.indices {
      let (created, due) = (actions[place].item.created, actions[place].item.due)
      first = min(first ?? created, created)
      if actions[place].item.isFinished {
        finished.append((actions[place].item.since ?? .first, place))
      } else {
        unfinished.append((due ?? .last, place))
        last = [last, due].compactMap(\.self).max()
      }
    }
    unfinishedPlaces = unfinished.sorted { $0 < $1 }.map(\.1)
    finishedPlaces = finished.sorted { $0 < $1 }.map(\.1)
    days = (first, last)
  }

  /// The period that its charts show: the one asked for, else from the first day of anything to
  /// the last due day or today.
  var chartPeriod: Period {
    if let period = frame.period { return period }
    let first = days.first ?? frame.today
    let last = max(frame.today, days.last ?? first, first)
    return Period(from: first, to: last)
  }

  var timeline: Timeline {
    var timeline = Timeline(period: chartPeriod, today: frame.today)
    for proposal in proposals { timeline.add(proposal.item, spans: proposal.spans) }
    let isShort = actions.count <= Timeline.mostRows
    let order = isShort ? Array(actions.indices) : Array(unfinishedPlaces.prefix(200))
    for place in order {
      let action = actions[place]
      timeline.add(action.item, spans: action.spans, dues: action.dues)
    }
    timeline.omitted += actions.count - order.count
    return timeline
  }

  /// What is still to be done, the earliest due day first.
  var unfinished: [ReportedAction] { unfinishedPlaces.map { actions[$0] } }

  /// What was done or given up, in the order of the days.
  var finished: [ReportedAction] { finishedPlaces.map { actions[$0] } }

  /// What was done with each coalition, by code.
  var partnerships: [Partnership] {
    var items: [String: [(reference: String, title: String, answer: ReportedCollaborator)]] = [:]
    func note(_ item: Item, _ collaborators: [ReportedCollaborator]) {
      for answer in collaborators {
        items[answer.code, default: []].append((item.reference, item.title, answer))
      }
    }
    for proposal in proposals { note(proposal.item, proposal.collaborators) }
    for action in actions { note(action.item, action.collaborators) }
    return items.map { code, items in
      Partnership(code: code, name: coalitionNames[code], items: items)
    }.sorted { (CodeMatching.key($0.code), $0.code) < (CodeMatching.key($1.code), $1.code) }
  }

  /// What stands as dissent, in the order of the proposals.
  var dissents: [ReportedConcern] { proposals.flatMap { $0.concerns.filter(\.isDissent) } }

  /// How the actions of each owner stand; an action counts for each of its owners.
  var owners: [OwnerLine] {
    var lines: [String: OwnerLine] = [:]
    for action in actions {
      let item = action.item
      for owner in item.owners.isEmpty ? [""] : item.owners {
        var line = lines[owner] ?? OwnerLine(code: owner)
        if item.isFinished {
          line.done += item.state == ActionState.done.rawValue ? 1 : 0
        } else {
          line.open += 1
          line.overdue += item.isOverdue(on: frame.today) ? 1 : 0
          line.next = [line.next, item.due].compactMap(\.self).min()
        }
        lines[owner] = line
      }
    }
    return lines.values.sorted {
      ($0.code.isEmpty ? 1 : 0, $0.code) < ($1.code.isEmpty ? 1 : 0, $1.code)
    }
  }

  struct OwnerLine: Sendable {
    /// Empty for what nobody owns.
    var code: String
    var open = 0
    var overdue = 0
    var done = 0
    /// The earliest due day of what is open.
    var next: Day?
  }
}
