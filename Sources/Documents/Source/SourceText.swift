/// The lines of a plain-text document, known to be text.
///
/// Lines end with LF, CRLF or CR. A form feed or vertical tab also ends one, but the rest keeps the
/// line's number, so that numbers agree with what an editor shows.
struct SourceText {
  /// A line of the document.
  struct Line {
    /// Counted from 1.
    var number: Int
    /// Without its line end; otherwise as it stands.
    var text: Substring
    /// True when a form feed stands right before it.
    var startsPage = false
  }

  private(set) var lines: [Line] = []

  /// The number of the last line.
  private(set) var lineCount = 0

  /// In bytes.
  static let maximumSize = 16 << 20

  /// Reads the bytes of a document.
  ///
  /// - Throws: `DocumentFault` when they are empty, of another kind of file, longer than `maximumSize`
  ///   or no valid UTF-8.
  init(_ bytes: [UInt8], named name: DocumentName) throws(DocumentFault) {
    try SourceText.refuseOtherKinds(bytes, name)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw DocumentFault(
        line: SourceText.firstInvalidLine(bytes), "the text is not valid UTF-8",
        hint: "convert it first: iconv -f windows-1252 -t utf-8 \(name.quoted) > "
          + name.text("-utf8.txt"))
    }
    split(SourceText.withSpaces(text))
    guard lines.contains(where: { !$0.text.trimmed.isEmpty }) else {
      throw DocumentFault(
        "the document is empty", hint: "give a \(name.kind) as plain text in UTF-8")
    }
  }

  private mutating func split(_ text: String) {
    let utf8 = text.utf8
    var start = utf8.startIndex
    if text.unicodeScalars.first == "\u{FEFF}" { start = utf8.index(start, offsetBy: 3) }
    var number = 1
    var startsPage = false
    var index = start
    while index < utf8.endIndex {
      let byte = utf8[index]
      let next = utf8.index(after: index)
      guard (0x0A...0x0D).contains(byte) else {
        index = next
        continue
      }
      append(Line(number: number, text: text[start..<index], startsPage: startsPage))
      startsPage = byte == 0x0C
      start = next
      if byte == 0x0D, next < utf8.endIndex, utf8[next] == 0x0A { start = utf8.index(after: next) }
      if byte == 0x0A || byte == 0x0D { number += 1 }
      index = start
    }
    if start < utf8.endIndex {
      append(Line(number: number, text: text[start...], startsPage: startsPage))
    }
  }

  private mutating func append(_ line: Line) {
    lines.append(line)
    lineCount = line.number
  }

  /// Where other blanks stand between most words, as converters leave them, puts spaces there.
  private static func withSpaces(_ text: String) -> String {
    var spaces = 0
    var others = 0
    var isInside = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case " ": spaces += 1
      case "\n", "\r": isInside = false
      case _ where !scalar.isBlank: isInside = true
      case _ where isInside && !scalar.isInvisible: others += 1
      default: break
      }
    }
    guard others > spaces, others > 10 else { return text }
    var result = String.UnicodeScalarView()
    isInside = false
    for scalar in text.unicodeScalars {
      if scalar == "\n" || scalar == "\r" { isInside = false }
      let isOther = isInside && scalar.isBlank && !scalar.isInvisible
      isInside = isInside || !scalar.isBlank
      result.append(isOther && scalar.value > 0x0D || isOther && scalar == "\t" ? " " : scalar)
    }
    return String(result)
  }

  private static func firstInvalidLine(_ bytes: [UInt8]) -> Int {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      .prefix { String(validating: $0, as: UTF8.self) != nil }.count + 1
  }
}
