public import Domain

/// How much there was to do, and how much of it was done, from day to day.
public struct BurnUp: Sendable {
  public struct Point: Hashable, Sendable {
    public let day: Day
    /// Actions that were agreed, and not cancelled or superseded.
    public let scope: Int
    /// Those of them that were done.
    public let done: Int

    public init(_ day: Day, scope: Int, done: Int) {
      self.day = day
      self.scope = scope
      self.done = done
    }
  }

  /// The end of each day on which a number changed, in order.
  public let points: [Point]

  /// - Parameter actions: the states of each action.
  public init(_ actions: some Sequence<[StateSpan]>) {
    var changes: [Day: (scope: Int, done: Int)] = [:]
    func count(_ span: StateSpan, _ scope: Int, _ done: Int) {
      changes[span.first, default: (0, 0)].scope += scope
      changes[span.first, default: (0, 0)].done += done
      if let end = span.end {
        changes[end, default: (0, 0)].scope -= scope
        changes[end, default: (0, 0)].done -= done
      }
    }
    for span in actions.lazy.flatMap(\.self) {
      switch ActionState(rawValue: span.state) {
      case .done: count(span, 1, 1)
      case .open, .inProgress, .waiting, .review, nil: count(span, 1, 0)
      case .proposed, .cancelled, .superseded: break
      }
    }
    var points: [Point] = []
    var (scope, done) = (0, 0)
    for (day, change) in changes.sorted(by: { $0.key < $1.key }) where change != (0, 0) {
      scope += change.scope
      done += change.done
      points.append(Point(day, scope: scope, done: done))
    }
    self.points = points
  }

  /// How things stood at the end of a day.
  public func point(on day: Day) -> Point {
    let last = points.last { $0.day <= day }
    return Point(day, scope: last?.scope ?? 0, done: last?.done ?? 0)
  }

  public var mostScope: Int { points.map(\.scope).max() ?? 0 }

  /// How things stood at the marks of a period, up to a day; empty before it begins.
  public func table(over period: Period, until today: Day) -> [Point] {
    let marks = period.marks.filter { $0 < today } + (period.contains(today) ? [today] : [])
    let points = marks.map { point(on: $0) }
    // Of the time before anything was agreed, one row tells enough.
    let quiet = points.prefix { $0.scope == 0 && $0.done == 0 }.count
    return Array(points.dropFirst(max(0, quiet - 1)))
  }
}
