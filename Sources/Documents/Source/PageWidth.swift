/// The width that all lines of a document were cut to, as its longest line shows it.
struct PageWidth {
  /// In letters.
  private var columns = 0
  /// In bytes, which some programs count instead.
  private var bytes = 0

  /// Measures a document; `nil` when its lines were not cut.
  init?(of source: SourceText) {
    for line in source.lines {
      if line.text.utf8.count > 400 { return nil }
      columns = max(columns, line.text.columns)
      bytes = max(bytes, line.text.byteColumns)
    }
    guard (40...120).contains(columns) else { return nil }
    var torn = 0
    for (line, next) in zip(source.lines, source.lines.dropFirst()) {
      guard next.text.unicodeScalars.first?.isLetterOrDigit == true, !line.text.isEmpty,
        !line.text.endsClosed
      else { continue }
      if isFull(line.text, before: next.text) { torn += 1 }
    }
    guard torn > 2 else { return nil }
  }

  /// True when the first word of the next line would not fit on a line.
  func isFull(_ line: Substring, before next: Substring) -> Bool {
    let word = next.trimmedFront.prefix { !$0.isWhitespace }
    return line.columns + 2 + word.count > columns
      || line.byteColumns + 2 + word.utf8.count > bytes
  }
}

extension Substring {
  /// The columns that the line takes up, with tabs as wide as they show.
  fileprivate var columns: Int { reduce(0) { $1 == "\t" ? $0 / 8 * 8 + 8 : $0 + 1 } }

  /// The same for a program that takes each byte for a column.
  fileprivate var byteColumns: Int { utf8.reduce(0) { $1 == 0x09 ? $0 / 8 * 8 + 8 : $0 + 1 } }
}
