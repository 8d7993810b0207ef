import Domain

extension Roster {
  /// Reads `[VC]:` or `[VC] & [MB]:`, and at the beginning of a text `[VC] -` and `[VC]` before a
  /// capital or the end.
  func bracketTag(at text: Substring, isInline: Bool = false) -> SpeakerTag? {
    let start = isInline ? text : text.withoutEmphasis
    guard let (codes, after) = codes(at: start), !isInline || codes[0].count > 1 else { return nil }
    var rest = after
    let isRemote = rest.dropRemoteMark()
    let isEmphasized = start.startIndex > text.startIndex
    if isEmphasized { rest = rest.drop { Substring.isEmphasis($0) }.trimmedFront }
    switch rest.unicodeScalars.first {
    case ":":
      rest = rest.dropFirstScalar
    case _ where isInline:
      return nil
    case "-", "–", "—":
      rest = rest.dropFirstScalar
    case let first where isKnown(codes[0]) && first?.isUppercase != false:
      break
    default:
      return nil
    }
    if isEmphasized { rest = rest.drop { Substring.isEmphasis($0) } }
    return tag(codes, isRemote, labelEnd: after.startIndex, end: rest.trimmedFront.startIndex)
  }

  /// Reads `[VC] thinks that` and `[WdN] Costs` where nobody of that code is known: who begins a
  /// paragraph most likely speaks in it.
  func bareTag(at text: Substring) -> SpeakerTag? {
    guard let (codes, rest) = codes(at: text), let first = rest.unicodeScalars.first,
      first.isLetterOrDigit, isKnown(codes[0]) || first.isUppercase && codes[0].count > 1
    else { return nil }
    let isSentence = !first.isUppercase
    var tag = tag(
      codes, false, labelEnd: rest.startIndex, end: isSentence ? text.startIndex : rest.startIndex)
    tag.doubt = .bare
    return tag
  }

  /// Reads `[VC] Costs` at the beginning of a sentence within a paragraph.
  func knownTag(at text: Substring) -> SpeakerTag? {
    guard let (codes, _) = codes(at: text), isKnown(codes[0]), let tag = bareTag(at: text),
      tag.end > text.startIndex
    else { return nil }
    return tag
  }

  private func tag(
    _ codes: [Substring], _ isRemote: Bool, labelEnd: String.Index, end: String.Index
  ) -> SpeakerTag {
    let speakers = codes.map { code -> SpeakerTag.Speaker in
      if let known = self.code(ofCode: code) { return .known(known) }
      // One letter is too little to make somebody of.
      return code.count == 1 ? .unnamed : .new(nil, code: String(code), affiliation: nil)
    }
    var tag = SpeakerTag(
      speaker: speakers[0], others: Array(speakers.dropFirst()), isRemote: isRemote,
      labelEnd: labelEnd, end: end)
    if speakers.count > 1 { tag.doubt = .together }
    if case .unnamed = speakers[0] { tag.doubt = .nobody }
    return tag
  }

  private func isKnown(_ code: Substring) -> Bool { self.code(ofCode: code) != nil }

  /// The codes that a text opens with: one in brackets, or several with "&", "and" or the like
  /// between, in one pair of brackets or in one each.
  private func codes(at text: Substring) -> (codes: [Substring], rest: Substring)? {
    var codes: [Substring] = []
    var rest = text
    while codes.count < 6, let open = rest.utf8.first, open == 0x5B || open == 0x28,
      let close = rest.utf8.prefix(48).firstIndex(of: open == 0x5B ? 0x5D : 0x29)
    {
      let inner = rest[rest.utf8.index(after: rest.startIndex)..<close]
      let parts = Roster.joined(inner)
      // Round brackets have other uses.
      guard parts.count <= 6, parts.allSatisfy(open == 0x5B ? isCode(inBrackets:) : isKnown)
      else { break }
      codes += parts
      let after = rest[rest.utf8.index(after: close)...].trimmedFront
      rest = after
      for word in ["&", "and ", ",", "/", "+"] where after.hasPrefix(word) {
        let next = after.dropFirst(word.count).trimmedFront
        if next.utf8.first == 0x5B { rest = next }
      }
    }
    return codes.isEmpty ? nil : (codes, rest)
  }

  private func isCode(inBrackets code: Substring) -> Bool {
    code.count == 1 && code.first?.isUppercase == true || PersonCode.looksRight(code)
      || isKnown(code)
  }

  /// The parts of "VC, LF", "VC & LF" and "VC and LF".
  private static func joined(_ text: Substring) -> [Substring] {
    text.split { ",;/&+".contains($0) }.flatMap { $0.split(separator: " and ") }.map(\.trimmed)
      .filter { !$0.isEmpty && $0 != "and" }
  }
}
