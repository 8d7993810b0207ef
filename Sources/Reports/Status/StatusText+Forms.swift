public import Domain
import Foundation
import Rendering
import Storage

/// The status in the forms that go elsewhere.
extension StatusText {
  public static func markdown(_ status: Status, docket: String) -> String {
    var lines = ["# \(MarkdownText.escape(title(status)))"]
    if let share = status.share { lines += ["", "Only \(MarkdownText.escape(share))."] }
    for section in status.sections {
      lines += ["", "## \(section.heading.label) (\(section.total))", ""]
      lines += section.lines.map { line in
        let item = line.item
        let who = item.owners.isEmpty ? "" : " (\(item.owners.joined(separator: ", ")))"
        let title = MarkdownText.escape(item.title)
        return "- **\(MarkdownText.escape(item.reference))** \(title)"
          + "\(MarkdownText.escape(who)): \(MarkdownText.escape(line.remark))"
      }
      if section.hidden > 0 {
        lines.append("- and \(section.hidden) more: `\(status.more(section, docket))`")
      }
    }
    if !status.entryConflicts.isEmpty {
      lines += ["", "## Conflicts of people, coalitions and programmes", ""]
      lines += status.entryConflicts.map {
        "- **\(MarkdownText.escape($0.name))** \(MarkdownText.escape($0.remark))"
      }
      lines += ["", "To settle: `\(docket) conflicts`"]
    }
    if !status.strangers.isEmpty {
      lines += ["", "## Needs a newer docket (\(status.strangers.count))", ""]
      lines += status.strangers.map {
        "- **\(MarkdownText.escape($0.name))** \(MarkdownText.escape($0.remark))"
      }
    }
    if status.sections.isEmpty, status.entryConflicts.isEmpty {
      lines += ["", status.nothing]
    }
    if !status.counts.isEmpty { lines += ["", "## Counts", ""] }
    lines += status.counts.map { count in
      let states = count.states.map { "\($0.count) \($0.words.replacing("-", with: " "))" }
        .joined(separator: ", ")
      return "- \(count.kind.rawValue)s: \(states)"
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// One row for each line of each heading.
  public static func csv(_ status: Status, isRaw: Bool) -> String {
    let columns = ItemColumn.usual
    return CSVText.table(
      ["heading"] + columns.map(\.rawValue) + ["remark"],
      status.sections.flatMap { section in
        section.lines.map { line in
          [section.heading.rawValue] + columns.map { $0.text(of: line.item, on: status.day) }
            + [line.remark]
        }
      }
        + status.entryConflicts.map { conflict in
          [Heading.conflict.rawValue]
            + columns.map { $0 == .ref ? conflict.name : "" } + [conflict.remark]
        }, isRaw: isRaw)
  }

  public static func json(_ status: Status, file: String, user: String, docket: String) -> JSON {
    [
      "day": .string(status.day.description), "coalition": .optional(status.home),
      "file": .string(file), "user": .string(user), "share": .optional(status.share),
      "sections": .array(
        status.sections.map { section in
          [
            "heading": .string(section.heading.rawValue), "total": .integer(section.total),
            "lines": .array(
              section.lines.map { line in
                guard case .object(let members) = line.item.json(on: status.day) else {
                  return .null
                }
                return .object(members + [JSON.Member("remark", .string(line.remark))])
              }),
            "more": section.hidden > 0
              ? .string(status.more(section, docket) + " --format json") : .null,
          ]
        }),
      "conflicts": .array(
        status.entryConflicts.map { ConflictText.json($0, docket: docket) }),
      "need_newer_docket": .array(
        status.strangers.map { stranger in
          [
            "ref": .string(stranger.name), "title": .optional(stranger.title),
            "fields": .strings(stranger.fields),
          ]
        }),
      "counts": .object(
        status.counts.map { count in
          JSON.Member(
            count.kind.rawValue + "s",
            .object(count.states.map { JSON.Member($0.words, .integer($0.count)) }))
        }),
    ]
  }
}
