public import Domain
import Foundation
import Rendering
import Storage

/// What a meeting must take up, in order, and what was done since the last one.
public struct Agenda: Sendable {
  /// The day by which it judges what is late: the meeting's, or the day asked for.
  public var day: Day
  /// The day on which it was written.
  public var today: Day
  public var home: String?
  /// The share that was asked for, as its user typed it.
  public var share: String?
  public var meeting: Meeting?
  /// The meeting before it.
  public var last: Meeting?
  /// Every topic in its order, also those without a point.
  public var sections: [Section] = []
  /// What copies disagree on of what no list shows: people, coalitions, programmes.
  public var entryConflicts: [Conflict] = []
  /// What was finished since the last meeting, by day.
  public var done: [Done] = []
  /// How many proposals and actions are new since then.
  public var added = 0

  public init(day: Day, home: String?, meeting: Meeting?, last: Meeting?) {
    self.day = day
    today = day
    self.home = home
    self.meeting = meeting
    self.last = last
  }

  public struct Meeting: Sendable {
    /// As shown: `M-3`.
    public var reference: String
    public var title: String
    public var day: Day?
    public var time: String?
    public var chair: String?

    public init(reference: String, title: String, day: Day?, time: String?, chair: String?) {
      self.reference = reference
      self.title = title
      self.day = day
      self.time = time
      self.chair = chair
    }
  }

  public struct Section: Sendable {
    public var topic: Topic
    public var points: [Point]

    public init(topic: Topic, points: [Point]) {
      self.topic = topic
      self.points = points
    }
  }

  /// One thing to speak about.
  public struct Point: Sendable {
    public var item: Item
    /// The code of who speaks to it; `nil` when nobody is named.
    public var speaker: String?
    /// What there is to say: `last call 1 ended 16 May`; each part by itself.
    public var remarks: [String]
    /// How many meetings it has gone through without being finished.
    public var carriedOver: Int
    /// The unsettled concerns of a proposal.
    public var concerns: [Concern]

    public init(
      item: Item, speaker: String?, remarks: [String], carriedOver: Int, concerns: [Concern] = []
    ) {
      self.item = item
      self.speaker = speaker
      self.remarks = remarks
      self.carriedOver = carriedOver
      self.concerns = concerns
    }

    /// The remarks, and how often it was carried over, in one line.
    public var summary: String {
      (remarks + [Agenda.carried(carriedOver)].compactMap(\.self)).joined(separator: "; ")
    }
  }

  public struct Concern: Sendable {
    public var reference: String
    public var raiser: String?
    public var text: String
    public var isBlocking: Bool
    /// Who answered it, when somebody did.
    public var answeredBy: String?

    public init(
      reference: String, raiser: String?, text: String, isBlocking: Bool, answeredBy: String?
    ) {
      self.reference = reference
      self.raiser = raiser
      self.text = text
      self.isBlocking = isBlocking
      self.answeredBy = answeredBy
    }

    /// `TT, answered by VC: does the answer settle it?`
    public var question: String {
      let who = raiser ?? "somebody"
      guard let answeredBy else { return "\(who): \(text) (not answered yet)" }
      return "\(who), answered by \(answeredBy): does the answer settle it?"
    }
  }

  /// A proposal that was concluded, or an action that was closed.
  public struct Done: Sendable {
    public var item: Item
    public var day: Day

    public init(item: Item, day: Day) {
      self.item = item
      self.day = day
    }
  }

  /// `carried over once`, `carried over 3 times`; `nil` for never.
  public static func carried(_ times: Int) -> String? {
    switch times {
    case ...0: nil
    case 1: "carried over once"
    default: "carried over \(times) times"
    }
  }

  /// `since M-2: 1 done, 1 added`; `nil` without a meeting before.
  public var progress: String? {
    last.map { "since \($0.reference): \(done.count) done, \(added) added" }
  }
}
