import Testing

@testable import Rendering

@Suite struct HarmlessTests {
  static let hostile: [(text: String, shown: String)] = [
    ("\u{1B}[31mred", "<U+001B>[31mred"),
    ("a\u{00}b\u{07}\u{08}", "a<U+0000>b<U+0007><U+0008>"),
    ("over\rwritten", "over<U+000D>written"),
    ("\u{7F}", "<U+007F>"),
    ("\u{85}\u{9B}31m", "<U+0085><U+009B>31m"),
    ("a\u{202E}b\u{202A}\u{202B}\u{202C}\u{202D}", "a<U+202E>b<U+202A><U+202B><U+202C><U+202D>"),
    ("\u{2066}\u{2067}\u{2068}\u{2069}", "<U+2066><U+2067><U+2068><U+2069>"),
    ("\u{200E}\u{200F}\u{61C}", "<U+200E><U+200F><U+061C>"),
    ("a\u{200B}b\u{2060}c\u{FEFF}", "a<U+200B>b<U+2060>c<U+FEFF>"),
    ("a\u{2028}b\u{2029}", "a<U+2028>b<U+2029>"),
    ("a\u{200D}b\u{200C}c", "a<U+200D>b<U+200C>c"),
    ("tag\u{E0001}\u{E0041}", "tag<U+E0001><U+E0041>"),
    ("\u{FFF9}a\u{FFFB}", "<U+FFF9>a<U+FFFB>"),
  ]

  @Test(arguments: hostile)
  func `what a terminal acts on is shown by its number`(_ line: (text: String, shown: String)) {
    #expect(Harmless.block(line.text).unicodeScalars.elementsEqual(line.shown.unicodeScalars))
    #expect(Harmless.block(line.shown) == line.shown)
  }

  static let kept = [
    "plain", "two\nlines\tand a tab\r\n", "é e\u{301} ü ß", "漢字 한글", "العربية", "עברית",
    "👩‍👩‍👧‍👦 👍🏽 🇨🇭 ❤️", "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}",
    "می\u{200C}خواهم", "क्\u{200D}ष", "soft\u{AD}hyphen", "“quotes” – and …",
  ]

  @Test(arguments: kept)
  func `what people write stays as it is`(_ text: String) {
    #expect(Harmless.block(text).unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  @Test func `values in a line cannot break it, and our own words can`() {
    let title = "one\ntwo\r\nthree\tfour\u{1B}c"
    let text: StyledText = "A-1\n\(title, .bold)"
    #expect(text.plain == "A-1\none two three four<U+001B>c")
  }
}
