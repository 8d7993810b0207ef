import Domain

/// A day as a person wrote it: "Tuesday 6 December 2017 (Day 1)".
struct WrittenDay {
  /// 1 for Monday, when a weekday is written.
  var weekday: Int?
  var year: Int?
  var month: Int?
  var dayOfMonth: Int?
  /// The last day of a range such as "6-8 December".
  var lastDay: Int?
  var lastMonth: Int?
  /// True when day and month can be read either way round: "06/12/2017".
  var isAmbiguous = false
  /// True when the century is left out.
  var isShortYear = false
  /// The tokens that are no part of the day.
  var rest: [DayToken] = []

  /// The day in the year written.
  var day: Day? { day(in: year) }

  /// The day in another year than the one written, or `nil` when that year lacks it.
  func day(in year: Int?) -> Day? {
    guard let year, let month, let dayOfMonth else { return nil }
    return Day(year: year, month: month, day: dayOfMonth)
  }

  /// The day with day and month the other way round.
  var swapped: Day? {
    guard isAmbiguous, let year, let month, let dayOfMonth else { return nil }
    return Day(year: year, month: dayOfMonth, day: month)
  }

  /// True when there is a day and a month at least.
  var isReadable: Bool { month != nil && dayOfMonth != nil }

  /// True for the name of a weekday or a month, in full or in short.
  static func isDayWord(_ word: some StringProtocol) -> Bool {
    let word = word.lowercased()
    return weekday(word) != nil || month(word) != nil
  }

  /// The number of a weekday named in small letters, 1 for Monday.
  static func weekday(_ word: String) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    let word = word == "tues" || word == "wednes" || word == "thurs" ? word + "day" : word
    return Day.weekdayNames.firstIndex {
      let name = $0.lowercased()
      return name == word || name.prefix(3) == word || name.prefix(4) == word
    }.map { $0 + 1 }
  }

  /// The number of a month named in small letters.
  static func month(_ word: String) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    return Day.monthNames.firstIndex {
      let name = $0.lowercased()
      return name == word || name.prefix(3) == word || name.prefix(4) == word
    }.map { $0 + 1 }
  }
}
