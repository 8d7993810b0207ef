public import Domain

/// What every change of a command shares: who, when, on which day, where and why.
///
/// Clock and randomness come in here, so that the same command on the same file with the same
/// author writes the same bytes.
public struct Author {
  /// The wall clock in milliseconds since 1970, UTC.
  public var now: Int
  /// Who types.
  public var actor: Party
  /// Other texts under which the actor's earlier commands may stand: the code and name of a
  /// person whom the file did not know then.
  public var formerNames: [String] = []
  /// Whose act it is, when that is somebody else.
  public var by: Party?
  /// The day that was asked for; `nil` for today.
  public var day: Day?
  /// Where it happened: a meeting, a page, a mail.
  public var place: Place?
  /// Why, in the words of whoever types.
  public var reason: String?
  /// Everything is decided and computed, and nothing kept.
  public var isDryRun: Bool
  /// Gives 64 random bits, from which ids are made.
  public var random: () -> UInt64

  /// - Parameters:
  ///   - now: the wall clock in milliseconds since 1970, UTC.
  ///   - day: the effective day; `nil` for today.
  ///   - isDryRun: everything is decided, and nothing written.
  ///   - random: gives 64 random bits.
  public init(
    now: Int, actor: Party, by: Party? = nil, day: Day? = nil, place: Place? = nil,
    reason: String? = nil, isDryRun: Bool = false,
    random: @escaping () -> UInt64 = { UInt64.random(in: .min ... .max) }
  ) {
    self.now = now
    self.actor = actor
    self.by = by
    self.day = day
    self.place = place
    self.reason = reason
    self.isDryRun = isDryRun
    self.random = random
  }

  /// The UTC day of the wall clock.
  public var today: Day { Day(milliseconds: now) ?? .last }
}
