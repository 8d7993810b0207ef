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
    /// True when it is told what is said, so that the next paragraph need not be said by the same.
    var isTold = false
  }

  /// Reads a section in which each point and each paragraph is a statement.
  mutating func readKeyIssues(_ passages: [Passage]) {
    for turn in turns(passages, in: .keyIssue) {
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
    for turn in turns(passages, in: section) {
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
      whole.restoreMarker()
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
}
