import Domain

extension SpeakerList {
  /// A code with its brackets, and where it stands.
  typealias Code = (range: Range<String.Index>, code: String)

  /// The codes in square brackets that a text gives, in its order.
  static func bracketedCodes(_ text: Substring) -> [Code] {
    var found: [Code] = []
    var open: String.Index?
    for index in text.utf8.indices {
      switch text.utf8[index] {
      case 0x5B: open = index
      case 0x5D:
        guard let start = open else { continue }
        let inner = text[text.utf8.index(after: start)..<index].trimmed
        let isLetter = inner.count == 1 && inner.first?.isUppercase == true
        if isLetter || PersonCode.looksRight(inner) {
          found.append((start..<text.utf8.index(after: index), String(inner)))
        }
        open = nil
      default: break
      }
    }
    return found
  }

  /// Splits at codes, of which there is one at least, and which stand before the names, behind the affiliations or between the two.
  static func chunks(_ text: Substring, _ codes: [Code], roster: Roster) -> [Chunk] {
    let head = text[..<codes[0].range.lowerBound].trimmedMarks
    if head.isEmpty {
      let ends = codes.dropFirst().map(\.range.lowerBound) + [text.endIndex]
      return zip(codes, ends).map { Chunk(text: text[$0.range.upperBound..<$1], code: $0.code) }
    }
    if separated(head).rest.isEmpty, roster.looksLikeName(head) {
      let between = betweenCodes(text, codes, roster: roster)
      if let between { return between }
    }
    var start = text.startIndex
    var chunks: [Chunk] = []
    for (range, code) in codes {
      let chunk = text[start..<range.lowerBound]
      // Those before the one with the code may have none.
      let entries = chunk.split(separator: ";").flatMap {
        split($0.trimmedMarks, roster: roster, isWhole: true, isPlural: true)
      }
      if let last = entries.last, PersonName(separated(last.trimmedMarks).name).fits(code) {
        chunks += entries.dropLast().map { Chunk(text: $0) }
        chunks.append(Chunk(text: last, code: code))
      } else {
        chunks.append(Chunk(text: chunk, code: code))
      }
      start = range.upperBound
    }
    return chunks + text[start...].split(separator: ";").map { Chunk(text: $0) }
  }

  /// Splits "Ann Lee [AL] Lab, Bo Dahl [BD] Guild", or returns `nil` where names follow the codes
  /// of others.
  private static func betweenCodes(
    _ text: Substring, _ codes: [Code], roster: Roster
  ) -> [Chunk]? {
    var chunks: [Chunk] = []
    var name = text[..<codes[0].range.lowerBound]
    var before = 0
    var between = 0
    for (code, next) in zip(codes, codes.dropFirst()) {
      let gap = text[code.range.upperBound..<next.range.lowerBound]
      let (affiliation, other) = lastName(gap, of: next.code, roster: roster)
      chunks.append(Chunk(text: name, code: code.code, affiliation: affiliation))
      between += likeness(other, next.code, roster: roster)
      before += likeness(separated(gap.trimmedMarks).name, next.code, roster: roster)
      name = other
    }
    let tail = text[codes[codes.count - 1].range.upperBound...]
    let isTailed = !tail.trimmedMarks.isEmpty
    guard between > before || between == before && isTailed else { return nil }
    chunks.append(Chunk(text: name, code: codes[codes.count - 1].code, affiliation: tail))
    return chunks
  }

  /// Splits "Lab, Bo Dahl" before the name that a code belongs to.
  private static func lastName(
    _ gap: Substring, of code: String, roster: Roster
  ) -> (affiliation: Substring, name: Substring) {
    var text = gap.trimmed
    for link in ["and ", "& "] where text.hasPrefix(link) {
      text = text.dropFirst(link.count).trimmed
    }
    for separator in [";", ",", " and ", " & "] {
      guard let range = text.ranges(of: separator).last else { continue }
      let name = text[range.upperBound...].trimmedMarks
      if roster.looksLikeName(name) { return (text[..<range.lowerBound], name) }
    }
    if roster.looksLikeName(text.trimmedMarks),
      likeness(text.trimmedMarks, code, roster: roster) > 1
    {
      return (text[..<text.startIndex], text)
    }
    let words = text.split(separator: " ")
    for count in stride(from: 2, through: min(5, words.count - 1), by: 1) {
      let name = text[words[words.count - count].startIndex...]
      if likeness(name, code, roster: roster) > 1 { return (text[..<name.startIndex], name) }
    }
    return (text[..<text.startIndex], text)
  }

  /// 2 for a name whose first and last word begin as the code begins and ends, 1 for another name,
  /// 0 for what is none.
  private static func likeness(_ text: Substring, _ code: String, roster: Roster) -> Int {
    guard roster.looksLikeName(text) else { return 0 }
    return PersonName(text).fits(code) ? 2 : 1
  }
}

extension PersonName {
  /// True when the code may be made of its initials.
  func fits(_ code: String) -> Bool {
    let code = code.uppercased()
    let initials = self.initials
    return initials.first == code.first
      && (initials.last == code.last || code.hasPrefix(initials))
  }
}
