public import Domain

/// What a report says, in order, whatever the form: text, Markdown and HTML show the same page.
public struct ReportPage: Sendable {
  /// What kind of report it is: `Programme plan`.
  public var kind: String
  /// What it is about: `Dynamic Coalition on Core Internet Values`.
  public var title: String
  public var day: Day
  /// What it covers: `Period`, `1 Jan 2017 to 31 Dec 2017`.
  public var facts: [Fact] = []
  /// The numbers to see first.
  public var figures: [Figure] = []
  public var sections: [Section] = []

  public init(kind: String, title: String, day: Day) {
    self.kind = kind
    self.title = title
    self.day = day
  }

  public struct Fact: Sendable {
    public var label: String
    public var words: Words

    public init(_ label: String, _ words: Words) {
      self.label = label
      self.words = words
    }
  }

  public struct Figure: Sendable {
    public var value: Int
    public var label: String

    public init(_ value: Int, _ label: String) {
      self.value = value
      self.label = label
    }
  }

  public struct Section: Sendable {
    public var title: String
    public var blocks: [Block]

    public init(_ title: String, _ blocks: [Block]) {
      self.title = title
      self.blocks = blocks
    }
  }

  public enum Block: Sendable {
    case paragraph(Words)
    case list([Words])
    case entries([Entry])
    case table(Table)
    case timeline(Timeline)
    case burnUp(BurnUp, Period)
  }

  /// One item with what there is to say of it.
  public struct Entry: Sendable {
    public var reference: String
    public var title: String
    /// How it stands, in words.
    public var state: String
    public var tone: Tone
    public var lines: [Line] = []

    public init(reference: String, title: String, state: String, tone: Tone) {
      self.reference = reference
      self.title = title
      self.state = state
      self.tone = tone
    }

    public mutating func add(_ label: String, _ words: Words?, anchor: String? = nil) {
      if let words, !words.isEmpty {
        lines.append(Line(label: label, words: words, anchor: anchor))
      }
    }
  }

  public struct Line: Sendable {
    public var label: String
    public var words: Words
    /// The reference whose place this is.
    public var anchor: String?
  }

  /// What a state means to a reader; always said in words too.
  public enum Tone: String, Sendable {
    case quiet, running, good, late
  }

  /// Its first column names the rows.
  public struct Table: Sendable {
    public var caption: String
    public var columns: [Column]
    public var rows: [[Words]] = []
    /// The references whose places the rows are.
    public var anchors: [String?] = []

    public init(_ caption: String, _ columns: [Column]) {
      self.caption = caption
      self.columns = columns
    }

    public mutating func add(_ cells: [Words], anchor: String? = nil) {
      rows.append(cells)
      anchors.append(anchor)
    }
  }

  public struct Column: Sendable, ExpressibleByStringLiteral {
    public var title: String
    public var isNumber = false

    public init(stringLiteral value: String) { title = value }
    public static func number(_ title: String) -> Column {
      var column = Column(stringLiteral: title)
      column.isNumber = true
      return column
    }
  }

  /// The references that have a place of their own on the page.
  public var anchors: Set<String> {
    var anchors: Set<String> = []
    for block in sections.flatMap(\.blocks) {
      switch block {
      case .entries(let entries):
        for entry in entries {
          anchors.insert(entry.reference)
          anchors.formUnion(entry.lines.compactMap(\.anchor))
        }
      case .table(let table): anchors.formUnion(table.anchors.compactMap(\.self))
      case .paragraph, .list, .timeline, .burnUp: break
      }
    }
    return anchors
  }
}
