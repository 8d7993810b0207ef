public import Domain
import Foundation
import Rendering
public import Storage

extension Snapshot {
  /// Everything that there is to say of one item.
  ///
  /// - Throws: `Refusal` when it has no page of this kind.
  public func card(of subject: Subject, on today: Day = .last) throws -> Card {
    guard let key = try key(of: subject), let item = try item(of: subject, on: today) else {
      throw Refusal(
        "there is nothing to show of \(try shownName(of: subject))", hints: ["docket list"])
    }
    let state = try state(ofKey: key)
    var card = Card(item: item)
    card.text = state.text(Field.text)
    card.tags = state.tags.sorted()
    card.strangeFields = try values(
      String.self, "SELECT field FROM stranger WHERE subject = ? ORDER BY field", key)
    card.origin = try origin(state)
    card.links = try links(state) + linksBack(key)
    card.collaborators = try collaborators(key)
    card.notes = try notes(key)
    card.conflicts = try conflictLines(subject)
    card.step = try step(to: state)
    card.made = try making(of: state)
    card.assigned = try assignment(of: state)
    try fillEdit(&card, state)
    switch subject.kind {
    case .action: try fillAction(&card, state)
    case .proposal: try fillProposal(&card, state, key, today)
    case .concern:
      if let concern = Concern(state), let status = concern.status {
        card.status = .concern(status, answer: concern.answer)
        card.revision = concern.revision ?? 1
        card.raisedFrom = try concern.statement.map { id in
          let statement = Subject(.statement, id)
          let name = try shownName(of: statement)
          return try name + (speaker(of: statement).map { " \($0)" } ?? "")
        }
        card.answer = try answer(to: state)
      }
    case .statement: card.section = Statement(state)?.section
    case .meeting: card.meeting = try meetingPart(state, key)
    case .programme, .coalition, .person, .contact, .position, .answer, .note, .digest, nil: break
    }
    return card
  }

  private func fillAction(_ card: inout Card, _ state: SubjectState) throws {
    guard let action = Action(state) else { return }
    card.dueDays = try dueDays(state)
    guard let status = action.status else { return }
    card.status = .action(status)
  }

  private func fillProposal(
    _ card: inout Card, _ state: SubjectState, _ key: Int64, _ today: Day
  ) throws {
    if let status = Proposal(state)?.status {
      card.status = .proposal(status)
    }
    card.venue = state.text(Field.venue)
    if card.item.state == ProposalState.concluded.rawValue,
      let change = state.history.step(setting: Field.status)?.change
    {
      let chair = change.by ?? change.actor
      card.concludedByOther =
        try isChair(chair, of: state.subject, on: change.on) ? nil : shownName(of: chair)
    }
    card.revision = Proposal(state)?.revision ?? 1
    card.earlier = try earlierConclusions(state)
    card.concerns = try concerns(state.subject)
    card.positions = try positions(key)
    card.actions = try detailedItems(
      where: ItemPredicate(
        "i.subject IN (SELECT subject FROM link WHERE target = ? AND relation = 'implements')",
        [key]), on: today)
  }

  private func origin(_ state: SubjectState) throws -> Card.Origin? {
    guard let source = state.value(Field.source).flatMap(Source.init) else { return nil }
    let meeting = Subject(.meeting, source.meeting)
    let document = try self.state(of: meeting).value(Field.document).flatMap(Meeting.Document.init)
    return Card.Origin(
      meeting: try shownName(of: meeting), document: document?.name, line: source.line)
  }

  private func links(_ state: SubjectState) throws -> [Card.Tie] {
    try state.links.map { link in
      switch link.target {
      case .subject(let target):
        Card.Tie(
          words: link.relation.words, target: try shownName(of: target),
          title: try title(of: target), owner: try speaker(of: target))
      case .address(let text): Card.Tie(words: link.relation.words, target: text, title: nil)
      }
    }
  }

  private func speaker(of subject: Subject) throws -> String? {
    guard subject.kind == .statement else { return nil }
    return try item(of: subject)?.owners.first
  }

