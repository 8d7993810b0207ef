/// The mark that opens a point of a list: `-`, `•`, `4.`, `- 4.`, `(1)`, `a)`.
struct ListMarker: Equatable {
  /// What kind of mark it is.
  enum Kind: Equatable {
    case bullet
    case number(Int)
    case letter
  }

  /// What stands behind a number or letter.
  enum Style: Equatable {
    case plain, dot, bracket
  }

  var kind: Kind
  var style: Style
  /// As it stands in the text.
  var written: Substring

  /// True when both mark points of the same level of a list.
  func isLike(_ other: ListMarker) -> Bool {
    guard style == other.style else { return false }
    switch (kind, other.kind) {
    case (.number, .number), (.letter, .letter): return true
    case (.bullet, .bullet): return written == other.written
    case (.bullet, _), (.number, _), (.letter, _): return false
    }
  }

  /// Splits a text into the mark that it opens with and the rest, or returns `nil` for both.
  static func parse(_ text: Substring) -> (marker: ListMarker, rest: Substring)? {
    let text = text.trimmed
    var rest = text[...]
    var kind: Kind?
    var style = Style.plain
    if let after = bullet(rest) {
      kind = .bullet
      rest = after
    }
    if let (found, foundStyle, after) = enumerator(rest) {
      kind = found
      style = foundStyle
      rest = after
    }
    guard let kind else { return nil }
    let written = text[..<rest.startIndex].trimmed
    return (ListMarker(kind: kind, style: style, written: written), rest.trimmed)
  }

  private static let glued: Set<Unicode.Scalar> = [
    "•", "●", "▪", "◦", "‣", "∙", "►", "➢", "➤", "■", "□", "○", "◆", "❖", "✓", "✔", "→", "⁃",
    "\u{F0B7}", "\u{F0A7}", "\u{F0D8}", "\u{F0FC}",
  ]
  private static let spaced: Set<Unicode.Scalar> = [
    "-", "–", "—", "‐", "‑", "−", "*", "·", "+", "o", "Ø", "ü",
  ]

  private static func bullet(_ text: Substring) -> Substring? {
    guard let first = text.unicodeScalars.first else { return nil }
    let rest = text.dropFirstScalar
    if glued.contains(first) { return rest.trimmedFront }
    guard spaced.contains(first), let next = rest.unicodeScalars.first, next.isBlank else {
      return nil
    }
    return rest.trimmedFront
  }

  private static func enumerator(_ text: Substring) -> (Kind, Style, Substring)? {
    var rest = text
    let opened = rest.utf8.first == 0x28
    if opened { rest = rest.dropFirst() }
    let label = rest.prefix { $0.isASCII && ($0.isNumber || $0.isLetter) }
    guard !label.isEmpty, label.utf8.count <= 3, let close = rest.dropFirst(label.count).first,
      close == ")" || (close == "." && !opened)
    else { return nil }
    let after = rest.dropFirst(label.count + 1)
    let next = after.unicodeScalars.first
    guard next == nil || next?.isBlank == true || (next?.isUppercase == true && close == ".")
    else { return nil }
    let style: Style = close == "." ? .dot : .bracket
    if let number = Int(label) { return (.number(number), style, after.trimmedFront) }
    let isRoman = label.allSatisfy { "ivx".contains($0) }
    guard label.count == 1 || isRoman, label.allSatisfy(\.isLowercase), next?.isBlank == true
    else { return nil }
    return (.letter, style, after.trimmedFront)
  }
}
