/// E-mail addresses in texts that people wrote.
public enum MailAddress {
  /// Stands where an address was.
  public static let placeholder = "(address left out)"

  /// Returns the text without the e-mail addresses in it.
  ///
  /// Rather one word too many than an address that gets out: anything with something on both
  /// sides of an `@` goes.
  public static func leftOut(of text: String) -> String {
    guard text.unicodeScalars.contains(where: isAt) else { return text }
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var start = 0
    var index = 0
    while index < scalars.count {
      guard isAt(scalars[index]) else {
        index += 1
        continue
      }
      var first = index
      while first > start, isLocal(scalars[first - 1]) { first -= 1 }
      var end = index + 1
      while end < scalars.count, isDomain(scalars[end]) { end += 1 }
      while end > index + 1, !isLetterOrDigit(scalars[end - 1]) { end -= 1 }
      guard first < index, end > index + 1 else {
        index += 1
        continue
      }
      result.append(contentsOf: scalars[start..<first])
      result.append(contentsOf: placeholder.unicodeScalars)
      (start, index) = (end, end)
    }
    result.append(contentsOf: scalars[start...])
    return String(result)
  }

  /// Whether all of the text is one address as a mail header can hold it: a dot-atom on either
  /// side of the `@` (RFC 5322, section 3.4.1), in ASCII.
  public static func isAddress(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard parts.count == 2, text.utf8.count <= 254 else { return false }
    return parts.enumerated().allSatisfy { offset, part in
      part.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        .allSatisfy { !$0.isEmpty && $0.allSatisfy(offset == 0 ? isAtomText : isLabelText) }
    }
  }

  /// The address of a mailbox (RFC 5322, section 3.4): `civ@list.example`, or with a name before
  /// it, `Civ List <civ@list.example>`, or `mailto:civ@list.example`; `nil` when it is none, or
  /// more than one.
  public static func ofMailbox(_ text: String) -> String? {
    var mailbox = Substring(TextRules.trimmed(text))
    if mailbox.last == ">", let open = mailbox.lastIndex(of: "<") {
      let name = TextRules.trimmed(String(mailbox[..<open]))
      let isQuoted = name.count > 1 && name.first == "\"" && name.last == "\""
      let marks = isQuoted ? "\"" : ",;:<>@\""
      let words = isQuoted ? name.dropFirst().dropLast() : Substring(name)
      guard !words.contains(where: marks.contains) else { return nil }
      mailbox = mailbox[mailbox.index(after: open)...].dropLast()
    }
    if mailbox.lowercased().hasPrefix("mailto:") { mailbox = mailbox.dropFirst("mailto:".count) }
    return isAddress(String(mailbox)) ? String(mailbox) : nil
  }

  private static func isAt(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "@" || scalar.value == 0xFF20 || scalar.value == 0xFE6B
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  private static func isLocal(_ scalar: Unicode.Scalar) -> Bool {
    isLetterOrDigit(scalar) || "!#$%&'*+-/=?^_`{|}~.".unicodeScalars.contains(scalar)
  }

  private static func isDomain(_ scalar: Unicode.Scalar) -> Bool {
    isLetterOrDigit(scalar) || scalar == "-" || scalar == "."
  }

  private static func isAtomText(_ byte: UInt8) -> Bool {
    isLabelText(byte) || "!#$%&'*+/=?^_`{|}~".utf8.contains(byte)
  }

  private static func isLabelText(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || byte == UInt8(ascii: "-")
  }
}
