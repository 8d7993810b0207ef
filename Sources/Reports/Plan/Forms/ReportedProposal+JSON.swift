import Domain
import Foundation
import Rendering
import Storage

extension ReportedProposal {
  func json(on today: Day) -> JSON {
    .object(
      (item.json(on: today).members ?? []) + [
        JSON.Member("since", .optional(item.since)), JSON.Member("text", .optional(text)),
        JSON.Member("level", .optional(level)), JSON.Member("conclusion", .optional(conclusion)),
        JSON.Member("minority", .strings(minority)),
        JSON.Member("override", .optional(override)),
        JSON.Member("concluded_by", .optional(concluder)),
        JSON.Member("concluded_by_chair", concluder == nil ? .null : .bool(isConcludedByChair)),
        JSON.Member("reason", .optional(reason)), JSON.Member("reopened", .strings(reopened)),
        JSON.Member("review", .optional(item.detail.reviewDay)),
        JSON.Member("deferred_until", .optional(item.detail.deferredUntil)),
        JSON.Member("awaits_conclusion", .bool(awaitsConclusion(on: today))),
        JSON.Member("concerns", .array(concerns.map(\.json))),
        JSON.Member("positions", .array(positions.map(\.json))),
        JSON.Member("collaboration", .array(collaborators.map { .object($0.members) })),
        JSON.Member("actions", .strings(actions)), JSON.Member("follows_from", .strings(origins)),
        JSON.Member("replaced_by", .strings(replacements)),
        JSON.Member("addresses", .strings(addresses)),
        JSON.Member("notes", .array(notes.map(\.json))),
        JSON.Member("states", .array(spans.map(\.json))),
      ])
  }
}

extension ReportedConcern {
  var json: JSON {
    [
      "ref": .string(reference), "about": .string(about), "raiser": .optional(raiser),
      "blocking": .bool(isBlocking), "text": .string(text), "state": .optional(state),
      "since": .string(since.description), "answer": .optional(answer),
      "settlement": .optional(settlement), "override": .optional(override),
      "statement": .optional(statement),
    ]
  }
}

extension ReportedPosition {
  fileprivate var json: JSON {
    [
      "position": .string(position), "holder": .string(holder), "group": .optional(group),
      "reason": .optional(reason),
    ]
  }
}
