extension SpeakerList {
  typealias Chunk = (text: Substring, code: String?, isGuessed: Bool)

  /// Splits a list into what is said of each person.
  static func chunks(
    _ text: Substring, roster: Roster, isWhole: Bool, isPlural: Bool
  ) -> [Chunk] {
    let codes = bracketedCodes(text)
    if let first = codes.first {
      return text[..<first.range.lowerBound].trimmedMarks.isEmpty
        ? afterCodes(text, codes) : beforeCodes(text, codes)
    }
    var chunks: [Chunk] = []
    for part in text.split(separator: ";") {
      for entry in split(part, roster: roster, isWhole: isWhole, isPlural: isPlural) {
        let entries = isWhole ? splitAtDashes(entry, roster: roster) : [entry]
        chunks += entries.map { ($0, nil, entries.count > 1) }
      }
    }
    return chunks
  }

  /// Splits "A B - X C D - Y", where nothing but the next name says that an affiliation is over:
  /// the two words before each further dash are taken for that name.
  private static func splitAtDashes(_ text: Substring, roster: Roster) -> [Substring] {
    var starts = [text.startIndex]
    var words: [Substring] = []
    for word in text.split(separator: " ") {
      if ["-", "–", "—"].contains(word), words.count > 3, let first = words.dropLast().last,
        let last = words.last, roster.looksLikeName(text[first.startIndex..<last.endIndex])
      {
        starts.append(first.startIndex)
        words = []
      }
      words.append(word)
    }
    let ends = starts.dropFirst() + [text.endIndex]
    return zip(starts, ends).map { text[$0..<$1] }
  }

  private typealias Code = (range: Range<String.Index>, code: String)

  private static func bracketedCodes(_ text: Substring) -> [Code] {
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

  private static func beforeCodes(_ text: Substring, _ codes: [Code]) -> [Chunk] {
    var start = text.startIndex
    var chunks: [Chunk] = []
    for (range, code) in codes {
      chunks.append((text[start..<range.lowerBound], code, false))
      start = range.upperBound
    }
    chunks += text[start...].split(separator: ";").map { ($0, nil, false) }
    return chunks
  }

  private static func afterCodes(_ text: Substring, _ codes: [Code]) -> [Chunk] {
    let ends = codes.dropFirst().map(\.range.lowerBound) + [text.endIndex]
    return zip(codes, ends).map { (text[$0.range.upperBound..<$1], $0.code, false) }
  }

  /// Splits at the commas and the "and" that stand between people.
  private static func split(
    _ text: Substring, roster: Roster, isWhole: Bool, isPlural: Bool
  ) -> [Substring] {
    let parts = commaParts(text).flatMap { splitAtAnd($0, roster: roster) }
    guard parts.count > 1 else { return parts }
    func isName(_ part: Substring) -> Bool { roster.looksLikeName(part.trimmedMarks) }
    func isDetailed(_ part: Substring) -> Bool {
      let part = part.trimmedMarks
      guard let mark = part.firstIndex(where: { $0 == "(" || $0 == "–" || $0 == "-" }) else {
        return false
      }
      return roster.looksLikeName(part[..<mark].trimmed) && part[mark...].count > 2
    }
    let allNames = parts.allSatisfy(isName)
    if allNames, isWhole, parts.count > 2 || isPlural || commaParts(text).count == 1 {
      return parts
    }
    guard parts.count(where: isDetailed) > 1 else { return [text] }
    var groups: [Range<String.Index>] = []
    for part in parts {
      let endsEntry = groups.last.map { text[$0].trimmed.last == ")" } ?? true
      if let last = groups.last, !isDetailed(part), !endsEntry || !isName(part) {
        groups[groups.count - 1] = last.lowerBound..<part.endIndex
      } else {
        groups.append(part.startIndex..<part.endIndex)
      }
    }
    return groups.map { text[$0] }
  }

  /// Splits at commas that stand in no brackets.
  private static func commaParts(_ text: Substring) -> [Substring] {
    var parts: [Substring] = []
    var depth = 0
    var start = text.startIndex
    for index in text.utf8.indices {
      switch text.utf8[index] {
      case 0x28: depth += 1
      case 0x29: depth = max(0, depth - 1)
      case 0x2C where depth == 0:
        parts.append(text[start..<index])
        start = text.utf8.index(after: index)
      default: break
      }
    }
    parts.append(text[start...])
    return parts.filter { !$0.trimmed.isEmpty }
  }

  /// Splits "A B and C D", "A B (X) and C D (Y)".
  private static func splitAtAnd(_ text: Substring, roster: Roster) -> [Substring] {
    for word in [" and ", " & "] {
      guard let range = text.firstRange(of: word) else { continue }
      let (left, right) = (text[..<range.lowerBound].trimmed, text[range.upperBound...].trimmed)
      let nameOnRight = right.prefix { $0 != "(" && $0 != "-" && $0 != "–" }
      guard left.last == ")" || roster.looksLikeName(left), roster.looksLikeName(nameOnRight)
      else { continue }
      return [left, right]
    }
    return [text]
  }
}
