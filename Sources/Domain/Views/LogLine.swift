/// One command of the log, as a sentence.
public struct LogLine: Sendable {
  /// The id by which `undo` knows it.
  public var batch: Identifier
  public var clock: Clock
  /// Milliseconds since 1970, UTC: when it was typed.
  public var at: Int
  /// The day on which it took effect.
  public var day: Day
  /// Whose act it was.
  public var who: String
  /// Who typed it, when somebody else did.
  public var recordedBy: String?
  public var place: String?
  /// `closes A-1: sent`.
  public var sentence: String
  /// It was taken back.
  public var isCancelled: Bool

  public init(
    batch: Identifier, clock: Clock, at: Int, day: Day, who: String, recordedBy: String?,
    place: String?, sentence: String, isCancelled: Bool
  ) {
    self.batch = batch
    self.clock = clock
    self.at = at
    self.day = day
    self.who = who
    self.recordedBy = recordedBy
    self.place = place
    self.sentence = sentence
    self.isCancelled = isCancelled
  }
}
