/// The value of an action's field `due`: the day, and why it moved there.
public struct DueDay: Hashable, Sendable {
  public var day: Day
  public var reason: String?

  public init(day: Day, reason: String? = nil) {
    self.day = day
    self.reason = reason
  }

  public var json: JSON {
    .record(("day", .string(day.description)), ("reason", reason.map(JSON.string)))
  }

  /// Returns `nil` for a shape that this docket does not know.
  public init?(_ json: JSON) {
    guard let day = json["day"]?.string.flatMap({ Day($0) }) else { return nil }
    self.init(day: day, reason: json["reason"]?.string)
    guard self.json == json else { return nil }
  }
}
