import Domain
import Foundation
import Rendering
import Storage

extension PlanQuery {
  func readProposals() throws -> [ReportedProposal] {
    let concerns = try reader.concerns()
    let positions = try reader.positions()
    var chairs = PlanChairs(self)
    var rows = try reader.rows(
      """
      SELECT t.subject, s.id, r.coalition, r.number, r.letter, t.title, t.text, t.state,
        t.since, t.shepherd,
        t.last_call, t.last_call_until, t.outcome, t.level, t.conclusion, t.minority, t.override,
        t.review_day, t.deferred_until, t.programme, t.touched, t.created,
        EXISTS (SELECT 1 FROM conflict WHERE conflict.subject = t.subject)
      FROM proposal AS t
        JOIN subject AS s ON s.key = t.subject
        JOIN reference AS r ON r.subject = t.subject AND NOT EXISTS (
          SELECT 1 FROM reference AS less WHERE less.subject = r.subject
            AND (less.coalition, less.number) < (r.coalition, r.number))
      WHERE t.subject IN (CHOSEN) ORDER BY r.coalition, r.number, s.id
      """)
    var proposals: [ReportedProposal] = []
    while let row = try rows.next() {
      guard let item = try proposalItem(row) else { continue }
      let key: Int64 = try row.decode(atIndex: 0)
      var proposal = ReportedProposal(item: item)
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

  func day(_ text: String?) -> Day? { text.flatMap { Day($0) } }
}
