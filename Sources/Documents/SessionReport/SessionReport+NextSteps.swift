import Domain

extension SessionReport {
  /// Takes "Key takeaways" for the next steps where no heading names any: the template of 2016 has
  /// both under one heading. Returns the line of that heading, too.
  static func withSteps(_ entries: [Entry], in source: SourceText) -> ([Entry], Int?) {
    let place = entries.lastIndex { entry in
      guard entry.field == .keyIssue, entry.headingWords == 2 else { return false }
      return source.lines[entry.index].text.prefix(60).words.contains { $0.hasPrefix("takeaway") }
    }
    guard let place, !entries.contains(where: { $0.field == .nextStep }) else {
      return (entries, nil)
    }
    var entries = entries
    entries[place].field = .nextStep
    return (entries, entries[place].line)
  }

  /// Says that takeaways were taken for next steps.
  mutating func checkTakeaways() {
    guard let takeaways, !record.proposals.isEmpty else { return }
    record.checks.append(
      Check(
        field: "steps", line: takeaways,
        text: "the takeaways are taken for next steps, since no heading names any"))
  }

  /// Reads the section whose points become proposals.
  ///
  /// Where the section has a list, its points are the steps; paragraphs between two points belong
  /// to the first of them. One before the list is a step when it says what should be done, and a
  /// statement otherwise, as all are that come after the list. Where there is none, each paragraph
  /// is a step.
  mutating func readNextSteps(_ passages: [Passage]) {
    let passages = passages.flatMap(\.steps)
    let hasList = passages.contains { $0.marker != nil }
    let first = passages.firstIndex { $0.marker != nil } ?? passages.endIndex
    let last = passages.lastIndex { $0.marker != nil } ?? passages.endIndex
    var steps: [Step] = []
    var isInList = false
    for (place, passage) in passages.enumerated() {
      let gap = place + 1 < passages.count ? passages[place + 1] : nil
      if passage.text.isPlaceholder {
        leaveUnread(passage)
      } else if passage.marker != nil || !hasList && !passage.text.endsInColon
        || place < first && passage.asksForAction
      {
        isInList = passage.marker != nil || !hasList
        steps.append(Step(passage, before: gap))
      } else if isInList, hasList, place < last {
        steps[steps.count - 1].append(passage, before: gap)
      } else {
        addProposals(from: steps)
        steps = []
        for turn in turnReader.turns([passage], in: .nextStep, of: &roster) {
          for part in turn.passages { addStatement(of: part, by: turn.speaker, in: .nextStep) }
        }
      }
    }
    addProposals(from: steps)
  }

  /// A step as it is being read.
  private struct Step {
    var passage: Passage
    /// True when blank lines or a page break follow it that do not stand before it.
    var precedesGap = false

    /// Begins a step with a passage, and looks at the one after it for a gap.
    init(_ passage: Passage, before next: Passage?) {
      self.passage = passage
      note(next)
    }

    /// Appends a passage, and looks at the one after it for a gap.
    mutating func append(_ other: Passage, before next: Passage?) {
      passage.append(other)
      note(next)
    }

    private mutating func note(_ next: Passage?) {
      guard let next else {
        precedesGap = false
        return
      }
      precedesGap =
        next.startsPage || next.blanksBefore > 1 && next.blanksBefore > passage.blanksBefore
    }
  }

  private mutating func addProposals(from steps: [Step]) {
    let passages = steps.map(\.passage).gatheringInnerLists()
    let closed = passages.count { $0.text.endsClosed }
    let gaps = Set(steps.filter(\.precedesGap).map(\.passage.lastLine))
    for (place, passage) in passages.enumerated() {
      let next = place + 1 < passages.count ? passages[place + 1] : nil
      let leadsOn =
        next.map {
          passage.text.endsInLink || passage.text.hasSuffix(",") && $0.line == passage.lastLine
        } ?? false
      let siblings = (closed: closed - (passage.text.endsClosed ? 1 : 0), all: passages.count - 1)
      let isDoubtful =
        gaps.contains(passage.lastLine)
        || siblings.all > 2
          && siblings.closed == siblings.all
      coalitions.noteNameless(in: passage)
      var proposal = MeetingRecord.ProposalRecord(
        title: title(of: passage), text: passage.text, line: passage.line)
      proposal.coalitions = coalitions.codes(in: passage.text).filter { $0 != record.organizer }
      if let check = SessionReport.breakingOff(passage, isDoubtful: isDoubtful),
        !leadsOn
      {
        proposal.checks.append(check)
      }
      record.proposals.append(proposal)
    }
  }

  /// The first clause, without the tag of a speaker.
  private func title(of passage: Passage) -> String {
    let text = passage.text[...]
    guard let tag = roster.tag(at: text), !text[tag.end...].trimmed.isEmpty else {
      return text.firstClause
    }
    return text[tag.end...].firstClause
  }

  /// A check when the text stops before its sentence does: it has no closing mark, and either its
  /// last word ends no sentence or its surroundings say so.
  private static func breakingOff(_ passage: Passage, isDoubtful: Bool) -> Check? {
    guard !passage.text.endsClosed, isDoubtful || passage.endsInMidClause || passage.endsInAsking
    else { return nil }
    let words = passage.text.suffix(120).split(whereSeparator: \.isWhitespace).suffix(4)
    return Check(
      field: "text", line: passage.lastLine,
      text: "breaks off after \"\(words.joined(separator: " "))\"")
  }
}

extension Passage {
  /// True for a paragraph that is more than the opening of the list below it.
  fileprivate var asksForAction: Bool {
    guard !text.endsInColon, text.endsClosed else { return false }
    let words = Set(text.words)
    return !words.isDisjoint(with: Passage.askingWords)
      && words.isDisjoint(with: ["following", "below", "these"])
  }

  /// True when the last word is one that something must come after, such as "should".
  fileprivate var endsInAsking: Bool {
    let words = text.suffix(60).split(whereSeparator: \.isWhitespace)
    guard words.count > 1, let last = words.last?.lowercased() else { return false }
    return danglingWords.contains(last)
      || [
        "should", "must", "shall", "will", "may", "might", "can", "could", "would", "cannot",
        "that", "which", "who", "if", "when", "because", "is", "are", "be",
      ].contains(last)
  }

  private static let askingWords: Set<String> = [
    "should", "must", "shall", "will", "need", "needs", "ought", "agreed", "recommended",
    "recommends", "proposed", "proposes",
  ]
}

extension String {
  /// True for the "; and" that leads from one point of a list to the next.
  fileprivate var endsInLink: Bool {
    [" and", " or"].contains { word in
      guard hasSuffix(word), let mark = dropLast(word.count).last else { return false }
      return mark == ";" || mark == ","
    }
  }
}
