public import Domain
import Foundation
import Rendering
import Storage

extension PlanQuery {
  public func readProposals() throws -> [PlannedProposal] {
    let concerns = try readConcerns()
    let positions = try readPositions()
    var chairs = PlanChairs(self)
    var rows = try rows(
      """
      SELECT \(PlanQuery.referenceColumns), t.title, t.text, t.state, t.since, t.shepherd,
        t.last_call, t.last_call_until, t.outcome, t.level, t.conclusion, t.minority, t.override,
        t.review_day, t.deferred_until, t.programme, t.touched, t.created,
        EXISTS (SELECT 1 FROM conflict WHERE conflict.subject = t.subject)
      FROM proposal AS t \(PlanQuery.referenceTables)
      WHERE t.subject IN (CHOSEN) ORDER BY r.coalition, r.number, s.id
      """)
    var proposals: [PlannedProposal] = []
    while let row = try rows.next() {
      guard let item = try proposalItem(row) else { continue }
      let key: Int64 = try row.decode(atIndex: 0)
      var proposal = PlannedProposal(item: item)
      proposal.text = try row.decode(atIndex: 6)
      proposal.level = try row.decode(atIndex: 13)
      proposal.conclusion = try row.decode(atIndex: 14)
      proposal.minority =
        try row.decode(String?.self, atIndex: 15)
        .flatMap { try? JSON(canonical: Array($0.utf8)).strings } ?? []
      proposal.override = try row.decode(atIndex: 16)
      if let step = log.latest(of: key, state: item.state ?? "") {
        if item.state == ProposalState.concluded.rawValue {
          proposal.concluder = step.who
          proposal.isConcludedByChair = try chairs.isChair(
            step.who, on: step.day, programme: try row.decode(atIndex: 19),
            shortCode: try row.decode(atIndex: 2))
        } else {
          proposal.reason = step.reason
        }
      }
      if log.isReopened(key) {
        proposal.reopened = try snapshot.state(ofKey: key).reopenedConclusions
          .map(snapshot.words(of:))
      }
      proposal.concerns = concerns[key] ?? []
      proposal.positions = positions[key] ?? []
      proposal.collaborators = partners[key] ?? []
      proposal.actions = links.implementers[key] ?? []
      proposal.origins = links.origins[key] ?? []
      proposal.replacements = links.replacements[key] ?? []
      proposal.addresses = links.addresses[key] ?? []
      proposal.notes = notes[key] ?? []
      proposal.spans = log.spans(of: key, created: item.created, state: item.state)
      proposals.append(proposal)
    }
    return proposals
  }

  private func proposalItem(_ row: ResultRow) throws -> Item? {
    guard let id = Identifier(bytes: try row.decode(Data.self, atIndex: 1)),
      let created = day(try row.decode(atIndex: 21)),
      let touched = day(try row.decode(atIndex: 20))
    else { return nil }
    var item = Item(
      subject: Subject(.proposal, id), reference: try reference(row),
      title: try row.decode(atIndex: 5),
      created: created, touched: touched)
    item.state = try row.decode(atIndex: 7)
    item.since = day(try row.decode(atIndex: 8))
    item.owners = try row.decode(Int64?.self, atIndex: 9).map { [names.code($0)] } ?? []
    item.detail.lastCall = try row.decode(atIndex: 10)
    item.due = day(try row.decode(atIndex: 11))
    item.outcome = try row.decode(atIndex: 12)
    item.detail.reviewDay = day(try row.decode(atIndex: 17))
    item.detail.deferredUntil = day(try row.decode(atIndex: 18))
    item.programme = try row.decode(Int64?.self, atIndex: 19).map(names.code)
    item.isConflicted = try row.decode(atIndex: 22)
    item.coalitions = (partners[try row.decode(atIndex: 0)] ?? []).map(\.code)
    if item.state == ProposalState.concluded.rawValue { item.concluded = item.since }
    return item
  }

  private func readConcerns() throws -> [Int64: [PlannedConcern]] {
    var rows = try rows(
      """
      SELECT \(PlanQuery.referenceColumns), t.proposal, t.raiser, t.raiser_name,
        coalesce(t.blocking, 0), t.text, t.state, t.since, t.answer, t.settlement, t.override,
        t.statement
      FROM concern AS t \(PlanQuery.referenceTables)
      WHERE t.proposal IN (CHOSEN) ORDER BY r.coalition, r.number, s.id
      """)
    var concerns: [Int64: [PlannedConcern]] = [:]
    while let row = try rows.next() {
      let proposal: Int64 = try row.decode(atIndex: 5)
      let raiser = try row.decode(Int64?.self, atIndex: 6)
      let name = try row.decode(String?.self, atIndex: 7)
      var concern = PlannedConcern(
        reference: try reference(row), about: try snapshot.shownName(ofKey: proposal),
        raiser: raiser == nil && name == nil ? nil : names.party(raiser, name),
        isBlocking: try row.decode(atIndex: 8), text: try row.decode(atIndex: 9),
        state: try row.decode(atIndex: 10), since: day(try row.decode(atIndex: 11)) ?? .first,
        answer: try row.decode(atIndex: 12), settlement: try row.decode(atIndex: 13),
        override: try row.decode(atIndex: 14),
        statement: try row.decode(Int64?.self, atIndex: 15).map {
          try snapshot.shownName(ofKey: $0)
        })
      if concern.answer != nil {
        concern.answerer = try snapshot.answerer(
          of: snapshot.state(ofKey: try row.decode(atIndex: 0)))
      }
      concerns[proposal, default: []].append(concern)
    }
    return concerns
  }

  private func readPositions() throws -> [Int64: [Card.PositionLine]] {
    let groups = Dictionary(
      names.people.map { ($0.key, $0.person.group?.rawValue) }, uniquingKeysWith: { $1 })
    var rows = try rows(
      """
      SELECT proposal, position, holder, holder_name, reason, since FROM position
      WHERE proposal IN (CHOSEN)
      """)
    var positions: [Int64: [Card.PositionLine]] = [:]
    // Whoever has several entries may hold a position by each: the card knows the last one.
    let people = try snapshot.personGroups()
    var severalEntries: Set<Int64> = []
    while let row = try rows.next() {
      let holder = try row.decode(Int64?.self, atIndex: 2)
      let proposal: Int64 = try row.decode(atIndex: 0)
      if let holder, people.representative[holder] != nil { severalEntries.insert(proposal) }
      positions[proposal, default: []].append(
        Card.PositionLine(
          position: try row.decode(atIndex: 1) ?? "of a newer docket",
          holder: names.party(holder, try row.decode(atIndex: 3)),
          group: holder.flatMap { groups[$0] ?? nil }, reason: try row.decode(atIndex: 4),
          since: day(try row.decode(atIndex: 5)) ?? .first,
          isCoalition: holder.map(names.coalitions.contains) ?? false))
    }
    for proposal in severalEntries { positions[proposal] = try snapshot.positions(proposal) }
    return positions.mapValues { lines in
      lines.sorted { ($0.position, $0.holder) < ($1.position, $1.holder) }
    }
  }

  public func day(_ text: String?) -> Day? { text.flatMap { Day($0) } }
}
