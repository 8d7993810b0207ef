extension Roster {
  /// Reads a name before a colon, or one that is known before a dash, a full stop, a tab or a bar
  /// or on a line of its own; signs that set it in bold or as a heading may stand around it.
  func nameTag(at text: Substring) -> SpeakerTag? {
    if text.first == "<", let close = text.prefix(60).firstIndex(of: ">") {
      let rest = text[text.index(after: close)...].trimmedFront
      return tag(named: text[..<close].dropFirst(), at: text, end: rest.startIndex)
    }
    let plain = text.withoutEmphasis
    guard let first = plain.unicodeScalars.first,
      first.isUppercase || !first.isASCII && first.properties.isAlphabetic && !first.isLowercase
    else { return nil }
    if let tag = colonTag(plain, at: text) ?? emphasizedTag(plain, at: text) { return tag }
    var tag = dashTag(plain) ?? stopTag(plain) ?? lineTag(plain)
    tag?.isWeak = true
    return tag
  }

  private func colonTag(_ plain: Substring, at text: Substring) -> SpeakerTag? {
    guard let colon = plain.prefix(160).firstIndex(where: { $0 == ":" || $0 == "：" }) else {
      return nil
    }
    var rest = plain[plain.index(after: colon)...]
    let isApart = rest.first?.isWhitespace != false || plain[colon] == "："
    var head = plain[..<colon]
    if plain.startIndex > text.startIndex {
      rest = rest.drop { Substring.isEmphasis($0) }
      head = Substring(head.filter { !Substring.isEmphasis($0) })
    } else if !isApart, code(ofName: head) == nil {
      return nil
    }
    return tag(named: head, at: text, end: rest.trimmedFront.startIndex)
  }

  /// Reads `**Ann Lee** I agree`.
  private func emphasizedTag(_ plain: Substring, at text: Substring) -> SpeakerTag? {
    guard plain.startIndex > text.startIndex,
      let close = plain.prefix(160).firstIndex(where: { Substring.isEmphasis($0) }),
      let tag = tag(ofOne: plain[..<close].trimmed), tag.isListed
    else { return nil }
    let rest = plain[close...].drop { Substring.isEmphasis($0) }.trimmedFront
    if rest.first == "," || rest.unicodeScalars.first?.isLowercase == true { return nil }
    return tag.ending(at: rest.drop { "-–—.".contains($0) }.trimmedFront.startIndex)
  }

  private func dashTag(_ plain: Substring) -> SpeakerTag? {
    let opening = plain.prefix(160)
    for dash in opening.indices where "-–—→".contains(opening[dash]) {
      let head = Substring(opening[..<dash].filter { !Substring.isEmphasis($0) })
      let rest = opening[opening.index(after: dash)...]
      let gaps =
        (head.last?.isWhitespace == true ? 1 : 0) + (rest.first?.isWhitespace == true ? 1 : 0)
      guard gaps > 0 else { continue }
      guard gaps == 2 || code(ofName: head.trimmed) != nil || code(ofCode: head.trimmed) != nil,
        let tag = tag(ofOne: head.trimmed),
        tag.isListed || tag.affiliation != nil
      else { return nil }
      return tag.ending(at: plain[rest.startIndex...].trimmedFront.startIndex)
    }
    return nil
  }

  /// Reads "Ann Lee. I agree", and a name with a tab or a bar behind it.
  private func stopTag(_ plain: Substring) -> SpeakerTag? {
    let opening = plain.prefix(80)
    for stop in opening.indices where ".\t|".contains(opening[stop]) {
      let head = opening[..<stop].trimmed
      let rest = opening[opening.index(after: stop)...]
      guard opening[stop] != "." || rest.first?.isWhitespace != false else { continue }
      let short = opening[stop] == "." ? nil : code(ofPerson: head)
      if let code = code(ofName: head) ?? code(ofTitled: head) ?? short {
        return SpeakerTag(
          speaker: .known(code), end: plain[rest.startIndex...].trimmedFront.startIndex)
      }
      if !PersonName.isTitle(head), head.count > 1, head.last?.isUppercase != true { return nil }
    }
    return nil
  }

  /// Reads "Ann Lee", "Ann Lee (Lab)" and "Ann Lee, Lab" where nothing stands behind them.
  private func lineTag(_ plain: Substring) -> SpeakerTag? {
    guard plain.utf8.count <= 160 else { return nil }
    let head = Substring(plain.drop { Substring.isEmphasis($0) })
    let isWord = !head.contains(" ") && !head.endsClosed
    if let code = code(ofName: Roster.withoutBrackets(head).name)
      ?? (isWord ? code(ofPerson: head) : nil)
    {
      return SpeakerTag(speaker: .known(code), end: plain.endIndex)
    }
    guard !head.endsClosed, let tag = tag(ofOne: head.trimmed), tag.isListed,
      let affiliation = tag.affiliation, code(ofPerson: affiliation[...]) == nil
    else { return nil }
    return tag.ending(at: plain.endIndex)
  }
}
