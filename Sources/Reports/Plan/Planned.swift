public import Domain
import Foundation
public import Rendering
public import Storage

/// A proposal in a report, with everything that belongs to it.
public struct PlannedProposal: Sendable {
  public var item: Item
  public var text: String?
  public var level: String?
  public var conclusion: String?
  public var minority: [String] = []
  /// Why it was concluded although a guard was not met.
  public var override: String?
  /// Who concluded it.
  public var concluder: String?
  /// Whether they are known to chair the coalition.
  public var isConcludedByChair = false
  /// The conclusions that did not last, in words.
  public var reopened: [String] = []
  /// Why it was deferred, withdrawn or superseded.
  public var reason: String?
  public var concerns: [PlannedConcern] = []
  public var positions: [Card.PositionLine] = []
  public var collaborators: [Card.Collaborator] = []
  /// References of what implements it, what it follows from, and what took its place.
  public var actions: [String] = []
  public var origins: [String] = []
  public var replacements: [String] = []
  public var addresses: [String] = []
  public var notes: [Card.NoteLine] = []
  public var spans: [StateSpan] = []

  public init(item: Item) { self.item = item }

  /// Whether something else than a proposal took its place.
  public var isConverted: Bool {
    item.state == ProposalState.superseded.rawValue
      && replacements.contains { ProposalStatus.isConversion(to: $0) }
  }

  /// Its last call has ended, and nobody has concluded it.
  public func awaitsConclusion(on today: Day) -> Bool {
    item.state == ProposalState.lastCall.rawValue && item.due.map { $0 < today } ?? false
  }
}

public struct PlannedConcern: Sendable {
  public var reference: String
  public var about: String
  public var raiser: String?
  public var isBlocking: Bool
  public var text: String
  public var state: String?
  public var since: Day
  public var answer: String?
  /// What was said when it was settled.
  public var settlement: String?
  public var override: String?
  public var statement: String?
  /// Who answered it.
  public var answerer: String?

  public init(
    reference: String, about: String, raiser: String?, isBlocking: Bool, text: String,
    state: String?, since: Day, answer: String?, settlement: String?, override: String?,
    statement: String?
  ) {
    self.reference = reference
    self.about = about
    self.raiser = raiser
    self.isBlocking = isBlocking
    self.text = text
    self.state = state
    self.since = since
    self.answer = answer
    self.settlement = settlement
    self.override = override
    self.statement = statement
  }

  public var isDissent: Bool { state == ConcernState.dissent.rawValue }
  public var isOpen: Bool { state == ConcernState.open.rawValue }
}

/// An action in a report, with everything that belongs to it.
public struct PlannedAction: Sendable {
  public var item: Item
  public var text: String?
  /// Why it waits, what there is to review, what came of it, or why it was given up.
  public var outcome: String?
  public var override: String?
  public var moves: [Move] = []
  /// The first due day that it had.
  public var firstDue: Day?
  public var collaborators: [Card.Collaborator] = []
  public var proposals: [String] = []
  public var dependsOn: [String] = []
  public var replacements: [String] = []
  public var addresses: [String] = []
  public var notes: [Card.NoteLine] = []
  public var spans: [StateSpan] = []

  public init(item: Item) { self.item = item }

  /// The days on which it was due, the present one last.
  public var dues: [Day] { (firstDue.map { [$0] } ?? []) + moves.map(\.to) }

  public struct Move: Sendable {
    /// When it was moved, and by whom.
    public var day: Day
    public var who: String
    public var from: Day
    public var to: Day
    public var reason: String?

    public init(day: Day, who: String, from: Day, to: Day, reason: String?) {
      self.day = day
      self.who = who
      self.from = from
      self.to = to
      self.reason = reason
    }
  }
}

/// What was done with another coalition.
public struct Partnership: Sendable {
  public var code: String
  public var name: String?
  /// The items that it was asked about, each with its answer.
  public var items: [(reference: String, title: String, answer: Card.Collaborator)]

  public init(
    code: String, name: String?,
    items: [(reference: String, title: String, answer: Card.Collaborator)]
  ) {
    self.code = code
    self.name = name
    self.items = items
  }

  public func count(_ word: Answer.Word?) -> Int { items.count { $0.answer.answer == word } }
}

/// Somebody in a report.
public struct ReportedPerson: Sendable {
  public var code: String
  public var name: String?
  public var affiliation: String?
  public var group: StakeholderGroup?
  /// Only where private things are shown.
  public var mail: String?

  public init(
    code: String, name: String?, affiliation: String?, group: StakeholderGroup?, mail: String?
  ) {
    self.code = code
    self.name = name
    self.affiliation = affiliation
    self.group = group
    self.mail = mail
  }
}

/// A statement or meeting that a report refers to.
public struct ReportedSource: Sendable {
  public var reference: String
  /// Who said it; of a meeting its chair.
  public var speaker: String?
  /// What was said, or the title of the meeting.
  public var text: String
  public var day: Day?
  public var isMeeting: Bool

  public init(reference: String, speaker: String?, text: String, day: Day?, isMeeting: Bool) {
    self.reference = reference
    self.speaker = speaker
    self.text = text
    self.day = day
    self.isMeeting = isMeeting
  }
}
