import Domain

/// The time of day that something starts, as a person wrote it: "9:00am", "14h30 - 16h00".
struct WrittenTime {
  /// `HH:MM`, 24 hours; `nil` when none can be read.
  private(set) var start: String?
  /// The hour twelve later, when an hour such as "2:30" may well mean the afternoon.
  private(set) var afternoon: String?
  /// True when the text says more than the start.
  private(set) var hasMore = false

  /// Reads a text that is about a time and nothing else; a bare number of four digits is one.
  init(_ text: some StringProtocol) { self.init(DayToken.read(text), isAlone: true) }

  /// Reads a time out of what else stands beside a day; `nil` when there is none.
  init?(besideDay tokens: [DayToken]) {
    self.init(tokens, isAlone: false)
    if start == nil { return nil }
  }

  private init(_ tokens: [DayToken], isAlone: Bool) {
    var rest = tokens[...]
    while let first = rest.first {
      guard let found = Clock(first, at: &rest, isAlone: isAlone) else {
        if !WrittenTime.noise.contains(first.text) { hasMore = true }
        rest = rest.dropFirst()
        continue
      }
      set(found, before: rest)
      return
    }
  }

  private static let noise: Set<String> = [
    "from", "at", "(", ")", ",", "-", "time", "hours", "hrs",
  ]

  private mutating func set(_ clock: Clock, before rest: ArraySlice<DayToken>) {
    var clock = clock
    hasMore = hasMore || rest.contains { !WrittenTime.noise.contains($0.text) && $0.text != "." }
    if clock.half == nil, clock.hour <= 12, let half = Clock.half(in: rest),
      let end = Clock.firstHour(in: rest), half == "am" || clock.hour % 12 <= end % 12
    {
      clock.half = half
    }
    let hour: Int
    switch clock.half {
    case "am": hour = clock.hour % 12
    case "pm": hour = clock.hour % 12 + 12
    default: hour = clock.hour
    }
    start = WrittenTime.format(hour, clock.minute)
    if clock.half == nil, (1...6).contains(clock.hour), !clock.isPadded {
      afternoon = WrittenTime.format(hour + 12, clock.minute)
    }
  }

  private static func format(_ hour: Int, _ minute: Int) -> String {
    "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }

  private struct Clock {
    var hour: Int
    var minute = 0
    /// "am" or "pm".
    var half: String?
    var isPadded: Bool

    /// Reads a time that begins with the first of the tokens, and drops what it took.
    init?(_ first: DayToken, at tokens: inout ArraySlice<DayToken>, isAlone: Bool) {
      if first.text == "noon" || first.text == "midday" {
        (hour, half, isPadded) = (12, "pm", true)
        tokens = tokens.dropFirst()
        return
      }
      guard let number = first.number else { return nil }
      isPadded = first.text.hasPrefix("0")
      let part = Array(tokens.prefix(3))
      if first.text.utf8.count == 4, isAlone {
        (hour, minute, isPadded) = (number / 100, number % 100, true)
        tokens = tokens.dropFirst()
      } else if part.count == 3, let minutes = part[2].number, part[2].text.utf8.count == 2,
        part[1].text == ":" || part[1].text == "h" || (part[1].text == "." && isAlone)
      {
        (hour, minute) = (number, minutes)
        tokens = tokens.dropFirst(3)
      } else if part.count > 1, ["am", "pm"].contains(part[1].text) {
        hour = number
        tokens = tokens.dropFirst()
      } else if part.count > 1, isAlone,
        ["h", "hrs", "hours", "hr"].contains(part[1].text)
          || part.dropFirst().map(\.text) == ["o", "'"]
          || part.dropFirst().map(\.text) == ["o", "’"]
      {
        (hour, isPadded) = (number, true)
        tokens = tokens.dropFirst(2)
      } else if part.count > 2, ["-", "to"].contains(part[1].text), part[2].number != nil, isAlone {
        hour = number
        tokens = tokens.dropFirst()
      } else {
        return nil
      }
      if let word = tokens.first?.text, word == "am" || word == "pm" {
        half = word
        tokens = tokens.dropFirst()
        guard (1...12).contains(hour) else { return nil }
      }
      guard hour < 24, minute < 60 else { return nil }
    }

    /// The first "am" or "pm" of some tokens.
    static func half(in tokens: ArraySlice<DayToken>) -> String? {
      tokens.first { $0.text == "am" || $0.text == "pm" }?.text
    }

    /// The first number of some tokens.
    static func firstHour(in tokens: ArraySlice<DayToken>) -> Int? {
      tokens.first { $0.number != nil }?.number
    }
  }
}

extension WrittenTime {
  /// A check when no time can be read, or when it may be before or after noon.
  func check(as text: String, line: Int) -> Check? {
    let text = text.tidied.cut(to: 60)
    guard start != nil else {
      return Check(
        field: "time", line: line, text: "\"\(text)\" is no time of day that can be read")
    }
    return afternoon.map {
      Check(
        field: "time", line: line,
        text: "\"\(text)\" does not say whether before or after noon", suggestion: $0)
    }
  }
}
