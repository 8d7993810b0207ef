import Testing

@testable import docket

@Suite struct SuggestionTests {
  static let verbs = ["add", "close", "conclude", "list", "import", "export", "status"]
  static let slips: [(typed: String, meant: String?)] = [
    ("clsoe", "close"), ("CLOSE", "close"), ("imp", "import"), ("con", "conclude"), ("ad", "add"),
    ("lits", "list"), ("exprot", "export"), ("a", nil), ("delete", nil), ("", nil),
  ]

  @Test(arguments: slips)
  func `a slip and a beginning lead to the verb`(_ slip: (typed: String, meant: String?)) {
    #expect(Suggestion.word(for: slip.typed, among: Self.verbs) == slip.meant)
  }
}
