import Domain

extension SessionReport {
  /// The year of the report's template or of the forum, where a line names it.
  var templateYear: (year: Int, line: Int)? {
    for entry in entries where entry.field == nil || entry.field == .instruction {
      for line in entry.body where line.text.utf8.count < 120 {
        let words = Set(line.text.words)
        guard words.contains("template") || words.contains("report"),
          let year = SessionReport.forumYear(in: line.text)
        else { continue }
        return (year, line.number)
      }
    }
    return nil
  }

  /// Finds the year in "IGF 2016", "IGF2016" and "2016 IGF".
  static func forumYear(in text: Substring) -> Int? {
    let words = text.words
    for (word, next) in zip(words, words.dropFirst()) where word == "igf" {
      if let year = year(next) { return year }
    }
    for (word, next) in zip(words, words.dropFirst()) where next == "igf" {
      if let year = year(word[...]) { return year }
    }
    return words.first { $0.hasPrefix("igf") }.flatMap { year($0.dropFirst(3)) }
  }

  private static func year(_ word: some StringProtocol) -> Int? {
    guard word.utf8.count == 4, let year = Int(word), (2006...2100).contains(year) else {
      return nil
    }
    return year
  }

  mutating func readDay(_ texts: [[Passage]]) {
    let dated = zip(entries, texts).filter { $0.0.field == .date }
    guard let passage = dated.flatMap(\.1).first(where: { !Self.saysNothing($0.text) }) else {
      let line = dated.first?.0.line ?? record.line
      record.checks.append(Check(field: "date", line: line, text: "no date is given"))
      for passage in dated.flatMap(\.1) { keepUnread(passage) }
      return
    }
    for other in dated.flatMap(\.1) where other.line != passage.line { keepUnread(other) }
    let written = WrittenDay(passage.listText)
    if let time = WrittenTime(besideDay: written.rest) {
      set(time, from: passage)
    } else if !written.rest.isEmpty {
      keepUnread(passage)
    }
    record.day = written.day
    guard let day = written.day else {
      record.checks.append(unreadable(written, passage))
      keepUnread(passage)
      return
    }
    record.checks += doubts(about: written, day, line: passage.line)
  }

  private func unreadable(_ written: WrittenDay, _ passage: Passage) -> Check {
    let text = passage.text.tidied.cut(to: 60)
    var check = Check(
      field: "date", line: passage.line, text: "\"\(text)\" is no date that can be read")
    guard written.isReadable else { return check }
    guard written.year == nil else {
      check.text = "there is no such day as \"\(text)\""
      return check
    }
    check.text = "\"\(text)\" gives no year"
    if let (year, line) = templateYear, let day = written.day(in: year) {
      check.text += "; line \(line) says \"IGF \(year)\""
      check.suggestion = day.description
    }
    return check
  }

  /// What may be wrong with a day that could be read.
  private func doubts(about written: WrittenDay, _ day: Day, line: Int) -> [Check] {
    if let weekday = written.weekday, weekday != day.weekday {
      return [wrongWeekday(weekday, written, day, line: line)]
    }
    var checks = otherYear(written, day, line: line)
    if written.weekday == nil, let other = written.swapped {
      checks.append(
        Check(
          field: "date", line: line,
          text: "read as \(Self.short(day)), day before month; it may be \(Self.short(other))",
          suggestion: other.description))
    }
    if written.isShortYear {
      checks.append(
        Check(field: "date", line: line, text: "the year is written with two digits only"))
    }
    if written.lastDay != nil {
      checks.append(
        Check(
          field: "date", line: line, text: "\(Self.short(day)) is the first of several days"))
    }
    return checks
  }

  /// A check when the lines above the first section speak of the forum of another year.
  private func otherYear(_ written: WrittenDay, _ day: Day, line: Int) -> [Check] {
    let year = day.components.year
    guard let named = yearsNamed.first, !yearsNamed.contains(where: { $0.year == year }) else {
      return []
    }
    var check = Check(
      field: "date", line: line,
      text: "\(Self.short(day)), but line \(named.line) says \"IGF \(named.year)\"")
    if let other = written.day(in: named.year),
      written.weekday == nil || other.weekday == written.weekday
    {
      check.suggestion = other.description
    }
    return [check]
  }

  private func wrongWeekday(_ weekday: Int, _ written: WrittenDay, _ day: Day, line: Int) -> Check {
    func name(_ number: Int) -> String { Day.weekdayNames[number - 1] }
    var check = Check(
      field: "date", line: line,
      text: "\(Self.short(day)) was a \(name(day.weekday)), not a \(name(weekday))")
    if let other = written.swapped, other.weekday == weekday {
      check.text += "; \(Self.short(other)) was a \(name(weekday))"
      check.suggestion = other.description
      return check
    }
    let year = day.components.year
    let named = yearsNamed.first { written.day(in: $0.year)?.weekday == weekday }
    if named == nil, let same = yearsNamed.first(where: { $0.year == year }) {
      check.text += "; line \(same.line) says \"IGF \(year)\""
      return check
    }
    let near = [year - 1, year + 1, year - 2, year + 2]
    guard
      let other = named?.year ?? near.first(where: { written.day(in: $0)?.weekday == weekday }),
      let meant = written.day(in: other)
    else { return check }
    check.text += "; \(Self.short(meant)) was a \(name(weekday))"
    if let named { check.text += " and line \(named.line) says \"IGF \(named.year)\"" }
    check.suggestion = meant.description
    return check
  }

  /// The years of the forum that the lines above the first section name.
  private var yearsNamed: [(year: Int, line: Int)] {
    var years: [(year: Int, line: Int)] = []
    for entry in entries where entry.field?.isSection != true {
      for line in entry.body.prefix(50) {
        if let year = Self.forumYear(in: line.text.prefix(2000)) {
          years.append((year, line.number))
        }
      }
    }
    return years
  }

  /// "6 Dec 2017".
  private static func short(_ day: Day) -> String {
    let (year, _, dayOfMonth) = day.components
    return "\(dayOfMonth) \(day.monthName.prefix(3)) \(year)"
  }

  mutating func readTime(_ texts: [[Passage]]) {
    for (entry, passages) in zip(entries, texts) where entry.field == .time {
      for passage in passages {
        guard record.time == nil, !Self.saysNothing(passage.text) else {
          keepUnread(passage)
          continue
        }
        set(WrittenTime(passage.listText), from: passage)
      }
    }
  }

  private mutating func set(_ time: WrittenTime, from passage: Passage) {
    record.time = time.start
    if time.hasMore || time.start == nil { keepUnread(passage) }
    let text = passage.text.tidied.cut(to: 60)
    if time.start == nil {
      record.checks.append(
        Check(
          field: "time", line: passage.line, text: "\"\(text)\" is no time of day that can be read")
      )
    } else if let afternoon = time.afternoon {
      record.checks.append(
        Check(
          field: "time", line: passage.line,
          text: "\"\(text)\" does not say whether before or after noon", suggestion: afternoon))
    }
  }
}
