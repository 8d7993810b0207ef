/// The place in a meeting's document that something was read from.
public struct Source: Hashable, Sendable {
  public let meeting: Identifier
  /// From 1; `nil` when the document has no lines.
  public let line: Int?

  public init(meeting: Identifier, line: Int?) {
    self.meeting = meeting
    self.line = line
  }

  public var json: JSON {
    .record(("line", line.map { .integer($0) }), ("meeting", .string(meeting.description)))
  }

  public init?(_ json: JSON) {
    guard let meeting = json["meeting"]?.string.flatMap({ Identifier($0) }) else { return nil }
    self.init(meeting: meeting, line: json["line"]?.integer)
  }
}
