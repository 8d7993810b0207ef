import Domain

/// What opens the turn of a speaker: `[VC]:`, `Matthew Shears:`, `Joly McFie (remote):`.
struct SpeakerTag {
  enum Speaker {
    case known(String)
    case new(PersonName?, code: String?, affiliation: String?)
    /// Somebody who is not a person known by name, such as "Audience:".
    case unnamed
  }

  var speaker: Speaker
  var isRemote = false
  /// Where the speech begins: after the tag, or with it when it is nobody's name.
  var end: String.Index
}

extension Roster {
  func opensTurn(_ text: Substring) -> Bool { tag(at: text) != nil }

  /// Finds the tag that a text opens with.
  func tag(at text: Substring) -> SpeakerTag? {
    bracketTag(at: text) ?? nameTag(at: text)
  }

  /// Reads `[VC]:`, and at the beginning of a text `[VC] -` and `[VC]` before a capital.
  func bracketTag(at text: Substring, isInline: Bool = false) -> SpeakerTag? {
    guard text.utf8.first == 0x5B, let close = text.utf8.prefix(14).firstIndex(of: 0x5D) else {
      return nil
    }
    let code = text[text.utf8.index(after: text.startIndex)..<close].trimmed
    guard PersonCode.looksRight(code) else { return nil }
    let known = self.code(ofCode: code)
    var rest = text[text.utf8.index(after: close)...].trimmedFront
    let isRemote = Roster.dropRemote(&rest)
    switch rest.unicodeScalars.first {
    case ":":
      rest = rest.dropFirstScalar
    case _ where isInline:
      return nil
    case "-", "–", "—":
      rest = rest.dropFirstScalar
    case let first? where known != nil && first.isUppercase:
      break
    default:
      return nil
    }
    let speaker = known.map(SpeakerTag.Speaker.known)
    return SpeakerTag(
      speaker: speaker ?? .new(nil, code: String(code), affiliation: nil), isRemote: isRemote,
      end: rest.trimmedFront.startIndex)
  }

  /// Reads a name before a colon, or a known one before a dash or on a line of its own.
  private func nameTag(at text: Substring) -> SpeakerTag? {
    guard text.unicodeScalars.first?.isUppercase == true else { return nil }
    let opening = text.prefix(110)
    if let colon = opening.firstIndex(of: ":") {
      let after = text.index(after: colon)
      guard after == text.endIndex || text[after].isWhitespace else { return nil }
      return tag(named: text[..<colon], at: text, end: text[after...].trimmedFront.startIndex)
    }
    for dash in [" – ", " — ", " - "] {
      guard let range = opening.firstRange(of: dash) else { continue }
      let head = text[..<range.lowerBound]
      guard let code = known(head) else { return nil }
      return SpeakerTag(speaker: .known(code), end: range.upperBound)
    }
    guard opening.endIndex == text.endIndex, let code = self.code(ofName: text) else { return nil }
    return SpeakerTag(speaker: .known(code), end: text.endIndex)
  }

  private func tag(
    named written: Substring, at text: Substring, end: String.Index
  ) -> SpeakerTag? {
    var head = written.trimmed
    let isRemote = Roster.dropRemoteAtEnd(&head)
    var code: String?
    var affiliation: String?
    if let last = head.unicodeScalars.last, last == "]" || last == ")",
      let open = head.lastIndex(of: last == "]" ? "[" : "(")
    {
      let inner = head[head.index(after: open)...].dropLast().trimmed
      head = head[..<open].trimmed
      if last == "]", PersonCode.looksRight(inner) {
        code = String(inner)
      } else {
        affiliation = inner.tidied
      }
    }
    if let known = known(head) {
      guard code != nil || affiliation != nil else {
        return SpeakerTag(speaker: .known(known), isRemote: isRemote, end: end)
      }
      let name = people.first { $0.code == known }?.name.map { PersonName($0) }
      return SpeakerTag(
        speaker: .new(name, code: code ?? (name == nil ? known : nil), affiliation: affiliation),
        isRemote: isRemote, end: end)
    }
    let isUnknownCode = written.utf8.count <= 4 && PersonCode.looksRight(written)
    if headings.anonymous.contains(head.folded) || isBody(head)
      || isUnknownCode && !headings.topicWords.contains(written.lowercased())
    {
      return SpeakerTag(speaker: .unnamed, isRemote: isRemote, end: text.startIndex)
    }
    guard looksLikeName(head) else { return nil }
    return SpeakerTag(
      speaker: .new(PersonName(head), code: code, affiliation: affiliation), isRemote: isRemote,
      end: end)
  }

  /// The code of a person known by code, name, surname or part in the session.
  func known(_ head: Substring) -> String? {
    if PersonCode.looksRight(head), let code = code(ofCode: head) { return code }
    let name = PersonName(head)
    if let code = code(ofName: name.written[...]) { return code }
    if !name.hasTwoWords {
      switch name.folded {
      case "chair", "moderator", "chairperson", "chairman", "facilitator": return chair
      case "rapporteur", "notetaker": return rapporteur
      default: return code(ofSurname: name.written[...])
      }
    }
    return nil
  }
}
