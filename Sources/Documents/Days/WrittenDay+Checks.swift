import Domain

/// A year that a document names elsewhere than in its date, such as that of the forum.
struct NamedYear {
  var year: Int
  var line: Int
  /// As a check quotes it: "IGF 2016".
  var words: String
}

extension WrittenDay {
  /// What may be wrong with the day, or why there is none.
  ///
  /// - Parameters:
  ///   - text: the day as written.
  ///   - years: those that the document names, which the day's year should be one of.
  ///   - template: the year of the document's template, for a day without a year.
  func checks(
    as text: String, line: Int, years: [NamedYear], template: NamedYear?
  ) -> [Check] {
    let source = Source(line: line, years: years)
    guard let day else {
      return [unreadable(text.tidied.cut(to: 60), template: template, source)]
    }
    if let weekday, weekday != day.weekday { return [wrongWeekday(weekday, day, source)] }
    var checks = otherYear(day, source)
    if weekday == nil, let other = swapped {
      checks.append(
        source.check(
          "read as \(day.short), day before month; it may be \(other.short)", suggesting: other))
    }
    if isShortYear { checks.append(source.check("the year is written with two digits only")) }
    if lastDay != nil { checks.append(source.check("\(day.short) is the first of several days")) }
    return checks
  }

  /// Where the day stands, and the years that stand about it.
  private struct Source {
    var line: Int
    var years: [NamedYear]

    func check(_ text: String, suggesting day: Day? = nil) -> Check {
      Check(field: "date", line: line, text: text, suggestion: day?.description)
    }
  }

  private func unreadable(_ text: String, template: NamedYear?, _ source: Source) -> Check {
    guard isReadable else { return source.check("\"\(text)\" is no date that can be read") }
    guard year == nil else { return source.check("there is no such day as \"\(text)\"") }
    guard let template, let day = day(in: template.year) else {
      return source.check("\"\(text)\" gives no year")
    }
    return source.check(
      "\"\(text)\" gives no year; line \(template.line) says \"\(template.words)\"",
      suggesting: day)
  }

  /// A check when the document speaks of other years only.
  private func otherYear(_ day: Day, _ source: Source) -> [Check] {
    let year = day.components.year
    guard let named = source.years.first, !source.years.contains(where: { $0.year == year }) else {
      return []
    }
    let other = self.day(in: named.year)
    let fits = weekday == nil || other?.weekday == weekday
    return [
      source.check(
        "\(day.short), but line \(named.line) says \"\(named.words)\"",
        suggesting: fits ? other : nil)
    ]
  }

  private func wrongWeekday(_ weekday: Int, _ day: Day, _ source: Source) -> Check {
    func name(_ number: Int) -> String { Day.weekdayNames[number - 1] }
    let text = "\(day.short) was a \(name(day.weekday)), not a \(name(weekday))"
    if let other = swapped, other.weekday == weekday {
      return source.check(
        "\(text); \(other.short) was a \(name(weekday))", suggesting: other)
    }
    let year = day.components.year
    let named = source.years.first { self.day(in: $0.year)?.weekday == weekday }
    if named == nil, let same = source.years.first(where: { $0.year == year }) {
      return source.check("\(text); line \(same.line) says \"\(same.words)\"")
    }
    let near = [year - 1, year + 1, year - 2, year + 2]
    guard
      let other = named?.year ?? near.first(where: { self.day(in: $0)?.weekday == weekday }),
      let meant = self.day(in: other)
    else { return source.check(text) }
    let reason = named.map { " and line \($0.line) says \"\($0.words)\"" } ?? ""
    return source.check(
      "\(text); \(meant.short) was a \(name(weekday))\(reason)", suggesting: meant)
  }
}

extension Day {
  /// "6 Dec 2017".
  fileprivate var short: String {
    let (year, _, dayOfMonth) = components
    return "\(dayOfMonth) \(monthName.prefix(3)) \(year)"
  }
}
