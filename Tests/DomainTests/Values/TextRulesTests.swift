import Domain
import Testing

struct TextRulesTests {
  @Test(arguments: ["", " ", "\n\t", "\u{200B}\u{FEFF}", "\u{0}", "\u{202E}"])
  func `a title in which nothing can be seen is empty`(typed: String) {
    #expect(throws: UsageFault("the title is empty")) { try TextRules.title(typed) }
  }

  @Test func `a title loses the white space around it, and is one line`() throws {
    #expect(
      try TextRules.title("  Freedom \u{1B}[31mfrom\nHarm \n") == "Freedom \u{1B}[31mfrom Harm")
  }

  @Test(arguments: [
    ("one line", "one line"), ("a  b", "a  b"), ("a\n\n  b", "a b"), ("a \r\n b\rc", "a b c"),
    ("a\u{2028}b\u{2029}c\u{85}d\u{0B}e\u{0C}f\tg", "a b c d e f g"), ("\n", ""),
    ("naïve “quotes”", "naïve “quotes”"),
  ])
  func `whatever ends a line becomes a space`(text: String, line: String) {
    #expect(TextRules.oneLine(text) == line)
  }

  @Test func `a title has at most 500 characters`() throws {
    #expect(try TextRules.title(String(repeating: "é", count: 500)).count == 500)
    #expect(
      throws: Refusal(
        "the title has 501 characters; at most 500 are allowed",
        hints: ["shorten the title, and put the rest into the text"])
    ) { try TextRules.title(String(repeating: "é", count: 501)) }
  }

  @Test func `marks without end make no short title`() {
    #expect(throws: Refusal.self) {
      try TextRules.title("e" + String(repeating: "\u{301}", count: 1000))
    }
  }

  @Test func `a text has at most 256 KiB`() throws {
    let longest = String(repeating: "é", count: 131_072)
    #expect(try TextRules.text(longest) == longest)
    #expect(try TextRules.text(" as it is \n") == " as it is \n")
    #expect(
      throws: Refusal(
        "the text has 262145 bytes; at most 262144 (256 KiB) are allowed",
        hints: ["keep the long form elsewhere, and link it: docket link --help"])
    ) { try TextRules.text(longest + "x") }
  }

  @Test func `a message is trimmed, and blank is none`() throws {
    #expect(try TextRules.message(" sent\n") == "sent")
    #expect(try TextRules.message(" \n") == nil)
    #expect(try TextRules.message(nil) == nil)
    #expect(throws: Refusal.self) {
      try TextRules.message(String(repeating: "x", count: 262_145))
    }
  }

  @Test(arguments: [
    ("ada@example.org", "ada"), ("Ada Lovelace <ada@example.org>", "Ada Lovelace"),
    ("<ada@example.org>", "ada"), ("Ada Lovelace", "Ada Lovelace"), (" root ", "root"),
    ("ada\u{FF20}example.org", "ada"), ("@example.org", nil), ("", nil), ("Ada <3", "Ada <3"),
    ("Ada ada@example.org", "Ada ada"),
  ])
  func `the name of somebody is never an e-mail address`(typed: String, name: String?) {
    #expect(TextRules.actorName(typed) == name)
    #expect(name.map(TextRules.looksLikeMailAddress) != true)
  }

  @Test(arguments: [
    ("ada@example.org", true), ("Ada <ada@example.org>", true), ("mail me: a@b", true),
    ("Ada Lovelace", false), ("5 @ 7", false), ("@ada", false), ("ada@", false), ("", false),
  ])
  func `an address has something on both sides of its at`(text: String, isAddress: Bool) {
    #expect(TextRules.looksLikeMailAddress(text) == isAddress)
  }
}
