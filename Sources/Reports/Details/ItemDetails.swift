public import Domain
import Foundation
import Rendering
import Storage

/// Everything that there is to say of one item, for `show`.
public struct ItemDetails: Sendable {
  public internal(set) var item: Item
  var text: String?
  /// Where it comes from: the meeting, its document and the line.
  var origin: Origin?
  public internal(set) var links: [Tie] = []
  var collaborators: [ReportedCollaborator] = []
  public internal(set) var concerns: [ReportedConcern] = []
  /// How each concern was raised, by its reference.
  var raisings: [String: Step] = [:]
  public internal(set) var positions: [ReportedPosition] = []
  var actions: [Item] = []
  var notes: [ReportedNote] = []
  public internal(set) var conflicts: [ConflictLine] = []
  var status: Standing = .other
  /// Only of a meeting.
  public internal(set) var meeting: MeetingPart?
  /// Of a statement.
  var section: MeetingRecord.Section?
  var tags: [String] = []
  /// Of a proposal: 1, and one more with each edit of title or text.
  var revision = 1
  /// The statement that a concern was raised from, with its speaker: `S-4 LF`.
  var raisedFrom: String?
  /// What a proposal was concluded as before it was reopened, the first one first.
  var earlier: [EarlierConclusion] = []
  /// The step that led to the present state, as the log tells it.
  var step: Step?
  /// The answer to a concern, told likewise.
  var answer: Step?
  /// How it was made, where there is more to say of it than the day.
  var made: Step?
  /// The step that gave an action its owners, likewise.
  var assigned: Step?
  /// The edit that gave it its words, and of a statement what it was when its document was read.
  var edited: Step?
  var textAsRead: String?
  /// Each time that an action's due day was set, where there is more to say of it than the day.
  var dueDays: [ReportedDueDay] = []
  /// Fields that a newer docket wrote and this one keeps without understanding them.
  public internal(set) var strangeFields: [String] = []
  /// Where a proposal is discussed.
  var venue: String?
  /// Who concluded a proposal, when nobody knows them to chair the coalition.
  var concludedByOther: String?

  /// The state with what belongs to it, with names instead of ids.
  enum Standing: Sendable {
    case action(ActionStatus)
    case proposal(ProposalStatus)
    case concern(ConcernStatus, answer: String?)
    case other
  }

  struct Origin: Sendable {
    var meeting: String
    var document: String?
    var line: Int?
  }

  /// A link to or from another subject, or to an address.
  public struct Tie: Sendable {
    /// As it reads from here: `follows from`, `is implemented by`.
    public var words: String
    public var target: String
    var title: String?
    /// Of a statement, who said it.
    var owner: String?
  }

  /// One of the values on which copies disagree, as numbered.
  public struct ConflictLine: Sendable {
    var field: String
    var number: Int
    var value: String
    var author: String
    var day: Day
    var reason: String?
  }

  public struct MeetingPart: Sendable {
    public var day: Day?
    public var time: String?
    public var organizer: String?
    public var chair: String?
    public var rapporteur: String?
    var participants: [(code: String, name: String?, isRemote: Bool)]
    var document: Meeting.Document?
    var unread: [MeetingRecord.UnreadLine]
    var statements: Int
    var proposals: Int
  }
}
