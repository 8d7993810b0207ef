/// A coalition's work programme for a period, with the rules that travel in the file.
public struct Programme: Sendable {
  public let id: Identifier
  public let code: String
  public let title: String?
  public let coalition: Identifier?
  public let firstDay: Day?
  public let lastDay: Day?
  public let rules: ProgrammeRules

  public init?(_ record: SubjectState) {
    guard let code = record.text(Field.code) else { return nil }
    id = record.subject.id
    self.code = code
    title = record.text(Field.title)
    coalition = record.identifier(Field.coalition)
    firstDay = record.day(Field.firstDay)
    lastDay = record.day(Field.lastDay)
    rules = ProgrammeRules(
      lastCallDays: record.integer(Field.lastCallDays),
      dueSoonDays: record.integer(Field.dueSoonDays),
      staleDays: record.integer(Field.staleDays))
  }
}
