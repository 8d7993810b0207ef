/// What session reports call their parts, read from `SessionReportHeadings.tsv`.
struct SessionReportHeadings {
  /// What a heading stands for; `other` has no place of its own, `instruction` is text of the template.
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

  /// One of the names of a heading.
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

  /// The headings of the table that comes with the program.
  static let standard = SessionReportHeadings(
    String(decoding: PackageResources.SessionReportHeadings_tsv, as: UTF8.self))

  /// Reads a table of rows such as "date<TAB>Date of session"; lines without a tab are left out.
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
    default:
      if kind.hasPrefix("prompt:"), let field = Field(rawValue: String(kind.dropFirst(7))) {
        promptWords.append((field, text.folded))
      } else if alias.key.count >= 2 {
        aliases[SessionReportHeadings.bucket(alias.key[0], alias.key[1]), default: []].append(alias)
      }
    }
  }

  /// The bucket of an alias, by the first two bytes of its key.
  static func bucket(_ first: UInt8, _ second: UInt8) -> UInt16 {
    UInt16(first) << 8 | UInt16(second)
  }

  private static func key(_ text: Substring) -> [UInt8] {
    text.lowercased().utf8.filter {
      (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x3A
    }
  }
}
