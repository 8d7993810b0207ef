/// Something on which copies disagree, and how to settle it.
public struct Conflict: Sendable {
  public enum Cause: String, Sendable {
    /// Two values of one field.
    case values
    /// One copy took back what another brought back.
    case retraction
    /// A conclusion that had not seen an unsettled concern.
    case unseenConcern = "unseen-concern"
    /// Dependencies or replacements that lead in a circle.
    case circle
    /// Two people with one code.
    case code
  }

  public var cause: Cause
  /// What it is about, as shown: `A-2`.
  public var name: String
  public var subject: Subject
  /// The field for `values`, else a word that `conflicts keep` takes.
  public var field: String
  public var candidates: [Candidate]
  /// The commands that settle it.
  public var settling: [String]

  public init(
    cause: Cause, name: String, subject: Subject, field: String, candidates: [Candidate],
    settling: [String]
  ) {
    self.cause = cause
    self.name = name
    self.subject = subject
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
}
