/// A stretch of days during which something was in one state.
public struct StateSpan: Hashable, Sendable {
  /// As stored: `last-call`.
  public let state: String
  public let first: Day
  /// The first day on which it no longer was; `nil` while it lasts.
  public let end: Day?

  public init(_ state: String, from first: Day, to end: Day?) {
    self.state = state
    self.first = first
    self.end = end
  }

  /// Returns the stretches that follow from steps, in the order of the days.
  ///
  /// - Parameter steps: in the order of the log, which decides among them: on each day the state
  ///   is that of the last step which had taken effect by its end, as `--as-of` shows it.
  public static func spans(of steps: [(day: Day, state: String)]) -> [StateSpan] {
    var spans: [StateSpan] = []
    var end: Day?
    for step in steps.reversed() {
      if let end, step.day >= end { continue }
      if let last = spans.last, last.state == step.state {
        spans[spans.count - 1] = StateSpan(step.state, from: step.day, to: last.end)
      } else {
        spans.append(StateSpan(step.state, from: step.day, to: end))
      }
      end = step.day
    }
    return spans.reversed()
  }
}
