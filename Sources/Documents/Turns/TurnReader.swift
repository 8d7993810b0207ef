import Domain

extension SessionReport {
  /// Splits passages at the tags of speakers, and enters those who are new.
  mutating func turns(_ passages: [Passage], in section: MeetingRecord.Section) -> [Turn] {
    var turns: [Turn] = []
    for passage in passages {
      let text = passage.text[...]
      if headings.isParting(text) {
        turns.append(Turn())
        keepUnread(passage)
        continue
      }
      var tags = roster.tags(in: text)
      if let first = tags.first, !opens(first, passage, after: turns.last, in: section) {
        tags.removeFirst()
      }
      for found in tags where found.tag.doubt == .within {
        note(found, in: text, line: passage.line(at: found.start), section: section)
      }
      tags.removeAll { $0.tag.doubt == .within }
      // A name alone is a point of a list of names.
      if passage.marker != nil,
        tags.first.map({ $0.tag.isWeak && $0.tag.end == text.endIndex }) == true
      {
        tags.removeFirst()
      }
      if tags.isEmpty { add(passage, to: &turns) }
      if let first = tags.first?.start, first > text.startIndex {
        add(passage.part(text.startIndex..<first), to: &turns)
      }
      for (place, found) in tags.enumerated() {
        let line = passage.line(at: found.start)
        let end = place + 1 < tags.count ? tags[place + 1].start : text.endIndex
        note(found, in: text, line: line, section: section)
        var turn = Turn(speaker: admit(found.tag, line: line), isTagged: true)
        if losesAffiliation(found.tag, by: turn.speaker) { keepUnread(passage) }
        turn.marker = place == 0 ? passage.marker : nil
        turn.isTold = found.tag.isTold
        turn.passages = [passage.part(found.tag.end..<end)]
        turns.append(turn)
      }
    }
    for turn in turns where turn.passages.allSatisfy(\.text.isEmpty) {
      for passage in turn.passages { keepUnread(passage) }
    }
    return turns
  }

  private func add(_ passage: Passage, to turns: inout [Turn]) {
    guard let last = turns.indices.last, !endsTurn(turns[last], passage) else {
      turns.append(Turn(passages: [passage]))
      return
    }
    turns[last].passages.append(passage)
  }

  /// True for the next point of a list whose points are the turns, and for the paragraph after
  /// one that tells what somebody said.
  private func endsTurn(_ turn: Turn, _ passage: Passage) -> Bool {
    if turn.isTold, let last = turn.passages.last {
      return passage.marker == nil || last.marker == nil && !last.text.endsInColon
    }
    guard let marker = turn.marker, let other = passage.marker else { return false }
    return marker.isLike(other)
  }

  /// True when a tag at the beginning of a passage begins a turn there; notes the doubt where a
  /// name at the beginning need not be the speaker's.
  private mutating func opens(
    _ found: Roster.PlacedTag, _ passage: Passage, after turn: Turn?,
    in section: MeetingRecord.Section
  ) -> Bool {
    let text = passage.text[...]
    guard found.start == text.startIndex, found.tag.end == text.startIndex else { return true }
    if found.tag.doubt == .nobody { return !isTopic(after: turn, in: section) }
    guard found.tag.doubt == .within || found.tag.isTold else { return true }
    let isSaid = turn.map { $0.speaker != nil && !endsTurn($0, passage) } ?? false
    var found = found
    if found.tag.doubt == .within, !isSaid { found.tag.doubt = .nobody }
    guard case .known(let code) = found.tag.speaker else {
      if section == .discussion, passage.marker == nil, isSaid || !found.tag.isTold {
        note(found, in: text, line: passage.line, section: section)
      }
      return false
    }
    // Whoever is named is taken for the speaker anyway.
    if isSpeaker(code, of: passage, after: turn, in: section), found.tag.others.isEmpty {
      return false
    }
    if found.tag.isTold { return true }
    note(found, in: text, line: passage.line, section: section)
    return false
  }

  private func isSpeaker(
    _ code: String, of passage: Passage, after turn: Turn?, in section: MeetingRecord.Section
  ) -> Bool {
    if let turn, turn.isTagged, !endsTurn(turn, passage) { return turn.speaker == code }
    return section == .presentation && roster.onlyPersonNamed(in: passage.text) == code
  }

  /// True where a word before a colon need be nobody's name, because it takes the words away
  /// from no speaker: outside the discussion, points often begin with their topic.
  private func isTopic(after turn: Turn?, in section: MeetingRecord.Section) -> Bool {
    section != .discussion && turn?.speaker == nil
  }

  /// Returns the code of the person that a tag names, or `nil` when it names none.
  private mutating func admit(_ tag: SpeakerTag, line: Int) -> String? {
    for other in tag.others { _ = admit(other, isRemote: tag.isRemote, line: line) }
    return admit(tag.speaker, isRemote: tag.isRemote, line: line)
  }

  /// True when the tag tells another affiliation than the one that is kept.
  private func losesAffiliation(_ tag: SpeakerTag, by code: String?) -> Bool {
    guard case .new(_, _, let affiliation) = tag.speaker, let code else { return false }
    return !roster.keeps(affiliation, of: code)
  }

  private mutating func admit(
    _ speaker: SpeakerTag.Speaker, isRemote: Bool, line: Int
  ) -> String? {
    switch speaker {
    case .known(let code):
      return isRemote ? roster.setRemote(code) : code
    case .new(let name, let code, let affiliation):
      if roster.isFull { return nil }
      return roster.add(
        name: name, code: code, affiliation: affiliation, isRemote: isRemote, line: line)
    case .unnamed:
      return nil
    }
  }

  private mutating func note(
    _ found: Roster.PlacedTag, in text: Substring, line: Int, section: MeetingRecord.Section
  ) {
    guard let doubt = found.tag.doubt else { return }
    // A summary of a presentation tells of whoever gave it.
    if section == .presentation, found.tag.isTold, case .known(let code) = found.tag.speaker,
      roster.peopleNamed(in: String(text)).isSubset(of: [code]), found.tag.others.isEmpty
    {
      return
    }
    let rest = text[found.start...]
    let end = found.tag.labelEnd ?? rest.firstIndex(of: ":") ?? rest.endIndex
    let label = rest[..<end]
    speakerDoubts.append((doubt, "\"\(label.tidied.cut(to: 60))\"", line))
  }

  /// One check for each kind of doubt about speakers, with the first places.
  mutating func checkSpeakers() {
    for (kind, before, after) in [
      (SpeakerTag.Doubt.nobody, "it is not plain who speaks as", "the words have no speaker"),
      (.together, "several speak as", "the first is kept as the speaker"),
      (.bare, "there is no colon after", "the words are taken for that speaker's"),
      (
        .within, "it is not plain whether somebody else speaks from",
        "the words stay in the turn before"
      ),
    ] {
      let doubts = speakerDoubts.filter { $0.doubt == kind }
      guard let first = doubts.first else { continue }
      var labels: [String] = []
      for doubt in doubts where !labels.contains(doubt.label) && labels.count < 6 {
        labels.append(doubt.label)
      }
      let named = labels.prefix(5).joined(separator: ", ") + (labels.count > 5 ? " and more" : "")
      let lines = doubts.prefix(20).map { "\($0.line)" }.joined(separator: ", ")
      let more = doubts.count > 20 ? " and more" : ""
      let times = doubts.count > 1 ? " (\(doubts.count) times: lines \(lines)\(more))" : ""
      record.checks.append(
        Check(field: "people", line: first.line, text: "\(before) \(named)\(times); \(after)"))
    }
  }
}
