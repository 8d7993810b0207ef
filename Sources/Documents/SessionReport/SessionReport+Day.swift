import Domain

extension SessionReport {
  /// The year of the report's template or of the forum, where a line names it.
  var templateYear: NamedYear? {
    for entry in entries where entry.field == nil || entry.field == .instruction {
      for line in entry.body where line.text.utf8.count < 120 {
        let words = Set(line.text.words)
        guard words.contains("template") || words.contains("report"),
          let year = SessionReport.forumYear(in: line.text)
        else { continue }
        return NamedYear(year: year, line: line.number, words: "IGF \(year)")
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

  /// Reads the day, and a time beside it.
  mutating func readDay(_ texts: [[Passage]]) {
    let dated = zip(entries, texts).filter { $0.0.field == .date }
    guard let passage = dated.flatMap(\.1).first(where: { !$0.text.isPlaceholder }) else {
      let line = dated.first?.0.line ?? record.line
      record.checks.append(Check(field: "date", line: line, text: "no date is given"))
      for passage in dated.flatMap(\.1) { leaveUnread(passage) }
      return
    }
    for other in dated.flatMap(\.1) where other.line != passage.line { leaveUnread(other) }
    let written = WrittenDay(passage.listText)
    if let time = WrittenTime(besideDay: written.rest) {
      set(time, from: passage)
    } else if !written.rest.isEmpty {
      leaveUnread(passage)
    }
    record.day = written.day
    if written.day == nil { leaveUnread(passage) }
    record.checks += written.checks(
      as: passage.text, line: passage.line, years: yearsNamed, template: templateYear)
  }

  /// The years of the forum that the lines above the first section name.
  private var yearsNamed: [NamedYear] {
    var years: [NamedYear] = []
    for entry in entries where entry.field?.isSection != true {
      for line in entry.body.prefix(50) {
        if let year = Self.forumYear(in: line.text.prefix(2000)) {
          years.append(NamedYear(year: year, line: line.number, words: "IGF \(year)"))
        }
      }
    }
    return years
  }

  /// Reads the time of day.
  mutating func readTime(_ texts: [[Passage]]) {
    for (entry, passages) in zip(entries, texts) where entry.field == .time {
      for passage in passages {
        guard record.time == nil, !passage.text.isPlaceholder else {
          leaveUnread(passage)
          continue
        }
        set(WrittenTime(passage.listText), from: passage)
      }
    }
  }

  private mutating func set(_ time: WrittenTime, from passage: Passage) {
    record.time = time.start
    if time.hasMore || time.start == nil { leaveUnread(passage) }
    if let check = time.check(as: passage.text, line: passage.line) { record.checks.append(check) }
  }
}
