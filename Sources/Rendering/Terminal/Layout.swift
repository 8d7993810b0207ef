import Domain

/// Fits text into columns. Whatever comes in is made harmless first, so that what is measured is
/// what is shown.
public enum Layout {
  public enum Side: Sendable { case left, right }

  /// Returns the text on one line, cut with `…` where it is wider than so many columns.
  public static func cut(_ text: String, to columns: Int) -> String {
    let line = Harmless.line(text)
    guard Width.of(line) > columns else { return line }
    guard columns > 0 else { return "" }
    return String(prefix(of: line, columns: columns - 1)).trimmingEnd() + "…"
  }

  /// Returns the text on one line, with spaces up to so many columns.
  public static func pad(_ text: String, to columns: Int, on side: Side = .left) -> String {
    let line = Harmless.line(text)
    let space = String(repeating: " ", count: max(0, columns - Width.of(line)))
    switch side {
    case .left: return line + space
    case .right: return space + line
    }
  }

  /// Returns lines of at most so many columns; line ends of the text stay.
  ///
  /// A word that is wider than a line is broken, but a web address never: it must stay usable.
  /// - Parameters:
  ///   - first: what stands before the first line.
  ///   - indent: what stands before the others.
  public static func wrap(
    _ text: String, to columns: Int = 80, first: String = "", indent: String = ""
  ) -> [String] {
    var lines: [String] = []
    for paragraph in Harmless.block(text).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    {
      var line = lines.isEmpty ? first : indent
      var hasWord = false
      for word in paragraph.split(whereSeparator: { $0 == " " || $0 == "\t" }) {
        var rest = word
        let isAddress = word.contains("://")
        while true {
          let used = Width.of(line) + (hasWord ? 1 : 0)
          // No further than the line, so that one endless word takes no longer than many.
          let fits = prefix(of: rest, columns: columns - used).endIndex == rest.endIndex
          if fits || !hasWord && (isAddress || !canBreak(rest, columns - used)) {
            line += (hasWord ? " " : "") + rest
            hasWord = true
            break
          }
          if !hasWord {
            let head = prefix(of: rest, columns: columns - used)
            lines.append(line + head)
            rest = rest[head.endIndex...]
          } else {
            lines.append(line)
          }
          line = indent
          hasWord = false
        }
      }
      lines.append(hasWord ? line : line.trimmingEnd())
    }
    return lines
  }

  /// Returns one line with a text at each end; the left one is cut where both do not fit.
  public static func spread(_ left: StyledText, _ right: StyledText, to columns: Int = 80)
    -> StyledText
  {
    let space = columns - right.width - 2
    guard space > 0 else { return left.cut(to: columns) }
    return left.cut(to: space).padded(to: space + 2) + right
  }

  private static func canBreak(_ word: Substring, _ columns: Int) -> Bool {
    guard let first = word.first else { return false }
    return Width.of(first) <= columns
  }

  /// Returns as many characters as fit.
  public static func prefix<Text: StringProtocol>(of line: Text, columns: Int) -> Text.SubSequence {
    var used = 0
    return line.prefix { character in
      used += Width.of(character)
      return used <= columns
    }
  }
}

extension String {
  fileprivate func trimmingEnd() -> String {
    guard let end = lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(self[...end])
  }
}

extension StyledText {
  /// In columns of the terminal.
  public var width: Int { pieces.reduce(0) { $0 + Width.of($1.text) } }

  /// Returns the text cut with `…` where it is wider than so many columns.
  public func cut(to columns: Int) -> StyledText {
    guard width > columns else { return self }
    var rest = columns
    return map { piece in
      let used = Width.of(piece.text)
      guard used > rest - 1 else {
        rest -= used
        return piece
      }
      defer { rest = 0 }
      let text = rest > 0 ? String(Layout.prefix(of: piece.text, columns: rest - 1)) + "…" : ""
      return Piece(text: text, style: piece.style)
    }
  }

  /// Returns the text with spaces up to so many columns.
  public func padded(to columns: Int, on side: Layout.Side = .left) -> StyledText {
    let space = StyledText(String(repeating: " ", count: max(0, columns - width)))
    switch side {
    case .left: return self + space
    case .right: return space + self
    }
  }
}
