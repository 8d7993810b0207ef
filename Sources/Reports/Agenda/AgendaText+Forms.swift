public import Domain
import Foundation
import Rendering
import Storage

/// The agenda in the forms that go elsewhere.
extension AgendaText {
  public static func markdown(_ agenda: Agenda) -> String {
    var lines = ["# Agenda: \(MarkdownText.escape(title(agenda)))"]
    if let meeting = agenda.meeting {
      let when = meeting.time.map { ", \($0)" } ?? ""
      lines += ["", MarkdownText.escape(meeting.title + when)]
    }
    if let share = agenda.share { lines += ["", "Only \(MarkdownText.escape(share))."] }
    for (offset, section) in agenda.toldSections.enumerated() {
      lines += ["", "## \(offset + 1). \(section.topic.title)", ""]
      let conflicts = section.topic == .conflicts ? agenda.entryConflicts : []
      if section.points.isEmpty, conflicts.isEmpty { lines.append("None.") }
      for point in section.points {
        lines.append(entry(point.item, point.speaker, point.summary))
        lines += point.concerns.map { concern in
          "  - \(MarkdownText.escape(concern.reference)) \(MarkdownText.escape(concern.question))"
        }
      }
      lines += conflicts.map {
        "- **\(MarkdownText.escape($0.name))** \(MarkdownText.escape($0.remark))"
      }
    }
    if let last = agenda.last {
      lines += ["", "## Done since \(MarkdownText.escape(last.reference))", ""]
      lines += agenda.done.map { entry($0.item, $0.item.owners.first, $0.words(on: agenda.day)) }
      if agenda.done.isEmpty { lines.append("Nothing.") }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func entry(_ item: Item, _ speaker: String?, _ remark: String) -> String {
    let who = speaker.map { " (\($0))" } ?? ""
    return "- **\(MarkdownText.escape(item.reference))** \(MarkdownText.escape(item.title))"
      + "\(MarkdownText.escape(who)): \(MarkdownText.escape(remark))"
  }

  public static func json(_ agenda: Agenda, docket: String) -> JSON {
    [
      "day": .string(agenda.day.description), "coalition": .optional(agenda.home),
      "share": .optional(agenda.share), "meeting": json(agenda.meeting),
      "last_meeting": json(agenda.last),
      "sections": .array(
        agenda.sections.map { section in
          [
            "topic": .string(section.topic.rawValue), "title": .string(section.topic.title),
            "points": .array(section.points.map { json($0, on: agenda.day) }),
          ]
        }),
      "conflicts": .array(agenda.entryConflicts.map { ConflictText.json($0, docket: docket) }),
      "done": .array(agenda.done.map { $0.item.json(on: agenda.day) }),
      "added": .integer(agenda.added),
    ]
  }

  private static func json(_ meeting: Agenda.Meeting?) -> JSON {
    guard let meeting else { return .null }
    return [
      "ref": .string(meeting.reference), "title": .string(meeting.title),
      "day": .optional(meeting.day), "time": .optional(meeting.time),
      "chair": .optional(meeting.chair),
    ]
  }

  private static func json(_ point: Agenda.Point, on day: Day) -> JSON {
    let members = point.item.json(on: day).members ?? []
    return .object(
      members + [
        JSON.Member("speaker", .optional(point.speaker)),
        JSON.Member("remarks", .strings(point.remarks)),
        JSON.Member("carried_over", .integer(point.carriedOver)),
        JSON.Member(
          "concerns",
          .array(
            point.concerns.map { concern in
              [
                "ref": .string(concern.reference), "raiser": .optional(concern.raiser),
                "text": .string(concern.text), "blocking": .bool(concern.isBlocking),
                "answered_by": .optional(concern.answeredBy),
              ]
            })),
      ])
  }
}
