import Domain

/// Text that any mail program carries unharmed, and that people can mostly read as it is.
enum QuotedPrintable {
  /// Returns the text in lines of at most 76, with CR LF behind each (RFC 2045, section 6.7).
  static func encode(_ text: String) -> String {
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { encodeLine(Array($0.utf8)) + "\r\n" }.joined()
  }

  private static func encodeLine(_ bytes: [UInt8]) -> String {
    var text = ""
    var column = 0
    // Programs that keep mails in one file change such a line, and a lone dot ends a mail.
    let isTouchy = bytes.starts(with: "From ".utf8) || bytes.first == UInt8(ascii: ".")
    for (offset, byte) in bytes.enumerated() {
      let isLast = offset == bytes.count - 1
      let isBlank = byte == 0x20 || byte == 0x09
      let isPlain =
        isBlank ? !isLast : (0x21..<0x7F).contains(byte) && byte != UInt8(ascii: "=")
      let piece =
        isPlain && !(offset == 0 && isTouchy) ? String(UnicodeScalar(byte)) : escape(byte)
      if column + piece.utf8.count > (isLast ? 76 : 75) {
        text += "=\r\n"
        column = 0
      }
      text += piece
      column += piece.utf8.count
    }
    return text
  }

  private static func escape(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "=" + (digits.utf8.count == 1 ? "0" : "") + digits
  }
}
