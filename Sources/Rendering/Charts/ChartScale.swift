import Domain

/// Days as positions along a chart, in per cent of its width.
struct ChartScale {
  let period: Period

  /// As SVG writes it, `37.25`; days outside stand at the edge.
  func position(_ day: Day) -> String { ChartScale.percent(hundredths(day)) }

  /// The stretch from the beginning of one day to the end of another.
  func stretch(_ first: Day, _ last: Day) -> String {
    let end = hundredths(last.advanced(by: 1))
    return ChartScale.percent(max(30, end - hundredths(first)))
  }

  /// The end of the text that stands at its position, so that no label leaves the chart.
  ///
  /// - Parameter isLong: the label is wider than a month's, on a narrow screen a third of the chart.
  func anchoring(_ day: Day, isLong: Bool = false) -> String {
    let margin = isLong ? 2000 : 800
    switch hundredths(day) {
    case ..<margin: return "start"
    case (10_000 - margin)...: return "end"
    default: return "middle"
    }
  }

  private func hundredths(_ day: Day) -> Int {
    let days = min(max(0, period.first.days(until: day)), period.length)
    return days * 10_000 / period.length
  }

  private static func percent(_ hundredths: Int) -> String {
    let rest = hundredths % 100
    return "\(hundredths / 100)" + (rest == 0 ? "" : rest < 10 ? ".0\(rest)" : ".\(rest)")
  }

  /// The labels of the axis; every second one may give way on a narrow screen.
  func marks(_ days: [Day]) -> [[String: Any]] {
    days.enumerated().map { offset, day in
      [
        "at": position(day), "anchoring": anchoring(day), "mark": ChartScale.label(day),
        "isSpare": days.count > 4 && offset % 2 == 1,
      ]
    }
  }

  /// `Dec 2016`
  private static func label(_ day: Day) -> String {
    "\(day.monthName.prefix(3)) \(day.components.year)"
  }
}
