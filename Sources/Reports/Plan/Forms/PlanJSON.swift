public import Domain
import Foundation
import Rendering
import Storage

extension ProgrammePlan {
  /// What `report programme --format json` says. The keys are stable.
  public var json: JSON { .object([JSON.Member("report", "programme")] + frame.members + members) }

  var members: [JSON.Member] {
    let today = frame.today
    return [
      JSON.Member("proposals", .array(proposals.map { $0.json(on: today) })),
      JSON.Member("actions", .array(actions.map { $0.json(on: today) })),
      JSON.Member(
        "owners",
        .array(
          owners.map { line in
            [
              "code": .optional(line.code.isEmpty ? nil : line.code),
              "unfinished": .integer(line.open), "overdue": .integer(line.overdue),
              "done": .integer(line.done), "next": .optional(line.next),
            ]
          })),
      JSON.Member("collaboration", .array(partnerships.map(\.json))),
      JSON.Member("burn_up", .array(burnUp.points.map(\.json))),
      JSON.Member(
        "sources",
        .array(
          sources.map { source in
            [
              "ref": .string(source.reference), "speaker": .optional(source.speaker),
              "day": .optional(source.day),
              "text": .string(source.text),
            ]
          })),
      JSON.Member("people", .array(people.map { $0.json(showsMail: frame.showsPrivate) })),
    ]
  }
}

extension ReportFrame {
  var members: [JSON.Member] {
    [
      JSON.Member("day", .string(today.description)), JSON.Member("coalition", .optional(home)),
      JSON.Member("coalition_name", .optional(homeName)), JSON.Member("list", .optional(list)),
      JSON.Member("programme", .optional(programme)),
      JSON.Member("programme_title", .optional(programmeTitle)),
      JSON.Member("first_day", .optional(period?.first)),
      JSON.Member("last_day", .optional(period?.last)), JSON.Member("share", .optional(share)),
      JSON.Member("private", .bool(showsPrivate)),
    ]
  }
}

extension BurnUp.Point {
  var json: JSON {
    ["day": .string(day.description), "agreed": .integer(scope), "done": .integer(done)]
  }
}

extension Partnership {
  fileprivate var json: JSON {
    [
      "coalition": .string(code), "name": .optional(name), "asked": .integer(items.count),
      "accepted": .integer(count(.accepted)), "declined": .integer(count(.declined)),
      "items": .array(
        items.map { item in
          .object([JSON.Member("ref", .string(item.reference))] + item.answer.members)
        }),
    ]
  }
}

extension ReportedCollaborator {
  var members: [JSON.Member] {
    [
      JSON.Member("coalition", .string(code)), JSON.Member("asked", .string(asked.description)),
      JSON.Member("answer", .optional(answer?.rawValue)), JSON.Member("reason", .optional(reason)),
      JSON.Member("answered", .optional(answered)),
    ]
  }
}

extension ReportedPerson {
  func json(showsMail: Bool) -> JSON {
    .object(
      [
        JSON.Member("code", .string(code)), JSON.Member("name", .optional(name)),
        JSON.Member("affiliation", .optional(affiliation)),
        JSON.Member("group", .optional(group?.rawValue)),
      ] + (showsMail ? [JSON.Member("mail", .optional(mail))] : []))
  }
}
