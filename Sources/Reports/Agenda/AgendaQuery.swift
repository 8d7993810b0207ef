public import Domain
import Foundation
import Rendering
public import Storage

extension Snapshot {
  /// What a meeting must take up.
  ///
  /// - Parameters:
  ///   - asked: the meeting that it is for; else the next one that lies ahead, if there is one.
  ///   - today: what counts as late is judged on the meeting's day when that lies ahead.
  public func agenda(for asked: Subject?, on today: Day, _ filter: Filter = Filter()) throws
    -> Agenda
  {
    let subject = try asked ?? nextMeeting(from: today)
    let meeting = try subject.flatMap { Meeting(try state(of: $0)) }
    let day = max(meeting?.day ?? today, today)
    let before = min(meeting?.day ?? day, day)
    let organizer = try meeting?.organizer ?? home().flatMap { try coalition($0)?.id }
    let meetings = try meetings(before: before, until: today, except: subject, by: organizer)
    var agenda = Agenda(
      day: day, home: try home(), meeting: try subject.flatMap { try self.head(of: $0) },
      last: try meetings.last.flatMap { try head(of: self.subject(ofKey: $0.key)) })
    agenda.today = today
    let share = try share(of: filter)
    let chair = try agenda.meeting?.chair ?? chairCode() ?? agenda.last?.chair
    let rules = try rules()
    let combined = try combinedConflictKeys()
    for topic in Agenda.Topic.allCases {
      let items = try detailedItems(
        where: .all([.topic(topic, on: day, rules: rules, combined: combined), share]),
        order: topic == .stuck || topic == .lastCalls ? .due : .reference, on: today)
      let concerns =
        topic == .lastCalls || topic == .conclude ? try openConcerns(of: items) : [:]
      agenda.sections.append(
        Agenda.Section(
          topic: topic,
          points: try items.map { item in
            Agenda.Point(
              item, topic, on: day, chair: chair, meetings: meetings.map(\.day),
              rules: topic == .stuck ? try self.rules(for: item.subject) : rules.current,
              concerns: concerns[item.subject] ?? [])
          }))
    }
    if filter.conditions.isEmpty, filter.words.isEmpty, filter.kinds.isEmpty {
      agenda.entryConflicts = try entryConflicts()
    }
    if let since = meetings.last?.day {
      agenda.done = try done(since: since, until: before, share)
      agenda.added = try count(
        where: .all([
          ItemPredicate(
            "i.kind IN ('proposal', 'action') AND i.created > ? AND i.created <= ?",
            [since.description, before.description]),
          share,
        ]))
    }
    return agenda
  }

  /// The day of a meeting; `nil` where none is known.
  public func meetingDay(_ meeting: Subject) throws -> Day? {
    Meeting(try state(of: meeting))?.day
  }

  private func nextMeeting(from today: Day) throws -> Subject? {
    try value(
      Int64.self,
      """
      SELECT subject FROM meeting WHERE day >= ? ORDER BY day, time, (SELECT min(number)
        FROM reference WHERE reference.subject = meeting.subject) LIMIT 1
      """, today.description
    ).map { try subject(ofKey: $0) }
  }

  /// Those that were held, earliest first; those of another coalition do not count.
  private func meetings(
    before day: Day, until today: Day, except own: Subject?, by organizer: Identifier?
  ) throws -> [(key: Int64, day: Day)] {
    let coalition = try organizer.flatMap { try key(of: Subject(.coalition, $0)) }
    let own = try own.flatMap { try key(of: $0) }
    let rows = try rows(
      """
      SELECT subject, day FROM meeting
      WHERE day <= ?1 AND day <= ?2 AND subject IS NOT ?3
        AND (organizer IS NULL OR ?4 IS NULL OR organizer = ?4)
      ORDER BY day, time, (SELECT min(number) FROM reference
        WHERE reference.subject = meeting.subject)
      """, day.description, today.description, own, coalition)
    return try rows.compactMap { row in
      try Day(try row.decode(String.self, atIndex: 1)).map { (try row.decode(atIndex: 0), $0) }
    }
  }

  private func head(of subject: Subject) throws -> Agenda.Meeting? {
    guard let meeting = Meeting(try state(of: subject)) else { return nil }
    return Agenda.Meeting(
      reference: try shownName(of: subject), title: meeting.title, day: meeting.day,
      time: meeting.time, chair: try meeting.chair.map { try shownName(of: Subject(.person, $0)) })
  }

