import Domain
import Foundation
import Testing

@testable import docket

/// Mails read back by a parser that is not ours: Python's `email`.
struct MailReadBackTests {
  static let python = ["/usr/bin/python3", "/usr/local/bin/python3"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  /// Prints each header and the body, one Python literal a line, and the faults that it found.
  private static let script = """
    import sys, email, email.policy
    raw = open(sys.argv[1], 'rb').read()
    assert all(len(l) <= 78 for l in raw.split(b'\\r\\n')), 'long line'
    assert b'\\n' not in raw.replace(b'\\r\\n', b''), 'bare line feed'
    m = email.message_from_bytes(raw, policy=email.policy.default)
    faults = list(m.defects)
    for key, value in m.items():
        faults += list(value.defects)
        print(key + ': ' + str(value))
    print('defects: ' + repr(faults))
    print('')
    sys.stdout.write(m.get_content().replace('\\r\\n', '\\n'))
    """

  private func readBack(_ desk: Desk, _ name: String) throws -> String {
    let python = try #require(Self.python)
    try desk.folder.write(Self.script, to: "read.py")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = [desk.folder.path + "/read.py", desk.folder.path + "/" + name]
    process.environment = ["PYTHONIOENCODING": "utf-8", "PATH": "/usr/bin:/bin"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(.enabled(if: python != nil))
  func `a digest comes back with its headers and every line of its text`() throws {
    let desk = try Desk.withStory()
    desk("digest --since 2017-05-01 --as-of 2017-09-15 --out d.eml")
    let text = desk("digest --since 2017-05-01 --as-of 2017-09-15")
    let parts = try readBack(desk, "d.eml").split(
      separator: "\n\n", maxSplits: 1, omittingEmptySubsequences: false)
    #expect(parts.last.map(String.init) == text + "\n")
    let header = try #require(parts.first)
    #expect(header.contains("Date: Fri, 15 Sep 2017 12:00:00 +0000\n"))
    #expect(header.contains("From: DC-CIV <nobody@dc-civ.docket.invalid>\n"))
    #expect(header.contains("To: civ@lists.example\n"))
    #expect(header.contains("Subject: [DC-CIV] Digest, 1 May to 15 Sep 2017\n"))
    #expect(header.contains("defects: []"))
  }

  @Test(.enabled(if: python != nil))
  func `each notice of a proposal answers the one before`() throws {
    let desk = try Desk.withStory()
    desk("notice P-1 --as-of 2017-02-10 --out 1.eml")
    desk("notice P-1 --as-of 2017-05-10 --out 2.eml")
    desk("notice P-1 --out 3.eml")
    func field(_ name: String, _ file: String) throws -> String? {
      try readBack(desk, file).split(separator: "\n").first { $0.hasPrefix(name + ": ") }
        .map { String($0.dropFirst(name.count + 2)) }
    }
    let first = try #require(try field("Message-ID", "1.eml"))
    let second = try #require(try field("Message-ID", "2.eml"))
    #expect(try field("In-Reply-To", "1.eml") == nil)
    #expect(try field("In-Reply-To", "2.eml") == first)
    #expect(try field("References", "2.eml") == first)
    #expect(try field("In-Reply-To", "3.eml") == second)
    #expect(try field("References", "3.eml") == "\(first) \(second)")
  }

  static let hostile = [
    "Close\r\nBcc: victim@example.org\r\n\r\nboo", "Close\nBcc: x", "\u{202E}txet desrever",
    "=?UTF-8?Q?=0ABcc:_x?= and more", "Zoë \u{2028}Bcc: y\u{85}z",
    String(repeating: "ä", count: 300),
    String(repeating: "W", count: 400), "null\u{0}byte \u{1B}[31mred", "日本語の題名 👩‍👩‍👧 \"quoted\", <x@y>",
  ]

  @Test(.enabled(if: python != nil), arguments: hostile)
  func `no title and no name gets a line into a header`(_ title: String) throws {
    let desk = try Desk.withPeople()
    desk(["person", "edit", "OCL", "--name", title, "--mail", "ocl@example.org"])
    desk(["coalition", "edit", "DC-CIV", "--name", title, "--list", "civ@lists.example"])
    let made = desk.outcome(["propose", title, "-q"])
    try #require(made.status == .done, "\(made.errors)")
    desk("discuss P-1")
    for line in ["notice P-1 --private --out m.eml", "digest --private --out m.eml"] {
      let outcome = desk.outcome(words(line))
      #expect(outcome.status == .done, "\(outcome.errors)")
      let read = try readBack(desk, "m.eml")
      let header = try #require(read.split(separator: "\n\n", maxSplits: 1).first)
      let names = header.split(separator: "\n").map { $0.prefix { $0 != ":" } }
      #expect(
        names == [
          "Date", "From", "To", "Subject", "Message-ID", "MIME-Version", "Content-Type",
          "Content-Transfer-Encoding", "X-Unsent", "defects",
        ])
      #expect(read.contains("\ndefects: []\n"))
      #expect(
        read.contains("From: ") && read.contains("<ocl@example.org>\nTo: civ@lists.example\n"))
    }
  }
}
