public import Domain

/// A report for a terminal.
public struct PageText {
  public let page: ReportPage
  /// The columns of the terminal.
  public let width: Int

  public init(page: ReportPage, width: Int) {
    self.page = page
    self.width = width
  }

  public func lines() -> [StyledText] {
    var lines = wrapped(page.title, .bold)
    lines.append("\(page.kind), as at \(page.day.written)")
    let widest = page.facts.map { Width.of($0.label) }.max() ?? 0
    for fact in page.facts.dropFirst() {
      lines += PageText.wrap(
        fact.words, width, first: Layout.pad(fact.label, to: widest + 2),
        indent: String(repeating: " ", count: widest + 2))
    }
    let figures = page.figures.map { "\($0.value) \($0.label)" }.joined(separator: ", ")
    lines += figures.isEmpty ? [] : wrapped(figures, .plain)
    for section in page.sections {
      lines.append("")
      lines.append(StyledText(section.title.uppercased(), .bold))
      for (offset, block) in section.blocks.enumerated() {
        if offset > 0 { lines.append("") }
        add(block, to: &lines)
      }
    }
    return lines
  }

  private func add(_ block: ReportPage.Block, to lines: inout [StyledText]) {
    switch block {
    case .paragraph(let words): lines += PageText.wrap(words, width, first: "", indent: "")
    case .list(let items):
      for item in items { lines += PageText.wrap(item, width, first: "- ", indent: "  ") }
    case .entries(let entries): for entry in entries { add(entry, to: &lines) }
    case .table(let table): lines += PageTable(table: table, width: width).lines()
    case .timeline(let timeline): lines += TimelineText(timeline: timeline, width: width).lines()
    case .burnUp(let burnUp, let period):
      lines += PageText.burnUp(burnUp, period, on: page.day, width: width)
    }
  }

  private func add(_ entry: ReportPage.Entry, to lines: inout [StyledText]) {
    let name = Layout.pad(entry.reference, to: 5)
    let indent = String(repeating: " ", count: Width.of(name) + 1)
    let title = Layout.wrap(entry.title, to: width, first: name + " ", indent: indent)
    let room = width - Width.of(entry.state) - 2
    if title.count == 1, let first = title.first, Width.of(first) <= room {
      lines.append(
        Layout.spread(
          PageText.named(entry.reference, first), PageText.state(entry), to: width))
    } else {
      lines += title.enumerated().map { offset, line in
        offset == 0 ? PageText.named(entry.reference, line) : StyledText(line)
      }
      lines.append(StyledText(indent) + PageText.state(entry))
    }
    for line in entry.lines {
      lines += PageText.wrap(
        Words("\(line.label): ") + line.words, width, first: indent, indent: indent + "  ")
    }
  }

  /// The line with the reference at its start in bold.
  private static func named(_ reference: String, _ line: String) -> StyledText {
    guard line.hasPrefix(reference) else { return StyledText(line) }
    return "\(reference, .bold)\(String(line.dropFirst(reference.count)))"
  }

  private static func state(_ entry: ReportPage.Entry) -> StyledText {
    switch entry.tone {
    case .quiet, .running: StyledText(entry.state)
    case .good: StyledText(entry.state, .green)
    case .late: StyledText(entry.state, .red)
    }
  }

  public static func burnUp(_ burnUp: BurnUp, _ period: Period, on today: Day, width: Int)
    -> [StyledText]
  {
    var table = Table(.fixed, .right, .right)
    table.add(StyledText("Day", .dim), StyledText("Agreed", .dim), StyledText("Done", .dim))
    for point in burnUp.table(over: period, until: today) {
      table.add("\(point.day.written)", "\(point.scope)", "\(point.done)")
    }
    return table.lines(width: width)
  }

  private func wrapped(_ text: String, _ style: Style) -> [StyledText] {
    Layout.wrap(text, to: width).map { StyledText($0, style) }
  }

  public static func wrap(_ words: Words, _ width: Int, first: String, indent: String)
    -> [StyledText]
  {
    Layout.wrap(plain(words), to: width, first: first, indent: indent).map { StyledText($0) }
  }

  public static func plain(_ words: Words) -> String {
    var text = ""
    for piece in words.pieces {
      switch piece {
      case .text(let value), .strong(let value), .reference(let value), .address(let value):
        text += value
      case .command(let value): text += value
      case .quote(let value): text += "\"" + value + "\""
      }
    }
    return text
  }
}
