import Testing

@testable import Rendering

@Suite struct LayoutTests {
  static let cuts: [(text: String, columns: Int, cut: String)] = [
    ("abcdef", 6, "abcdef"), ("abcdefg", 6, "abcde…"), ("one two", 5, "one…"),
    ("漢字漢字", 5, "漢字…"), ("漢字漢字", 6, "漢字…"), ("a\nb", 9, "a b"), ("abc", 1, "…"),
    ("abc", 0, ""), ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"), ("a\u{1B}", 9, "a<U+001B>"),
  ]

  @Test(arguments: cuts)
  func `a text is cut at a width and says so`(_ line: (text: String, columns: Int, cut: String)) {
    #expect(Layout.cut(line.text, to: line.columns) == line.cut)
    #expect(StyledText(line.text).cut(to: line.columns).width <= line.columns)
  }

  @Test func `a styled text is cut across its pieces`() {
    let text: StyledText = "ab\("cd", .bold)ef"
    #expect(text.cut(to: 6) == text)
    #expect(text.cut(to: 5).plain == "abcd…")
    #expect(text.cut(to: 4).plain == "abc…")
    #expect(text.cut(to: 3).plain == "ab…")
    #expect(text.cut(to: 1).plain == "…")
  }

  @Test func `a text is filled with spaces on either side`() {
    #expect(Layout.pad("漢", to: 4) == "漢  ")
    #expect(Layout.pad("12", to: 4, on: .right) == "  12")
    #expect(Layout.pad("long", to: 2) == "long")
  }

  static let wraps: [(text: String, columns: Int, lines: [String])] = [
    ("one two three", 9, ["> one two", "  three"]),
    ("one two three", 7, ["> one", "  two", "  three"]),
    ("one\n\ntwo", 9, ["> one", "", "  two"]),
    ("abcdefghij", 6, ["> abcd", "  efgh", "  ij"]),
    ("漢字漢字", 6, ["> 漢字", "  漢字"]),
    (
      "see https://example.org/a/long/path now", 12,
      ["> see", "  https://example.org/a/long/path", "  now"]
    ),
    ("  spaced   out\twords", 20, ["> spaced out words"]),
    ("", 9, [">"]),
    ("a\u{1B}b", 20, ["> a<U+001B>b"]),
  ]

  @Test(arguments: wraps)
  func `a text is wrapped with a hanging indent`(
    _ line: (text: String, columns: Int, lines: [String])
  ) {
    #expect(
      Layout.wrap(line.text, to: line.columns, first: "> ", indent: "  ") == line.lines)
  }

  @Test func `two texts stand at the ends of a line`() {
    #expect(Layout.spread("ab", "yz", to: 8).plain == "ab    yz")
    #expect(Layout.spread("abcdef", "yz", to: 8).plain == "abc…  yz")
  }

  @Test func `columns are as wide as they need, and give way when a line is full`() {
    var table = Table(.fixed, .flexible, .right)
    table.add("A-1", "Draft a definition of harm", "3")
    table.add("A-10", "漢字", "12")
    table.add("A-2", "", "")
    #expect(
      table.lines(indent: 2).map(\.plain) == [
        "  A-1   Draft a definition of harm   3",
        "  A-10  漢字                        12",
        "  A-2",
      ])
    #expect(
      table.lines(width: 26).map(\.plain) == [
        "A-1   Draft a definit…   3",
        "A-10  漢字              12",
        "A-2",
      ])
    #expect(table.lines(width: 5).allSatisfy { $0.width <= 22 })
  }

  @Test func `one endless word is broken like any other`() {
    let word = String(repeating: "x", count: 200_000)
    let lines = Layout.wrap(word, to: 80, first: "- ", indent: "  ")
    #expect(lines.count == 2565)
    #expect(lines.allSatisfy { Width.of($0) <= 80 })
    #expect(lines.joined().replacing("- ", with: "").replacing(" ", with: "") == word)
  }
}
