import Domain
import Foundation
import Rendering
import Storage

extension ReportedAction {
  func json(on today: Day) -> JSON {
    .object(
      (item.json(on: today).members ?? []) + [
        JSON.Member("since", .optional(item.since)), JSON.Member("text", .optional(text)),
        JSON.Member("waiting_on", .optional(item.detail.waitingOn)),
        JSON.Member("result", .optional(outcome)), JSON.Member("override", .optional(override)),
        JSON.Member("carried_over", .integer(item.detail.carriedOver)),
        JSON.Member("first_due", .optional(firstDue)),
        JSON.Member("moves", .array(moves.map(\.json))),
        JSON.Member("collaboration", .array(collaborators.map { .object($0.members) })),
        JSON.Member("implements", .strings(proposals)),
        JSON.Member("depends_on", .strings(dependsOn)),
        JSON.Member("replaced_by", .strings(replacements)),
        JSON.Member("addresses", .strings(addresses)),
        JSON.Member("notes", .array(notes.map(\.json))),
        JSON.Member("states", .array(spans.map(\.json))),
      ])
  }
}

extension ReportedDueDay {
  fileprivate var json: JSON {
    [
      "day": .string(day.description), "who": .string(attribution.who), "from": .optional(before),
      "to": .optional(due), "reason": .optional(reason),
    ]
  }
}