  /// The first of those who are known to chair the file's own coalition.
  public func chairCode() throws -> String? {
    try value(
      String.self,
      """
      SELECT person.code FROM file JOIN coalition ON coalition.code = file.home
        JOIN coalition_office AS o ON o.coalition = coalition.subject AND office = 'chair'
        JOIN person ON person.subject = o.person
      ORDER BY person.code_key, person.code LIMIT 1
      """)
  }

  /// Whether somebody is known to chair the file's own coalition.
  public func isChair(_ person: String) throws -> Bool {
    try value(
      Bool.self,
      """
      SELECT EXISTS (SELECT 1 FROM file JOIN coalition ON coalition.code = file.home
        JOIN coalition_office AS o ON o.coalition = coalition.subject AND office = 'chair'
        WHERE o.person IN (SELECT value FROM json_each(?)))
      """, try personKeys(person)) ?? false
  }

  /// The open concerns of proposals, each with who answered it.
  private func openConcerns(of proposals: [Item]) throws -> [Subject: [Agenda.Concern]] {
    var concerns: [Subject: [Agenda.Concern]] = [:]
    for proposal in proposals where !proposal.detail.unsettledConcerns.isEmpty {
      let subjects = try concernSubjects(about: proposal.subject)
      concerns[proposal.subject] = try subjects.compactMap { subject in
        let state = try state(of: subject)
        guard let concern = Concern(state), concern.status == .open else { return nil }
        let answer = state.history.candidates(for: Field.answer).first?.entry.change
        return Agenda.Concern(
          reference: try shownName(of: subject),
          raiser: try concern.raiser.map { try shownName(of: $0) }, text: concern.text,
          isBlocking: concern.isBlocking,
          answeredBy: concern.answer == nil
            ? nil : try answer.map { try shownName(of: $0.by ?? $0.actor) })
      }.sorted { areInOrder($0.reference, $1.reference) }
    }
    return concerns
  }

  private func done(since day: Day, until last: Day, _ share: ItemPredicate) throws -> [Agenda.Done]
  {
    let predicate = ItemPredicate(
      """
      (i.kind = 'action' AND i.state = 'done' OR i.kind = 'proposal' AND i.state = 'concluded')
      AND i.concluded > ? AND i.concluded <= ?
      """, [day.description, last.description])
    return try items(where: .all([predicate, share])).compactMap { item in
      item.concluded.map { Agenda.Done(item: item, day: $0) }
    }.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
      .map(\.element)
  }
}

extension ItemPredicate {
  /// What stands under a topic of an agenda that is judged on a day.
  public static func topic(
    _ topic: Agenda.Topic, on day: Day, rules: RulesInForce, combined: [Int64]
  )
    -> ItemPredicate
  {
    switch topic {
    case .lastCalls: return .heading(.lastCall, on: day, rules: rules, combined: combined)
    case .conclude:
      return ItemPredicate(
        "i.kind = 'proposal' AND i.state = 'last-call' AND i.due < ?", [day.description])
    case .concerns:
      // Those of a last call stand with their proposal.
      return ItemPredicate(
        """
        i.kind = 'concern' AND i.state = 'open' AND i.subject NOT IN (SELECT concern.subject
          FROM concern JOIN proposal ON proposal.subject = concern.proposal
          WHERE concern.state = 'open' AND proposal.state = 'last-call')
        """)
    case .takeUp:
      return .proposals(in: [.raised, .discussion])
    case .review: return .actions(in: [.review])
    case .stuck:
      let reasons: [Heading] = [.overdue, .waiting, .noOwner, .noDay, .stale]
      return .all([
        .actions(in: ActionState.allCases.filter { !$0.isFinished && $0 != .review }),
        .any(reasons.map { .heading($0, on: day, rules: rules, combined: combined) }),
      ])
    case .deferred:
      return ItemPredicate(
        """
        i.kind = 'proposal' AND i.state = 'deferred' AND i.subject IN
          (SELECT subject FROM proposal WHERE state = 'deferred' AND deferred_until <= ?)
        """, [day.description])
    case .reviewsDue:
      return ItemPredicate(
        """
        i.kind = 'proposal' AND i.state = 'concluded' AND i.subject IN
          (SELECT subject FROM proposal WHERE state = 'concluded' AND review_day <= ?)
        """, [day.description])
    case .conflicts: return .heading(.conflict, on: day, rules: rules, combined: combined)
    }
  }
}
