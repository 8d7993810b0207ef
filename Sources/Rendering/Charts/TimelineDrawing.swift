import Domain

/// A timeline as SVG: one row an item, its name above its bar.
struct TimelineDrawing {
  private let timeline: Timeline
  private let page: HTMLPage
  private let scale: ChartScale

  private static let rowHeight = 46
  private static let top = 44

  init(_ timeline: Timeline, on page: HTMLPage) {
    self.timeline = timeline
    self.page = page
    scale = ChartScale(period: timeline.period)
  }

  var values: [String: Any] {
    var values: [String: Any] = [
      "chart": page.anchors.id(for: "Timeline chart"),
      "chartTitle": "Timeline, \(timeline.period.first.written) to \(timeline.period.last.written)",
      "chartWords": words,
      "height": "\(TimelineDrawing.top + TimelineDrawing.rowHeight * timeline.rows.count)",
      "marks": scale.marks(timeline.marks),
      "timelineRows": timeline.rows.enumerated().map(row),
      "legend": legend, "data": page.table(table),
    ]
    if timeline.period.contains(timeline.today) {
      values["now"] = [
        "at": scale.position(timeline.today),
        "anchoring": scale.anchoring(timeline.today, isLong: true),
        "mark": "today, \(timeline.today.written)",
      ]
    }
    if timeline.omitted > 0 {
      values["more"] = "\(timeline.omitted) more are in the lists below."
    }
    return values
  }

  private var words: String {
    let rows = timeline.rows.prefix(12).map { row in
      let due = row.dueWords.isEmpty ? "" : "; due \(row.dueWords)"
      return "\(page.shown(row.reference)): \(row.steps)\(due)."
    }
    let rest = timeline.rows.count - rows.count
    return rows.joined(separator: " ")
      + (rest > 0 ? " And \(rest) more, in the table that follows." : "")
  }

  private func row(_ offset: Int, _ row: Timeline.Row) -> [String: Any] {
    let y = TimelineDrawing.top + offset * TimelineDrawing.rowHeight
    return [
      "rowLink": page.anchors.link(to: row.reference) ?? "#content",
      "rowName": page.shown(row.reference), "textY": "\(y + 14)", "barY": "\(y + 22)",
      "dotY": "\(y + 28)", "long": cut(row.title, 80), "short": cut(row.title, 38),
      "bars": row.bars.compactMap { bar -> [String: Any]? in
        guard let part = bar.within(timeline.period) else { return nil }
        return [
          "stage": bar.stage.rawValue, "at": scale.position(part.first),
          "span": scale.stretch(part.first, part.last),
          "barWords": "\(bar.stage.words), \(bar.first.written) to \(bar.last.written)",
        ]
      }, "dots": dots(row),
    ]
  }

  private func dots(_ row: Timeline.Row) -> [[String: Any]] {
    var dots: [[String: Any]] = []
    func add(_ day: Day, _ sign: Sign, _ words: String) {
      guard timeline.period.contains(day) else { return }
      dots.append([
        "at": scale.position(day), "shape": sign.rawValue, "path": sign.path,
        "dotWords": "\(words) \(day.written)",
      ])
    }
    for due in row.dues.dropLast() { add(due, .moved, "was due") }
    if let due = row.dues.last { add(due, .due, "due") }
    if let end = row.end { add(end.day, end.isReached ? .reached : .givenUp, end.word) }
    return dots
  }

  private func cut(_ text: String, _ length: Int) -> String {
    let line = page.shown(String(text.map { $0.isNewline ? " " : $0 }))
    return line.count > length ? line.prefix(length - 1) + "…" : line
  }

  /// What each sign means, as far as it is used.
  private var legend: [[String: Any]] {
    let used = Set(
      timeline.rows.flatMap(\.bars).filter { $0.within(timeline.period) != nil }.map(\.stage))
    var legend: [[String: Any]] = Timeline.Stage.allCases.filter(used.contains).map {
      ["swatch": $0.rawValue, "legendWords": $0.words]
    }
    func add(_ sign: Sign, _ words: String, if isUsed: Bool) {
      guard isUsed else { return }
      legend.append([
        "sign": ["shape": sign.rawValue, "path": sign.path], "legendWords": words,
      ])
    }
    let rows = timeline.rows
    add(.due, "due", if: rows.contains { !$0.dues.isEmpty })
    add(.moved, "was due before it moved", if: rows.contains { $0.dues.count > 1 })
    add(.reached, "concluded or done", if: rows.contains { $0.end?.isReached == true })
    add(.givenUp, "given up or replaced", if: rows.contains { $0.end?.isReached == false })
    if timeline.period.contains(timeline.today) {
      legend.append(["isToday": true, "legendWords": "today"])
    }
    return legend
  }

  private var table: ReportPage.Table {
    var table = ReportPage.Table(
      "What the timeline shows", ["Item", "Title", "Steps", "Due"])
    for row in timeline.rows {
      table.add([
        Words(.reference(row.reference)), Words(row.title), Words(row.steps), Words(row.dueWords),
      ])
    }
    return table
  }

  /// The signs on a row, around their middle.
  enum Sign: String {
    case due, moved, reached
    case givenUp = "given-up"

    var path: String {
      switch self {
      case .due, .moved: "M0-7 7 0 0 7-7 0Z"
      case .reached: "M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0Z"
      case .givenUp: "M-5-5 5 5M5-5-5 5"
      }
    }
  }
}
