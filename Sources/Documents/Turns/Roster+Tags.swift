import Domain

extension Roster {
  /// Finds the tag that a text opens with, when it is plainly one.
  func tag(at text: Substring) -> SpeakerTag? {
    bracketTag(at: text) ?? nameTag(at: text)
  }

  /// Finds the tag that a paragraph opens with, even one that may be none.
  func paragraphTag(at text: Substring) -> SpeakerTag? {
    var rest = text
    if rest.dropRemoteMark(), var tag = tag(at: rest) {
      tag.isRemote = true
      return tag
    }
    if let time = text.timeAtFront, var tag = tag(at: text[time...]) {
      tag.labelEnd = tag.end
      tag.end = text.startIndex
      return tag
    }
    return paragraphTag(atName: text)
  }

  private func paragraphTag(atName text: Substring) -> SpeakerTag? {
    tag(at: text) ?? bareTag(at: text) ?? unknownTag(at: text) ?? ReportedSpeech(self).tag(at: text)
  }

  /// Reads the name before a colon: of one person, of several or of nobody in particular.
  func tag(
    named written: Substring, at text: Substring, end: String.Index
  ) -> SpeakerTag? {
    var head = written.trimmed
    let isRemote = head.dropRemoteMarkAtEnd()
    if let together = together(head, end: end) { return together }
    if var tag = tag(ofOne: head) {
      tag.isRemote = isRemote
      tag.end = end
      return tag
    }
    let (name, _, _) = Roster.withoutBrackets(head)
    let isUnsure = vocabulary.unsure.contains(name.folded.withoutNumber)
    guard isUnsure || isAnonymous(name) || isBody(name) || isCode(written)
    else { return nil }
    return SpeakerTag(
      speaker: .unnamed, isRemote: isRemote,
      doubt: isUnsure || isCode(written) ? .nobody : nil, end: text.startIndex)
  }

  /// True for "Audience", "Speaker from Fiji" and the like.
  private func isAnonymous(_ name: Substring) -> Bool {
    if vocabulary.anonymous.contains(name.folded.withoutNumber) { return true }
    let words = name.words
    guard (2...8).contains(words.count) else { return false }
    if words.count < 4, let last = words.last,
      ["female", "male", "unidentified", "unknown", "another", "online", "remote"].contains(
        words[0])
    {
      return vocabulary.anonymous.contains(last)
    }
    let isSomebody =
      vocabulary.anonymous.contains(words[0])
      || ["comment", "question", "remark", "intervention", "input"].contains(words[0])
    return words.count > 2 && isSomebody && ["from", "of", "in", "at", "on"].contains(words[1])
  }

  private func isCode(_ written: Substring) -> Bool {
    written.utf8.count <= 4 && PersonCode.looksRight(written)
      && !vocabulary.topicWords.contains(written.lowercased())
  }

  /// Reads the name of one person, with code or affiliation in brackets or behind a comma or "of".
  func tag(ofOne head: Substring) -> SpeakerTag? {
    var (name, code, affiliation) = Roster.withoutBrackets(head)
    if isPart(name), let inner = affiliation, looksLikeName(inner[...]) {
      (name, affiliation) = (inner[...], nil)
    }
    name = withoutPart(name)
    if self.code(ofPerson: name) == nil, let (shorter, body) = withoutAffiliation(name) {
      name = shorter
      affiliation = [body, affiliation].compactMap(\.self).joined(separator: ", ")
    }
    if let known = self.code(ofPerson: name) {
      guard code != nil || affiliation != nil else {
        return SpeakerTag(speaker: .known(known), isListed: true, end: head.endIndex)
      }
      let full = self.name(of: known).map { PersonName($0) }
      return SpeakerTag(
        speaker: .new(full, code: code ?? (full == nil ? known : nil), affiliation: affiliation),
        isListed: true, end: head.endIndex)
    }
    guard looksLikeName(name) else { return nil }
    return SpeakerTag(
      speaker: .new(PersonName(name), code: code, affiliation: affiliation), end: head.endIndex)
  }

  /// Drops the first word of "Moderator Ann Lee" and "Remote participant Bo Dahl".
  private func withoutPart(_ name: Substring) -> Substring {
    let words = name.split(separator: " ")
    for count in stride(from: min(3, words.count - 2), to: 0, by: -1) {
      let part = name[..<words[count].startIndex].trimmed
      let rest = name[words[count].startIndex...]
      if isPart(part), looksLikeName(rest) { return rest }
      if vocabulary.topicWords.contains(part.folded), code(ofName: rest) != nil { return rest }
    }
    return name
  }

  /// True for "Moderator" and "Remote participant".
  private func isPart(_ text: Substring) -> Bool {
    vocabulary.unsure.contains(text.folded) && text.count > 1 || isAnonymous(text)
  }

  /// Reads "Ann Lee and Bo Dahl", "Lee & Dahl", "Ann Lee / Bo Dahl".
  private func together(_ head: Substring, end: String.Index) -> SpeakerTag? {
    for word in [" and ", " & ", "/", " + ", ","] {
      let parts = head.split(separator: word).map(\.trimmed)
      guard (2...6).contains(parts.count) else { continue }
      let tags = parts.compactMap(tag(ofOne:))
      guard tags.count == parts.count, var first = tags.first else { continue }
      // "Ann Lee, moderator" is one.
      let codes = Set(parts.map { code(ofPerson: $0) })
      if codes.count == 1, codes != [nil] {
        first.end = end
        return first
      }
      return SpeakerTag(
        speaker: first.speaker, others: tags.dropFirst().map(\.speaker), doubt: .together, end: end)
    }
    return nil
  }

  /// Takes a single name before a colon for that of somebody who is not known.
  private func unknownTag(at text: Substring) -> SpeakerTag? {
    guard let colon = text.prefix(60).firstIndex(of: ":") else { return nil }
    let after = text.index(after: colon)
    guard after < text.endIndex, text[after].isWhitespace else { return nil }
    let (name, _, _) = Roster.withoutBrackets(text[..<colon])
    guard name.count > 2, !name.contains(where: \.isWhitespace),
      looksLikeName("Ms. " + name), !vocabulary.unsure.contains(name.folded)
    else { return nil }
    return SpeakerTag(speaker: .unnamed, doubt: .nobody, end: text.startIndex)
  }
}

extension Substring {
  /// Where the text goes on behind "[16:31]" or "16:31:05".
  fileprivate var timeAtFront: String.Index? {
    guard let first = unicodeScalars.first, first == "[" || first == "(" || first.isDigit else {
      return nil
    }
    let time = prefix(14).drop { "[(".contains($0) }.prefix { $0.isNumber || $0 == ":" }
    guard (4...8).contains(time.count), time.contains(":") else { return nil }
    return self[time.endIndex...].drop { "])".contains($0) }.trimmedFront.startIndex
  }
}

extension String {
  /// "q" for "q 2" and "q2".
  fileprivate var withoutNumber: String {
    String(self[...].reversed().drop { $0.isNumber || $0 == " " }.reversed())
  }
}
