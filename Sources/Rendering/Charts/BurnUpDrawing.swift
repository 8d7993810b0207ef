import Domain

/// A burn-up chart as SVG: what was agreed as a line, what was done as an area below it.
struct BurnUpDrawing {
  private let burnUp: BurnUp
  private let period: Period
  private let today: Day
  private let page: HTMLPage
  private let scale: ChartScale

  /// Room for the number above the highest line.
  private static let top = 20
  private static let base = 220
  private static let height = 248

  init(_ burnUp: BurnUp, over period: Period, until today: Day, on page: HTMLPage) {
    self.burnUp = burnUp
    self.period = period
    self.today = today
    self.page = page
    scale = ChartScale(period: period)
  }

  var values: [String: Any] {
    let now = burnUp.point(on: min(today, period.last))
    return [
      "chart": page.anchors.id(for: "Burn-up chart"),
      "chartTitle": "Burn-up, \(period.first.written) to \(period.last.written)",
      "chartWords": words(now), "height": "\(BurnUpDrawing.height)",
      "levels": levels.map { level in
        ["y": "\(y(level))", "textY": "\(y(level) - 4)", "level": "\(level)"]
      },
      "areas": areas, "strokes": strokes(\.scope, "agreed") + strokes(\.done, "done"),
      "axisY": "\(BurnUpDrawing.base + 20)",
      "marks": scale.marks(Timeline(period: period, today: today).marks),
      "agreedWords": "agreed: \(now.scope) on \(now.day.written)", "doneWords": "done: \(now.done)",
      "data": page.table(table),
    ]
  }

  private func words(_ now: BurnUp.Point) -> String {
    let before = burnUp.point(on: period.first.advanced(by: -1))
    return "Before the period began, \(before.scope) actions were agreed and \(before.done) of "
      + "them done. On \(now.day.written), \(now.scope) were agreed and \(now.done) done."
  }

  /// The stretches between changes, up to today.
  private var stretches: [(from: Day, to: Day, point: BurnUp.Point)] {
    let end = min(today, period.last).advanced(by: 1)
    guard period.first < end else { return [] }
    let inside = burnUp.points.filter { $0.day > period.first && $0.day < end }
    let points = [burnUp.point(on: period.first)] + inside
    return points.enumerated().map { offset, point in
      (point.day, offset + 1 < points.count ? points[offset + 1].day : end, point)
    }
  }

  private var areas: [[String: Any]] {
    stretches.filter { $0.point.done > 0 }.map { stretch in
      [
        "at": scale.position(stretch.from),
        "span": scale.stretch(stretch.from, stretch.to.advanced(by: -1)),
        "y": "\(y(stretch.point.done))",
        "tall": "\(BurnUpDrawing.base - y(stretch.point.done))",
      ]
    }
  }

  private func strokes(_ value: (BurnUp.Point) -> Int, _ series: String) -> [[String: Any]] {
    var before: Int?
    return stretches.flatMap { stretch -> [[String: Any]] in
      let y = self.y(value(stretch.point))
      let x = scale.position(stretch.from)
      let line: [String: Any] = [
        "series": series, "x1": x, "x2": scale.position(stretch.to), "y1": "\(y)", "y2": "\(y)",
      ]
      defer { before = y }
      guard let before, before != y else { return [line] }
      return [
        ["series": series, "x1": x, "x2": x, "y1": "\(before)", "y2": "\(y)"], line,
      ]
    }
  }

  /// The numbers on the left, at most six of them.
  private var levels: [Int] {
    let most = max(1, burnUp.mostScope)
    var step = 1
    for candidate in stride(from: 0, to: 18, by: 1).flatMap({ power -> [Int] in
      let ten = (0..<power).reduce(1) { ten, _ in ten * 10 }
      return [ten, 2 * ten, 5 * ten]
    }) {
      step = candidate
      if most / step < 6 { break }
    }
    return Array(stride(from: 0, through: most, by: step))
  }

  private func y(_ value: Int) -> Int {
    let tall = BurnUpDrawing.base - BurnUpDrawing.top
    return BurnUpDrawing.base - value * tall / max(1, burnUp.mostScope)
  }

  private var table: ReportPage.Table {
    var table = ReportPage.Table(
      "Actions that were agreed, and those of them that were done",
      ["Day", .number("Agreed"), .number("Done")])
    for point in burnUp.table(over: period, until: today) {
      table.add([Words(point.day.written), "\(point.scope)", "\(point.done)"])
    }
    return table
  }
}
