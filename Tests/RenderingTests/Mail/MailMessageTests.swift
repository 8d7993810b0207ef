import Domain
import Testing

@testable import Rendering

struct MailMessageTests {
  private func header(_ name: String, _ value: String) -> String { MailHeader.text(name, value) }

  @Test func `a plain subject is folded at its spaces`() {
    #expect(header("Subject", "A short one") == "Subject: A short one\r\n")
    let long = String(repeating: "word ", count: 20)
    #expect(
      header("Subject", long)
        == "Subject: word word word word word word word word word word word word word\r\n"
        + " word word word word word word word\r\n")
  }

  @Test func `other letters become encoded words`() {
    // `printf 'Zoë' | base64` gives Wm/Dqw==.
    #expect(header("Subject", "Zoë") == "Subject: =?UTF-8?B?Wm/Dqw==?=\r\n")
    let lines = header("Subject", String(repeating: "ä", count: 100)).split(separator: "\r\n")
    #expect(lines.count > 1)
    #expect(lines.allSatisfy { $0.utf8.count <= 76 })
    #expect(lines.dropFirst().allSatisfy { $0.hasPrefix(" =?UTF-8?B?") && $0.hasSuffix("?=") })
  }

  static let hostile: [(value: String, expected: String)] = [
    ("x\r\nBcc: y", "Subject: x Bcc: y\r\n"), ("x\nBcc: y", "Subject: x Bcc: y\r\n"),
    ("x\rBcc: y", "Subject: x Bcc: y\r\n"), ("x\u{2028}Bcc: y", "Subject: x Bcc: y\r\n"),
    ("x\u{85}Bcc: y", "Subject: x Bcc: y\r\n"), ("a\u{202E}b\u{0}c", "Subject: a b c\r\n"),
    // `printf '=?x?=' | base64` gives PT94Pz0=.
    ("=?x?=", "Subject: =?UTF-8?B?PT94Pz0=?=\r\n"), ("", "Subject:\r\n"),
  ]

  @Test(arguments: hostile)
  func `nothing in a value ends its field or hides in it`(
    _ line: (value: String, expected: String)
  ) {
    #expect(header("Subject", line.value) == line.expected)
  }

  @Test func `a name is atoms, a quoted string or encoded words`() throws {
    func words(_ name: String?) throws -> [String] {
      try #require(Mailbox(name: name, address: "a@b.example")).words
    }
    #expect(try words(nil) == ["a@b.example"])
    #expect(try words("Vint Cerf") == ["Vint", "Cerf", "<a@b.example>"])
    #expect(try words("Cerf, V. \"x\"") == [#""Cerf, V. \"x\"""#, "<a@b.example>"])
    #expect(try words("Zoë") == ["=?UTF-8?B?Wm/Dqw==?=", "<a@b.example>"])
    #expect(try words("x\r\nBcc: y") == ["\"x Bcc: y\"", "<a@b.example>"])
  }

  static let addresses: [(text: String, isAddress: Bool)] = [
    ("civ@lists.example", true), ("a.b+c@x-y.example", true), ("https://lists.example/civ", false),
    ("a@b@c", false), ("a b@c", false), ("a@", false), ("@b", false), ("a..b@c", false),
    ("a@b\r\nBcc: x@y", false), ("zoë@x.example", false), ("a@b>, <c@d", false), ("", false),
  ]

  @Test(arguments: addresses)
  func `only what a header can hold as it is counts as an address`(
    _ line: (text: String, isAddress: Bool)
  ) {
    #expect((Mailbox(name: nil, address: line.text) != nil) == line.isAddress)
  }

  static let lines: [(text: String, encoded: String)] = [
    ("plain text", "plain text\r\n"), ("a=b", "a=3Db\r\n"),
    ("ends in space ", "ends in space=20\r\n"),
    ("From here", "=46rom here\r\n"), (".", "=2E\r\n"), ("é", "=C3=A9\r\n"),
    ("a\nb\n", "a\r\nb\r\n"),
    ("a\r\nb", "a\r\nb\r\n"), ("a\n\nb", "a\r\n\r\nb\r\n"), ("\ttab\tin", "\ttab\tin\r\n"),
    (
      String(repeating: "x", count: 80),
      String(repeating: "x", count: 75) + "=\r\n" + "xxxxx\r\n"
    ),
    (String(repeating: "x", count: 76), String(repeating: "x", count: 76) + "\r\n"),
  ]

  @Test(arguments: lines)
  func `a body is quoted-printable`(_ line: (text: String, encoded: String)) {
    #expect(QuotedPrintable.encode(line.text) == line.encoded)
  }

  @Test func `a message identity holds nothing but letters, digits and hyphens`() {
    #expect(
      MessageID(key: "Digest 2017>\r\n@é", home: "DC-CIV").description
        == "<digest2017@dc-civ.docket.invalid>")
    #expect(MessageID(key: "a", home: nil).description == "<a@docket.invalid>")
    #expect(MessageID(key: "a", home: "Ж-").description == "<a@docket.invalid>")
  }
}
