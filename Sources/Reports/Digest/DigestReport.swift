public import Domain
import Foundation
import Rendering
import Storage

/// What a coalition did in a while, and what it waits for: the mail to its list.
public struct DigestReport: Sendable {
  /// The first day that it tells of; `nil`: from the beginning.
  public var since: Day?
  /// The last day that it tells of.
  public var until: Day
  public var home: String?
  /// The coalition's full name.
  public var homeName: String?
  /// The share that was asked for, as its user typed it.
  public var share: String?
  /// The sections that have something to tell, in their order.
  public var sections: [Section] = []
  /// Whose codes stand in it, for readers who do not know them.
  public var people: [Mentioned] = []

  public init(since: Day?, until: Day, home: String?, homeName: String?) {
    self.since = since
    self.until = until
    self.home = home
    self.homeName = homeName
  }

  public enum Topic: String, CaseIterable, Sendable {
    case lastCalls = "last-calls"
    case newProposals = "new-proposals"
    case discussions
    case conclusions
    case setAside = "set-aside"
    case done
    case moved
    case newActions = "new-actions"
    case dropped
    case questions

    public var title: String {
      switch self {
      case .lastCalls: "Last calls"
      case .newProposals: "New proposals"
      case .discussions: "Now in discussion"
      case .conclusions: "Concluded"
      case .setAside: "Deferred, withdrawn, superseded"
      case .done: "Actions done"
      case .moved: "Actions with another due day"
      case .newActions: "New actions"
      case .dropped: "Actions given up"
      case .questions: "Waiting for an answer"
      }
    }
  }

  public struct Section: Sendable {
    public var topic: Topic
    public var entries: [Entry]

    public init(topic: Topic, entries: [Entry]) {
      self.topic = topic
      self.entries = entries
    }
  }

  public struct Entry: Sendable {
    /// As shown: `P-1`.
    public var reference: String
    public var title: String
    /// The day on which it happened, or by which something is asked for.
    public var day: Day?
    /// What there is to say, a line each.
    public var facts: [String]
    /// What was said that it follows from.
    public var quotes: [Quote]

    public init(
      reference: String, title: String, day: Day? = nil, facts: [String] = [], quotes: [Quote] = []
    ) {
      self.reference = reference
      self.title = title
      self.day = day
      self.facts = facts
      self.quotes = quotes
    }
  }

  /// The words of a statement.
  public struct Quote: Sendable {
    public var reference: String
    public var speaker: String?
    public var text: String

    public init(reference: String, speaker: String?, text: String) {
      self.reference = reference
      self.speaker = speaker
      self.text = text
    }
  }

  /// Somebody whose code stands in a mail.
  public struct Mentioned: Sendable, Equatable {
    public var code: String
    public var name: String

    public init(code: String, name: String) {
      self.code = code
      self.name = name
    }

    /// Those of the people whose codes stand in the texts as words of their own.
    public static func people(_ people: [Mentioned], in texts: [String]) -> [Mentioned] {
      let words = Set(
        texts.flatMap { $0.split { !$0.isLetter && !$0.isNumber }.map(String.init) })
      return people.filter { words.contains($0.code) }
    }
  }

  /// Everything that it tells, for a search of codes.
  public var texts: [String] {
    sections.flatMap(\.entries).flatMap { $0.facts + $0.quotes.compactMap(\.speaker) }
  }

  /// `20 Apr to 17 May 2017`.
  public var period: String {
    guard let since else { return "everything up to \(until.written)" }
    return since == until ? until.written : "\(since.brief(on: until)) to \(until.written)"
  }

  /// The subject line of the mail: `[DC-CIV] Digest, 20 Apr to 17 May 2017`.
  public var subject: String {
    (home.map { "[\($0)] " } ?? "") + "Digest, \(period)"
  }

  /// The same digest without the e-mail addresses that its texts hold.
  public var withoutMailAddresses: DigestReport {
    var digest = self
    digest.homeName = homeName.map(MailAddress.leftOut)
    digest.people = people.map {
      Mentioned(code: $0.code, name: MailAddress.leftOut(of: $0.name))
    }
    digest.sections = sections.map { section in
      Section(
        topic: section.topic,
        entries: section.entries.map { entry in
          Entry(
            reference: entry.reference, title: MailAddress.leftOut(of: entry.title),
            day: entry.day, facts: entry.facts.map(MailAddress.leftOut),
            quotes: entry.quotes.map {
              Quote(
                reference: $0.reference, speaker: $0.speaker,
                text: MailAddress.leftOut(of: $0.text))
            })
        })
    }
    return digest
  }
}
