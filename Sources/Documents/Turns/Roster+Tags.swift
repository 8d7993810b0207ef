import Domain

/// What opens the turn of a speaker: `[VC]:`, `Matthew Shears:`, `Joly McFie (remote):`.
struct SpeakerTag {
  enum Speaker {
    case known(String)
    case new(PersonName?, code: String?, affiliation: String?)
    /// Somebody who is not a person known by name, such as "Audience:".
    case unnamed
  }

  /// Why the speaker may be another one, or cannot be told.
  enum Doubt {
    /// The words before the colon name nobody of the report, or several.
    case nobody
    /// Two or more speak together.
    case together
    /// A code in brackets, or a name with a word such as "said", has no colon behind it.
    case bare
    /// A paragraph begins with a name that need not be its speaker's.
    case within
  }

  var speaker: Speaker
  /// Those who speak together with the speaker.
  var others: [Speaker] = []
  var isRemote = false
  var doubt: Doubt?
  /// True when one person speaks who has been named before.
  var isListed = false
  /// True for a name without a colon, which may as well stand within a sentence.
  var isWeak = false
  /// True for "Ann Lee said that", which tells what is said in that one paragraph.
  var isTold = false
  /// The words to show for a doubt end here, or with the next colon.
  var labelEnd: String.Index?
  /// Where the speech begins: after the tag, or with it when it is nobody's name.
  var end: String.Index
}

extension Roster {
  /// True when a line opens a turn behind a passage, rather than going on with its sentence.
  func opensTurn(_ line: SessionReport.BodyLine, after passage: Passage) -> Bool {
    var text = line.text
    _ = Roster.dropRemote(&text)
    guard let tag = tag(at: text) else { return false }
    guard tag.isWeak, !passage.text.endsClosed else { return true }
    return line.blanksBefore > 0 && !passage.endsInMidClause
  }

  /// Finds the tag that a text opens with, when it is plainly one.
  func tag(at text: Substring) -> SpeakerTag? {
    bracketTag(at: text) ?? nameTag(at: text)
  }

  /// Finds the tag that a paragraph opens with, even one that may be none.
  func paragraphTag(at text: Substring) -> SpeakerTag? {
    var rest = text
    if Roster.dropRemote(&rest), var tag = tag(at: rest) {
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
    tag(at: text) ?? bareTag(at: text) ?? unknownTag(at: text) ?? toldTag(at: text)
      ?? quotedTag(at: text) ?? anonymousTag(at: text) ?? strangersTag(at: text)
  }

  func tag(
    named written: Substring, at text: Substring, end: String.Index
  ) -> SpeakerTag? {
    var head = written.trimmed
    let isRemote = Roster.dropRemoteAtEnd(&head)
    if let together = together(head, end: end) { return together }
    if var tag = tag(ofOne: head) {
      tag.isRemote = isRemote
      tag.end = end
      return tag
    }
    let (name, _, _) = Roster.withoutBrackets(head)
    let isUnsure = headings.unsure.contains(name.folded.withoutNumber)
    guard isUnsure || isAnonymous(name) || isBody(name) || isCode(written)
    else { return nil }
    return SpeakerTag(
      speaker: .unnamed, isRemote: isRemote,
      doubt: isUnsure || isCode(written) ? .nobody : nil, end: text.startIndex)
  }

  /// True for "Audience", "Speaker from Fiji" and the like.
  private func isAnonymous(_ name: Substring) -> Bool {
    if headings.anonymous.contains(name.folded.withoutNumber) { return true }
    let words = name.words
    guard (2...8).contains(words.count) else { return false }
    if words.count < 4, let last = words.last,
      ["female", "male", "unidentified", "unknown", "another", "online", "remote"].contains(
        words[0])
    {
      return headings.anonymous.contains(last)
    }
    let isSomebody =
      headings.anonymous.contains(words[0])
      || ["comment", "question", "remark", "intervention", "input"].contains(words[0])
    return words.count > 2 && isSomebody && ["from", "of", "in", "at", "on"].contains(words[1])
  }

  private func isCode(_ written: Substring) -> Bool {
    written.utf8.count <= 4 && PersonCode.looksRight(written)
      && !headings.topicWords.contains(written.lowercased())
  }

  /// Reads the name of one person, with code or affiliation in brackets or behind a comma or "of".
  func tag(ofOne head: Substring) -> SpeakerTag? {
    var (name, code, affiliation) = Roster.withoutBrackets(head)
    if isPart(name), let inner = affiliation, looksLikeName(inner[...]) {
      (name, affiliation) = (inner[...], nil)
    }
    name = withoutPart(name)
    if known(name) == nil, let (shorter, body) = withoutAffiliation(name) {
      name = shorter
      affiliation = [body, affiliation].compactMap(\.self).joined(separator: ", ")
    }
    if let known = known(name) {
      guard code != nil || affiliation != nil else {
        return SpeakerTag(speaker: .known(known), isListed: true, end: head.endIndex)
      }
      let full = people.first { $0.code == known }?.name.map { PersonName($0) }
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
      if headings.topicWords.contains(part.folded), code(ofName: rest) != nil { return rest }
    }
    return name
  }

  /// True for "Moderator" and "Remote participant".
  private func isPart(_ text: Substring) -> Bool {
    headings.unsure.contains(text.folded) && text.count > 1 || isAnonymous(text)
  }

  /// Reads "Ann Lee and Bo Dahl", "Lee & Dahl", "Ann Lee / Bo Dahl".
  private func together(_ head: Substring, end: String.Index) -> SpeakerTag? {
    for word in [" and ", " & ", "/", " + ", ","] {
      let parts = head.split(separator: word).map(\.trimmed)
      guard (2...6).contains(parts.count) else { continue }
      let tags = parts.compactMap(tag(ofOne:))
      guard tags.count == parts.count, var first = tags.first else { continue }
      // "Ann Lee, moderator" is one.
      let codes = Set(parts.map { known($0) })
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
      looksLikeName("Ms. " + name), !headings.unsure.contains(name.folded)
    else { return nil }
    return SpeakerTag(speaker: .unnamed, doubt: .nobody, end: text.startIndex)
  }

  /// The code of the person known by code, name, surname, first name or part in the session.
  func known(_ head: Substring) -> String? {
    if head.hasPrefix("The "), headings.unsure.contains(head.dropFirst(4).folded) {
      return known(head.dropFirst(4))
    }
    if head.count > 1, let code = code(ofCode: head) { return code }
    let name = PersonName(head)
    if let code = code(ofName: name.written[...]) { return code }
    if name.hasTwoWords {
      return code(ofShort: name) ?? code(ofSurname: name.written[...])
        ?? code(ofFirstName: name.written[...])
    }
    if name.written.contains("."), let code = code(ofCode: head.filter { $0 != "." }) {
      return code
    }
    switch name.folded {
    case "chair", "moderator", "chairperson", "chairman", "facilitator": return chair
    case "rapporteur", "notetaker": return rapporteur
    default: return code(ofSurname: name.written[...]) ?? code(ofFirstName: name.written[...])
    }
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
