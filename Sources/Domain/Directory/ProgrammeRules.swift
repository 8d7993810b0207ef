/// The rules of a programme, in days. They travel in the file.
public struct ProgrammeRules: Hashable, Sendable {
  /// How long a last call runs at least, and when nobody says otherwise.
  public var lastCallDays: Int
  /// How many days ahead a due day counts as soon.
  public var dueSoonDays: Int
  /// After how many days without a step something counts as stale.
  public var staleDays: Int

  /// What a rule may be set to.
  public static let allowedDays = 1...3650

  /// A rule that was never set, or to something that is not allowed, has its usual value.
  public init(lastCallDays: Int? = nil, dueSoonDays: Int? = nil, staleDays: Int? = nil) {
    func days(_ days: Int?, usually usual: Int) -> Int {
      guard let days, ProgrammeRules.allowedDays.contains(days) else { return usual }
      return days
    }
    self.lastCallDays = days(lastCallDays, usually: 14)
    self.dueSoonDays = days(dueSoonDays, usually: 14)
    self.staleDays = days(staleDays, usually: 60)
  }

  /// Returns the number of days that a rule is to be set to.
  ///
  /// - Throws: `UsageFault` when it is not allowed.
  public static func days(_ days: Int) throws(UsageFault) -> Int {
    guard allowedDays.contains(days) else {
      throw UsageFault(
        "\(days) is not a number of days for a rule: "
          + "from \(allowedDays.lowerBound) to \(allowedDays.upperBound) are allowed")
    }
    return days
  }
}
