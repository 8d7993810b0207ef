/// A stretch of days, both ends counted.
public struct Period: Hashable, Sendable {
  public let first: Day
  public let last: Day

  /// Returns `nil` when it would end before it begins.
  public init?(first: Day, last: Day) {
    guard first <= last else { return nil }
    self.first = first
    self.last = last
  }

  /// From a day to another one, which is not earlier: else the first day alone.
  public init(from first: Day, to last: Day) {
    self.first = first
    self.last = max(first, last)
  }

  /// A calendar year, from 1 to 9999.
  public init?(year: Int) {
    guard let first = Day(year: year, month: 1, day: 1),
      let last = Day(year: year, month: 12, day: 31)
    else { return nil }
    self.init(first: first, last: last)
  }

  public func contains(_ day: Day) -> Bool { first <= day && day <= last }

  /// How many days it has.
  public var length: Int { first.days(until: last) + 1 }

  /// `2017`, or `1 Jan 2017 to 30 Jun 2017`.
  public var words: String {
    let year = first.components.year
    if self == Period(year: year) { return String(year) }
    return "\(first.written) to \(last.written)"
  }

  /// The days on which a table of it has its rows: the ends of its months, quarters or years, so
  /// that there are few, and its last day.
  public var marks: [Day] {
    let months = length / 30
    let step = months <= 24 ? 1 : months <= 72 ? 3 : 12
    var marks: [Day] = []
    let (year, month, _) = first.components
    let start = (month - 1) / step * step + 1
    guard let begin = Day(year: year, month: start, day: 1) else { return [last] }
    var index = 1
    while true {
      let next = begin.advanced(byMonths: index * step)
      let end = next.advanced(by: -1)
      // At the end of the calendar the next one begins no later.
      guard end < last, next > begin, next < .last else { break }
      if end >= first { marks.append(end) }
      index += 1
    }
    return marks + [last]
  }
}
