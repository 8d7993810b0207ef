import Domain

extension WrittenDay {
  /// Reads the first day of a text; whatever else it says is left in `rest`.
  init(_ text: some StringProtocol) {
    var tokens = DayToken.read(text)[...]
    while let token = tokens.first {
      if token.kind == .word, weekday == nil, let found = WrittenDay.weekday(token.text) {
        weekday = found
        tokens = tokens.dropFirst()
      } else if month == nil, let count = readNumeric(tokens) ?? readNamed(tokens) {
        tokens = tokens.dropFirst(count)
      } else {
        rest.append(token)
        tokens = tokens.dropFirst()
      }
    }
    rest = WrittenDay.withoutOrnament(rest)
  }

  /// Reads `2017-12-06`, `06.12.2017`, `06/12/2017`, and returns how many tokens that took.
  private mutating func readNumeric(_ tokens: ArraySlice<DayToken>) -> Int? {
    if let token = tokens.first, token.text.utf8.count == 8, let digits = token.number,
      (2000...2100).contains(digits / 10_000)
    {
      (year, month, dayOfMonth) = (digits / 10_000, digits / 100 % 100, digits % 100)
      return 1
    }
    let part = Array(tokens.prefix(5))
    guard part.count == 5, let first = part[0].number, let second = part[2].number,
      let third = part[4].number, part[1].text == part[3].text,
      ["-", "/", "."].contains(part[1].text)
    else { return nil }
    if part[0].text.utf8.count == 4 {
      (year, month, dayOfMonth) = (first, second, third)
      return 5
    }
    let yearDigits = part[4].text.utf8.count
    guard yearDigits == 4 || yearDigits == 2 else { return nil }
    year = yearDigits == 4 ? third : 2000 + third
    isShortYear = yearDigits == 2
    if second > 12, first <= 12 {
      (month, dayOfMonth) = (first, second)
    } else {
      (dayOfMonth, month) = (first, second)
      isAmbiguous = first <= 12 && first != second && part[1].text != "."
    }
    return 5
  }

  /// Reads `6 December 2017`, `6th of December`, `6-8 December`, `December 6, 2017`.
  private mutating func readNamed(_ tokens: ArraySlice<DayToken>) -> Int? {
    var cursor = Cursor(tokens)
    if let first = cursor.number() {
      guard let found = cursor.month() else {
        guard cursor.rangeMark(), let last = cursor.number(), let found = cursor.month()
        else { return nil }
        (dayOfMonth, lastDay, month) = (first, last, found)
        year = cursor.year()
        return cursor.count
      }
      (dayOfMonth, month) = (first, found)
      year = cursor.year()
      if year == nil { readShortYear(&cursor) }
      readRangeEnd(&cursor)
      return cursor.count
    }
    guard let found = cursor.month(), let first = cursor.number() else { return nil }
    (month, dayOfMonth) = (found, first)
    var ahead = cursor
    if ahead.rangeMark() {
      let other = ahead.month()
      if let last = ahead.number(), last > first || other != nil && other != found {
        (lastDay, lastMonth) = (last, other)
        cursor = ahead
      }
    }
    year = cursor.year()
    return cursor.count
  }

  /// Reads the year of `6 Dec '16`.
  private mutating func readShortYear(_ cursor: inout Cursor) {
    guard let short = cursor.shortYear() else { return }
    year = 2000 + short
    isShortYear = true
  }

  /// Reads the second half of `30 November - 2 December 2017`.
  private mutating func readRangeEnd(_ cursor: inout Cursor) {
    var ahead = cursor
    guard ahead.rangeMark(), let last = ahead.number(), let found = ahead.month() else { return }
    (lastDay, lastMonth) = (last, found)
    let lastYear = ahead.year()
    year = year ?? lastYear
    cursor = ahead
  }

  /// Leaves out what says nothing more about the day: marks, "(Day 1)", "the", "of".
  private static func withoutOrnament(_ tokens: [DayToken]) -> [DayToken] {
    var result: [DayToken] = []
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      if token.text == "day", index + 1 < tokens.count, tokens[index + 1].number != nil {
        index += 2
        continue
      }
      if !["the", "of", "on", "(", ")", ","].contains(token.text) { result.append(token) }
      index += 1
    }
    return result.contains { $0.kind != .mark } ? result : []
  }

  private struct Cursor {
    private var tokens: ArraySlice<DayToken>
    private(set) var count = 0

    init(_ tokens: ArraySlice<DayToken>) { self.tokens = tokens }

    private mutating func take() {
      tokens = tokens.dropFirst()
      count += 1
    }

    /// Takes a day of the month.
    mutating func number() -> Int? {
      guard let token = tokens.first, let number = token.number, (1...31).contains(number),
        token.text.utf8.count <= 2
      else { return nil }
      take()
      return number
    }

    /// Takes the name of a month, and "of" or a mark before it.
    mutating func month() -> Int? {
      var ahead = self
      while let text = ahead.tokens.first?.text, [",", "of", ".", "-"].contains(text) {
        ahead.take()
      }
      guard let token = ahead.tokens.first, token.kind == .word,
        let found = WrittenDay.month(token.text)
      else { return nil }
      ahead.take()
      if ahead.tokens.first?.text == "." { ahead.take() }
      self = ahead
      return found
    }

    /// Takes a year of four digits, and a mark before it.
    mutating func year() -> Int? {
      var ahead = self
      while let text = ahead.tokens.first?.text, [",", "-", "of"].contains(text) { ahead.take() }
      guard let token = ahead.tokens.first, let number = token.number,
        (1000...9999).contains(number), token.text.utf8.count == 4
      else { return nil }
      ahead.take()
      self = ahead
      return number
    }

    /// Takes the year of `'16`.
    mutating func shortYear() -> Int? {
      var ahead = self
      guard let mark = ahead.tokens.first?.text, mark == "'" || mark == "’" else { return nil }
      ahead.take()
      guard let token = ahead.tokens.first, let number = token.number, token.text.utf8.count == 2
      else { return nil }
      ahead.take()
      self = ahead
      return number
    }

    /// Takes what stands between the two ends of a range.
    mutating func rangeMark() -> Bool {
      guard let text = tokens.first?.text, ["-", "to", "and", "&", "/"].contains(text) else {
        return false
      }
      take()
      return true
    }
  }
}
