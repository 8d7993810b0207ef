extension Day {
  /// Reads a day as people type it; case and white space around it do not matter.
  ///
  /// - ISO 8601: `2017-03-31`.
  /// - `today`, `tomorrow`, `yesterday`.
  /// - So many days, weeks, months or years from today: `+14d`, `+2w`, `+3m`, `+1y`, and `-14d`
  ///   into the past. A month that is too short gives its last day.
  /// - The name of a weekday, or its first three letters or more: the next such day *after*
  ///   today, so that `friday` typed on a Friday is a week away.
  /// - `eom`: the last day of this month, which may be today.
  ///
  /// - Throws: `UsageFault`, which says why a day does not exist or how days are written.
  public static func read(_ text: String, today: Day) throws(UsageFault) -> Day {
    let typed = TextRules.trimmed(text)
    let word = typed.lowercased()
    switch word {
    case "today": return today
    case "tomorrow": return try within(typed, Day(number: today.number + 1))
    case "yesterday": return try within(typed, Day(number: today.number - 1))
    case "eom": return today.lastOfMonth
    default: break
    }
    if let day = today.next(weekday: word) { return try within(typed, day) }
    if word.first == "+" || word.first == "-" {
      return try today.shifted(by: word, typed: typed)
    }
    return try calendarDay(typed)
  }

  private var lastOfMonth: Day {
    let (year, month, _) = components
    return Day(year: year, month: month, day: Day.length(ofMonth: month, in: year)) ?? self
  }

  /// `nil` unless the word names a weekday; the inner value is `nil` beyond the calendar's end.
  private func next(weekday word: String) -> Day?? {
    guard word.count >= 3,
      let offset = Day.weekdayNames.firstIndex(where: { $0.lowercased().hasPrefix(word) })
    else { return nil }
    let days = (offset + 1 - weekday + 6) % 7 + 1
    return .some(Day(number: number + days))
  }

  /// Reads a sign, up to six digits, and a unit.
  private func shifted(by word: String, typed: String) throws(UsageFault) -> Day {
    let digits = word.dropFirst().dropLast()
    guard let unit = word.last, !digits.isEmpty, digits.count <= 6,
      digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let count = Int(digits)
    else { throw Day.unreadable(typed) }
    let signed = word.first == "-" ? -count : count
    switch unit {
    case "d": return try Day.within(typed, Day(number: number + signed))
    case "w": return try Day.within(typed, Day(number: number + 7 * signed))
    case "m": return try Day.within(typed, shifted(byMonths: signed))
    case "y": return try Day.within(typed, shifted(byMonths: 12 * signed))
    default: throw Day.unreadable(typed)
    }
  }

  /// `nil` where `advanced(byMonths:)` would stop at an end of the calendar.
  private func shifted(byMonths months: Int) -> Day? {
    let (year, month, _) = components
    let index = year * 12 + month - 1 + months
    return (12..<120_000).contains(index) ? advanced(byMonths: months) : nil
  }

  private static func calendarDay(_ typed: String) throws(UsageFault) -> Day {
    if let day = Day(typed) { return day }
    let parts = typed.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2],
      parts.joined().utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { throw unreadable(typed) }
    guard year >= 1 else { throw UsageFault("\(typed) is not a day: the years begin with 0001") }
    guard (1...12).contains(month) else {
      throw UsageFault("\(typed) is not a day: months go from 01 to 12")
    }
    guard day >= 1 else { throw UsageFault("\(typed) is not a day: a month begins with day 01") }
    let length = Day.length(ofMonth: month, in: year)
    throw UsageFault(
      "\(typed) is not a day: \(monthNames[month - 1]) \(year) has \(length) days",
      hints: ["its last day is \(parts[0])-\(parts[1])-\(length)"])
  }

  private static func within(_ typed: String, _ day: Day?) throws(UsageFault) -> Day {
    guard let day else {
      throw UsageFault("\(typed) lies outside the calendar, the years 0001 to 9999")
    }
    return day
  }

  private static func unreadable(_ typed: String) -> UsageFault {
    UsageFault(
      "\(TextRules.quoted(typed)) is not a day",
      hints: ["write 2017-03-31, today, tomorrow, +14d, +2w, +3m, friday or eom"])
  }
}
