extension Day {
  /// `28 Apr`, with the year when it is not this one.
  public func brief(on today: Day) -> String {
    let (year, _, day) = components
    let short = "\(day) \(monthName.prefix(3))"
    return year == today.components.year ? short : "\(short) \(year)"
  }

  /// `Tue 16 May`, with the year where it is not this one.
  public func long(on today: Day) -> String { "\(weekdayName.prefix(3)) \(brief(on: today))" }

  /// `Wed 17 May 2017`.
  public var long: String {
    let (year, _, day) = components
    return "\(weekdayName.prefix(3)) \(day) \(monthName.prefix(3)) \(year)"
  }

  /// `19 May 2017`.
  public var written: String {
    let (year, _, day) = components
    return "\(day) \(monthName.prefix(3)) \(year)"
  }
}
