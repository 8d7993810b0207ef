public import Domain
import Foundation
import Rendering
public import Storage

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
    var openings: [Opening] = []
    var actions: [Subject] = []
    for proposal in proposals {
      let story = ProposalStory(proposal, self)
      let (origins, acts) = (try story.origins(), try story.actions())
      openings += try origins.compactMap(opening(of:))
      events += try story.events()
      for action in acts where !actions.contains(action) {
        actions.append(action)
        events += try ActionStory(action, self).events()
      }
    }
    let told = events.sorted { ($0.day, $0.clock, $0.name) < ($1.day, $1.clock, $1.name) }
    let going = try actions.compactMap { try ActionStory($0, self).standing() }
    let disputed = try (proposals + actions).compactMap { try item(of: $0) }
      .filter(\.isConflicted).map {
        Trace.Row(day: nil, name: $0.reference, text: "CONFLICT: \(Item.disagreement)")
      }
    return Trace(rows: rows(of: openings) + told.map(\.row) + going + disputed)
  }

  /// A meeting or statement that a story begins with, and its place among others of its day.
  private typealias Opening = (day: Day, rank: Int, number: Int, row: Trace.Row)

  private func rows(of openings: [Opening]) -> [Trace.Row] {
    var known: Set<String> = []
    return openings.filter { known.insert($0.row.name).inserted }
      .sorted { ($0.day, $0.rank, $0.number) < ($1.day, $1.rank, $1.number) }.map(\.row)
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

  private func opening(of origin: Subject) throws -> Opening? {
    let state = try state(of: origin)
    let name = try shownName(of: origin)
    let number = state.references.first?.number ?? 0
    if let meeting = Meeting(state) {
      let day = meeting.day ?? state.created ?? .first
      return (day, 0, number, Trace.Row(day: day, name: name, text: meeting.title))
    }
    guard let statement = Statement(state) else { return nil }
    let meeting = try statement.source.flatMap {
      Meeting(try self.state(of: Subject(.meeting, $0.meeting)))
    }
    let day = meeting?.day ?? state.created ?? .first
    let speaker = try statement.speaker.map { try shownName(of: Subject(.person, $0)) }
    let edited = try edit(ofWordsOf: state).map { "words edited \($0.on)" }
    let head = [speaker, edited].compactMap(\.self).joined(separator: ", ")
    let text = (head.isEmpty ? "" : "\(head) ") + "\"\(statement.text)\""
    return (
      day, 1, number,
      Trace.Row(day: day, name: name, text: text, line: statement.source?.line, isQuote: true)
    )
  }
}

/// Something that happened, with its place in the order of the log.
public struct TraceEvent {
  public let day: Day
  public let clock: Clock
  public let name: String
  public let text: String
  public var line: Int?
  /// What stands under it without a day.
  public var further: [String] = []

  public init(_ change: Change, _ name: String, _ text: String) {
    day = change.on
    clock = change.clock
    self.name = name
    self.text = text
  }

  public var row: Trace.Row {
    Trace.Row(day: day, name: name, text: text, line: line, further: further)
  }
}
