import Domain

/// Conflicts, with how to settle them.
enum ConflictText {
  static func lines(
    _ conflicts: [Conflict], isNew: (Conflict) -> Bool = { _ in true }, on today: Day, width: Int
  ) -> [StyledText] {
    guard !conflicts.isEmpty else { return [] }
    let word = conflicts.count == 1 ? "CONFLICT" : "CONFLICTS"
    var lines: [StyledText] = ["\("\(conflicts.count) \(word)", .red)"]
    for conflict in conflicts {
      let head = "\(conflict.name) \(title(conflict))" + (isNew(conflict) ? "" : " (stood before)")
      lines.append("  \(head, .bold)")
      var table = Table(.right, .flexible, .fixed, .fixed, .flexible)
      for candidate in conflict.candidates {
        table.add(
          "\(candidate.number)", "\(candidate.value)", "\(candidate.who)",
          candidate.who.isEmpty ? "" : "\(candidate.day.brief(on: today))",
          "\(candidate.reason.map { "\"\($0)\"" } ?? "")")
      }
      lines += table.lines(width: width, indent: 4)
      for (offset, command) in conflict.settling.enumerated() {
        lines.append("    \(offset == 0 ? "settle: " : "    or: ")\(command)")
      }
    }
    return lines
  }

  private static func title(_ conflict: Conflict) -> String {
    switch conflict.cause {
    case .values: conflict.field
    case .retraction: "was taken back here, and brought back there"
    case .unseenConcern: "was concluded without having seen"
    case .circle: "stands in a circle"
    case .code: "is the code of two people"
    }
  }

  static func json(_ conflict: Conflict) -> JSON {
    [
      "ref": .string(conflict.name), "cause": .string(conflict.cause.rawValue),
      "field": .string(conflict.field),
      "candidates": .array(
        conflict.candidates.map { candidate in
          [
            "number": .integer(candidate.number), "value": .string(candidate.value),
            "who": .string(candidate.who), "day": .string(candidate.day.description),
            "reason": .optional(candidate.reason),
          ]
        }), "settle": .strings(conflict.settling),
    ]
  }
}
