import Domain

extension SessionReport {
  /// Reads a section in which each point and each paragraph is a statement.
  mutating func readKeyIssues(_ passages: [Passage]) {
    for turn in turnReader.turns(passages, in: .keyIssue, of: &roster) {
      let points = turn.passages.flatMap(\.points)
      for point in points.gatheringInnerLists() {
        addStatement(of: point, by: turn.speaker, in: .keyIssue)
      }
    }
  }

  /// Reads a section in which each turn is a statement, and so is each paragraph without speaker.
  mutating func readTurns(
    _ passages: [Passage], section: MeetingRecord.Section
  ) {
    for turn in turnReader.turns(passages, in: section, of: &roster) {
      guard turn.isTagged else {
        let points = turn.passages.flatMap(\.points)
        for passage in points.gatheringLists() {
          let speaker = section == .presentation ? roster.onlyPersonNamed(in: passage.text) : nil
          addStatement(of: passage, by: speaker, in: section)
        }
        continue
      }
      let spoken = turn.passages.filter { !$0.text.isEmpty }
      guard var whole = spoken.first else { continue }
      whole.restoreMarker()
      for passage in spoken.dropFirst() { whole.append(passage) }
      addStatement(of: whole, by: turn.speaker, in: section)
    }
  }

  /// Enters what a passage says as a statement of a speaker, or of nobody for `nil`.
  mutating func addStatement(
    of passage: Passage, by speaker: String?, in section: MeetingRecord.Section
  ) {
    if passage.text.isEmpty || speaker == nil && passage.text.isPlaceholder {
      if !passage.text.isEmpty || passage.marker != nil { leaveUnread(passage) }
      return
    }
    record.statements.append(
      .init(speaker: speaker, section: section, text: passage.text, line: passage.line))
  }
}
