import Domain

extension SessionReport {
  /// What one speaker says before the next one does.
  struct Turn {
    /// `nil` for text without a speaker.
    var speaker: String?
    /// True when a tag opened it, even one that names no person.
    var isTagged = false
    /// The list mark before the tag, when speakers are the points of a list.
    var marker: ListMarker?
    var passages: [Passage] = []
  }

  /// Reads a section in which each point and each paragraph is a statement.
  mutating func readKeyIssues(_ passages: [Passage]) {
    for turn in turns(passages) {
      let points = turn.passages.flatMap(\.points)
      for point in SessionReport.gatheringInnerLists(points) {
        state(point, by: turn.speaker, in: .keyIssue)
      }
    }
  }

  /// Reads a section in which each turn is a statement, and so is each paragraph without speaker.
  mutating func readTurns(
    _ passages: [Passage], section: MeetingRecord.Section
  ) {
    for turn in turns(passages) {
      guard turn.isTagged else {
        let points = turn.passages.flatMap(\.points)
        for passage in SessionReport.gatheringLists(points) {
          let speaker = section == .presentation ? roster.onlyPersonNamed(in: passage.text) : nil
          state(passage, by: speaker, in: section)
        }
        continue
      }
      let spoken = turn.passages.filter { !$0.text.isEmpty }
      guard var whole = spoken.first else { continue }
      if whole.marker != nil { whole.restoreMarker() }
      for passage in spoken.dropFirst() { whole.append(passage) }
      state(whole, by: turn.speaker, in: section)
    }
  }

  mutating func state(
    _ passage: Passage, by speaker: String?, in section: MeetingRecord.Section
  ) {
    if passage.text.isEmpty || speaker == nil && SessionReport.saysNothing(passage.text) {
      if !passage.text.isEmpty || passage.marker != nil { keepUnread(passage) }
      return
    }
    record.statements.append(
      .init(speaker: speaker, section: section, text: passage.text, line: passage.line))
  }

  /// Splits passages at the tags of speakers, and enters those who are new.
  mutating func turns(_ passages: [Passage]) -> [Turn] {
    var turns: [Turn] = []
    for passage in passages {
      let text = passage.text[...]
      let tags = roster.tags(in: text)
      if tags.isEmpty { add(passage, to: &turns) }
      if let first = tags.first?.start, first > text.startIndex {
        add(passage.part(text.startIndex..<first), to: &turns)
      }
      for (place, found) in tags.enumerated() {
        let line = passage.line(at: found.start)
        let speech =
          found.tag.end..<(place + 1 < tags.count ? tags[place + 1].start : text.endIndex)
        var turn = Turn(speaker: admit(found.tag, line: line), isTagged: true)
        turn.marker = place == 0 ? passage.marker : nil
        turn.passages = [passage.part(speech)]
        turns.append(turn)
      }
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

  /// True for the next point of a list whose points are the turns.
  private func endsTurn(_ turn: Turn, _ passage: Passage) -> Bool {
    guard let marker = turn.marker, let other = passage.marker else { return false }
    return marker.isLike(other)
  }

  /// Returns the code of the person that a tag names, or `nil` when it names none.
  private mutating func admit(_ tag: SpeakerTag, line: Int) -> String? {
    switch tag.speaker {
    case .known(let code):
      return tag.isRemote ? roster.setRemote(code) : code
    case .new(let name, let code, let affiliation):
      if roster.isFull { return nil }
      return roster.add(
        name: name, code: code, affiliation: affiliation, isRemote: tag.isRemote, line: line)
    case .unnamed:
      return nil
    }
  }
}
