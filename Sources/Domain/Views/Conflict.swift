/// Something on which copies disagree, and how to settle it.
public struct Conflict: Sendable {
  public enum Cause: String, Sendable {
    /// Two values of one field.
    case values
    /// One copy took back what another brought back.
    case retraction
    /// One copy took back what another had worked on.
    case unseenWork = "unseen-work"
    /// One copy took back what another had built something else on.
    case undoneBasis = "undone-basis"
    /// A conclusion that had not seen an unsettled concern.
    case unseenConcern = "unseen-concern"
    /// Dependencies or replacements that lead in a circle.
    case circle
    /// Two entries with one code.
    case code
  }

  public var cause: Cause
  /// What it is about, as shown: `A-2`.
  public var name: String
  /// All that takes part in it, what it stands on first: a position, then its proposal.
  public var subjects: [Subject]
  /// What `conflicts keep` takes: the field for `values`, `position:AP` for one of many.
  public var field: String
  public var candidates: [Candidate]
  /// The commands that settle it.
  public var settling: [String]

  public init(
    cause: Cause, name: String, subjects: [Subject], field: String, candidates: [Candidate],
    settling: [String]
  ) {
    self.cause = cause
    self.name = name
    self.subjects = subjects
    self.field = field
    self.candidates = candidates
    self.settling = settling
  }

  public struct Candidate: Sendable {
    /// From 1; the first one shows until it is settled.
    public var number: Int
    public var value: String
    public var who: String
    public var day: Day
    public var reason: String?

    public init(number: Int, value: String, who: String, day: Day, reason: String?) {
      self.number = number
      self.value = value
      self.who = who
      self.day = day
      self.reason = reason
    }
  }

  /// What tells one conflict from another, whatever its subject is called by now.
  public struct Key: Hashable, Sendable {
    let subjects: [Subject]
    let field: String
  }

  public var key: Key { Key(subjects: subjects, field: field) }

  /// The items that it is shown on, as lists and `status` count them.
  public var items: [Subject] {
    subjects.filter { $0.kind.flatMap(Reference.Letter.init(kind:)) != nil }
  }

  /// Whether it is on what one copy took back: `conflicts keep` takes what is to hold by number.
  public var isOfUndo: Bool {
    switch cause {
    case .retraction, .unseenWork, .undoneBasis: true
    case .values, .unseenConcern, .circle, .code: false
    }
  }

  /// What stands behind its name: `due`, `was concluded without having seen a concern`.
  public var title: String {
    switch cause {
    case .values: field
    case .retraction: "was taken back in one copy and brought back in another"
    case .unseenWork: "was taken back in one copy and worked on in another"
    case .undoneBasis: "was taken back in one copy and built on in another"
    case .unseenConcern: "was concluded without having seen a concern"
    case .circle: "stands in a circle of \(isOfReplacements ? "replacements" : "dependencies")"
    case .code: "is the code of \(candidates.count) entries"
    }
  }

  private var isOfReplacements: Bool { field == Link.Relation.supersedes.rawValue }

  /// As told of what it is named after.
  public var remark: String { remark(on: subjects[0]) }

  /// As `status` tells it of one that takes part in it.
  public func remark(on subject: Subject) -> String {
    switch cause {
    case .values: "copies disagree on \(field)"
    case .unseenConcern where subject != subjects[0]:
      "\(name) was concluded without having seen it"
    case .undoneBasis where subject != subjects[0]: "rests on \(name), which was taken back"
    case .retraction, .unseenWork, .undoneBasis, .unseenConcern, .circle, .code: title
    }
  }

  /// The commands that settle it, with the command up to its verb as it is typed.
  public func settling(as docket: String) -> [String] {
    settling.map { $0.hasPrefix("docket ") ? docket + $0.dropFirst(6) : $0 }
  }
}
