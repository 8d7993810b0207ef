public import Domain
import Foundation
import Rendering
import Storage

extension Annual {
  /// What `report annual --format json` says. The keys are stable.
  public var json: JSON {
    .object(
      [JSON.Member("report", "annual")] + plan.frame.members + [
        JSON.Member("meetings", .array(meetings.map(\.json))),
        JSON.Member("ahead", .array(ahead.map(\.json))),
        JSON.Member(
          "participants",
          .array(
            groups.map { line in
              [
                "group": .optional(line.group?.rawValue), "people": .integer(line.people),
                "in_meetings": .integer(line.present), "at_work": .integer(line.atWork),
              ]
            })),
        JSON.Member("concluded", .strings(concluded.map(\.item.reference))),
        JSON.Member("done", .strings(results.map(\.item.reference))),
        JSON.Member("dissent", .array(dissents.map(\.json))),
        JSON.Member(
          "minority_views",
          .array(
            minorityViews.flatMap { proposal in
              proposal.minority.map {
                ["ref": .string(proposal.item.reference), "text": .string($0)]
              }
            })),
        JSON.Member("progress", progress.json),
        JSON.Member(
          "next",
          .strings(
            openProposals.map(\.item.reference) + plan.unfinished.map(\.item.reference))),
        JSON.Member(
          "missing",
          .array(
            missing.map { gap in
              ["text": .string(PageText.plain(gap.words)), "command": .optional(gap.command)]
            })),
      ] + plan.members)
  }
}

extension Annual.Session {
  fileprivate var json: JSON {
    [
      "ref": .string(reference), "title": .string(title), "day": .string(day.description),
      "time": .optional(time), "organizer": .optional(organizer), "chair": .optional(chair),
      "rapporteur": .optional(rapporteur),
      "participants": .array(
        participants.map { ["code": .string($0.code), "remote": .bool($0.isRemote)] }),
      "speakers": .strings(speakers), "statements": .integer(statements),
    ]
  }
}

extension Annual.Progress {
  fileprivate var json: JSON {
    [
      "before": before.json, "after": after.json, "raised": .integer(raised),
      "concluded": .integer(concluded), "added": .integer(actions.added),
      "reopened": .integer(actions.reopened), "done": .integer(actions.done),
      "moves": .integer(moves), "dropped": .integer(dropped),
      "abandoned": .integer(actions.givenUp),
    ]
  }
}
