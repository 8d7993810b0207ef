import Domain

/// Rows of cells in columns, two spaces apart.
///
/// Columns are as wide as their widest cell. Where the lines get too wide, the columns that may
/// give way do so, the widest first. A column without any text takes no room, and nothing follows
/// the last cell of a row.
public struct Table {
  public struct Column: Sendable {
    public var side = Layout.Side.left
    /// The columns that are left to it when it gives way; `nil` for one that never does.
    public var least: Int?

    public init(side: Layout.Side = .left, least: Int? = nil) {
      self.side = side
      self.least = least
    }

    public static let fixed = Column()
    public static let right = Column(side: .right)
    public static let flexible = Column(least: 12)
  }

  private let columns: [Column]
  private var rows: [[StyledText]] = []

  public init(_ columns: Column...) { self.columns = columns }
  public init(_ columns: [Column]) { self.columns = columns }

  /// Adds a row; it may have fewer cells than the table has columns.
  public mutating func add(_ cells: StyledText...) { add(cells) }
  public mutating func add(_ cells: [StyledText]) {
    rows.append(Array(cells.prefix(columns.count)))
  }

  /// Returns the rows as lines.
  /// - Parameters:
  ///   - width: the columns that a line may take.
  ///   - indent: the spaces before each line.
  public func lines(width: Int = 80, indent: Int = 0) -> [StyledText] {
    let widths = widths(within: width - indent)
    let margin = StyledText(String(repeating: " ", count: indent))
    return rows.map { row in
      var line = margin
      let end = row.lastIndex { $0.width > 0 } ?? -1
      for (index, cell) in row.enumerated() where index <= end && widths[index] > 0 {
        let cut = cell.cut(to: widths[index])
        let isLast = index == end && columns[index].side == .left
        line = line + (isLast ? cut : cut.padded(to: widths[index], on: columns[index].side))
        if index < end { line = line + "  " }
      }
      return line
    }
  }

  /// The columns that it takes where nothing has to give way.
  public var width: Int { fullWidths.reduce(Table.gaps(fullWidths), +) }

  private var fullWidths: [Int] {
    columns.indices.map { index in
      rows.reduce(0) { max($0, index < $1.count ? $1[index].width : 0) }
    }
  }

  private static func gaps(_ widths: [Int]) -> Int { 2 * max(0, widths.count { $0 > 0 } - 1) }

  private func widths(within width: Int) -> [Int] {
    var widths = fullWidths
    let gaps = Table.gaps(widths)
    while widths.reduce(gaps, +) > width {
      let givers = columns.indices.filter { index in
        columns[index].least.map { widths[index] > $0 } ?? false
      }
      guard let widest = givers.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
    }
    return widths
  }
}
