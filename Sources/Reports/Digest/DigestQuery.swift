public import Domain
import Foundation
import Rendering
public import Storage

/// Which changes a digest tells of.
public enum DigestStart: Sendable {
  /// Those that took effect on that day or later.
  case day(Day)
  /// Those that the file did not hold when a digest was last marked as sent; all without one.
  case last
}

extension Snapshot {
  /// What was done from a start to the end of a day, and what waits for an answer then.
  public func digest(from start: DigestStart, until today: Day, _ filter: Filter = Filter()) throws
    -> DigestReport
  {
    var digest = DigestReport(since: nil, until: today, home: try home(), homeName: try homeName())
    let isNew: (History.Entry) -> Bool
    let touched: ItemPredicate
    switch start {
    case .day(let day):
      digest.since = day
      isNew = { $0.change.on >= day }
      touched = .touched(since: day)
    case .last:
      digest.since = try lastDigest().map { try min($0, firstUntoldDay() ?? $0) }
      let untold = digest.since == nil ? nil : Set(try untoldChanges())
      isNew = { untold?.contains($0.name) ?? true }
      touched = .touchedUntold
    }
    let share = try share(of: filter)
    let chosen = ItemPredicate.all([touched, share])
    var builder = DigestBuilder(self, today: today, isNew: isNew)
    try builder.tellLastCalls(share)
    try builder.tellProposals(chosen)
    try builder.tellActions(chosen)
    try builder.tellQuestions(share)
    digest.sections = DigestReport.Topic.allCases.compactMap { topic in
      builder.entries[topic].map { DigestReport.Section(topic: topic, entries: $0) }
    }
    digest.people = try mentioned(in: digest.texts)
    return digest
  }

  /// The people whose codes stand in texts, by code.
  public func mentioned(in texts: [String]) throws -> [DigestReport.Mentioned] {
    let people = try people().compactMap { person in
      person.name.map { DigestReport.Mentioned(code: person.code, name: $0) }
    }
    return DigestReport.Mentioned.people(people, in: texts)
  }

  /// The full name of the coalition whose file it is.
  public func homeName() throws -> String? {
    try home().flatMap { try coalition($0) }.flatMap { try state(of: $0).text(Field.name) }
  }

  /// The mailing list of the coalition whose file it is: an address, or its page.
  public func homeList() throws -> String? {
    try home().flatMap { try coalition($0) }.flatMap { try state(of: $0).text(Field.list) }
  }
}
