/// A work programme as it stands: proposals, actions, collaboration, and how far it has come.
public struct ProgrammePlan: Sendable {
  public var frame: ReportFrame
  public var proposals: [PlannedProposal]
  public var actions: [PlannedAction]
  /// The names of the coalitions that it speaks of, by code.
  public var coalitionNames: [String: String] = [:]
  /// Everybody whom it names, and what was said that it refers to.
  public var people: [ReportedPerson] = []
  public var sources: [ReportedSource] = []
  public let burnUp: BurnUp

  public init(frame: ReportFrame, proposals: [PlannedProposal], actions: [PlannedAction]) {
    self.frame = frame
    self.proposals = proposals
    self.actions = actions
    burnUp = BurnUp(actions.lazy.map(\.spans))
  }

  /// The period that its charts show: the one asked for, else from the first day of anything to
  /// the last due day or today.
  public var chartPeriod: Period {
    if let period = frame.period { return period }
    let starts = proposals.map(\.item.created) + actions.map(\.item.created)
    let first = starts.min() ?? frame.today
    let dues = actions.compactMap { $0.item.isFinished ? nil : $0.item.due }
    let last = max(frame.today, dues.max() ?? first, first)
    return Period(unchecked: first, last)
  }

  public var timeline: Timeline {
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
  public var unfinished: [PlannedAction] { unfinishedPlaces.map { actions[$0] } }

  /// The same as places in `actions`, which are quicker to sort.
  var unfinishedPlaces: [Int] {
    actions.indices.filter { !actions[$0].item.isFinished }
      .map { (due: actions[$0].item.due ?? .last, place: $0) }.sorted { $0 < $1 }.map(\.place)
  }

  /// What was done or given up, in the order of the days.
  public var finished: [PlannedAction] { finishedPlaces.map { actions[$0] } }

  var finishedPlaces: [Int] {
    actions.indices.filter { actions[$0].item.isFinished }
      .map { (since: actions[$0].item.since ?? .first, place: $0) }.sorted { $0 < $1 }
      .map(\.place)
  }

  /// What was done with each coalition, by code.
  public var partnerships: [Partnership] {
    var items: [String: [(reference: String, title: String, answer: Card.Collaborator)]] = [:]
    func note(_ item: Item, _ collaborators: [Card.Collaborator]) {
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
  public var dissents: [PlannedConcern] { proposals.flatMap { $0.concerns.filter(\.isDissent) } }

  /// How the actions of each owner stand; an action counts for each of its owners.
  public var owners: [OwnerLine] {
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

  public struct OwnerLine: Sendable {
    /// Empty for what nobody owns.
    public var code: String
    public var open = 0
    public var overdue = 0
    public var done = 0
    /// The earliest due day of what is open.
    public var next: Day?
  }
}
