/// One entry of the log: who set what of one subject, when, and knowing what.
///
/// The log is the only truth of a file; everything else is computed from it. A change is named by
/// the SHA-256 of its canonical bytes, and never altered.
public struct Change: Equatable, Sendable {
  /// The format of the object. A higher one is from a newer docket.
  public static let format = 1
  public static let mostParents = 64
  /// In bytes; what is longer is refused before it is read.
  public static let longest = 1_048_576

  /// The wall clock as read, in milliseconds since 1970, UTC.
  public var at: Int
  public var clock: Clock
  /// Who typed.
  public var actor: Party
  /// Whose act it was, when somebody else recorded it.
  public var by: Party?
  /// The day on which it took effect.
  public var on: Day
  /// Where it happened.
  public var place: Place?
  /// The command that made it: one random id for all of its changes.
  public var batch: Identifier
  public var reason: String?
  public var subject: Subject
  /// The subject's changes that nothing had followed yet, in ascending order.
  public var parents: [ChangeName]
  /// Changes of other subjects that this one rests on, in ascending order.
  public var seen: [ChangeName]
  /// The changes of the same subject that it cancels, in ascending order.
  public var undoes: [ChangeName]
  public var edit: Edit
  /// Whether it was read from a format, or with members, that only a newer docket knows.
  public internal(set) var isFromNewer = false

  public init(
    at: Int, clock: Clock, actor: Party, by: Party? = nil, on: Day, place: Place? = nil,
    batch: Identifier, reason: String? = nil, subject: Subject, parents: [ChangeName] = [],
    seen: [ChangeName] = [], undoes: [ChangeName] = [], edit: Edit = Edit()
  ) {
    self.at = at
    self.clock = clock
    self.actor = actor
    self.by = by
    self.on = on
    self.place = place
    self.batch = batch
    self.reason = reason
    self.subject = subject
    self.parents = parents
    self.seen = seen
    self.undoes = undoes
    self.edit = edit
  }
}

extension Change {
  /// Whether it gives its subject other words: a title or a text.
  public var setsWords: Bool { edit.set[Field.title] != nil || edit.set[Field.text] != nil }
}

/// What a change does to its subject.
public struct Edit: Equatable, Sendable {
  /// Fields with their new value; `null` empties one.
  public var set: [String: JSON]
  /// Elements that sets gain.
  public var add: [String: [JSON]]
  /// Elements that sets lose, as far as they had been seen.
  public var remove: [String: [JSON]]

  public init(
    set: [String: JSON] = [:], add: [String: [JSON]] = [:], remove: [String: [JSON]] = [:]
  ) {
    self.set = set
    self.add = add
    self.remove = remove
  }

  public var isEmpty: Bool { self.set.isEmpty && add.isEmpty && remove.isEmpty }

  /// The fields and sets that it touches.
  public var fields: Set<String> { Set(set.keys).union(add.keys).union(remove.keys) }
}
