/// A doubt that an import left on something: shown until the field is edited or the doubt is
/// marked as checked.
public struct Check: Hashable, Sendable {
  /// The field that is in doubt, such as `date` or `text`; setting it anew settles the check.
  public var field: String
  /// The line of the document that gave rise to it.
  public var line: Int
  /// The doubt as half a sentence, for people: `breaks off after "than on the higher"`.
  public var text: String
  /// The value that the document itself suggests instead, such as `2016-12-06`.
  public var suggestion: String?

  public init(field: String, line: Int, text: String, suggestion: String? = nil) {
    self.field = field
    self.line = line
    self.text = text
    self.suggestion = suggestion
  }
}

extension Check {
  public var json: JSON {
    .record(
      ("field", .string(field)), ("line", .integer(line)), ("text", .string(text)),
      ("suggestion", suggestion.map { .string($0) }))
  }

  /// `nil` for a shape that this docket does not know.
  public init?(_ json: JSON) {
    guard let field = json["field"]?.string, let line = json["line"]?.integer,
      let text = json["text"]?.string
    else { return nil }
    self.init(field: field, line: line, text: text, suggestion: json["suggestion"]?.string)
  }
}

extension Check {
  /// Whether a word that somebody typed means it: its field, its line, or a part of its text.
  public func isMeant(by word: String) -> Bool {
    if let number = Int(word) { return number == line }
    return field == word.lowercased() || text.lowercased().contains(word.lowercased())
  }

  /// The words that mean it alone among the doubts on one thing.
  public func words(among all: [Check]) -> [String] {
    let rivals = all.filter { $0 != self }
    let choices = [[], [field], [field, "\(line)"]]
    return choices.first { words in
      !rivals.contains { rival in words.allSatisfy(rival.isMeant) }
    } ?? [text]
  }
}
