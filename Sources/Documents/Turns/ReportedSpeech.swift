/// Finds who speaks in a paragraph that tells of it: "Ann Lee agreed that", "Several asked whether".
struct ReportedSpeech {
  private let roster: Roster
  private var vocabulary: Vocabulary { roster.vocabulary }

  /// Reads for the people of a roster.
  init(_ roster: Roster) { self.roster = roster }

  /// Finds the tag that a paragraph amounts to by whom its opening words, or those behind its
  /// quotation, tell of.
  func tag(at text: Substring) -> SpeakerTag? {
    subjectTag(at: text) ?? quotationTag(at: text) ?? anonymousTag(at: text)
      ?? strangerTag(at: text)
  }

  /// Reads "Ann Lee agreed that", "Ms. Lee (Lab) also said" and "The chair asked": whoever is told
  /// of in the opening words of a paragraph most likely speaks in it.
  private func subjectTag(at text: Substring) -> SpeakerTag? {
    guard let (code, isFull, after) = subject(at: text) else { return nil }
    var codes = [code]
    var rest = after
    for word in ["and ", "& "] where after.hasPrefix(word) {
      if let second = subject(at: after.dropFirst(word.count)) {
        codes.append(second.code)
        rest = second.after
      }
    }
    let words = rest.prefix(60).split(separator: " ").prefix(4)
    let verb = words.drop { isAdverb($0) }.first
    if let verb, vocabulary.speechVerbs.contains(verb.folded) {
      if let tag = directSpeechTag(codes, verb, in: text) { return tag }
      return SpeakerTag(
        speaker: .known(code), others: codes.dropFirst().map { .known($0) },
        doubt: codes.count > 1 ? .together : .bare, isReported: true,
        labelEnd: verb.withoutMarks.endIndex,
        end: text.startIndex)
    }
    guard isFull else { return nil }
    return SpeakerTag(
      speaker: .known(code), doubt: .within, labelEnd: (words.first ?? rest).withoutMarks.endIndex,
      end: text.startIndex)
  }

  /// Reads "Ann Lee said:", which is as plain as a name with a colon.
  private func directSpeechTag(
    _ codes: [String], _ word: Substring, in text: Substring
  ) -> SpeakerTag? {
    guard codes.count == 1, let code = codes.first, ["said:", "says:"].contains(word) else {
      return nil
    }
    return SpeakerTag(speaker: .known(code), end: text[word.endIndex...].trimmedFront.startIndex)
  }

  /// Reads a quotation with "said Ann Lee" behind it.
  private func quotationTag(at text: Substring) -> SpeakerTag? {
    guard let first = text.first, "\"“«".contains(first), text.utf8.count < 2000 else { return nil }
    let words = text.split(separator: " ").suffix(6)
    for place in words.indices.dropLast() where vocabulary.speechVerbs.contains(words[place].folded)
    {
      let name = text[words[place + 1].startIndex...].withoutMarks
      if let code = roster.code(ofPerson: name) {
        return SpeakerTag(
          speaker: .known(code), doubt: .bare, isReported: true, labelEnd: name.endIndex,
          end: text.startIndex)
      }
    }
    return nil
  }

  /// Reads "Several participants agreed" and "A speaker from Fiji asked".
  private func anonymousTag(at text: Substring) -> SpeakerTag? {
    let words = text.prefix(120).split(separator: " ").prefix(8)
    let isThere = text.hasPrefix("There was ") || text.hasPrefix("There were ")
    let views: Set = ["agreement", "disagreement", "consensus", "support", "opposition", "calls"]
    if isThere, let view = words.first(where: { views.contains($0.folded) }) {
      return SpeakerTag(
        speaker: .unnamed, doubt: .within, isReported: true, labelEnd: view.withoutMarks.endIndex,
        end: text.startIndex)
    }
    guard let verb = words.first(where: { vocabulary.speechVerbs.contains($0.folded) }) else {
      return nil
    }
    let amounts: Set = [
      "a", "an", "the", "one", "two", "some", "several", "many", "most", "another", "other",
      "others", "all",
    ]
    let who = text[..<verb.startIndex].words
    let others: Set = ["others", "session", "meeting", "discussion", "debate", "panel", "workshop"]
    guard let subject = who.first(where: { !amounts.contains($0) }) ?? who.last,
      vocabulary.anonymous.contains(subject) || others.contains(subject) || who == ["it", "was"],
      who.prefix(while: { $0 != subject }).count <= 2
    else { return nil }
    return SpeakerTag(
      speaker: .unnamed, doubt: .within, isReported: true, labelEnd: verb.withoutMarks.endIndex,
      end: text.startIndex)
  }

