public import Domain
import GRDB

extension Snapshot {
  /// The story that an item belongs to, from whichever end it is asked.
  ///
  /// - Throws: `Refusal` when no proposal belongs to it.
  public func trace(of subject: Subject) throws -> Trace {
    let proposals = try withHeirs(proposals(of: subject))
    guard !proposals.isEmpty else {
      let name = try shownName(of: subject)
      throw Refusal(
        "no proposal belongs to \(name), so that there is no story to tell",
        hints: [
          "docket show \(name)",
          subject.kind == .action
            ? "docket link \(name) implements P-N" : "docket link P-N follows-from \(name)",
        ])
    }
    var events: [TraceEvent] = []
    var opening: [Trace.Row] = []
    var actions: [Subject] = []
    for proposal in proposals {
      let story = ProposalStory(proposal, self)
      let (origins, acts) = (try story.origins(), try story.actions())
      opening += try rows(ofOrigins: origins.filter { $0.kind == .meeting })
      opening += try rows(ofOrigins: origins.filter { $0.kind == .statement })
      events += try story.events()
      for action in acts where !actions.contains(action) {
        actions.append(action)
        events += try ActionStory(action, self).events()
      }
    }
    let told = events.sorted { ($0.day, $0.clock, $0.name) < ($1.day, $1.clock, $1.name) }
    let going = try actions.compactMap { try ActionStory($0, self).standing() }
    return Trace(rows: unique(opening) + told.flatMap(\.rows) + going)
  }

  private func unique(_ rows: [Trace.Row]) -> [Trace.Row] {
    var known: Set<String> = []
    return rows.filter { known.insert($0.name).inserted }
  }

  private func proposals(of subject: Subject) throws -> [Subject] {
    guard let key = try key(of: subject) else { return [] }
    let keys: [Int64]
    switch subject.kind {
    case .proposal: return [subject]
    case .concern:
      keys = try keysOf("SELECT proposal FROM concern WHERE subject = ?", key)
    case .action:
      keys = try keysOf(
        """
        SELECT target FROM link WHERE subject = ?
          AND relation IN ('implements', 'supersedes', 'follows-from') AND target <> 0
        """, key)
    default:
      keys = try keysOf(
        """
        SELECT link.subject FROM link WHERE target = ?1 AND relation = 'follows-from'
        UNION SELECT proposal FROM concern WHERE statement = ?1
        UNION SELECT target FROM link WHERE link.subject = ?1 AND relation = 'supersedes'
        """, key)
    }
    return try keys.map { try self.subject(ofKey: $0) }.filter { $0.kind == .proposal }
  }

  /// With the proposals that took their place, and those whose place they took.
  private func withHeirs(_ proposals: [Subject]) throws -> [Subject] {
    var all = proposals
    var next = 0
    while next < all.count {
      guard let key = try key(of: all[next]) else { break }
      let keys = try keysOf(
        """
        SELECT subject FROM link WHERE target = ?1 AND relation = 'supersedes'
        UNION SELECT target FROM link WHERE subject = ?1 AND relation = 'supersedes'
        """, key)
      for other in try keys.map({ try self.subject(ofKey: $0) })
      where other.kind == .proposal && !all.contains(other) {
        all.append(other)
      }
      next += 1
    }
    return try inOrder(all)
  }

  /// Subjects of one kind as their references follow each other.
  func inOrder(_ subjects: [Subject]) throws -> [Subject] {
    try subjects.map { ($0, try reference(of: $0)) }.sorted { left, right in
      (left.1?.coalition ?? "", left.1?.number ?? 0, left.0.id)
        < (right.1?.coalition ?? "", right.1?.number ?? 0, right.0.id)
    }.map(\.0)
  }

  private func reference(of subject: Subject) throws -> Reference? {
    try key(of: subject).flatMap { try reference(ofKey: $0) }
  }

  func keysOf(_ sql: String, _ key: Int64) throws -> [Int64] {
    try Int64.fetchAll(db.cachedStatement(sql: sql), arguments: [key])
  }

  private func rows(ofOrigins origins: [Subject]) throws -> [Trace.Row] {
    let rows = try origins.compactMap { origin -> (Int, Trace.Row)? in
      let state = try state(of: origin)
      let name = try shownName(of: origin)
      if let meeting = Meeting(state) {
        return (0, Trace.Row(day: meeting.day ?? state.created, name: name, text: meeting.title))
      }
      guard let statement = Statement(state) else { return nil }
      let speaker = try statement.speaker.map { try shownName(of: Subject(.person, $0)) + " " }
      let text = (speaker ?? "") + "\"\(statement.text)\""
      let number = state.references.first?.number ?? 0
      return (
        number,
        Trace.Row(day: nil, name: name, text: text, line: statement.source?.line, isQuote: true)
      )
    }
    return rows.sorted { $0.0 < $1.0 }.map(\.1)
  }
}

/// Something that happened, with its place in the order of the log.
struct TraceEvent {
  let day: Day
  let clock: Clock
  let name: String
  let text: String
  var line: Int?
  /// What stands under it without a day.
  var further: [String] = []

  init(_ change: Change, _ name: String, _ text: String) {
    day = change.on
    clock = change.clock
    self.name = name
    self.text = text
  }

  var rows: [Trace.Row] {
    [Trace.Row(day: day, name: name, text: text, line: line)]
      + further.map { Trace.Row(day: nil, name: "", text: $0) }
  }
}
