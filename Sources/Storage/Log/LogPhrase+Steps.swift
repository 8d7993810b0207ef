public import Domain

extension LogPhrase {
  /// A step of the lifecycle, with everything that was given for it.
  public func step(_ kind: Kind, _ status: JSON) throws -> (String, String) {
    func clause(_ key: String, _ words: String = "") -> String {
      status[key]?.string.map { "\(words): \($0)" } ?? ""
    }
    let override = clause("override", "; override")
    let minority = (status["minority"]?.strings ?? []).map { "; minority: \($0)" }.joined()
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
        " as \(ending(status))" + clause("text") + minority
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
    let detail = try companions + reasonClause
    return switch try snapshot.status(before: change).flatMap(ProposalStatus.init)?.state {
    case .lastCall: ("takes", " back to discussion" + detail)
    case .concluded, .withdrawn: ("reopens", detail)
    case .deferred: ("reopens the discussion of", detail)
    case .raised, .discussion, .superseded, nil: ("opens the discussion of", detail)
    }
  }

  /// `, shepherd AP, at the list, with DC-IoT`: what an opening gives a proposal.
  private var companions: String {
    get throws {
      let shepherd = try (change.edit.set[Field.shepherd]?.string).flatMap { Identifier($0) }
        .map { ", shepherd \(try snapshot.shownName(of: Subject(.person, $0)))" }
      let venue = change.edit.set[Field.venue]?.string.map { ", at \($0)" }
      let partners = try partnersWords
      return (shepherd ?? "") + (venue ?? "") + (partners.isEmpty ? "" : ",\(partners)")
    }
  }
}

extension Snapshot {
  /// The status that a change replaced, as things stood when it was made; `nil` for the first one.
  public func status(before change: Change) throws -> JSON? {
    let history = try history(of: change.subject)
    let known = Set(change.parents).union(change.parents.flatMap(history.ancestors))
    return History(history.entries.filter { known.contains($0.name) }).candidates(
      for: Field.status
    ).first?.value
  }

  /// Whether a change gave a proposal other words while people judged them or had judged them, as
  /// only an edit that is said to be editorial can.
  public func isEditorial(_ change: Change) throws -> Bool {
    guard change.subject.kind == .proposal, change.setsWords else { return false }
    let state = try status(before: change).flatMap(ProposalStatus.init)?.state
    return state == .lastCall || state == .concluded
  }

  /// The name of what took the place of a subject, which may be of another kind.
  public func heirName(_ id: Identifier, of subject: Subject) throws -> String {
    try shownName(of: heir(id, of: subject) ?? subject)
  }

  /// What took the place of a subject, where it is in this file.
  public func heir(_ id: Identifier, of subject: Subject) throws -> Subject? {
    let kinds = [subject.kind, .action, .statement, .proposal].compactMap(\.self)
    return try kinds.map { Subject($0, id) }.first { try key(of: $0) != nil }
  }
}
