public import Domain

/// When proposals were raised and concluded, and when actions were begun, due and done.
public struct Timeline: Sendable {
  public var period: Period
  public var today: Day
  public var rows: [Row] = []
  /// How many rows were left out, so that it can be read.
  public var omitted = 0

  /// So many rows at most.
  public static let mostRows = 60

  public init(period: Period, today: Day) {
    self.period = period
    self.today = today
  }

  public struct Row: Sendable {
    public var reference: String
    public var title: String
    public var bars: [Bar]
    /// The day on which it was concluded, done or given up, and the word for it.
    public var end: End?
    /// The days on which it was due, in the order in which they were set; the last one counts.
    public var dues: [Day]
  }

  /// How a row ends.
  public struct End: Hashable, Sendable {
    public var day: Day
    /// `adopted`, `done`, `withdrawn`.
    public var word: String
    /// Whether it was concluded or done, and not given up.
    public var isReached: Bool
  }

  /// A stage with its true days, which may lie outside of the period.
  public struct Bar: Hashable, Sendable {
    public var stage: Stage
    public var first: Day
    /// The last day that it covers.
    public var last: Day

    /// The part of it that a period has; `nil` when it has none.
    public func within(_ period: Period) -> Period? {
      Period(first: max(first, period.first), last: min(last, period.last))
    }
  }

  /// What a bar shows; each is told apart by more than its colour.
  public enum Stage: String, CaseIterable, Sendable {
    case raised, discussion, lastCall, deferred, proposed, action

    public var words: String {
      switch self {
      case .raised: "raised"
      case .discussion: "in discussion"
      case .lastCall: "in last call"
      case .deferred: "deferred"
      case .proposed: "action proposed"
      case .action: "action under way"
      }
    }
  }

  /// Adds what a proposal or action went through, the stages that touch the period.
  public mutating func add(_ item: Item, spans: [StateSpan], dues: [Day] = []) {
    guard rows.count < Timeline.mostRows else {
      omitted += 1
      return
    }
    let isAction = item.subject.kind == .action
    var bars: [Bar] = []
    var end: End?
    for span in spans {
      guard let stage = Stage(span.state, isAction: isAction) else {
        end = End(
          day: span.first, word: Timeline.word(item, span.state),
          isReached: span.state == ActionState.done.rawValue
            || span.state == ProposalState.concluded.rawValue)
        continue
      }
      end = nil
      let last = span.end ?? max(today, span.first)
      if let before = bars.last, before.stage == stage, before.last >= span.first {
        bars[bars.count - 1].last = last
      } else {
        bars.append(Bar(stage: stage, first: span.first, last: last))
      }
    }
    // Of a period that has not begun, how things stand now.
    let inside = bars.filter { $0.within(period) != nil }
    rows.append(
      Row(
        reference: item.reference, title: item.title,
        bars: inside.isEmpty ? Array(bars.suffix(1)) : inside, end: end, dues: dues))
  }

  private static func word(_ item: Item, _ state: String) -> String {
    guard state == ProposalState.concluded.rawValue else { return state }
    return item.outcome.flatMap(Conclusion.Outcome.init(rawValue:))?.words ?? state
  }

  /// The days at which its axis is marked, first days of months, at most six of them.
  public var marks: [Day] {
    let (year, month, _) = period.first.components
    guard let start = Day(year: year, month: month, day: 1) else { return [] }
    let steps = [1, 2, 3, 6, 12, 24, 60, 120, 600, 1200, 6000, 24_000]
    for step in steps {
      // Steps of a year and more begin with January, shorter ones with their part of the year.
      let back = step < 12 ? (month - 1) % step : month - 1
      var marks: [Day] = []
      var index = 0
      while marks.count <= 6 {
        let mark = start.advanced(byMonths: index * step - back)
        guard mark <= period.last, index == 0 || mark < .last else { break }
        if mark >= period.first { marks.append(mark) }
        index += 1
      }
      if marks.count <= 6 { return marks }
    }
    return []
  }
}

extension Timeline.Row {
  /// What the row shows, in words: `raised 6 Dec 2016, in discussion 20 Dec 2016, adopted …`.
  public var steps: String {
    var parts = bars.map { "\($0.stage.words) from \($0.first.written)" }
    if let end { parts.append("\(end.word) \(end.day.written)") }
    return parts.joined(separator: ", ")
  }

  /// `31 Oct 2017, moved from 31 Jul 2017 and 30 Sep 2017`.
  public var dueWords: String {
    guard let last = dues.last else { return "" }
    let before = dues.dropLast().map(\.written)
    return last.written
      + (before.isEmpty ? "" : ", moved from \(before.joined(separator: " and "))")
  }
}

extension Timeline.Stage {
  fileprivate init?(_ state: String, isAction: Bool) {
    if isAction {
      switch ActionState(rawValue: state) {
      case .done, .cancelled, .superseded: return nil
      case .proposed: self = .proposed
      case .open, .inProgress, .waiting, .review, nil: self = .action
      }
      return
    }
    switch ProposalState(rawValue: state) {
    case .raised: self = .raised
    case .discussion, nil: self = .discussion
    case .lastCall: self = .lastCall
    case .deferred: self = .deferred
    case .concluded, .withdrawn, .superseded: return nil
    }
  }
}
