/// A dynamic coalition, working group or other body.
public struct Coalition: Sendable {
  public let id: Identifier
  public let code: String
  public let name: String?
  /// Other ways in which documents write its code or name.
  public let spellings: [String]
  /// Its mailing list, or the page of one.
  public let list: String?
  public let chairs: [Identifier]
  public let liaisons: [Identifier]

  public init?(_ record: SubjectState) {
    guard let code = record.text(Field.code) else { return nil }
    id = record.subject.id
    self.code = code
    name = record.text(Field.name)
    spellings = record.elements(Field.spellings).compactMap(\.string).map(TextRules.oneLine)
    list = record.text(Field.list)
    chairs = record.identifiers(Field.chairs)
    liaisons = record.identifiers(Field.liaisons)
  }

  /// The code that stands before references: `CIV` for `DC-CIV`.
  public static func shortCode(of code: String) -> String {
    let upper = code.uppercased()
    return upper.hasPrefix("DC-") && code.utf8.count > 3 ? String(code.dropFirst(3)) : code
  }
}
