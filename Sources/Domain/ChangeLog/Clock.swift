/// A hybrid logical clock: wall-clock milliseconds, and a counter that orders what happened
/// within one of them or while the wall clock lagged behind.
public struct Clock: Hashable, Comparable, Sendable {
  /// Milliseconds since 1970, UTC.
  public let milliseconds: Int
  public let counter: Int

  /// 9999-12-31T23:59:59.999Z; a later clock is no clock.
  public static let lastMillisecond = 253_402_300_799_999

  /// Returns `nil` before 1970, after the year 9999, or with a negative counter.
  public init?(milliseconds: Int, counter: Int) {
    guard (0...Clock.lastMillisecond).contains(milliseconds), counter >= 0,
      counter <= JSON.largestInteger
    else { return nil }
    self.milliseconds = milliseconds
    self.counter = counter
  }

  /// Whether the clocks after it will last: in the last millisecond, only counters are left.
  public var hasRoom: Bool {
    milliseconds < Clock.lastMillisecond || counter < JSON.largestInteger / 2
  }

  /// The clock of a change made now that must come after `newest`: the wall clock where that is
  /// ahead, else the newest clock with its counter raised by one, or its next millisecond when the
  /// counter is at its end.
  public static func after(_ newest: Clock?, now: Int) -> Clock? {
    guard let newest, newest.milliseconds >= now else {
      return Clock(milliseconds: now, counter: 0)
    }
    guard newest.counter < JSON.largestInteger else {
      return Clock(milliseconds: newest.milliseconds + 1, counter: 0)
    }
    return Clock(milliseconds: newest.milliseconds, counter: newest.counter + 1)
  }

  public static func < (left: Clock, right: Clock) -> Bool {
    (left.milliseconds, left.counter) < (right.milliseconds, right.counter)
  }
}
