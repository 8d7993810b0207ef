public import Domain
import Foundation
import Rendering
public import Storage

extension Snapshot {
  /// Everything that there is to say of one item.
  ///
  /// - Throws: `Refusal` when it has no page of this kind.
  public func details(of subject: Subject, on today: Day = .last) throws -> ItemDetails {
    guard let key = try key(of: subject), let item = try item(of: subject, on: today) else {
      throw Refusal(
        "there is nothing to show of \(try shownName(of: subject))", hints: ["docket list"])
    }
    let state = try state(ofKey: key)
    var details = ItemDetails(item: item)
    details.text = state.text(Field.text)
    details.tags = state.tags.sorted()
    details.strangeFields = try values(
      String.self, "SELECT field FROM stranger WHERE subject = ? ORDER BY field", key)
    details.origin = try origin(state)
    details.links = try links(state) + linksBack(key)
    let reader = ItemReader(self, only: key)
    details.collaborators = try reader.collaborators()[key] ?? []
    details.notes = try reader.notes()[key] ?? []
    details.conflicts = try conflictLines(subject)
    details.step = try step(to: state)
    details.made = try making(of: state)
    details.assigned = try assignment(of: state)
    try fillEdit(&details, state)
    switch subject.kind {
    case .action: try fillAction(&details, state)
    case .proposal: try fillProposal(&details, state, key, today)
    case .concern:
      if let concern = Concern(state), let status = concern.status {
        details.status = .concern(status, answer: concern.answer)
        details.revision = concern.revision ?? 1
        details.raisedFrom = try concern.statement.map { id in
          let statement = Subject(.statement, id)
          let name = try shownName(of: statement)
          return try name + (speaker(of: statement).map { " \($0)" } ?? "")
        }
        details.answer = try answer(to: state)
      }
    case .statement: details.section = Statement(state)?.section
    case .meeting: details.meeting = try meetingPart(state, key)
    case .programme, .coalition, .person, .contact, .position, .answer, .note, .digest, nil: break
    }
    return details
  }

  private func fillAction(_ details: inout ItemDetails, _ state: SubjectState) throws {
    guard let action = Action(state) else { return }
    details.dueDays = try dueDays(state)
    guard let status = action.status else { return }
    details.status = .action(status)
  }

  private func fillProposal(
    _ details: inout ItemDetails, _ state: SubjectState, _ key: Int64, _ today: Day
  ) throws {
    if let status = Proposal(state)?.status {
      details.status = .proposal(status)
    }
    details.venue = state.text(Field.venue)
    if details.item.state == ProposalState.concluded.rawValue,
      let change = state.history.step(setting: Field.status)?.change
    {
      let chair = change.by ?? change.actor
      details.concludedByOther =
        try isChair(chair, of: state.subject, on: change.on) ? nil : shownName(of: chair)
    }
    details.revision = Proposal(state)?.revision ?? 1
    details.earlier = try earlierConclusions(state)
    let reader = ItemReader(self, only: key)
    var batches: Set<Identifier> = []
    var raisings: [String: ItemDetails.Step] = [:]
    details.concerns =
      try reader.concerns { concern, state in
        raisings[concern.reference] = try making(of: state)
        if let first = state.history.entries.first { batches.insert(first.change.batch) }
      }[key] ?? []
    details.raisings = raisings
    details.positions = try reader.voices(on: key, raised: batches)
    details.actions = try detailedItems(
      where: ItemPredicate(
        "i.subject IN (SELECT subject FROM link WHERE target = ? AND relation = 'implements')",
        [key]), on: today)
  }

  private func origin(_ state: SubjectState) throws -> ItemDetails.Origin? {
    guard let source = state.value(Field.source).flatMap(Source.init) else { return nil }
    let meeting = Subject(.meeting, source.meeting)
    let document = try self.state(of: meeting).value(Field.document).flatMap(Meeting.Document.init)
    return ItemDetails.Origin(
      meeting: try shownName(of: meeting), document: document?.name, line: source.line)
  }

  private func links(_ state: SubjectState) throws -> [ItemDetails.Tie] {
    try state.links.map { link in
      switch link.target {
      case .subject(let target):
        ItemDetails.Tie(
          words: link.relation.words, target: try shownName(of: target),
          title: try title(of: target), owner: try speaker(of: target))
      case .address(let text): ItemDetails.Tie(words: link.relation.words, target: text, title: nil)
      }
    }
  }

  private func speaker(of subject: Subject) throws -> String? {
    guard subject.kind == .statement else { return nil }
    return try item(of: subject)?.owners.first
  }

  private func linksBack(_ key: Int64) throws -> [ItemDetails.Tie] {
    try Link.Relation.allCases.flatMap { relation in
      let keys = try values(
        Int64.self, "SELECT subject FROM link WHERE target = ? AND relation = ?", key,
        relation.rawValue)
      return try inOrder(keys.map { try subject(ofKey: $0) }).map { other in
        ItemDetails.Tie(
          words: relation.wordsBackwards, target: try shownName(of: other),
          title: try title(of: other))
      }
    }
  }

  /// The title of an item, or the beginning of its text.
  func title(of subject: Subject) throws -> String? {
    guard let key = try key(of: subject) else { return nil }
    return try value(String.self, "SELECT title FROM item WHERE subject = ?", key)
  }

  /// Remarks on an item, a person or a coalition, the first one first.
  func notes(on subject: Subject) throws -> [ReportedNote] {
    guard let key = try key(of: subject) else { return [] }
    return try ItemReader(self, only: key).notes()[key] ?? []
  }

  private func conflictLines(_ subject: Subject) throws -> [ItemDetails.ConflictLine] {
    try conflicts(of: subject).flatMap { conflict in
      conflict.candidates.map {
        ItemDetails.ConflictLine(
          field: conflict.field, number: $0.number, value: $0.value, author: $0.who, day: $0.day,
          reason: $0.reason)
      }
    }
  }

  private func meetingPart(_ state: SubjectState, _ key: Int64) throws -> ItemDetails.MeetingPart? {
    guard let meeting = Meeting(state) else { return nil }
    func code(_ kind: Kind, _ id: Identifier?) throws -> String? {
      try id.map { try shownName(of: Subject(kind, $0)) }
    }
    func count(_ sql: StaticString) throws -> Int { try value(Int.self, sql, key) ?? 0 }
    return ItemDetails.MeetingPart(
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