  /// Reads "Bo Dahl. I agree" and "Bo Dahl – I agree" where nobody of that name is known.
  private func strangerTag(at text: Substring) -> SpeakerTag? {
    let plain = text.withoutEmphasis
    if let tag = reportedStrangerTag(at: plain) { return tag }
    let isAlone = plain.utf8.count <= 40 && !plain.endsClosed
    let opening = plain.prefix(40)
    let mark = opening.indices.dropFirst().first { index in
      "-–—|".contains(opening[index]) && opening[opening.index(before: index)] == " "
        || opening[index] == "." && opening[..<index].split(separator: " ").count > 1
        || Substring.isEmphasis(opening[index])
    }
    guard let end = mark ?? (isAlone ? plain.endIndex : nil),
      roster.looksLikeName(plain[..<end].trimmed)
        || end < plain.endIndex && plain[end] == "|" && PersonCode.looksRight(plain[..<end].trimmed)
    else { return nil }
    return SpeakerTag(speaker: .unnamed, doubt: .within, labelEnd: end, end: text.startIndex)
  }

  /// Reads "Bo Dahl agreed" where nobody of that name is known.
  private func reportedStrangerTag(at text: Substring) -> SpeakerTag? {
    let words = text.prefix(80).split(separator: " ").prefix(6)
    guard let verb = words.firstIndex(where: { vocabulary.speechVerbs.contains($0.folded) }),
      verb > 1
    else { return nil }
    let who = words[..<verb].reversed().drop { isAdverb($0) }
    guard let last = who.first, roster.looksLikeName(text[..<last.endIndex]) else { return nil }
    return SpeakerTag(
      speaker: .unnamed, doubt: .within, isReported: true,
      labelEnd: words[verb].withoutMarks.endIndex, end: text.startIndex)
  }

  /// Finds the person whose name a text opens with, and what follows name and affiliation.
  private func subject(
    at text: Substring
  ) -> (code: String, isFull: Bool, after: Substring)? {
    let opening = text.prefix(120).withoutEmphasis
    let words = opening.split(whereSeparator: \.isWhitespace).prefix(6)
    for word in words.reversed() {
      let end = text[..<word.endIndex].withoutMarks.withoutPossessive.endIndex
      let head = text[..<end]
      let full = roster.code(ofName: head) ?? roster.code(ofTitled: head)
      guard let code = full ?? code(ofSubject: head) else { continue }
      let rest = ReportedSpeech.afterAffiliation(text[end...].drop { Substring.isEmphasis($0) })
      return (code, full != nil, rest)
    }
    return nil
  }

  /// The code of the person whom a single word names, or "The chair".
  private func code(ofSubject head: Substring) -> String? {
    guard head.unicodeScalars.first?.isUppercase == true else { return nil }
    return head.contains(" ") && !head.hasPrefix("The ") ? nil : roster.code(ofPerson: head)
  }

  /// Drops "(Lab)", ", Lab," and "from the Lab" from the front.
  private static func afterAffiliation(_ text: Substring) -> Substring {
    let rest = text.trimmedFront
    if rest.first == "(" || rest.first == "[" {
      let close: Character = rest.first == "(" ? ")" : "]"
      guard let end = rest.prefix(100).firstIndex(of: close) else { return rest }
      return rest[rest.index(after: end)...].drop { $0 == "," }.trimmedFront
    }
    if rest.first == "," {
      let inner = rest.dropFirst()
      guard let end = inner.prefix(100).firstIndex(of: ",") else { return rest }
      return inner[inner.index(after: end)...].trimmedFront
    }
    for word in ["from ", "of ", "for "] where rest.hasPrefix(word) {
      var inner = rest.dropFirst(word.count)
      while let word = inner.split(separator: " ", maxSplits: 1).first,
        word.unicodeScalars.first?.isUppercase == true || functionWords.contains(String(word))
      {
        inner = inner[word.endIndex...].trimmedFront
      }
      return inner
    }
    return rest
  }

  private func isAdverb(_ word: Substring) -> Bool {
    word.hasSuffix("ly") || ["also", "then", "further", "again", "first", "next"].contains(word)
  }
}

extension Substring {
  /// Without the commas, full stops and the like at its end.
  fileprivate var withoutMarks: Substring {
    var text = self
    while let last = text.last, ",;:.".contains(last) { text = text.dropLast() }
    return text
  }

  /// Without the "'s" at its end.
  fileprivate var withoutPossessive: Substring {
    hasSuffix("'s") || hasSuffix("’s") ? dropLast(2) : self
  }
}
