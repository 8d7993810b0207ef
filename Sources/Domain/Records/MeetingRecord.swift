/// What a document says of one meeting, as read and before any of it becomes a change.
///
/// Made by a reader in Formats, stored by `Repository`. Every line number counts from 1 in the
/// document as it was read; texts are verbatim except that lines torn by a page break are joined.
public struct MeetingRecord: Equatable, Sendable {
  /// What kind of document it was, for people: "IGF session report, 2016 template".
  public var template = ""
  public var lineCount = 0
  public var title = ""
  /// The line of the title, where the meeting begins.
  public var line = 1
  /// The day as written, or `nil` when none could be read.
  public var day: Day?
  /// The starting time as `HH:MM`, 24 hours.
  public var time: String?
  /// The code of the coalition that organized it: one of `coalitions`.
  public var organizer: String?
  /// Codes out of `people`.
  public var chair: String?
  public var rapporteur: String?
  public var people: [PersonMention] = []
  public var coalitions: [CoalitionMention] = []
  public var statements: [StatementRecord] = []
  public var proposals: [ProposalRecord] = []
  /// Doubts about the meeting itself.
  public var checks: [Check] = []
  /// What was neither field, statement nor step, in the order of the document.
  public var unread: [UnreadLine] = []

  public init() {}

  public struct PersonMention: Equatable, Sendable {
    /// The initials in brackets, or initials derived from the name; unique in the record.
    public var code: String
    /// `nil` when only initials are given anywhere.
    public var name: String?
    public var affiliation: String?
    public var isRemote = false
    /// True when the document gives no initials, so that the reader made them up.
    public var codeIsDerived = false
    public var line: Int

    public init(
      code: String, name: String?, affiliation: String? = nil, isRemote: Bool = false,
      codeIsDerived: Bool = false, line: Int
    ) {
      self.code = code
      self.name = name
      self.affiliation = affiliation
      self.isRemote = isRemote
      self.codeIsDerived = codeIsDerived
      self.line = line
    }
  }

  public struct CoalitionMention: Equatable, Sendable {
    /// The code in its usual spelling: `DC-IoT`.
    public var code: String
    /// The longest full name given, as written.
    public var name: String?
    /// Other spellings of code or name that the document uses.
    public var spellings: [String] = []
    public var line: Int

    public init(code: String, name: String?, spellings: [String] = [], line: Int) {
      self.code = code
      self.name = name
      self.spellings = spellings
      self.line = line
    }
  }

  public struct StatementRecord: Equatable, Sendable {
    /// A code out of `people`, or `nil` for text without a speaker.
    public var speaker: String?
    public var section: Section
    public var text: String
    public var line: Int

    public init(speaker: String?, section: Section, text: String, line: Int) {
      self.speaker = speaker
      self.section = section
      self.text = text
      self.line = line
    }
  }

  public struct ProposalRecord: Equatable, Sendable {
    /// The first clause, at most 500 characters.
    public var title: String
    public var text: String
    /// Codes out of `coalitions` that it wants to work with; never the organizer.
    public var coalitions: [String] = []
    public var checks: [Check] = []
    public var line: Int

    public init(
      title: String, text: String, coalitions: [String] = [], checks: [Check] = [], line: Int
    ) {
      self.title = title
      self.text = text
      self.coalitions = coalitions
      self.checks = checks
      self.line = line
    }
  }

  public struct UnreadLine: Equatable, Sendable {
    public var line: Int
    public var text: String

    public init(line: Int, text: String) {
      self.line = line
      self.text = text
    }
  }

  /// The part of the document that a statement stood in.
  public enum Section: String, CaseIterable, Sendable {
    case keyIssue = "key-issue"
    case presentation
    case discussion
    case nextStep = "next-step"
  }
}