  private func linksBack(_ key: Int64) throws -> [Card.Tie] {
    try Link.Relation.allCases.flatMap { relation in
      let keys = try values(
        Int64.self, "SELECT subject FROM link WHERE target = ? AND relation = ?", key,
        relation.rawValue)
      return try inOrder(keys.map { try subject(ofKey: $0) }).map { other in
        Card.Tie(
          words: relation.wordsBackwards, target: try shownName(of: other),
          title: try title(of: other))
      }
    }
  }

  /// The title of an item, or the beginning of its text.
  public func title(of subject: Subject) throws -> String? {
    guard let key = try key(of: subject) else { return nil }
    return try value(String.self, "SELECT title FROM item WHERE subject = ?", key)
  }

  private func collaborators(_ key: Int64) throws -> [Card.Collaborator] {
    let rows = try rows(
      """
      SELECT collaborator.coalition, asked, answer, reason, since, answer.subject
      FROM collaborator LEFT JOIN answer
        ON about = collaborator.subject AND answer.coalition = collaborator.coalition
      WHERE collaborator.subject = ?
      """, key)
    return try rows.compactMap { row in
      guard let asked = Day(try row.decode(String.self, atIndex: 1)) else { return nil }
      return Card.Collaborator(
        code: try shownName(ofKey: try row.decode(atIndex: 0)), asked: asked,
        answer: try row.decode(String?.self, atIndex: 2).flatMap(Answer.Word.init(rawValue:)),
        reason: try row.decode(atIndex: 3),
        answered: try row.decode(String?.self, atIndex: 4).flatMap { Day($0) },
        attribution: try row.decode(Int64?.self, atIndex: 5).flatMap {
          try attribution(ofKey: $0, setting: Field.answer)
        })
    }.sorted { CodeMatching.key($0.code) < CodeMatching.key($1.code) }
  }

  /// Remarks on an item, a person or a coalition, the first one first.
  public func notes(on subject: Subject) throws -> [Card.NoteLine] {
    try key(of: subject).map { try notes($0) } ?? []
  }

  private func notes(_ key: Int64) throws -> [Card.NoteLine] {
    let rows = try rows(
      """
      SELECT note.created, author, author_name, text, coalesce(private, 0), note.subject
      FROM note JOIN entry ON entry.change = (SELECT change FROM entry AS first
        WHERE first.subject = note.subject ORDER BY clock, counter LIMIT 1)
        JOIN change ON change.key = entry.change
      WHERE about = ? ORDER BY note.created, entry.clock, entry.counter, change.name
      """, key)
    return try rows.map { row in
      Card.NoteLine(
        day: Day(try row.decode(String.self, atIndex: 0)) ?? .first,
        author: try row.decode(Int64?.self, atIndex: 1).map { try shownName(ofKey: $0) }
          ?? row.decode(String?.self, atIndex: 2) ?? "somebody",
        text: try row.decode(atIndex: 3), isPrivate: try row.decode(atIndex: 4),
        attribution: try attribution(ofKey: row.decode(atIndex: 5), setting: Field.text))
    }
  }

  private func conflictLines(_ subject: Subject) throws -> [Card.ConflictLine] {
    try conflicts(of: subject).flatMap { conflict in
      conflict.candidates.map {
        Card.ConflictLine(
          field: conflict.field, number: $0.number, value: $0.value, author: $0.who, day: $0.day,
          reason: $0.reason)
      }
    }
  }

  private func meetingPart(_ state: SubjectState, _ key: Int64) throws -> Card.MeetingPart? {
    guard let meeting = Meeting(state) else { return nil }
    func code(_ kind: Kind, _ id: Identifier?) throws -> String? {
      try id.map { try shownName(of: Subject(kind, $0)) }
    }
    func count(_ sql: String) throws -> Int {
      try value(Int.self, composed: sql, [key]) ?? 0
    }
    return Card.MeetingPart(
      day: meeting.day, time: meeting.time, organizer: try code(.coalition, meeting.organizer),
      chair: try code(.person, meeting.chair), rapporteur: try code(.person, meeting.rapporteur),
      participants: try meeting.participants.map { participant in
        let person = Subject(.person, participant.person)
        return (
          try shownName(of: person), try self.state(of: person).text(Field.name),
          participant.isRemote
        )
      },
      document: meeting.document, unread: meeting.unread,
      statements: try count("SELECT count(*) FROM statement WHERE meeting = ?"),
      proposals: try count("SELECT count(*) FROM proposal WHERE meeting = ?"))
  }
}
