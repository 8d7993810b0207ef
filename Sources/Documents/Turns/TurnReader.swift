import Domain

/// Splits passages into the turns of their speakers, and enters speakers who are new.
struct TurnReader {
  private(set) var doubts = SpeakerDoubts()
  /// Lines, by their indices in the source, with words that are in no turn.
  private(set) var unread: Set<Int> = []

  /// Splits the passages of a section at the tags of speakers.
  ///
  /// - Parameter roster: the people who are known so far, to whom those are added who are new.
  mutating func turns(
    _ passages: [Passage], in section: MeetingRecord.Section, of roster: inout Roster
  ) -> [Turn] {
    var turns: [Turn] = []
    for passage in passages {
      if roster.vocabulary.isParting(passage.text[...]) {
        turns.append(Turn())
        leaveUnread(passage)
      } else {
        read(passage, into: &turns, in: section, of: &roster)
      }
    }
    for turn in turns where turn.passages.allSatisfy(\.text.isEmpty) {
      for passage in turn.passages { leaveUnread(passage) }
    }
    return turns
  }

  private mutating func read(
    _ passage: Passage, into turns: inout [Turn], in section: MeetingRecord.Section,
    of roster: inout Roster
  ) {
    let text = passage.text[...]
    let tags = openingTags(of: passage, after: turns.last, in: section, of: roster)
    guard let first = tags.first else { return TurnReader.add(passage, to: &turns) }
    if first.start > text.startIndex {
      TurnReader.add(passage.part(text.startIndex..<first.start), to: &turns)
    }
    for (place, found) in tags.enumerated() {
      let line = passage.line(at: found.start)
      let end = place + 1 < tags.count ? tags[place + 1].start : text.endIndex
      addDoubt(found, in: passage, section: section, roster)
      var turn = Turn(speaker: roster.enter(found.tag, line: line), isTagged: true)
      if let code = turn.speaker, !roster.contains(found.tag.affiliation, of: code) {
        leaveUnread(passage)
      }
      turn.marker = place == 0 ? passage.marker : nil
      turn.isReported = found.tag.isReported
      turn.passages = [passage.part(found.tag.end..<end)]
      turns.append(turn)
    }
  }

  /// The tags in a passage that open a turn each; notes the doubts that others leave.
  private mutating func openingTags(
    of passage: Passage, after turn: Turn?, in section: MeetingRecord.Section, of roster: Roster
  ) -> [SpeakerTag.Placed] {
    let text = passage.text[...]
    var tags = roster.tags(in: text)
    if let first = tags.first, !opens(first, passage, after: turn, in: section, of: roster) {
      tags.removeFirst()
    }
    for found in tags where found.tag.doubt == .within {
      addDoubt(found, in: passage, section: section, roster)
    }
    tags.removeAll { $0.tag.doubt == .within }
    // A name alone is a point of a list of names.
    if passage.marker != nil,
      tags.first.map({ $0.tag.isWeak && $0.tag.end == text.endIndex }) == true
    {
      tags.removeFirst()
    }
    return tags
  }

  private static func add(_ passage: Passage, to turns: inout [Turn]) {
    guard let last = turns.indices.last, !turns[last].ends(before: passage) else {
      turns.append(Turn(passages: [passage]))
      return
    }
    turns[last].passages.append(passage)
  }

  /// True when a tag at the beginning of a passage begins a turn there; notes the doubt where a
  /// name at the beginning need not be the speaker's.
  private mutating func opens(
    _ found: SpeakerTag.Placed, _ passage: Passage, after turn: Turn?,
    in section: MeetingRecord.Section, of roster: Roster
  ) -> Bool {
    let start = passage.text.startIndex
    guard found.start == start, found.tag.end == start else { return true }
    // Outside a discussion, points often begin with their topic, which takes no words from anybody.
    if found.tag.doubt == .nobody { return section == .discussion || turn?.speaker != nil }
    guard found.tag.doubt == .within || found.tag.isReported else { return true }
    let isSaid = turn.map { $0.speaker != nil && !$0.ends(before: passage) } ?? false
    var found = found
    if found.tag.doubt == .within, !isSaid { found.tag.doubt = .nobody }
    guard case .known(let code) = found.tag.speaker else {
      if section == .discussion, passage.marker == nil, isSaid || !found.tag.isReported {
        addDoubt(found, in: passage, section: section, roster)
      }
      return false
    }
    // Whoever is named is taken for the speaker anyway.
    if TurnReader.isSpeaker(code, of: passage, after: turn, in: section, roster),
      found.tag.others.isEmpty
    {
      return false
    }
    if found.tag.isReported { return true }
    addDoubt(found, in: passage, section: section, roster)
    return false
  }

  private static func isSpeaker(
    _ code: String, of passage: Passage, after turn: Turn?, in section: MeetingRecord.Section,
    _ roster: Roster
  ) -> Bool {
    if let turn, turn.isTagged, !turn.ends(before: passage) { return turn.speaker == code }
    return section == .presentation && roster.onlyPersonNamed(in: passage.text) == code
  }

  private mutating func addDoubt(
    _ found: SpeakerTag.Placed, in passage: Passage, section: MeetingRecord.Section,
    _ roster: Roster
  ) {
    guard let doubt = found.tag.doubt else { return }
    // A summary of a presentation tells of whoever gave it.
    if section == .presentation, found.tag.isReported, case .known(let code) = found.tag.speaker,
      roster.peopleNamed(in: passage.text).isSubset(of: [code]), found.tag.others.isEmpty
    {
      return
    }
    let rest = passage.text[found.start...]
    let end = found.tag.labelEnd ?? rest.firstIndex(of: ":") ?? rest.endIndex
    doubts.add(doubt, label: rest[..<end], line: passage.line(at: found.start))
  }

  private mutating func leaveUnread(_ passage: Passage) {
    for mark in passage.marks { unread.insert(mark.index) }
  }
}

extension Roster {
  /// Enters the people whom a tag names; returns the code of the first, or `nil` when it names none.
  fileprivate mutating func enter(_ tag: SpeakerTag, line: Int) -> String? {
    for other in tag.others { _ = enter(other, isRemote: tag.isRemote, line: line) }
    return enter(tag.speaker, isRemote: tag.isRemote, line: line)
  }

  private mutating func enter(
    _ speaker: SpeakerTag.Speaker, isRemote: Bool, line: Int
  ) -> String? {
    switch speaker {
    case .known(let code):
      return isRemote ? setRemote(code) : code
    case .new(let name, let code, let affiliation):
      if isFull { return nil }
      return add(name: name, code: code, affiliation: affiliation, isRemote: isRemote, line: line)
    case .unnamed:
      return nil
    }
  }
}
