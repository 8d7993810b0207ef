import Domain

extension LogPhrase {
  /// A step of the lifecycle, with everything that was given for it.
  func step(_ kind: Kind, _ status: JSON) throws -> (String, String) {
    func clause(_ key: String, _ words: String = "") -> String {
      status[key]?.string.map { "\(words): \($0)" } ?? ""
    }
    let override = clause("override", "; override")
    switch (kind, status["is"]?.string ?? "") {
    case (.action, "open"):
      // A proposed one opens with the owner or the day that it lacked.
      if change.edit.set[Field.lead] != nil { return ("assigns", try ownersWords + ", now open") }
      if change.edit.set[Field.due] != nil {
        return ("sets the due day of", try dueClause.replacing(", due", with: " to") + ", now open")
      }
      return ("reopens", reasonClause)
    case (.action, "in-progress"): return ("starts", "")
    case (.action, "waiting"):
      let on = try status["on"].flatMap(Party.init).map { try snapshot.shownName(of: $0) }
      return ("sets", " to waiting" + (on.map { " on \($0)" } ?? "") + clause("why"))
    case (.action, "review"): return ("puts", " up for review" + clause("what"))
    case (.action, "done"): return ("closes", clause("result") + override)
    case (_, "cancelled"): return ("cancels", clause("reason"))
    case (_, "superseded"): return ("replaces", try heirs(status, kind) + clause("reason"))
    case (.proposal, "discussion"): return try discussion()
    case (.proposal, "last-call"):
      let number = status["number"]?.integer.map { " \($0)" } ?? ""
      return ("puts", " into last call\(number), until \(status["until"]?.string ?? "")")
    case (.proposal, "concluded"):
      return (
        "concludes",
        " as \(ending(status))" + clause("text") + clause("minority", "; minority")
          + clause("review", "; review") + override
      )
    case (.proposal, "deferred"):
      return ("defers", " until \(status["until"]?.string ?? "")" + clause("reason"))
    case (_, "withdrawn"): return ("withdraws", clause("reason") + override)
    case (.concern, "resolved"): return ("resolves", clause("reason") + override)
    case (.concern, "dissent"): return ("lets", " stand as dissent" + clause("reason"))
    default: return ("changes the state of", "")
    }
  }

  /// `adopted, consensus`.
  private func ending(_ status: JSON) -> String {
    let outcome = status["outcome"]?.string ?? ""
    let level = status["level"]?.string
    return [
      Conclusion.Outcome(rawValue: outcome)?.words ?? outcome,
      level.map { Conclusion.Level(rawValue: $0)?.words ?? $0 },
    ].compactMap(\.self).joined(separator: ", ")
  }

  private func heirs(_ status: JSON, _ kind: Kind) throws -> String {
    let names = try (status["by"]?.identifiers ?? []).map { id in
      try snapshot.heirName(id, of: change.subject)
    }
    return names.isEmpty ? "" : " by " + names.joined(separator: ", ")
  }

  /// Where it comes from decides what an opening is called.
  private func discussion() throws -> (String, String) {
    switch try snapshot.status(before: change).flatMap(ProposalStatus.init)?.state {
    case .lastCall: ("takes", " back to discussion" + reasonClause)
    case .concluded, .withdrawn: ("reopens", reasonClause)
    case .deferred: ("reopens the discussion of", reasonClause)
    case .raised, .discussion, .superseded, nil: ("opens the discussion of", reasonClause)
    }
  }
}

extension Snapshot {
  /// The status that a change replaced, as things stood when it was made; `nil` for the first one.
  func status(before change: Change) throws -> JSON? {
    let before = try history(of: change.subject).entries.filter { $0.change.clock < change.clock }
    return History(before).live.last { $0.change.edit.set[Field.status] != nil }?
      .change.edit.set[Field.status]
  }

  /// The name of what took the place of a subject, which may be of another kind.
  func heirName(_ id: Identifier, of subject: Subject) throws -> String {
    let kinds = [subject.kind, .action, .statement, .proposal].compactMap(\.self)
    let heir = try kinds.map { Subject($0, id) }.first { try key(of: $0) != nil }
    return try shownName(of: heir ?? subject)
  }
}
