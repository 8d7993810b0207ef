extension SpeakerList {
  /// What is said of one person.
  struct Chunk {
    var text: Substring
    var code: String?
    /// What stands behind the code, where the code stands right behind the name.
    var affiliation: Substring?
    /// True when nothing but the names showed where it ends.
    var isGuessed = false
  }

  /// Splits a list into what is said of each person.
  static func chunks(
    _ text: Substring, roster: Roster, isWhole: Bool, isPlural: Bool
  ) -> [Chunk] {
    let codes = bracketedCodes(text)
    if let coded = codedParts(text, codes, roster: roster) { return coded }
    if !codes.isEmpty { return chunks(text, codes, roster: roster) }
    var chunks: [Chunk] = []
    let isWhole = isWhole && text.split(separator: ";").count < 3
    for part in text.split(separator: ";") {
      let isPaired = isWhole && pairs(part, roster: roster) != nil
      for entry in split(part, roster: roster, isWhole: isWhole, isPlural: isPlural) {
        let entries = isWhole ? splitAtDashes(entry, roster: roster) : [entry]
        chunks += entries.map { Chunk(text: $0, isGuessed: entries.count > 1 || isPaired) }
      }
    }
    return chunks
  }

  /// Reads "Ann Lee, Lab; Bo Dahl [BD], Guild", where each part has one person and one code at most,
  /// or returns `nil` where a part does not begin with its name.
  private static func codedParts(
    _ text: Substring, _ codes: [Code], roster: Roster
  ) -> [Chunk]? {
    let parts = text.split(separator: ";").filter { !$0.trimmedMarks.isEmpty }
    guard parts.count > 1, !codes.isEmpty else { return nil }
    var chunks: [Chunk] = []
    for part in parts {
      let own = bracketedCodes(part)
      guard let code = own.first else {
        chunks.append(Chunk(text: part))
        continue
      }
      let name = part[..<code.range.lowerBound].trimmedMarks
      guard own.count == 1, roster.looksLikeName(name) else { return nil }
      chunks.append(
        Chunk(text: name, code: code.code, affiliation: part[code.range.upperBound...]))
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

  /// Splits at the commas and the "and" that stand between people.
  static func split(
    _ text: Substring, roster: Roster, isWhole: Bool, isPlural: Bool
  ) -> [Substring] {
    if isWhole, let pairs = pairs(text, roster: roster) { return pairs }
    let parts = commaParts(text).flatMap { splitAtAnd($0, roster: roster) }
    if parts.count > 1, commaParts(text).count == 1 { return parts }
    guard parts.count > 1 else { return isWhole ? splitAtSlashes(text, roster: roster) : parts }
    func isName(_ part: Substring) -> Bool { roster.looksLikeName(part.trimmedMarks) }
    func isDetailed(_ part: Substring) -> Bool {
      let part = part.trimmedMarks
      if roster.withoutAffiliation(part) != nil { return true }
      guard let mark = part.firstIndex(where: { $0 == "(" || $0 == "–" || $0 == "-" }) else {
        return false
      }
      return roster.looksLikeName(part[..<mark].trimmed) && part[mark...].count > 2
    }
    let allNames = parts.allSatisfy(isName)
    if allNames, isWhole, parts.count > 2 || isPlural { return parts }
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

  /// Splits "Ann Lee, Lab, Bo Dahl, Guild" and "Ann Lee, Lab and Bo Dahl, Guild", where a name
  /// and what is no name take turns.
  private static func pairs(_ text: Substring, roster: Roster) -> [Substring]? {
    let parts = commaParts(text).flatMap { part in
      guard let range = part.firstRange(of: " and "),
        roster.looksLikeName(part[range.upperBound...].trimmed)
      else { return [part] }
      return [part[..<range.lowerBound], part[range.upperBound...]]
    }
    let isName = parts.map { roster.looksLikeName($0.trimmedMarks) }
    let count = isName.count(where: { $0 })
    guard isName.first == true, count > 2 || count == 2 && isName.last == false,
      !zip(isName, isName.dropFirst()).contains(where: { $0 && $1 })
    else { return nil }
    var groups: [Range<String.Index>] = []
    for (part, isName) in zip(parts, isName) {
      if isName {
        groups.append(part.startIndex..<part.endIndex)
      } else if let last = groups.last {
        groups[groups.count - 1] = last.lowerBound..<part.endIndex
      }
    }
    return groups.map { text[$0] }
  }

  /// Splits "Ann Lee / Bo Dahl".
  private static func splitAtSlashes(_ text: Substring, roster: Roster) -> [Substring] {
    let parts = text.split(separator: "/").map(\.trimmed)
    let areNames = parts.allSatisfy { roster.looksLikeName(separated($0).name) }
    return parts.count > 1 && areNames ? parts : [text]
  }

  /// Splits at commas that stand in no brackets.
  static func commaParts(_ text: Substring) -> [Substring] {
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
      for range in text.ranges(of: word) {
        let (left, right) = (text[..<range.lowerBound].trimmed, text[range.upperBound...].trimmed)
        guard left.last == ")" || roster.looksLikeName(left),
          roster.looksLikeName(separated(right).name)
        else { continue }
        return [left] + splitAtAnd(right, roster: roster)
      }
    }
    return [text]
  }
}
