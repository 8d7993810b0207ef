/// What copies did against each other: either side holds once the other is taken back.
public struct DisputedRetraction: Sendable {
  /// What takes back, in order; not empty.
  public let taken: [History.Entry]
  /// What was brought back, or done on top of what is taken back, in order; not empty.
  public let kept: [History.Entry]
  /// Whether it was brought back, and not only worked on.
  public let isRedone: Bool
  /// The steps that are taken back by the one side and hold by the other.
  public let steps: Set<ChangeName>
}

/// What the history of one subject says of it now: the values that show, and since when.
///
/// Where copies disagree, the value with the later clock shows; `History.candidates` has them all.
public struct SubjectState: Sendable {
  public let subject: Subject
  public let history: History

  public init(subject: Subject, history: History) {
    self.subject = subject
    self.history = history
  }

  /// Whether it has been made and not taken back.
  public var exists: Bool {
    guard let kind = subject.kind else { return false }
    return value(kind.essentialField) != nil
  }

  /// Whether something was done with it, though nothing ever made it: no docket of today does that.
  public var isUnmade: Bool {
    guard let kind = subject.kind, !history.live.isEmpty else { return false }
    return !history.entries.contains { $0.change.edit.set[kind.essentialField] != nil }
  }

  /// The value that shows, or `nil` where there is none or it was emptied.
  public func value(_ field: String) -> JSON? {
    guard let value = history.candidates(for: field).first?.value else { return nil }
    if case .null = value { return nil }
    return value
  }

  /// What another copy wrote into a title or name may have lines; they read as one.
  public func text(_ field: String) -> String? {
    let text = value(field)?.string
    return Field.ofOneLine.contains(field) ? text.map(TextRules.oneLine) : text
  }
  public func integer(_ field: String) -> Int? { value(field)?.integer }
  public func day(_ field: String) -> Day? { text(field).flatMap { Day($0) } }
  public func identifier(_ field: String) -> Identifier? { text(field).flatMap { Identifier($0) } }
  public func party(_ field: String) -> Party? { value(field).flatMap(Party.init) }

  public func elements(_ field: String) -> [JSON] { history.elements(of: field).map(\.value) }
  public func identifiers(_ field: String) -> [Identifier] {
    elements(field).compactMap { $0.string.flatMap { Identifier($0) } }
  }

  /// The day on which the value that shows took effect.
  public func since(_ field: String) -> Day? {
    history.step(setting: field)?.change.on
  }

  /// What one copy took back and another brought back, or worked on without having seen that.
  public var disputedRetraction: DisputedRetraction? {
    if let found = history.retractionConflict {
      return DisputedRetraction(
        taken: found.undos, kept: found.redos, isRedone: true, steps: found.steps)
    }
    guard let kind = subject.kind,
      let found = history.unseenWork(onMaking: kind.essentialField)
    else { return nil }
    return DisputedRetraction(taken: found.undos, kept: found.work, isRedone: false, steps: making)
  }

  /// The changes that made it, whether or not they were taken back.
  public var making: Set<ChangeName> {
    guard let kind = subject.kind else { return [] }
    return Set(
      history.entries.lazy.filter { $0.change.edit.set[kind.essentialField] != nil }.map(\.name))
  }

  /// Which wording it has: 1, and one more with each edit of title or text.
  public var revision: Int { max(1, history.live.count(where: \.change.setsWords)) }

  /// The day on which it came into being: that of the first live change which made it.
  public var created: Day? {
    guard let kind = subject.kind else { return nil }
    return history.live.first { $0.change.edit.set[kind.essentialField] != nil }?.change.on
  }

  /// The day of its latest step.
  public var touched: Day? { history.live.map(\.change.on).max() }

  /// The references that it was given; copies may have given several, the first one shows.
  public var references: [Reference] {
    var references: [Reference] = []
    for entry in history.entries {
      if let text = entry.change.edit.set[Field.reference]?.string,
        let reference = Reference(stored: text), !references.contains(reference)
      {
        references.append(reference)
      }
    }
    return references
  }

  public var tags: [String] { elements(Field.tags).compactMap(\.string).map(TextRules.oneLine) }
  public var links: [Link] { elements(Field.links).compactMap(Link.init) }
  public var checks: [Check] { elements(Field.checks).compactMap(Check.init) }

  /// The coalitions that it is to be done with, each with the day on which it was asked: not
  /// before a proposal came to discussion.
  public var collaborators: [(coalition: Identifier, asked: Day)] {
    let discussed = history.live.first { entry in
      entry.change.edit.set[Field.status]?["is"]?.string == ProposalState.discussion.rawValue
    }?.change.on
    return history.elements(of: Field.coalitions).compactMap { element in
      let added = element.entry.change.on
      return element.value.string.flatMap { Identifier($0) }
        .map { ($0, max(added, discussed ?? added)) }
    }
  }
}

extension Kind {
  /// The field that makes a subject of this kind: without it, there is none.
  public var essentialField: String {
    switch self {
    case .programme, .coalition, .person: Field.code
    case .contact: Field.mail
    case .meeting, .statement, .proposal, .concern, .action: Field.reference
    case .position, .answer, .note: Field.about
    case .digest: Field.until
    }
  }
}
