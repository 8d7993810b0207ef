/// Which items a list, report or export is about.
public struct Filter: Sendable {
  /// Empty: proposals, concerns and actions.
  public var kinds: [Kind] = []
  public var headings: [Heading] = []
  public var states: [String] = []
  /// Only what is not finished; finished ones come in with `--all` or by a state's name.
  public var openOnly = true
  public var conditions: [Condition] = []
  /// Words of title or text.
  public var words: [String] = []

  public init() {}

  /// Whether it lets through all doubts of imports, also those on people and coalitions.
  public var isForDoubts: Bool {
    headings == [.check] && kinds.isEmpty && states.isEmpty && conditions.isEmpty && words.isEmpty
  }

  /// The kinds whose conflicts it lets through, also those on what was taken back.
  public var disputedKinds: [Kind] {
    guard headings.isEmpty || headings == [.conflict],
      states.isEmpty && conditions.isEmpty && words.isEmpty
    else { return [] }
    return kinds.isEmpty ? [.proposal, .concern, .action] : kinds
  }

  /// Whether nothing but kinds is asked for.
  public var isEmpty: Bool {
    headings.isEmpty && states.isEmpty && !openOnly && conditions.isEmpty && words.isEmpty
  }

  public enum Condition: Equatable, Sendable {
    /// `nil` here and below: those that have none.
    case owner(String?)
    /// What waits for a person, and the concerns that a person raised; no word of the command
    /// line means them.
    case waitingOn(String)
    case raiser(String)
    case speaker(String)
    case with(String?)
    case tag(String)
    case programme(String?)
    case meeting(TypedReference)
    case due(Bounds)
    case created(Bounds)
  }

  public enum Bounds: Equatable, Sendable {
    case on(Day)
    case before(Day)
    case after(Day)
    case missing
  }

  /// Reads the filter words of a command line.
  ///
  /// - Throws: `UsageFault` for a key that does not exist or a value that cannot be read.
  public static func read(_ words: [String], today: Day) throws(UsageFault) -> Filter {
    var filter = Filter()
    for word in words { try filter.take(word, today: today) }
    return filter
  }

  public static let kindWords: [(word: String, kind: Kind)] = [
    ("proposal", .proposal), ("concern", .concern), ("action", .action),
    ("statement", .statement), ("meeting", .meeting),
  ]
  public static let keys = [
    "owner", "speaker", "with", "tag", "programme", "meeting", "state", "due", "due.before",
    "due.after", "created", "created.before", "created.after", "text",
  ]
  static let states: Set<String> = Set(
    ActionState.allCases.map(\.rawValue) + ProposalState.allCases.map(\.rawValue)
      + ConcernState.allCases.map(\.rawValue) + [converted]
  ).subtracting(["open"])
  /// A proposal that was turned into something else, which no other proposal replaces.
  public static let converted = "converted"

  private mutating func take(_ word: String, today: Day) throws(UsageFault) {
    let lower = word.lowercased()
    if let kind = Filter.kindWords.first(where: { lower == $0.word || lower == $0.word + "s" }) {
      kinds.append(kind.kind)
    } else if let heading = Heading(rawValue: lower) {
      headings.append(heading)
    } else if lower == "open" {
      openOnly = true
    } else if lower == "all" {
      openOnly = false
    } else if Filter.states.contains(lower) {
      states.append(lower)
    } else if let colon = word.firstIndex(of: ":"), !word[colon...].hasPrefix("://") {
      try take(
        key: String(lower[..<colon]), value: String(word[word.index(after: colon)...]),
        today: today)
    } else {
      words.append(word)
    }
  }

  private mutating func take(key: String, value: String, today: Day) throws(UsageFault) {
    guard Filter.keys.contains(key) else {
      throw UsageFault(
        "there is no filter \(TextRules.quoted(key + ":"))",
        hints: [
          "filters are " + Filter.keys.map { $0 + ":" }.joined(separator: " "),
          "to look for the word itself: text:\(key):\(value)",
        ])
    }
    guard !value.isEmpty else {
      throw UsageFault(
        "the filter \(key): has no value", hints: ["write it without a space: \(key):…"])
    }
    let named = value.lowercased() == "none" ? nil : value
    switch key {
    case "owner": conditions.append(.owner(named))
    case "speaker": conditions.append(.speaker(value))
    case "with": conditions.append(.with(named))
    case "tag": conditions.append(.tag(value))
    case "programme": conditions.append(.programme(named))
    case "meeting":
      guard let reference = TypedReference(value), reference.letter == .meeting else {
        throw UsageFault("\(TextRules.quoted(value)) is no meeting", hints: ["write meeting:M-1"])
      }
      conditions.append(.meeting(reference))
    case "state":
      guard value == "open" || Filter.states.contains(value.lowercased()) else {
        throw UsageFault(
          "there is no state \(TextRules.quoted(value))",
          hints: ["states are open " + Filter.states.sorted().joined(separator: " ")])
      }
      states.append(value.lowercased())
    case "text": words.append(value)
    default:
      let bounds = try Bounds(key: key, value: value, today: today)
      conditions.append(key.hasPrefix("due") ? .due(bounds) : .created(bounds))
    }
  }
}

extension Filter.Bounds {
  fileprivate init(key: String, value: String, today: Day) throws(UsageFault) {
    if value.lowercased() == "none" {
      self = .missing
      return
    }
    let day = try Day.read(value, today: today)
    if key.hasSuffix(".before") {
      self = .before(day)
    } else if key.hasSuffix(".after") {
      self = .after(day)
    } else {
      self = .on(day)
    }
  }
}
