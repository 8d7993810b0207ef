import Domain

/// A table of a report for a terminal: cells that are too wide go on below, and nothing is cut.
public struct PageTable {
  public let table: ReportPage.Table
  public let width: Int

  private static let gap = 2
  private static let least = 12

  public func lines() -> [StyledText] {
    let rows = table.rows.map { $0.map(PageText.plain) }
    let head = table.columns.map(\.title)
    let widths = widths([head] + rows)
    return lines(head, widths).map { $0.styled(.dim) } + rows.flatMap { lines($0, widths) }
  }

  private func lines(_ cells: [String], _ widths: [Int]) -> [StyledText] {
    let wrapped = zip(cells, widths).map { Layout.wrap($0, to: max(1, $1)) }
    let height = wrapped.map(\.count).max() ?? 0
    return (0..<height).map { index in
      var line = ""
      for (offset, cell) in wrapped.enumerated() {
        let side: Layout.Side = table.columns[offset].isNumber ? .right : .left
        let text = index < cell.count ? cell[index] : ""
        line += Layout.pad(text, to: widths[offset], on: side)
        if offset < wrapped.count - 1 { line += String(repeating: " ", count: PageTable.gap) }
      }
      while line.last == " " { line.removeLast() }
      return StyledText(line)
    }
  }

  /// As wide as the widest cell; where the lines get too wide, the widest columns give way.
  private func widths(_ rows: [[String]]) -> [Int] {
    var widths = table.columns.indices.map { column in
      rows.map { Width.of(Harmless.line($0[column])) }.max() ?? 0
    }
    let room = width - PageTable.gap * max(0, widths.count - 1)
    while widths.reduce(0, +) > room {
      guard let widest = widths.indices.max(by: { widths[$0] < widths[$1] }),
        widths[widest] > PageTable.least
      else { break }
      widths[widest] -= 1
    }
    return widths
  }
}
