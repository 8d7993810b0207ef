public import Domain
import Foundation
import Rendering
import Storage

/// Everything that there is to say of one item, for `show`.
public struct Card: Sendable {
  public var item: Item
  public var text: String?
  /// Where it comes from: the meeting, its document and the line.
  public var origin: Origin?
  public var links: [Tie] = []
  public var collaborators: [Collaborator] = []
  public var concerns: [ConcernLine] = []
  public var positions: [PositionLine] = []
  public var actions: [Item] = []
  public var notes: [NoteLine] = []
  public var conflicts: [ConflictLine] = []
  public var status: Standing = .other
  /// Only of a meeting.
  public var meeting: MeetingPart?
  /// Of a statement.
  public var section: MeetingRecord.Section?
  public var tags: [String] = []
  /// Of a proposal: 1, and one more with each edit of title or text.
  public var revision = 1
  /// The statement that a concern was raised from, with its speaker: `S-4 LF`.
  public var raisedFrom: String?
  /// What a proposal was concluded as before it was reopened, the first one first.
  public var earlier: [EarlierConclusion] = []
  /// The step that led to the present state, as the log tells it.
  public var step: Step?
  /// The answer to a concern, told likewise.
  public var answer: Step?
  /// How it was made, where there is more to say of it than the day.
  public var made: Step?
  /// The step that gave an action its owners, likewise.
  public var assigned: Step?
  /// The edit that gave it its words, and of a statement what it was when its document was read.
  public var edited: Step?
  public var textAsRead: String?
  /// Each time that an action's due day was set, where there is more to say of it than the day.
  public var dueDays: [DueLine] = []
  /// Fields that a newer docket wrote and this one keeps without understanding them.
  public var strangeFields: [String] = []
  /// Where a proposal is discussed.
  public var venue: String?
  /// Who concluded a proposal, when nobody knows them to chair the coalition.
  public var concludedByOther: String?

  public init(item: Item) { self.item = item }

  /// The state with what belongs to it, with names instead of ids.
  public enum Standing: Sendable {
    case action(ActionStatus)
    case proposal(ProposalStatus)
    case concern(ConcernStatus, answer: String?)
    case other
  }

  public struct Origin: Sendable {
    public var meeting: String
    public var document: String?
    public var line: Int?

    public init(meeting: String, document: String?, line: Int?) {
      self.meeting = meeting
      self.document = document
      self.line = line
    }
  }

  /// A link to or from another subject, or to an address.
  public struct Tie: Sendable {
    /// As it reads from here: `follows from`, `is implemented by`.
    public var words: String
    public var target: String
    public var title: String?
    /// Of a statement, who said it.
    public var owner: String?

    public init(words: String, target: String, title: String?, owner: String? = nil) {
      self.words = words
      self.target = target
      self.title = title
      self.owner = owner
    }
  }

  public struct Collaborator: Sendable {
    public var code: String
    public var asked: Day
    public var answer: Answer.Word?
    public var reason: String?
    public var answered: Day?
    /// Whose answer it was, who recorded it, and where it was given.
    public var attribution: Attribution?

    public init(
      code: String, asked: Day, answer: Answer.Word?, reason: String?, answered: Day?,
      attribution: Attribution? = nil
    ) {
      self.attribution = attribution
      self.code = code
      self.asked = asked
      self.answer = answer
      self.reason = reason
      self.answered = answered
    }
  }

  public struct ConcernLine: Sendable {
    public var reference: String
    public var isBlocking: Bool
    public var raiser: String?
    public var text: String
    public var state: String?
    public var since: Day
    public var isAnswered: Bool
    /// The revision of the proposal that it is about.
    public var revision: Int?
    public var answer: String?
    /// Who answered it.
    public var answerer: String?
    /// What was said when it was settled.
    public var settlement: String?
    public var raised: Step?

    public init(
      reference: String, isBlocking: Bool, raiser: String?, text: String, state: String?,
      since: Day, isAnswered: Bool, revision: Int?
    ) {
      self.revision = revision
      self.reference = reference
      self.isBlocking = isBlocking
      self.raiser = raiser
      self.text = text
      self.state = state
      self.since = since
      self.isAnswered = isAnswered
    }
  }

  public struct PositionLine: Sendable {
    public var position: String
    public var holder: String
    public var group: String?
    public var reason: String?
    /// The revision of the proposal that it is about.
    public var revision: Int?
    public var since: Day
    /// What it was before, the first one first.
    public var earlier: [(position: String, since: Day)]
    /// The holder is a coalition, which belongs to no group.
    public var isCoalition: Bool
    /// Whose word it was, who recorded it, and where.
    public var attribution: Attribution?
    /// It came with a concern, which tells who raised it.
    public var cameWithConcern = false

    public init(
      position: String, holder: String, group: String?, reason: String?, revision: Int? = nil,
      since: Day, earlier: [(position: String, since: Day)] = [], isCoalition: Bool = false
    ) {
      self.revision = revision
      self.since = since
      self.earlier = earlier
      self.position = position
      self.holder = holder
      self.group = group
      self.reason = reason
      self.isCoalition = isCoalition
    }
  }

  public struct NoteLine: Sendable {
    public var day: Day
    public var author: String
    public var text: String
    public var isPrivate: Bool
    /// Who noted it, who recorded that, and where.
    public var attribution: Attribution?

    public init(
      day: Day, author: String, text: String, isPrivate: Bool, attribution: Attribution? = nil
    ) {
      self.attribution = attribution
      self.day = day
      self.author = author
      self.text = text
      self.isPrivate = isPrivate
    }

    /// `2016-12-14 OCL (private): ask before the session`
    public var line: String { "\(day) \(author)\(isPrivate ? " (private)" : ""): \(text)" }
  }

  /// One of the values on which copies disagree, as numbered.
  public struct ConflictLine: Sendable {
    public var field: String
    public var number: Int
    public var value: String
    public var author: String
    public var day: Day
    public var reason: String?

    public init(
      field: String, number: Int, value: String, author: String, day: Day, reason: String?
    ) {
      self.field = field
      self.number = number
      self.value = value
      self.author = author
      self.day = day
      self.reason = reason
    }
  }

  public struct MeetingPart: Sendable {
    public var day: Day?
    public var time: String?
    public var organizer: String?
    public var chair: String?
    public var rapporteur: String?
    public var participants: [(code: String, name: String?, isRemote: Bool)]
    public var document: Meeting.Document?
    public var unread: [MeetingRecord.UnreadLine]
    public var statements: Int
    public var proposals: Int

    public init(
      day: Day?, time: String?, organizer: String?, chair: String?, rapporteur: String?,
      participants: [(code: String, name: String?, isRemote: Bool)], document: Meeting.Document?,
      unread: [MeetingRecord.UnreadLine], statements: Int, proposals: Int
    ) {
      self.day = day
      self.time = time
      self.organizer = organizer
      self.chair = chair
      self.rapporteur = rapporteur
      self.participants = participants
      self.document = document
      self.unread = unread
      self.statements = statements
      self.proposals = proposals
    }
  }
}
