import Domain

/// Conflicts, with how to settle them.
enum ConflictText {
  /// - Parameter docket: the command up to its verb.
  static func lines(
    _ conflicts: [Conflict], isNew: (Conflict) -> Bool = { _ in true }, docket: String,
    on today: Day, width: Int
  ) -> [StyledText] {
    guard !conflicts.isEmpty else { return [] }
    let word = conflicts.count == 1 ? "CONFLICT" : "CONFLICTS"
    var lines: [StyledText] = ["\("\(conflicts.count) \(word)", .red)"]
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
      for (offset, command) in conflict.settling(as: docket).enumerated() {
        lines.append("    \(offset == 0 ? "settle: " : "    or: ")\(command)")
      }
    }
    return lines
  }

  /// - Parameters:
  ///   - isNew: whether a merge brought it; `nil` where nothing was merged.
  ///   - docket: the command up to its verb.
  static func json(_ conflict: Conflict, isNew: Bool? = nil, docket: String) -> JSON {
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
