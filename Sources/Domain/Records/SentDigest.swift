/// That a digest went to the list: the days that it told of.
public struct SentDigest: Hashable, Sendable {
  /// The first day; `nil`: from the beginning.
  public let since: Day?
  public let until: Day

  public init(since: Day?, until: Day) {
    self.since = since
    self.until = until
  }

  public init?(_ record: SubjectState) {
    guard let until = record.day(Field.until) else { return nil }
    self.init(since: record.day(Field.since), until: until)
  }

  public var edit: Edit {
    var edit = Edit(set: [Field.until: .string(until.description)])
    if let since { edit.set[Field.since] = .string(since.description) }
    return edit
  }
}
