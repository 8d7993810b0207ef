import Domain
import Rendering
import Testing

@testable import docket

@Suite struct DocumentTextTests {
  @Test func `JSON is indented by two, in the order given`() {
    let value: JSON = .object([
      .init("ref", "A-1"), .init("done", false), .init("count", 3), .init("due", .null),
      .init("owners", ["OCL", "AP"]), .init("tags", []), .init("more", .object([])),
    ])
    #expect(
      JSONText.pretty(value) == """
        {
          "ref": "A-1",
          "done": false,
          "count": 3,
          "due": null,
          "owners": [
            "OCL",
            "AP"
          ],
          "tags": [],
          "more": {}
        }

        """)
  }

  @Test func `JSON is harmless for a terminal and reads back equal`() throws {
    let text = "é漢 \"q\" \\ \n\r\t\u{0}\u{1B}\u{7F}\u{9B}\u{202E}\u{2028}\u{200B}\u{E0041}👍"
    let written = JSONText.pretty(.string(text))
    #expect(
      written == #"""
        "é漢 \"q\" \\ \n\r\t\u0000\u001b\u007f\u009b\u202e\u2028\u200b\udb40\udc41👍"

        """#)
    #expect(Harmless.block(written) == written)
  }

  static let fields: [(text: String, written: String)] = [
    ("plain", "plain"), ("", ""), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""),
    ("two\nlines", "\"two\nlines\""), ("two\r\nlines", "\"two\r\nlines\""), ("=1+1", "'=1+1"),
    ("+41", "'+41"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), ("\tx", "'\tx"),
    ("\rx", "\"'\rx\""), (" x", "\" x\""), ("a=b", "a=b"), ("＝1", "'＝1"),
  ]

  @Test(arguments: fields)
  func `a field of CSV is quoted when it must be, and never a formula`(
    _ field: (text: String, written: String)
  ) {
    #expect(CSVText.record([field.text]) == field.written + "\r\n")
  }

  @Test func `a table of CSV has its header first`() {
    #expect(CSVText.table(["ref", "title"], [["A-1", "x"]]) == "ref,title\r\nA-1,x\r\n")
  }

  static let markdown: [(text: String, escaped: String)] = [
    ("plain, with 3. dots", "plain, with 3. dots"), ("*a* _b_ `c`", "\\*a\\* \\_b\\_ \\`c\\`"),
    ("[x](y) <b> a|b", "\\[x\\](y) \\<b\\> a\\|b"), ("# head", "\\# head"), ("1. one", "1\\. one"),
    ("- item", "\\- item"), ("a\nb", "a b"), ("R&D", "R\\&D"),
  ]

  @Test(arguments: markdown)
  func `text in Markdown is no markup`(_ line: (text: String, escaped: String)) {
    #expect(MarkdownText.escape(line.text) == line.escaped)
  }
}
