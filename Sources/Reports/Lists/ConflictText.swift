public import Domain
import Foundation
public import Rendering
import Storage

/// Conflicts, with how to settle them.
public enum ConflictText {
  /// - Parameters:
  ///   - isComing: they are none yet, so that there is nothing to settle.
  ///   - docket: the command up to its verb.
  public static func lines(
    _ conflicts: [Conflict], isNew: (Conflict) -> Bool = { _ in true }, isComing: Bool = false,
    docket: String, on today: Day, width: Int
  ) -> [StyledText] {
    guard !conflicts.isEmpty else { return [] }
    var lines: [StyledText] = ["\(isComing ? "then " : "")\("\(heading(conflicts))", .red)"]
    for conflict in conflicts {
      let head = "\(conflict.name) \(conflict.title)" + (isNew(conflict) ? "" : " (stood before)")
      lines.append("  \(head, .bold)")
      var table = Table(.right, .flexible, .fixed, .fixed, .flexible)
      for candidate in conflict.candidates {
        table.add(
          "\(candidate.number)", "\(candidate.value)", "\(candidate.who)",
          candidate.who.isEmpty ? "" : "\(candidate.day.brief(on: today))",
          "\(candidate.reason.map { "\"\($0)\"" } ?? "")")
      }
      lines += table.lines(width: width, indent: 4)
      let commands = isComing ? [] : conflict.settling(as: docket)
      for (offset, command) in commands.enumerated() {
        lines.append("    \(offset == 0 ? "settle: " : "    or: ")\(command)")
      }
    }
    return lines
  }

  /// `2 CONFLICTS on 1 item`: lists and `status` count items.
  private static func heading(_ conflicts: [Conflict]) -> String {
    let count = counted(conflicts.count, "CONFLICT", "CONFLICTS")
    let items = Set(conflicts.flatMap(\.items)).count
    guard items != conflicts.count, conflicts.allSatisfy({ !$0.items.isEmpty }) else {
      return count
    }
    return "\(count) on \(counted(items, "item"))"
  }

  /// - Parameters:
  ///   - isNew: whether a merge brought it; `nil` where nothing was merged.
  ///   - docket: the command up to its verb.
  public static func json(_ conflict: Conflict, isNew: Bool? = nil, docket: String) -> JSON {
    .record(
      ("ref", .string(conflict.name)), ("cause", .string(conflict.cause.rawValue)),
      ("field", .string(conflict.field)), ("new", isNew.map { .bool($0) }),
      (
        "candidates",
        .array(
          conflict.candidates.map { candidate in
            [
              "number": .integer(candidate.number), "value": .string(candidate.value),
              "who": .string(candidate.who), "day": .string(candidate.day.description),
              "reason": .optional(candidate.reason),
            ]
          })
      ), ("settle", .strings(conflict.settling(as: docket))))
  }
}
