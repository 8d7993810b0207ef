import Domain

/// A timeline in letters, for a terminal.
public struct TimelineText {
  public let timeline: Timeline
  public let width: Int

  public func lines() -> [StyledText] {
    let period = timeline.period
    let names = timeline.rows.map(\.reference)
    let margin = (names.map { Width.of($0) }.max() ?? 0) + 2
    let columns = max(20, width - margin)
    let indent = String(repeating: " ", count: margin)
    var lines: [StyledText] = [
      StyledText(indent)
        + Layout.spread("\(period.first.written)", "\(period.last.written)", to: columns)
    ]
    for row in timeline.rows {
      let bar = String(cells(of: row, columns)).trimmingEnd
      lines.append("\(Layout.pad(row.reference, to: margin), .bold)\(bar)")
    }
    if timeline.omitted > 0 { lines.append("\(indent)and \(timeline.omitted) more, below") }
    let legend =
      ". raised or proposed  - in discussion or under way  = last call  : deferred  o due  "
      + "* concluded or done  x given up" + (period.contains(timeline.today) ? "  | today" : "")
    return lines + Layout.wrap(legend, to: width).map { StyledText($0, .dim) }
  }

  private func cells(of row: Timeline.Row, _ columns: Int) -> [Character] {
    var cells = [Character](repeating: " ", count: columns)
    func column(_ day: Day) -> Int? {
      guard timeline.period.contains(day) else { return nil }
      return timeline.period.first.days(until: day) * (columns - 1)
        / max(1, timeline.period.length - 1)
    }
    func mark(_ day: Day, _ character: Character) {
      if let column = column(day) { cells[column] = character }
    }
    mark(timeline.today, "|")
    for bar in row.bars {
      guard let part = bar.within(timeline.period), let first = column(part.first),
        let last = column(part.last), first <= last
      else { continue }
      for index in first...last { cells[index] = TimelineText.letter(bar.stage) }
    }
    for due in row.dues { mark(due, "o") }
    if let end = row.end { mark(end.day, end.isReached ? "*" : "x") }
    return cells
  }

  private static func letter(_ stage: Timeline.Stage) -> Character {
    switch stage {
    case .raised, .proposed: "."
    case .discussion, .action: "-"
    case .lastCall: "="
    case .deferred: ":"
    }
  }
}

extension String {
  fileprivate var trimmingEnd: String {
    guard let end = lastIndex(where: { $0 != " " }) else { return "" }
    return String(self[...end])
  }
}
