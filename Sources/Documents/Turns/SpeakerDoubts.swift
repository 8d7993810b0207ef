import Domain

/// Who may speak in a document where that is not plain, and where.
struct SpeakerDoubts {
  private var found: [(doubt: SpeakerTag.Doubt, label: String, line: Int)] = []

  /// Notes a doubt about the words that name a speaker, or seem to.
  mutating func add(_ doubt: SpeakerTag.Doubt, label: Substring, line: Int) {
    found.append((doubt, "\"\(label.tidied.cut(to: 60))\"", line))
  }

  /// One check for each kind of doubt, with the first places.
  var checks: [Check] {
    SpeakerTag.Doubt.allCases.compactMap { kind in
      let doubts = found.filter { $0.doubt == kind }
      guard let first = doubts.first else { return nil }
      var labels: [String] = []
      for doubt in doubts where !labels.contains(doubt.label) { labels.append(doubt.label) }
      let lines = doubts.prefix(20).map { "\($0.line)" }.joined(separator: ", ")
      let more = doubts.count > 20 ? " and more" : ""
      let times = doubts.count > 1 ? " (\(doubts.count) times: lines \(lines)\(more))" : ""
      let (before, after) = kind.words
      return Check(
        field: "people", line: first.line,
        text: "\(before) \(labels.firstFew)\(times); \(after)")
    }
  }
}

extension SpeakerTag.Doubt {
  /// What a check says before and after the words that the doubt is about.
  fileprivate var words: (before: String, after: String) {
    switch self {
    case .nobody: ("it is not plain who speaks as", "the words have no speaker")
    case .together: ("several speak as", "the first is kept as the speaker")
    case .bare: ("there is no colon after", "the words are taken for that speaker's")
    case .within:
      ("it is not plain whether somebody else speaks from", "the words stay in the turn before")
    }
  }
}
