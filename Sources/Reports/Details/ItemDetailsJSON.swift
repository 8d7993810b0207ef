public import Domain
import Foundation
import Rendering
import Storage

extension ItemDetails {
  /// What `show --format json` says. The keys are stable.
  /// - Parameter docket: the command up to its verb, as the next ones are typed.
  public func json(on today: Day, _ docket: String) -> JSON {
    var members = item.json(on: today).members ?? []
    func add(_ key: String, _ value: JSON) { members.append(JSON.Member(key, value)) }
    add("since", .optional(item.since))
    add("text", .optional(text))
    add("section", .optional(section?.rawValue))
    add("tags", .strings(tags))
    add("venue", .optional(venue))
    add("concluded_by_other", .optional(concludedByOther))
    add("due_moves", .integer(item.detail.dueMoves))
    add("carried_over", .integer(item.detail.carriedOver))
    add("waiting_on", .optional(item.detail.waitingOn))
    add("status", statusJSON)
    add("revision", .integer(revision))
    add("step", step.map(ItemDetails.json) ?? .null)
    add("raised_from", .optional(raisedFrom))
    add("answered", answer.map(ItemDetails.json) ?? .null)
    add("made", made.map(ItemDetails.json) ?? .null)
    add("assigned", assigned.map(ItemDetails.json) ?? .null)
    add("edited", edited.map(ItemDetails.json) ?? .null)
    add("text_as_read", .optional(textAsRead))
    add(
      "earlier_conclusions",
      .array(
        earlier.map {
          .object(
            [JSON.Member("day", .string($0.day.description))] + ItemDetails.members($0.attribution)
              + [JSON.Member("conclusion", ProposalStatus.concluded($0.conclusion).json)])
        }))
    add(
      "due_days",
      .array(
        dueDays.map {
          .object(
            [
              JSON.Member("due", .optional($0.due)),
              JSON.Member("since", .string($0.day.description)),
            ] + ItemDetails.members($0.attribution) + [JSON.Member("reason", .optional($0.reason))])
        }))
    add(
      "origin",
      origin.map { origin in
        [
          "meeting": .string(origin.meeting), "document": .optional(origin.document),
          "line": origin.line.map { .integer($0) } ?? .null,
        ]
      } ?? .null)
    add(
      "links",
      .array(
        links.map {
          ["relation": .string($0.words), "to": .string($0.target), "title": .optional($0.title)]
        }))
    add(
      "collaboration",
      .array(
        collaborators.map {
          [
            "coalition": .string($0.code), "asked": .string($0.asked.description),
            "answer": .optional($0.answer?.rawValue), "reason": .optional($0.reason),
            "answered": .optional($0.answered),
            "recorded_by": .optional($0.attribution?.recordedBy),
            "place": .optional($0.attribution?.place),
          ]
        }))
    add(
      "concerns",
      .array(
        concerns.map {
          [
            "ref": .string($0.reference), "blocking": .bool($0.isBlocking),
            "raiser": .optional($0.raiser), "text": .string($0.text), "state": .optional($0.state),
            "since": .string($0.since.description), "answered": .bool($0.isAnswered),
            "revision": $0.revision.map { .integer($0) } ?? .null,
            "raised": raisings[$0.reference].map(ItemDetails.json) ?? .null,
          ]
        }))
    add(
      "positions",
      .array(
        positions.map {
          [
            "position": .string($0.position), "holder": .string($0.holder),
            "group": .optional($0.group), "reason": .optional($0.reason),
            "revision": $0.revision.map { .integer($0) } ?? .null,
            "since": .string($0.since.description),
            "earlier": .array(
              $0.earlier.map {
                ["position": .string($0.position), "since": .string($0.since.description)]
              }),
            "recorded_by": .optional($0.attribution?.recordedBy),
            "place": .optional($0.attribution?.place),
          ]
        }))
    add("actions", .array(actions.map { $0.json(on: today) }))
    add("notes", .array(notes.map(\.json)))
    add(
      "checks",
      .array(
        item.detail.checks.map {
          [
            "field": .string($0.field), "line": .integer($0.line), "text": .string($0.text),
            "suggestion": .optional($0.suggestion),
          ]
        }))
    add(
      "conflicts",
      .array(
        conflicts.map {
          [
            "field": .string($0.field), "number": .integer($0.number), "value": .string($0.value),
            "author": .string($0.author), "day": .string($0.day.description),
            "reason": .optional($0.reason),
          ]
        }))
    if let meeting { add("meeting", meeting.json) }
    add("next", .strings(next(on: today).map { "\(docket) \($0.command)" }))
    return .object(members)
  }

  private static func json(_ step: Step) -> JSON {
    .object(
      [JSON.Member("day", .string(step.day.description))] + members(step.attribution)
        + [
          JSON.Member("reason", .optional(step.reason)), JSON.Member("text", .string(step.text)),
        ])
  }

  private static func members(_ attribution: Attribution) -> [JSON.Member] {
    [
      JSON.Member("who", .string(attribution.who)),
      JSON.Member("recorded_by", .optional(attribution.recordedBy)),
      JSON.Member("place", .optional(attribution.place)),
    ]
  }

  private var statusJSON: JSON {
    switch status {
    case .action(let status): status.json
    case .proposal(let status): status.json
    case .concern(let status, let answer):
      .object((status.json.members ?? []) + [JSON.Member("answer", .optional(answer))])
    case .other: .null
    }
  }
}

extension ItemDetails.MeetingPart {
  fileprivate var json: JSON {
    [
      "date": .optional(day), "time": .optional(time), "organizer": .optional(organizer),
      "chair": .optional(chair), "rapporteur": .optional(rapporteur),
      "participants": .array(
        participants.map {
          ["code": .string($0.code), "name": .optional($0.name), "remote": .bool($0.isRemote)]
        }),
      "document": .optional(document?.name), "hash": .optional(document?.hash),
      "template": .optional(document?.template), "statements": .integer(statements),
      "proposals": .integer(proposals), "unread": .array(unread.map(\.json)),
    ]
  }
}
