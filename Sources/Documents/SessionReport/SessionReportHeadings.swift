/// What session reports call their parts, read from `SessionReportHeadings.tsv`.
struct SessionReportHeadings {
  enum Field: String, CaseIterable {
    case title, date, time, organizer, chair, rapporteur, speakers
    case keyIssue, presentation, discussion, nextStep
    case other, instruction

    var isSection: Bool {
      switch self {
      case .keyIssue, .presentation, .discussion, .nextStep: true
      case .title, .date, .time, .organizer, .chair, .rapporteur, .speakers, .other, .instruction:
        false
      }
    }
  }

  struct Alias {
    var field: Field
    /// Lower-case letters and digits, and colons.
    var key: [UInt8]
    var wordCount: Int
  }

  /// By the first two bytes of their keys, the longest first.
  private(set) var aliases: [UInt16: [Alias]] = [:]
  private(set) var prompts: [Alias] = []
  private(set) var promptWords: [(field: Field, words: String)] = []
  /// What people are called who are not named, such as "audience".
  private(set) var anonymous: Set<String> = []
  /// What turns are called whose speaker is left to the reader, such as "Q".
  private(set) var unsure: Set<String> = []
  /// Lines that end the turn before them, such as "Q&A".
  private var partings: Set<String> = []
  /// What is told of a speaker, such as "agreed".
  private(set) var saying: Set<String> = []
  /// Words in the names of organizations.
  private(set) var bodyWords: Set<String> = []
  /// Words that are in no person's name, however they are capitalised.
  private(set) var topicWords: Set<String> = []

  static let standard = SessionReportHeadings(
    String(decoding: PackageResources.SessionReportHeadings_tsv, as: UTF8.self))

  init(_ table: String) {
    let rows = table.split(separator: "\n").map { $0.split(separator: "\t", maxSplits: 1) }
    for columns in rows where columns.count == 2 {
      add(columns[1].trimmed, as: columns[0])
    }
    for key in aliases.keys { aliases[key]?.sort { $0.key.count > $1.key.count } }
  }

  private mutating func add(_ text: Substring, as kind: Substring) {
    let alias = Alias(
      field: Field(rawValue: String(kind)) ?? .other, key: SessionReportHeadings.key(text),
      wordCount: text.words.count)
    switch kind {
    case "prompt": prompts.append(alias)
    case "anonymous": anonymous.insert(text.folded)
    case "unsure": unsure.insert(text.folded)
    case "parting": partings.insert(text.folded)
    case "said": saying.insert(String(text))
    case "body": bodyWords.insert(String(text))
    case "topic": topicWords.insert(String(text))
    default:
      if kind.hasPrefix("prompt:"), let field = Field(rawValue: String(kind.dropFirst(7))) {
        promptWords.append((field, text.folded))
      } else if alias.key.count >= 2 {
        aliases[SessionReportHeadings.bucket(alias.key[0], alias.key[1]), default: []].append(alias)
      }
    }
  }

  /// True for a line that only says that something else begins, such as "Q&A".
  func isParting(_ line: Substring) -> Bool {
    line.utf8.count <= 60 && partings.contains(line.folded)
  }

  static func bucket(_ first: UInt8, _ second: UInt8) -> UInt16 {
    UInt16(first) << 8 | UInt16(second)
  }

  private static func key(_ text: Substring) -> [UInt8] {
    text.lowercased().utf8.filter {
      (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x3A
    }
  }
}
