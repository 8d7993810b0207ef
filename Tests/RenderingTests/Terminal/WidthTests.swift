import Testing

@testable import Rendering

@Suite struct WidthTests {
  static let widths: [(text: String, columns: Int)] = [
    ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("o\u{308}\u{304}", 1),
    ("漢字", 4), ("한글", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("かな。", 6), ("Ａ", 2), ("ｱ", 1),
    ("👍", 2), ("👍🏽", 2), ("👩‍👩‍👧‍👦", 2), ("🇨🇭", 2), ("🇨🇭🇫🇷", 4), ("❤️", 2), ("❤", 1),
    ("1️⃣", 2), ("☺︎", 1), ("🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}", 2),
    ("ع", 1), ("שלום", 4), ("…–“”", 4), ("soft\u{AD}", 5), ("\u{1F1E8}", 1),
  ]

  @Test(arguments: widths)
  func `a text takes as many columns as a terminal gives it`(
    _ line: (text: String, columns: Int)
  ) {
    #expect(Width.of(line.text) == line.columns)
  }
}
