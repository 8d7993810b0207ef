extension SessionReport {
  /// What a heading stands for.
  typealias Field = SessionReportHeadings.Field

  /// One heading of the report and the lines that stand under it.
  struct Entry {
    /// `nil` for what stands above the first heading.
    var field: Field?
    /// The line of the heading.
    var line: Int
    /// The index of that line in the source.
    var index: Int
    var headingWords = 0
    var body: [TextLine] = []
  }
}
